"""Meanings that lean on another date: the document's ("last week") or the story's ("that night")."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from stemma.annotate.times_dates import Yearless
from stemma.annotate.times_lasting import Lasting
from stemma.annotate.times_setting import (
    Meaning,
    Reading,
    Setting,
    no_value,
    reading,
)
from stemma.text.edtf import part_of
from stemma.text.periods import Period, Unit, containing, of_day, shifted, weekend_of

WEEK = 7
FRIDAY = 4
TUESDAY = 1
FEBRUARY = 2
WINTER = 24


def _in_story(at: Setting, period: Period | None) -> Reading:
    """The reading of a date reckoned from the story; what was told as past cannot be to come."""
    to_come = period is not None and at.document is not None and period.first > at.document.last
    return no_value("vague") if to_come and at.tense == "past" else reading(period, "relative")


@dataclass(frozen=True, slots=True)
class DayOfWeek:
    """“Monday”, “last Monday” (-1), “this Monday” (0), “next Monday” (1)."""

    weekday: int
    which: int | None = None
    of_week: bool = False
    """Whether it is the week that is said to be last or next: "Monday last week"."""

    def read(self, at: Setting, /) -> Reading:
        """The day by the document's date: behind it, unless the sentence looks ahead."""
        if at.today is None:
            return no_value("no-anchor")
        back = (at.today.weekday() - self.weekday) % WEEK
        if self.which is None:
            ahead = at.tense == "future" or (at.limit and at.tense != "past")
            near = at.tense == "near" and back > WEEK // 2
            days = (WEEK - back) % WEEK if ahead or near else -back
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
        return reading(_whole(at.document, self.amount, self.unit), "relative")


def _whole(base: Period, amount: int, unit: Unit) -> Period | None:
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
class Away:
    """“two weeks ago” (from the document), “three days later” (in the story)."""

    amount: int
    unit: Unit
    story: bool = False
    approximate: bool = False

    def read(self, at: Setting, /) -> Reading:
        """The day, month or year that far away."""
        base = at.story(self.unit) if self.story else at.document
        if base is None:
            return no_value("no-anchor")
        if base.unit == "span":
            base = of_day(base.last if self.amount > 0 else base.first)
        moved = shifted(base, self.amount, self.unit)
        if self.story:
            return _in_story(at, moved)
        return reading(moved, "relative", approximate=self.approximate)


@dataclass(frozen=True, slots=True)
class Ahead:
    """“in two weeks”: a date where the sentence looks ahead, else how long something took."""

    away: Away
    lasting: Lasting

    def read(self, at: Setting, /) -> Reading:
        """The date or the duration."""
        return (self.away if at.tense == "future" else self.lasting).read(at)


@dataclass(frozen=True, slots=True)
class Neighbour:
    """“the following day” (1), “that night” (0), “the previous year” (-1): of the story's date."""

    amount: int
    unit: Unit

    def read(self, at: Setting, /) -> Reading:
        """The whole unit beside, or around, the date last told."""
        base = at.story(self.unit)
        if base is None:
            return no_value("no-anchor")
        if base.unit in ("span", "week") and self.unit == "day":
            nights = (base.last - base.first).days == 1 and base.unit == "span"
            base = of_day(base.first if nights or self.amount < 0 else base.last)
        return _in_story(at, _whole(base, self.amount, self.unit))


@dataclass(frozen=True, slots=True)
class HourAlone:
    """“6 p.m.”: an hour of a day that the paragraph has told."""

    def read(self, at: Setting, /) -> Reading:
        """The day told last in the paragraph."""
        here = at.told[len(at.told) - at.told_here :]
        day = next((period for period in reversed(here) if period.unit == "day"), None)
        return reading(day, "relative")


@dataclass(frozen=True, slots=True)
class DayBesideStory:
    """“the following Monday” (1), “the previous Friday” (-1), “that Monday” (0)."""

    weekday: int
    amount: int

    def read(self, at: Setting, /) -> Reading:
        """The nearest such day after, before or in the week of the date last told."""
        base = at.story("day")
        if base is None:
            return no_value("no-anchor")
        back = (base.first.weekday() - self.weekday) % WEEK
        if self.amount > 0:
            days = WEEK - back
        elif self.amount < 0:
            days = -(back or WEEK)
        else:
            days = self.weekday - base.first.weekday()
        return _in_story(at, of_day(base.first + dt.timedelta(days)))


@dataclass(frozen=True, slots=True)
class SameDate:
    """“that May”, “the following summer”: a date of the story that comes once a year."""

    date: Yearless
    amount: int

    def read(self, at: Setting, /) -> Reading:
        """The one in the story's year, or the next or last from the story's date."""
        base = at.story("year")
        if base is None:
            return no_value("no-anchor")
        if self.amount == 0:
            return reading(self.date.of_year(base.first.year), "relative")
        years = range(base.first.year - 1, base.first.year + 2)
        found = [period for year in years if (period := self.date.of_year(year))]
        after = [one for one in found if one.first > base.last]
        before = [one for one in found if one.last < base.first]
        chosen = after[:1] if self.amount > 0 else before[-1:]
        return _in_story(at, chosen[0] if chosen else None)


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
