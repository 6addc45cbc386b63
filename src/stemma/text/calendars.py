"""The two Hijri calendars as periods of ours: one year number, two meanings.

"1401 AH" is a year of the solar calendar of Iran or of the lunar calendar of Islam. Which one is
never chosen here: `hijri_year` gives every reading, and whoever reads the text decides by a gloss,
a month's name or a word such as "solar".
"""

from __future__ import annotations

import datetime as dt
import functools
from typing import Literal

from stemma.text.periods import Period, of_day, span_of_days

Calendar = Literal["solar", "lunar"]
CALENDARS: tuple[Calendar, Calendar] = ("solar", "lunar")

SOLAR_YEARS = range(1206, 1499)
"""Years whose new-year days are official; before and after them nothing is said."""
LUNAR_YEARS = range(1343, 1500)
"""Years of the published Umm al-Qura tables. A day by sighting may differ by one."""
MONTHS_IN_YEAR = 12


def hijri_year(calendar: Calendar, year: int) -> Period | None:
    """The days of that year; null outside the years that are known."""
    first = hijri_day(calendar, year, 1, 1)
    following = hijri_day(calendar, year + 1, 1, 1)
    return _until(first, following)


def hijri_month(calendar: Calendar, year: int, month: int) -> Period | None:
    """The days of that month; null where there is none or the year is not known."""
    first = hijri_day(calendar, year, month, 1)
    if month == MONTHS_IN_YEAR:
        return _until(first, hijri_day(calendar, year + 1, 1, 1))
    return _until(first, hijri_day(calendar, year, month + 1, 1))


def hijri_day(calendar: Calendar, year: int, month: int, day: int) -> Period | None:
    """That day; null where the calendar has none or the year is not known."""
    gregorian = (
        _solar_day(year, month, day) if calendar == "solar" else _lunar_day(year, month, day)
    )
    return of_day(gregorian) if gregorian else None


def solar_new_year(year: int) -> dt.date | None:
    """Nowruz: the first day of that solar year."""
    return _solar_day(year, 1, 1)


@functools.lru_cache(maxsize=4096)
def _solar_day(year: int, month: int, day: int) -> dt.date | None:
    from persiantools.jdatetime import JalaliDate

    if year not in SOLAR_YEARS and year != SOLAR_YEARS.stop:
        return None
    try:
        found = JalaliDate(year, month, day).to_gregorian()  # type: ignore[no-untyped-call]  # theirs is untyped
    except ValueError:
        return None
    return dt.date(found.year, found.month, found.day)


@functools.lru_cache(maxsize=4096)
def _lunar_day(year: int, month: int, day: int) -> dt.date | None:
    from hijridate import Hijri

    if year not in LUNAR_YEARS and year != LUNAR_YEARS.stop:
        return None
    try:
        found = Hijri(year, month, day).to_gregorian()
    except (ValueError, OverflowError):
        return None
    return dt.date(found.year, found.month, found.day)


def _until(first: Period | None, following: Period | None) -> Period | None:
    if first is None or following is None:
        return None
    return span_of_days(first.first, following.first - dt.timedelta(1))
