"""Rules of weeks: the second Tuesday in June, the week of a day, the week to a day, a week on Friday."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace

from stemma.annotate.times.relative import DayOfWeek
from stemma.annotate.times.rules_whole import WEEK, CountedFrom, meanings
from stemma.annotate.times.setting import Meaning, Reading, Setting, no_value, reading
from stemma.text.periods import last_day, of_day, span_of_days, week_of
from stemma.text.phrases import Match, Rules

WEEKS = Rules()
WEEKS_IN_MONTH = 4


@dataclass(frozen=True, slots=True)
class NthWeekday:
    """“the second Tuesday in June”, “the last Friday of April” (0)."""

    number: int
    weekday: int
    of: Meaning

    def read(self, at: Setting, /) -> Reading:
        """The day, where the month is found and has so many."""
        month = self.of.read(at)
        if month.period is None or month.period.unit != "month":
            return month if month.period is None else no_value("vague")
        first, last = month.period.first, month.period.last
        start = first if self.number else last - dt.timedelta(WEEK - 1)
        ahead = (self.weekday - start.weekday()) % WEEK + WEEK * max(self.number - 1, 0)
        day = start + dt.timedelta(ahead)
        return reading(of_day(day), month.how) if day <= last else no_value("vague")


@WEEKS.when("the? ORDINAL|WHICH BARE_WEEKDAY of|in ANY_TIME")
def nth_weekday(match: Match) -> Meaning | None:
    """“the first Monday in May”."""
    which = match.all("WHICH")
    day, month = meanings(match)
    if not isinstance(day, DayOfWeek) or (which and which[0].word != "last"):
        return None
    return NthWeekday(match.number("ORDINAL") or 0, day.weekday, month)


@dataclass(frozen=True, slots=True)
class WeekFrom:
    """“the week beginning 5 May” (1), “the week ending 9 May” (-1)."""

    of: Meaning
    side: int

    def read(self, at: Setting, /) -> Reading:
        """The seven days of which it is the first or the last."""
        found = self.of.read(at)
        if found.period is None or found.period.unit != "day":
            return found if found.period is None else no_value("vague")
        day, far = found.period.first, found.period.first + dt.timedelta(self.side * (WEEK - 1))
        return reading(span_of_days(min(day, far), max(day, far)), found.how)


@WEEKS.when(
    "the? UNIT beginning|starting|commencing|from TIME|BARE_WEEKDAY",
    "the? UNIT ending|to TIME|BARE_WEEKDAY",
)
def week_from(match: Match) -> Meaning | None:
    """“the week beginning 5 May”, “in the week to 9 May”."""
    if match.all("UNIT")[0].word != "week":
        return None
    return WeekFrom(meanings(match)[0], -1 if match.has("ending", "to") else 1)


@WEEKS.when("a UNIT on BARE_WEEKDAY", "BARE_WEEKDAY week|fortnight")
def week_on(match: Match) -> Meaning | None:
    """“a week on Friday”, “Friday week”: the one after the next."""
    weeks = {"week": 1, "fortnight": 2}
    unit = next((item.word for item in match.all("UNIT")), "")
    day = meanings(match)[0]
    if unit not in weeks or not isinstance(day, DayOfWeek):
        return None
    return CountedFrom(weeks[unit], "week", replace(day, coming=True))


@dataclass(frozen=True, slots=True)
class WeekOf:
    """“the week of 4 May”, “the first week of May” (1), “the last week of May” (0)."""

    of: Meaning
    number: int | None = None

    def read(self, at: Setting, /) -> Reading:
        """The seven days."""
        found = self.of.read(at)
        if found.period is None:
            return found
        if self.number is None:
            return reading(week_of(found.period.first), found.how)
        if found.period.unit != "month":
            return no_value("vague")
        first = found.period.first
        end = last_day(first.year, first.month)
        start = first + dt.timedelta(WEEK * (self.number - 1))
        if self.number == 0:
            start = end - dt.timedelta(WEEK - 1)
        return reading(span_of_days(start, start + dt.timedelta(WEEK - 1)), found.how)


@WEEKS.when("the? week of ANY_TIME", "the? WHICH|ORDINAL UNIT of ANY_TIME", "the UNIT of ANY_TIME")
def week(match: Match) -> Meaning | None:
    """“the week of 4 May”, “the last week of May”."""
    if match.all("UNIT")[0].word != "week":
        return None
    which = match.all("WHICH")
    if which and which[0].word != "last":
        return None
    number = 0 if which else match.number("ORDINAL")
    if number is not None and number > WEEKS_IN_MONTH:
        return None
    return WeekOf(meanings(match)[0], number)
