"""Periods: what lies between two days, with how ISO 8601-2 (EDTF) writes it.

All functions are pure: no clock, no locale.
"""

from __future__ import annotations

import datetime as dt
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

    first: dt.date
    last: dt.date
    text: str
    unit: Unit

    @property
    def is_night(self) -> bool:
        """Whether it runs from one day into the next at most."""
        return self.unit == "span" and (self.last - self.first).days <= 1

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
        return of_day(dt.date(year, month, day))
    except ValueError:
        return None


def of_day(day: dt.date) -> Period:
    """That day as a period."""
    return Period(day, day, day.isoformat(), "day")


def month_of(year: int, month: int) -> Period:
    """A month of a year."""
    return Period(dt.date(year, month, 1), last_day(year, month), f"{year:04}-{month:02}", "month")


def year_of(year: int) -> Period:
    """A year."""
    return Period(dt.date(year, 1, 1), dt.date(year, 12, 31), f"{year:04}", "year")


def decade_of(year: int) -> Period:
    """The ten years that hold that year: 199X."""
    start = year // 10 * 10
    return Period(
        dt.date(max(start, 1), 1, 1),
        dt.date(start + 9, 12, 31),
        f"{start // 10:03}X",
        "decade",
    )


def century_of(number: int) -> Period:
    """The hundred years that begin with that number less one: the 19th is 18XX."""
    start = (number - 1) * 100
    return Period(
        dt.date(max(start, 1), 1, 1),
        dt.date(start + 99, 12, 31),
        f"{start // 100:02}XX",
        "century",
    )


def season_of(year: int, code: int) -> Period:
    """A season by its EDTF code, 21 (spring) to 24 (winter)."""
    month = SEASON_MONTHS[code]
    first = dt.date(year, month, 1)
    last = months_later(first, MONTHS_IN_QUARTER) - dt.timedelta(1)
    return Period(first, last, f"{year:04}-{code}", "season")


def quarter_of(year: int, number: int) -> Period:
    """A quarter of a year, the first to the fourth."""
    month = (number - 1) * MONTHS_IN_QUARTER + 1
    return Period(
        dt.date(year, month, 1),
        last_day(year, month + 2),
        f"{year:04}-{QUARTER_CODE + number}",
        "quarter",
    )


def week_of(day: dt.date) -> Period:
    """The week, Monday to Sunday, that holds the day."""
    monday = day - dt.timedelta(day.weekday())
    return span_of_days(monday, monday + dt.timedelta(DAYS_IN_WEEK - 1), "week")


def weekend_of(day: dt.date) -> Period:
    """Saturday and Sunday of the week that holds the day."""
    saturday = day - dt.timedelta(day.weekday()) + dt.timedelta(SATURDAY)
    return span_of_days(saturday, saturday + dt.timedelta(1), "week")


def span_of_days(first: dt.date, last: dt.date, unit: Unit = "span") -> Period:
    """All days from one to another."""
    return Period(first, last, f"{first.isoformat()}/{last.isoformat()}", unit)


def joined(first: Period, last: Period) -> Period | None:
    """From the beginning of one to the end of the other; null where that runs backwards."""
    if last.last < first.first or last.first < first.first:
        return None
    return Period(first.first, last.last, f"{first.first_text}/{last.last_text}", "span")


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


def _shifted(day: dt.date, amount: int, unit: Unit) -> Period | None:
    match unit:
        case "day":
            return of_day(day + dt.timedelta(amount))
        case "week":
            return of_day(day + dt.timedelta(amount * DAYS_IN_WEEK))
        case "month":
            month = months_later(day.replace(day=1), amount)
            return month_of(month.year, month.month)
        case "quarter":
            month = months_later(day.replace(day=1), amount * MONTHS_IN_QUARTER)
            return quarter_of(month.year, (month.month - 1) // MONTHS_IN_QUARTER + 1)
        case "year":
            return year_of(day.year + amount)
        case "decade":
            return year_of(day.year + amount * 10)
        case "century":
            return year_of(day.year + amount * 100)
        case _:
            return None


def containing(day: dt.date, unit: Unit) -> Period:
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


def last_day(year: int, month: int) -> dt.date:
    """The last day of the month."""
    if month == MONTHS_IN_YEAR:
        return dt.date(year, 12, 31)
    return dt.date(year, month + 1, 1) - dt.timedelta(1)


def months_later(day: dt.date, months: int) -> dt.date:
    """The first day of the month so many months from the day's."""
    year, month = divmod(day.year * MONTHS_IN_YEAR + day.month - 1 + months, MONTHS_IN_YEAR)
    return dt.date(year, month + 1, 1)


def easter_of(year: int) -> dt.date:
    """Easter Sunday by the western reckoning: the first after the full moon on or after 21 March."""
    golden, century = year % 19, year // 100
    shift = century - century // 4 - (8 * century + 13) // 25
    epact = (19 * golden + shift + 15) % 30
    moon = epact - (epact // 28) * (1 - (29 // (epact + 1)) * ((21 - golden) // 11))
    weekday = (year + year // 4 + moon + 2 - century + century // 4) % 7
    days = moon - weekday
    month = 3 + (days + 40) // 44
    return dt.date(year, month, days + 28 - 31 * (month // 4))
