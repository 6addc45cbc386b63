"""Meanings that name a date, wholly or in part: with or without a year, in figures, Hijri."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from stemma.annotate.times_setting import (
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
from stemma.text.edtf import part_of
from stemma.text.periods import Period, day_of, easter_of, month_of, of_day, season_of

NEAR = 14
"""Days within which a date without a year is this year's, whatever the tense."""
RECENT = 270
"""Days up to which a date without a year and without a tense is taken for a past one."""
OTHER_STORY = 300
"""Days before the document from which on a paragraph tells an older story with years of its own."""
SAME_STORY = 92
"""Days from a date of an older story within which one without a year belongs to it."""
WEEKDAY_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
CHECK_SOURCE = "Compare it with the original."
DIGITS_OF_YEAR = 4


@dataclass(frozen=True, slots=True)
class Known:
    """A date that says everything itself."""

    period: Period
    approximate: bool = False

    def read(self, _at: Setting, /) -> Reading:
        """The date."""
        return reading(self.period, "explicit", approximate=self.approximate)


@dataclass(frozen=True, slots=True)
class Faulty:
    """A date that cannot be one."""

    fault: Fault

    def read(self, _at: Setting, /) -> Reading:
        """No value, and why."""
        return Reading("date", "unresolved", None, fault=self.fault)


def malformed(says: str) -> Faulty:
    """A date that is none; the words go on after the quoted expression."""
    return Faulty(Fault("malformed-date", says, CHECK_SOURCE))


def dated(year: int, month: int, day: int, weekday: int | None = None) -> Meaning:
    """A full date, checked against the calendar and the weekday that stands beside it."""
    period = day_of(year, month, day)
    if period is None:
        return malformed("is no day of the calendar")
    if weekday is not None and period.first.weekday() != weekday:
        name = WEEKDAY_NAMES[period.first.weekday()]
        return malformed(f"names another weekday than the date has: {period.text} is a {name}")
    return Known(period)


@dataclass(frozen=True, slots=True)
class Yearless:
    """A month, a season or a day of a month whose year is not said beside it."""

    month: int = 0
    day: int | None = None
    weekday: int | None = None
    season: int | None = None
    part: str | None = None
    easter: int | None = None
    """Days from Easter Sunday, of a feast that moves with it."""

    def of_year(self, year: int) -> Period | None:
        """That date of the year; null where the year has none or the weekday is another."""
        if self.season:
            whole: Period | None = season_of(year, self.season)
        elif self.easter is not None:
            whole = of_day(easter_of(year) + dt.timedelta(self.easter))
        elif self.day:
            whole = day_of(year, self.month, self.day)
        else:
            whole = month_of(year, self.month)
        if whole and self.weekday is not None and whole.first.weekday() != self.weekday:
            return None
        return part_of(whole, self.part) if whole and self.part else whole

    def read(self, at: Setting, /) -> Reading:
        """The date in the year that the document's date and the tense give, else with XXXX."""
        if self.day and day_of(2000, self.month, self.day) is None:
            return malformed("is no day of the calendar").read(at)
        if at.document is None or at.document.unit not in ("day", "month"):
            return self._without_year()
        years = range(at.document.first.year - 1, at.document.first.year + 2)
        candidates = [period for year in years if (period := self.of_year(year))]
        if not candidates and self.weekday is not None:
            names = ", ".join(str(year) for year in years)
            return malformed(f"names a weekday that the date has in none of {names}").read(at)
        chosen = _nearest(candidates, at, wide=not self.day and self.easter is None)
        if of_story := self._of_older_story(at, chosen):
            return reading(of_story, "relative")
        if chosen is None or (
            self._other_story(at) and _distance(chosen, at.document.first) > NEAR
        ):
            return self._without_year()
        return reading(chosen, "relative")

    def _of_older_story(self, at: Setting, chosen: Period | None) -> Period | None:
        """The date beside the last one told, where that is told as long past."""
        story, document = at.stated_day, at.document
        if story is None or document is None or at.tense != "past":
            return None
        if (document.first - story.last).days <= OTHER_STORY:
            return None
        if chosen is not None and self.day and _distance(chosen, document.first) <= NEAR:
            return None
        years = range(story.first.year - 1, story.first.year + 2)
        near = [one for year in years if (one := self.of_year(year)) and _beside(one, story)]
        return min(near, key=lambda one: _distance(one, story.first), default=None)

    def _other_story(self, at: Setting) -> bool:
        """Whether the paragraph tells of another year, so that either year can be meant."""
        story, document = at.paragraph, at.document
        if story is None or document is None:
            return False
        return at.tense == "past" and (document.first - story.last).days > OTHER_STORY

    def _without_year(self) -> Reading:
        if self.easter is not None:
            return no_value("no-anchor")
        period = self.of_year(2000) if self.weekday is None else None
        code = f"XXXX-{self.season or self.month:02}"
        value = f"{code}-{self.day:02}" if self.day else code
        if period and self.part:
            value = period.text.replace("2000-", "XXXX-")
        return Reading("interval" if "/" in value else "date", "explicit", value)


def _nearest(candidates: list[Period], at: Setting, *, wide: bool) -> Period | None:
    """The candidate that the tense asks for; of one without a day (wide) only with a tense."""
    if at.document is None:
        return None
    here = at.document.first
    close = [one for one in candidates if _distance(one, here) <= NEAR]
    if close and not wide:
        return min(close, key=lambda one: _distance(one, here))
    past = [one for one in candidates if one.first <= here]
    future = [one for one in candidates if one.last >= here]
    if at.tense == "future" or (at.limit and at.tense != "past"):
        return future[0] if future else None
    if at.tense == "past":
        return past[-1] if past else None
    if wide and at.tense == "unknown":
        return None
    if at.tense == "near":
        return min(candidates, key=lambda one: _distance(one, here), default=None)
    recent = [one for one in past if _distance(one, here) <= RECENT]
    everyone = recent[-1:] or candidates
    return min(everyone, key=lambda one: _distance(one, here), default=None)


def _beside(period: Period, story: Period) -> bool:
    """Whether a date lies so near to the story's that it is told with it."""
    return _distance(period, story.first) <= SAME_STORY


def _distance(period: Period, day: dt.date) -> int:
    if period.first <= day <= period.last:
        return 0
    return min(abs((period.first - day).days), abs((period.last - day).days))


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
