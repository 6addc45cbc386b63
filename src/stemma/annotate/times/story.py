"""Meanings that lean on the story: "two days later", "that night", "the following spring"."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from stemma.annotate.times.dates import Yearless
from stemma.annotate.times.lasting import Lasting
from stemma.annotate.times.relative import whole_unit
from stemma.annotate.times.setting import (
    Fault,
    Reading,
    Setting,
    Told,
    no_value,
    reading,
)
from stemma.text.periods import (
    Period,
    Unit,
    day_of,
    months_later,
    of_day,
    shifted,
)

WEEK = 7
TWO_MONTHS = 62
"""Days back to which "on the 9th" is the last one before the document, unless its paragraph tells a month."""
MONTHS_NEAR = 6
"""Months on either side in which "Friday 21st" is looked for."""
FRESH, RECENT = 2, 31
"""Days after which a text on a day may tell of others besides without naming them.

The second where the hour itself is told as past.
"""


def _in_story(at: Setting, period: Period | None) -> Reading:
    """The reading of a date reckoned from the story; what was told as past cannot be to come."""
    to_come = period is not None and at.document is not None and period.first > at.document.last
    return no_value("vague") if to_come and at.tense == "past" else reading(period, "relative")


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
    night: bool = False
    """Whether it is said of a night: "that night"."""

    def read(self, at: Setting, /) -> Reading:
        """The whole unit beside, or around, the date last told."""
        if self.night and self.amount == 0 and at.night is not None and not at.told_here:
            return reading(at.night, "relative")
        base = at.story(self.unit)
        if base is None:
            return no_value("no-anchor")
        pointed = self.amount == 0 and self.unit == "day" and not at.told_here
        if pointed and (base.first == at.today or len(at.above) != 1):
            return no_value("vague")  # "that night" points at what was told just now
        if base.unit in ("span", "week") and self.unit == "day":
            nights = (base.last - base.first).days == 1 and base.unit == "span"
            base = of_day(base.first if nights or self.amount < 0 else base.last)
        return _in_story(at, whole_unit(base, self.amount, self.unit))


def _night_told(here: tuple[Told, ...]) -> Period | None:
    """The night between two days that a paragraph tells of, nothing outside it since."""
    for at in range(len(here) - 1, -1, -1):
        night = here[at].period
        if night.is_night:
            since = (each.period for each in here[at + 1 :] if each.period.unit in {"day", "span"})
            inside = all(night.first <= each.first and each.last <= night.last for each in since)
            return night if inside else None
    return None


def _and_next(day: Period | None) -> set[dt.date]:
    """A day and the one after it."""
    return set() if day is None else {day.first, day.first + dt.timedelta(1)}


@dataclass(frozen=True, slots=True)
class HourAlone:
    """“6 p.m.”: an hour of the day that is being told; "as of 6 p.m." of the document's own."""

    in_words: bool = False
    """Whether it is said without "o'clock": "two in the morning"."""
    early: bool | None = None
    """Whether it is before noon ("03:10") and not in the evening; null where its words leave that open."""
    small: bool = False
    """Whether it is an hour in which the night before goes on: "2.15 a.m."."""
    perhaps_small: bool = False
    """Whether its words leave open if it is one: "half past four"."""
    midnight: bool = False

    def read(self, at: Setting, /) -> Reading:
        """The day told last in the paragraph, else the one day told right above it."""
        if at.recurs:
            return Reading("set", "unresolved", None, fault=Fault("recurring"))
        here = at.told[len(at.told) - at.told_here :]
        night = _night_told(here)
        if night is not None and self.early is not None:
            return reading(of_day(night.last if self.early else night.first), "relative")
        day = next((each.period for each in reversed(here) if each.period.unit == "day"), None)
        of_record = at.sits and (at.record or not at.near)
        if day is None and (at.as_of or of_record) and at.today is not None:
            day = of_day(at.today)
        next_day = self.in_words and self.early and at.over  # "let out at two in the morning"
        if day is None and not next_day:
            day = self._just_told(at)
        return reading(self._after_evening(day, at), "relative")

    def _after_evening(self, day: Period | None, at: Setting) -> Period | None:
        """The day after the evening told: "at 9 p.m. the pump stopped … at 2 a.m. it ran again"."""
        if day is None or at.evening is None or not at.evening_here:
            return day
        if self.small and day == at.evening:
            return shifted(day, 1, "day")
        back = self.midnight and day == shifted(at.evening, 1, "day")
        return at.evening if back else day

    def _just_told(self, at: Setting) -> Period | None:
        """The one day told above, in a text written while it was fresh: what is older has others."""
        days = at.near or at.farther
        if {each.first for each in days} == _and_next(at.evening):  # the night of an evening told
            return at.evening if self.small or self.early is False else None
        if len(days) != 1 or at.today is None:
            return None
        (day,) = days
        limit = RECENT if at.tense == "past" and (day,) == at.above else FRESH
        told = day if 0 <= (at.today - day.first).days <= limit else None
        return self._in_night(told, at)

    def _in_night(self, day: Period | None, at: Setting) -> Period | None:
        """Of a paragraph that tells of the night between two days, the one on which the hour falls."""
        if day is not None and day == at.night and (self.small or self.perhaps_small):
            return shifted(day, 1, "day")  # "on the night of 3 May?" "I woke at half past four."
        night = at.night if at.at_night and (self.small or self.early is False) else None
        if day is None or night is None or not night.is_night:
            return day
        inside = day.first in {night.first, night.last}
        return of_day(night.last if self.small else night.first) if inside else day


