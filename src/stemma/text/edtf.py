"""EDTF (ISO 8601-2): what "early", "mid", "late" and "the end of" mean, and how values are read.

One table decides the parts of years, months and decades; nothing else in Stemma does.
"""

from __future__ import annotations

import datetime as dt
import re

from stemma.text.periods import (
    MONTHS_IN_YEAR,
    QUARTER_CODE,
    SEASON_MONTHS,
    Period,
    Unit,
    century_of,
    day_of,
    decade_of,
    joined,
    month_of,
    months_later,
    of_day,
    quarter_of,
    season_of,
    year_of,
)

PARTS: dict[Unit, dict[str, tuple[int, int]]] = {
    "year": {
        "early": (1, 4),
        "mid": (5, 8),
        "late": (9, 12),
        "start": (1, 1),
        "end": (12, 12),
        "first half": (1, 6),
        "second half": (7, 12),
    },
    "month": {
        "early": (1, 10),
        "mid": (11, 20),
        "late": (21, 31),
        "start": (1, 10),
        "end": (21, 31),
        "first half": (1, 15),
        "second half": (16, 31),
    },
    "decade": {
        "early": (0, 3),
        "mid": (4, 6),
        "late": (7, 9),
        "start": (0, 0),
        "end": (9, 9),
        "first half": (0, 4),
        "second half": (5, 9),
    },
    "century": {
        "early": (0, 32),
        "mid": (33, 66),
        "late": (67, 99),
        "start": (0, 0),
        "end": (99, 99),
        "first half": (0, 49),
        "second half": (50, 99),
    },
    "season": {"early": (0, 0), "mid": (1, 1), "late": (2, 2), "start": (0, 0), "end": (2, 2)},
    "quarter": {"early": (0, 0), "mid": (1, 1), "late": (2, 2), "start": (0, 0), "end": (2, 2)},
    "week": {"early": (0, 1), "mid": (2, 2), "late": (3, 4), "start": (0, 0), "end": (6, 6)},
}
"""Part of a unit as first and last month of a year, day of a month, year of a decade or century,
month of a season or quarter, day of a week; a last day of 31 is the month's last."""


def part_of(period: Period, part: str) -> Period | None:
    """The part ("early", "end" …) of the period by the table; null where it has none.

    A part of a day is that day.
    """
    if period.unit == "day":
        return period
    bounds = PARTS.get(period.unit, {}).get(part)
    if bounds is None:
        return None
    low, high = bounds
    first = _member(period, low)
    return first if low == high else joined(first, _member(period, high))


def _member(period: Period, number: int) -> Period:
    """The month of the year, the day of the month … with that number."""
    start = period.first
    match period.unit:
        case "year":
            return month_of(start.year, number)
        case "month":
            return of_day(start.replace(day=min(number, period.last.day)))
        case "decade" | "century":
            return year_of(start.year + number)
        case "week":
            return of_day(start + dt.timedelta(number))
        case _:
            month = months_later(start, number)
            return month_of(month.year, month.month)


READABLE = re.compile(
    r"(?P<century>\d\d)XX|(?P<decade>\d\d\d)X"
    r"|(?P<year>\d{4})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d)(?:T[\d:]+Z?)?)?)?"
)


def read(value: str) -> Period | None:
    """The period that an EDTF value written by this module (or with a time of day) stands for.

    Null for values with an unknown year, for durations, and for what is no date. Marks of
    uncertainty (`~ ? %`) are left aside.
    """
    first, slash, last = re.sub(r"[~?%]", "", value.strip()).partition("/")
    start = _read_one(first)
    if not slash:
        return start
    end = _read_one(last)
    return joined(start, end) if start and end else None


def _read_one(value: str) -> Period | None:
    found = READABLE.fullmatch(value)
    if found is None:
        return None
    if found["century"] or found["decade"]:
        return (
            century_of(int(found["century"]) + 1)
            if found["century"]
            else decade_of(int(found["decade"]) * 10)
        )
    year, month = int(found["year"]), int(found["month"] or 0)
    if year < 1:
        return None
    if found["day"]:
        return day_of(year, month, int(found["day"]))
    if not found["month"]:
        return year_of(year)
    return _read_month(year, month)


def _read_month(year: int, code: int) -> Period | None:
    if 1 <= code <= MONTHS_IN_YEAR:
        return month_of(year, code)
    if code in SEASON_MONTHS:
        return season_of(year, code)
    if QUARTER_CODE < code <= QUARTER_CODE + 4:
        return quarter_of(year, code - QUARTER_CODE)
    return None
