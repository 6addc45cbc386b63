"""Full dates written out in English or in figures, with what is wrong with them.

Pure: no clock, no locale. What can be read two ways is not decided here unless the weekday beside
it decides; what cannot be a date keeps its span and gets a problem.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from typing import Literal

from stemma.text.ordinals import DAY_WORD, day_of

DateProblem = Literal["malformed-date", "ambiguous-date", "clash"]
Order = Literal["dmy", "mdy"]

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan",
            "february feb",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sept sep",
            "october oct",
            "november nov",
            "december dec",
        ),
        start=1,
    )
    for name in names.split()
}
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")

_WEEKDAY = (
    r"(?:\b(?P<weekday>Mon|Tues?|Wed(?:nes)?|Thu(?:rs?)?|Fri|Sat(?:ur)?|Sun)(?:day)?\b\.?,?\s+)?"
)
_MONTH = rf"(?P<month>{'|'.join(sorted(MONTHS, key=len, reverse=True))})\b\.?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>\d{4,6})(?!\d)"
_PATTERNS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"{_WEEKDAY}(?:the\s+)?(?<!\d){_DAY}(?:\s+of)?[\s-]+{_MONTH},?[\s-]+{_YEAR}",
        rf"{_WEEKDAY}(?:the\s+)?\b(?P<day>{DAY_WORD})(?:\s+day)?\s+of\s+{_MONTH},?\s+{_YEAR}",
        rf"{_WEEKDAY}\b{_MONTH}\s+{_DAY}(?:\s*,\s*|\s+){_YEAR}",
        (
            rf"{_WEEKDAY}(?<![\d/.-])(?P<year>\d{{4}})(?P<mark>[-/])(?P<month>\d{{1,2}})(?P=mark)"
            r"(?P<day>\d{1,2})(?![\d/-])"
        ),
        (
            rf"{_WEEKDAY}(?<![\d/.-])(?P<first>\d{{1,2}})(?P<mark>[/.-])(?P<second>\d{{1,2}})(?P=mark)"
            rf"{_YEAR}(?![/-]\d)"
        ),
        (
            rf"{_WEEKDAY}\b{_MONTH}\s+{_DAY}\s+\d{{1,2}}:\d{{2}}(?::\d{{2}})?\s+"
            rf"(?:[A-Z]{{2,5}}\s+|[+-]\d{{4}}\s+)?{_YEAR}"
        ),
        rf"\b{_MONTH},?\s+{_YEAR}",
    )
)
YEAR_IN_FIGURES = re.compile(r"\d{4}")
"""What every full date holds; most stretches of a text hold none."""
YEAR_DIGITS = 4
MONTHS_IN_YEAR = 12


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date where it stands in the text; `value` is EDTF, null where there is a problem."""

    start: int
    end: int
    value: str | None
    problem: DateProblem | None = None
    says: str = ""
    """What is wrong, in words for people."""
    readings: tuple[str, ...] = ()
    """Of an ambiguous date, what it may be."""


def find_dates(text: str, *, order: Order | None = None) -> tuple[FoundDate, ...]:
    """Every full date (or month with year) in the text, in order and without overlap.

    Args:
        text: any text.
        order: how figures are written where the text itself does not tell.
    """
    if not YEAR_IN_FIGURES.search(text):
        return ()
    taken: list[FoundDate] = []
    for pattern in _PATTERNS:
        for found in pattern.finditer(text):
            if not any(found.start() < one.end and one.start < found.end() for one in taken):
                taken.append(_read(found, order))
    return tuple(sorted(taken, key=lambda one: one.start))


def _read(found: re.Match[str], order: Order | None) -> FoundDate:
    parts = found.groupdict()
    weekday = (parts.get("weekday") or "")[:3].lower() or None
    if len(parts["year"]) > YEAR_DIGITS:
        return _problem(found, "malformed-date", f"“{found[0]}” has a year of too many digits.")
    if "first" in parts:
        return _read_figures(found, weekday, order)
    month = MONTHS.get(parts["month"].lower()) or int(parts["month"])
    if "day" not in parts:
        return FoundDate(found.start(), found.end(), f"{parts['year']}-{month:02}")
    number = day_of(parts["day"]) or int(parts["day"])
    day = _day(int(parts["year"]), month, number)
    return _checked(found, day, weekday)


def _read_figures(found: re.Match[str], weekday: str | None, order: Order | None) -> FoundDate:
    """A date in figures: dots mean day first; else only what can be one thing is taken."""
    year, first, second = (int(found[name]) for name in ("year", "first", "second"))
    day_first, month_first = _day(year, second, first), _day(year, first, second)
    readings = [day for day in (day_first, month_first) if day is not None]
    if found["mark"] == "." or order == "dmy" or not readings:
        return _checked(found, day_first, weekday)
    if order == "mdy":
        return _checked(found, month_first, weekday)
    if weekday is not None and len(readings) > 1:
        readings = [day for day in readings if _weekday(day) == weekday] or readings
    if len(set(readings)) == 1:
        return _checked(found, readings[0], weekday)
    values = tuple(day.isoformat() for day in readings)
    says = f"“{found[0]}” can be {values[0]} or {values[1]}."
    return FoundDate(found.start(), found.end(), None, "ambiguous-date", says, values)


def _checked(found: re.Match[str], day: dt.date | None, weekday: str | None) -> FoundDate:
    if day is None:
        return _problem(found, "malformed-date", f"“{found[0]}” is no day of the calendar.")
    if weekday is not None and _weekday(day) != weekday:
        says = f"“{found[0]}” is not on that weekday: {day.isoformat()} is a {day.strftime('%A')}."
        return _problem(found, "clash", says)
    return FoundDate(found.start(), found.end(), day.isoformat())


def _problem(found: re.Match[str], kind: DateProblem, says: str) -> FoundDate:
    return FoundDate(found.start(), found.end(), None, kind, says)


def _day(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def _weekday(day: dt.date) -> str:
    return WEEKDAYS[day.weekday()]


def iso_day(value: str) -> str | None:
    """The day of an ISO 8601 date or date-time, as a date; null when it is none."""
    found = re.match(r"\s*(\d{4})-(\d{2})-(\d{2})(?!\d)", value)
    day = _day(*(int(part) for part in found.groups())) if found else None
    return day.isoformat() if day else None