@dataclass(frozen=True, slots=True)
class DayOfMonth:
    """“on the 14th”: a day of the month told last; “the 9th inst.” of the document's own."""

    day: int
    months: int | None = None
    """So many months from the document's own."""
    weekday: int | None = None
    """The weekday that stands beside it."""

    def read(self, at: Setting, /) -> Reading:
        """The day; of the month before or after, where the tense and the document's date ask it."""
        month = at.story("month")
        if at.document is None:
            return no_value("no-anchor")
        if month is None:
            return self._of_document(at)
        recent = (at.document.first - month.last).days <= TWO_MONTHS
        if recent and not at.told_here and at.tense == "past":
            month = at.document
        here = at.document.first
        if self.weekday is not None:
            return self._of_weekday(here, at)
        if self.months is not None:
            start = months_later(here, self.months)
            return reading(day_of(start.year, start.month, self.day), "relative")
        step = -1 if at.tense == "past" else 1
        for months in (0, step):
            start = months_later(month.first, months)
            found = day_of(start.year, start.month, self.day)
            if found and (found.first <= here) == (at.tense == "past"):
                return reading(found, "relative")
        return no_value("vague")

    def _of_document(self, at: Setting) -> Reading:
        """The last such day before a text whose story has left its month, or the next one."""
        if at.today is None or not (at.of_noun or at.tense in ("past", "perfect")):
            return no_value("no-anchor")
        if at.tense == "future" or self.weekday is not None or self.months is not None:
            return no_value("no-anchor")
        for months in (0, -1):
            start = months_later(at.today, months)
            found = day_of(start.year, start.month, self.day)
            if found and found.first <= at.today:
                return reading(found, "relative")
        return no_value("no-anchor")

    def _of_weekday(self, here: dt.date, at: Setting) -> Reading:
        """The nearest such day of that weekday, on the side of the document that the tense asks."""
        starts = (months_later(here, months) for months in range(-MONTHS_NEAR, MONTHS_NEAR + 1))
        days = [day_of(start.year, start.month, self.day) for start in starts]
        fits = [day for day in days if day and day.first.weekday() == self.weekday]
        side = {"past": 1, "future": -1}.get(at.tense, 0)
        near = [day for day in fits if (here - day.first).days * side >= 0]
        found = min(near or fits, key=lambda day: abs((here - day.first).days), default=None)
        return reading(found, "relative")


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
class WeekdayOfStory:
    """“the Friday”: the last one up to the day told right above; without one nobody can tell."""

    weekday: int

    def read(self, at: Setting, /) -> Reading:
        """The last such day up to the one told last nearby."""
        if not at.near:
            return no_value("vague")
        base = at.near[-1].first
        back = (base.weekday() - self.weekday) % WEEK
        return reading(of_day(base - dt.timedelta(back)), "relative")


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
