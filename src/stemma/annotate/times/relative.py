"""Meanings that lean on the document's date: "last week", "on Monday", "the end of the year"."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from stemma.annotate.times.dates import Yearless
from stemma.annotate.times.setting import (
    Meaning,
    Reading,
    Setting,
    no_value,
    reading,
)
from stemma.text.edtf import part_of
from stemma.text.periods import (
    Period,
    Unit,
    containing,
    of_day,
    shifted,
    weekend_of,
)

WEEK = 7
FRIDAY = 4
FEBRUARY = 2
WINTER = 24


@dataclass(frozen=True, slots=True)
class DayOfWeek:
    """“Monday”, “last Monday” (-1), “this Monday” (0), “next Monday” (1)."""

    weekday: int
    which: int | None = None
    of_week: bool = False
    """Whether it is the week that is said to be last or next: "Monday last week"."""
    announced: bool = False
    """Whether an hour stands beside it, with which a sentence without a verb announces something."""
    coming: bool = False
    """Whether it is said to lie right ahead: "this coming Friday"."""

    def read(self, at: Setting, /) -> Reading:
        """The day by the document's date: behind it, unless the sentence looks ahead."""
        if at.today is None:
            return no_value("no-anchor")
        back = (at.today.weekday() - self.weekday) % WEEK
        if self.coming:
            days = WEEK - back
        elif self.which is None:
            ahead = (
                at.tense == "future"
                or (self.announced and at.tense == "unknown")
                or (at.limit and at.tense != "past")
            )
            near = at.tense == "near" and back > WEEK // 2
            days = (WEEK - back) % WEEK if ahead or near else -back
            if days == 0 and at.spoken and at.tense == "past":
                days = -WEEK
        elif self.which < 0 and not self.of_week:
            days = -(back or WEEK)
        else:
            days = self.weekday - at.today.weekday() + WEEK * self.which
        return reading(of_day(at.today + dt.timedelta(days)), "relative")


@dataclass(frozen=True, slots=True)
class DaysAway:
    """“yesterday”, “tomorrow”, “the day before yesterday”."""

    days: int

    def read(self, at: Setting, /) -> Reading:
        """The day by the document's date."""
        if at.today is None:
            return no_value("no-anchor")
        return reading(of_day(at.today + dt.timedelta(self.days)), "relative")


@dataclass(frozen=True, slots=True)
class Whole:
    """“last week”, “this year”, “next month”: a whole unit, so many from the document's."""

    amount: int
    unit: Unit

    def read(self, at: Setting, /) -> Reading:
        """The unit by the document's date."""
        if at.document is None:
            return no_value("no-anchor")
        return reading(whole_unit(at.document, self.amount, self.unit), "relative")


def whole_unit(base: Period, amount: int, unit: Unit) -> Period | None:
    """The whole week, month, year … so many from the one that the period begins in."""
    moved = shifted(base, amount, unit)
    return containing(moved.first, unit) if moved else None


@dataclass(frozen=True, slots=True)
class Weekend:
    """“last weekend”, “this weekend”, “next weekend”."""

    which: int

    def read(self, at: Setting, /) -> Reading:
        """Saturday and Sunday by the document's date."""
        if at.today is None:
            return no_value("no-anchor")
        which = self.which
        if which == 0 and at.tense == "past" and at.today.weekday() <= FRIDAY:
            which = -1
        return reading(weekend_of(at.today + dt.timedelta(WEEK * which)), "relative")


@dataclass(frozen=True, slots=True)
class WhichDate:
    """“last November” (-1), “this summer” (0), “next May” (1): a date that comes once a year."""

    date: Yearless
    which: int

    def read(self, at: Setting, /) -> Reading:
        """The last one that is over, this year's, or the first that is not begun."""
        if at.document is None:
            return self.date.read(at) if self.which == 0 else no_value("no-anchor")
        here = at.document.first
        years = range(here.year - 2, here.year + 3)
        found = [period for year in years if (period := self.date.of_year(year))]
        if self.which < 0:
            chosen = [one for one in found if one.last < here][-1:]
        elif self.which > 0:
            chosen = [one for one in found if one.first > here][:1]
        else:
            year = here.year - (self.date.season == WINTER and here.month <= FEBRUARY)
            chosen = [one for one in found if one.first.year == year]
        return reading(chosen[0] if chosen else None, "relative")


@dataclass(frozen=True, slots=True)
class OfYear:
    """“May last year”, “the summer of that year”: a date of a year that must be found first."""

    date: Yearless
    year: Meaning

    def read(self, at: Setting, /) -> Reading:
        """The date of that year."""
        year = self.year.read(at)
        if year.period is None:
            return year
        return reading(self.date.of_year(year.period.first.year), year.how)


@dataclass(frozen=True, slots=True)
class PartOf:
    """“early”, “the end of” … a date that may itself have to be found."""

    part: str
    of: Meaning

    def read(self, at: Setting, /) -> Reading:
        """The part by the table in `stemma.text.edtf`."""
        if isinstance(self.of, Yearless):
            return Yearless(self.of.month, season=self.of.season, part=self.part).read(at)
        whole = self.of.read(at)
        if whole.period is None:
            return whole
        part = part_of(whole.period, self.part)
        return reading(part, whole.how) if part else no_value("vague")


@dataclass(frozen=True, slots=True)
class TiesDecade:
    """“the nineties”, “the '90s”: the last decade of that name begun before the document."""

    ties: int

    def read(self, at: Setting, /) -> Reading:
        """The decade; none where the document's own century has just begun one of that name."""
        if at.document is None:
            return no_value("no-anchor")
        year = at.document.first.year
        start = year // 100 * 100 + self.ties
        if start > year:
            return reading(containing(dt.date(start - 100, 1, 1), "decade"), "relative")
        if year - start < 2 * WEEK:
            return no_value("vague")
        return reading(containing(dt.date(start, 1, 1), "decade"), "relative")
