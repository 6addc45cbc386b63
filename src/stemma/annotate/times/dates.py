"""Meanings that name a date, wholly or in part: with or without a year, in figures, Hijri."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from stemma.annotate.times.setting import (
    Fault,
    Meaning,
    Reading,
    Setting,
    no_value,
    reading,
)
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
        just = [
            one for one in past if (at.limit or not wide) and _distance(one, here) <= SAME_STORY
        ]
        if just and future and _distance(future[0], here) > RECENT:
            return just[-1]
        return future[0] if future else None
    if at.tense in ("past", "perfect"):
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
