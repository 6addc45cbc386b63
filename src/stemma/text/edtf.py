"""Periods: what lies between two days, with how ISO 8601-2 (EDTF) writes it.

One table says what "early", "mid", "late", "the end of" and "the first half of" mean; nothing else
in Stemma decides it. All functions are pure: no clock, no locale.
"""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass
from typing import Literal

Unit = Literal["day", "week", "month", "season", "quarter", "year", "decade", "century", "span"]

COARSENESS: dict[Unit, int] = {
    "day": 0,
    "week": 1,
    "month": 2,
    "season": 3,
    "quarter": 3,
    "year": 4,
    "decade": 5,
    "century": 6,
    "span": 7,
}
"""Finest first; a span is made of two others and finer than nothing."""

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
        "start": (1, 1),
        "end": (31, 31),
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

SEASON_MONTHS = {21: 3, 22: 6, 23: 9, 24: 12}
"""EDTF's code of a season and the month it begins in, north of the equator. A winter bears the
year in which it begins."""
QUARTER_CODE = 32
"""EDTF writes the first quarter of 2031 as 2031-33."""
MONTHS_IN_YEAR = 12
MONTHS_IN_QUARTER = 3
DAYS_IN_WEEK = 7
SATURDAY = 5


@dataclass(frozen=True, slots=True)
class Period:
    """All days from the first to the last, and how EDTF writes them."""

    first: datetime.date
    last: datetime.date
    text: str
    unit: Unit

    @property
    def first_text(self) -> str:
        """How its beginning is written."""
        return self.text.partition("/")[0]

    @property
    def last_text(self) -> str:
        """How its end is written."""
        return self.text.rpartition("/")[2]


def day_of(year: int, month: int, day: int) -> Period | None:
    """That day; null where the calendar has none."""
    try:
        return of_day(datetime.date(year, month, day))
    except ValueError:
        return None


def of_day(day: datetime.date) -> Period:
    """That day as a period."""
    return Period(day, day, day.isoformat(), "day")


def month_of(year: int, month: int) -> Period:
    """A month of a year."""
    return Period(
        datetime.date(year, month, 1), last_day(year, month), f"{year:04}-{month:02}", "month"
    )


def year_of(year: int) -> Period:
    """A year."""
    return Period(datetime.date(year, 1, 1), datetime.date(year, 12, 31), f"{year:04}", "year")


def decade_of(year: int) -> Period:
    """The ten years that hold that year: 199X."""
    start = year // 10 * 10
    return Period(
        datetime.date(max(start, 1), 1, 1),
        datetime.date(start + 9, 12, 31),
        f"{start // 10:03}X",
        "decade",
    )


def century_of(number: int) -> Period:
    """The hundred years that begin with that number less one: the 19th is 18XX."""
    start = (number - 1) * 100
    return Period(
        datetime.date(max(start, 1), 1, 1),
        datetime.date(start + 99, 12, 31),
        f"{start // 100:02}XX",
        "century",
    )


def season_of(year: int, code: int) -> Period:
    """A season by its EDTF code, 21 (spring) to 24 (winter)."""
    month = SEASON_MONTHS[code]
    first = datetime.date(year, month, 1)
    last = _months_later(first, MONTHS_IN_QUARTER) - datetime.timedelta(1)
    return Period(first, last, f"{year:04}-{code}", "season")


def quarter_of(year: int, number: int) -> Period:
    """A quarter of a year, the first to the fourth."""
    month = (number - 1) * MONTHS_IN_QUARTER + 1
    return Period(
        datetime.date(year, month, 1),
        last_day(year, month + 2),
        f"{year:04}-{QUARTER_CODE + number}",
        "quarter",
    )


def week_of(day: datetime.date) -> Period:
    """The week, Monday to Sunday, that holds the day."""
    monday = day - datetime.timedelta(day.weekday())
    return span_of_days(monday, monday + datetime.timedelta(DAYS_IN_WEEK - 1), "week")


def weekend_of(day: datetime.date) -> Period:
    """Saturday and Sunday of the week that holds the day."""
    saturday = day - datetime.timedelta(day.weekday()) + datetime.timedelta(SATURDAY)
    return span_of_days(saturday, saturday + datetime.timedelta(1), "week")


def span_of_days(first: datetime.date, last: datetime.date, unit: Unit = "span") -> Period:
    """All days from one to another."""
    return Period(first, last, f"{first.isoformat()}/{last.isoformat()}", unit)


def joined(first: Period, last: Period) -> Period | None:
    """From the beginning of one to the end of the other; null where that runs backwards."""
    if last.last < first.first or last.first < first.first:
        return None
    return Period(first.first, last.last, f"{first.first_text}/{last.last_text}", "span")


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
            return of_day(start + datetime.timedelta(number))
        case _:
            month = _months_later(start, number)
            return month_of(month.year, month.month)


def shifted(period: Period, amount: int, unit: Unit) -> Period | None:
    """The day, month, year … so many units away, as fine as the unit says.

    Weeks away from a day is a day. Null where the period is coarser than the unit, for then nobody
    can say, and beyond the years 1 to 9999.
    """
    coarse = COARSENESS[period.unit]
    if coarse > COARSENESS[unit] or (period.unit == "week" and unit == "day"):
        return None
    try:
        return _shifted(period.first, amount, unit)
    except (ValueError, OverflowError):
        return None


def _shifted(day: datetime.date, amount: int, unit: Unit) -> Period | None:
    match unit:
        case "day":
            return of_day(day + datetime.timedelta(amount))
        case "week":
            return of_day(day + datetime.timedelta(amount * DAYS_IN_WEEK))
        case "month":
            month = _months_later(day.replace(day=1), amount)
            return month_of(month.year, month.month)
        case "quarter":
            month = _months_later(day.replace(day=1), amount * MONTHS_IN_QUARTER)
            return quarter_of(month.year, (month.month - 1) // MONTHS_IN_QUARTER + 1)
        case "year":
            return year_of(day.year + amount)
        case "decade":
            return year_of(day.year + amount * 10)
        case "century":
            return year_of(day.year + amount * 100)
        case _:
            return None


def containing(day: datetime.date, unit: Unit) -> Period:
    """The week, month, year … that holds the day."""
    match unit:
        case "week":
            return week_of(day)
        case "month":
            return month_of(day.year, day.month)
        case "quarter":
            return quarter_of(day.year, (day.month - 1) // MONTHS_IN_QUARTER + 1)
        case "year":
            return year_of(day.year)
        case "decade":
            return decade_of(day.year)
        case "century":
            return century_of(day.year // 100 + 1)
        case _:
            return of_day(day)


def last_day(year: int, month: int) -> datetime.date:
    """The last day of the month."""
    if month == MONTHS_IN_YEAR:
        return datetime.date(year, 12, 31)
    return datetime.date(year, month + 1, 1) - datetime.timedelta(1)


def _months_later(day: datetime.date, months: int) -> datetime.date:
    year, month = divmod(day.year * MONTHS_IN_YEAR + day.month - 1 + months, MONTHS_IN_YEAR)
    return datetime.date(year, month + 1, 1)


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
