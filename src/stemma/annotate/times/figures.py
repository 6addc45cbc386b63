"""Meanings of dates in figures and of Hijri dates, which may have more than one reading."""

from __future__ import annotations

from dataclasses import dataclass

from stemma.annotate.times.dates import WEEKDAY_NAMES, Faulty, dated, malformed
from stemma.annotate.times.setting import (
    Fault,
    Meaning,
    Order,
    Reading,
    Setting,
    no_value,
    reading,
    type_of,
)
from stemma.text.calendars import CALENDARS, Calendar, hijri_day, hijri_month, hijri_year
from stemma.text.periods import Period, day_of

DIGITS_OF_YEAR = 4


@dataclass(frozen=True, slots=True)
class Figures:
    """A date in figures, such as 05/07/2031, with the weekday beside it if there is one."""

    first: int
    second: int
    year: int
    mark: str
    weekday: int | None = None

    def readings(self) -> dict[Order, Period]:
        """The day it can be, by the order of its figures."""
        day_first = day_of(self.year, self.second, self.first)
        month_first = day_of(self.year, self.first, self.second)
        found: dict[Order, Period] = {}
        if day_first:
            found["dmy"] = day_first
        if month_first and (self.mark != "." or not day_first):
            found["mdy"] = month_first
        return found

    def read(self, at: Setting, /) -> Reading:
        """The day, where the figures, a weekday or the document's other dates leave only one."""
        found = self.readings()
        if not found:
            return malformed("is no day of the calendar").read(at)
        if self.weekday is not None:
            by_weekday = {k: p for k, p in found.items() if p.first.weekday() == self.weekday}
            if not by_weekday:
                return self._wrong_weekday(found).read(at)
            found = by_weekday
        if len({period.text for period in found.values()}) > 1:
            found = self._decided(found, at)
        values = sorted({period.text for period in found.values()})
        if len(values) == 1:
            return reading(next(iter(found.values())), "explicit")
        return no_value(
            "ambiguous-date",
            f"can be {values[0]} or {values[1]}",
            "Nothing in the document tells which figure is the month.",
        )

    def _decided(self, found: dict[Order, Period], at: Setting) -> dict[Order, Period]:
        if at.order in found:
            return {at.order: found[at.order]}
        written = {order: one for order, one in found.items() if one.first in at.written}
        return written if len(written) == 1 else found

    def _wrong_weekday(self, found: dict[Order, Period]) -> Faulty:
        days = ", ".join(
            f"{one.text} is a {WEEKDAY_NAMES[one.first.weekday()]}" for one in found.values()
        )
        return malformed(f"names another weekday than the date has: {days}")


def from_figures(written: str, weekday: int | None) -> Meaning:
    """The meaning of figures with two equal marks between them."""
    mark = next(sign for sign in written if not sign.isdigit())
    one, two, three = written.split(mark)
    if len(one) == DIGITS_OF_YEAR:
        return _of_any_calendar(int(one), int(two), int(three), weekday)
    if len(three) > DIGITS_OF_YEAR or len(three) == DIGITS_OF_YEAR - 1:
        return malformed(f"has a year of {len(three)} digits")
    if len(three) < DIGITS_OF_YEAR:
        return Faulty(
            Fault("ambiguous-date", "leaves the century of its year open", "Nothing was guessed.")
        )
    if int(three) in HIJRI_LOOKING:
        return _of_any_calendar(int(three), int(two), int(one), weekday)
    return Figures(int(one), int(two), int(three), mark, weekday)


HIJRI_LOOKING = range(1300, 1500)
"""Years that, in figures, are more likely Hijri than of the Middle Ages."""


def _of_any_calendar(year: int, month: int, day: int, weekday: int | None) -> Meaning:
    if year in HIJRI_LOOKING:
        return Hijri(None, year, month, day)
    return dated(year, month, day, weekday)


@dataclass(frozen=True, slots=True)
class Hijri:
    """A Hijri year, month or day; the calendar is null where the text does not say which."""

    calendar: Calendar | None
    year: int
    month: int | None = None
    day: int | None = None
    gloss: Meaning | None = None

    def readings(self) -> dict[Calendar, Period]:
        """What it is in each calendar it can be of."""
        calendars = (self.calendar,) if self.calendar else CALENDARS
        found = {calendar: self._in(calendar) for calendar in calendars}
        return {calendar: period for calendar, period in found.items() if period}

    def _in(self, calendar: Calendar) -> Period | None:
        if self.month and self.day:
            return hijri_day(calendar, self.year, self.month, self.day)
        if self.month:
            return hijri_month(calendar, self.year, self.month)
        return hijri_year(calendar, self.year)

    def read(self, at: Setting, /) -> Reading:
        """The days by our calendar, where the text or a gloss says which Hijri year is meant."""
        found = self.readings()
        if self.gloss:
            return self._glossed(found, self.gloss.read(at))
        if len(found) == 1 and (self.calendar or self.month):
            return reading(next(iter(found.values())), "explicit")
        if not found:
            return malformed("is no date of a Hijri calendar that can be reckoned").read(at)
        says = " or ".join(f"{one.text} ({calendar})" for calendar, one in found.items())
        return no_value(
            "ambiguous-date",
            f"can be {says}" if len(found) > 1 else "does not say which Hijri calendar it is of",
            "A gloss beside it, such as its days by another calendar, would decide.",
        )

    def _glossed(self, found: dict[Calendar, Period], gloss: Reading) -> Reading:
        """The gloss decides which calendar it is; where it fits neither, nothing is said."""
        if gloss.period is None:
            return gloss
        fits = [one for one in found.values() if _overlap(one, gloss.period)]
        exact = "-" in gloss.period.first_text
        if not found or (fits and exact):
            return Reading(type_of(gloss.period), "gloss", gloss.value, gloss.period)
        if len(fits) == 1:
            return reading(fits[0], "gloss")
        return malformed("has a gloss that is its date in neither Hijri calendar").read(Setting())


def _overlap(one: Period, other: Period) -> bool:
    return one.first <= other.last and other.first <= one.last
