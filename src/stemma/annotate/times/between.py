"""Ranges: from one date to another, the ends of which complete each other."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from stemma.annotate.times.dates import Yearless, malformed
from stemma.annotate.times.relative import WEEK, DayOfWeek
from stemma.annotate.times.setting import Fault, Meaning, Reading, Setting, reading, type_of
from stemma.model.annotations import TimeHow
from stemma.text.periods import joined, of_day


@dataclass(frozen=True, slots=True)
class Between:
    """From one date to another: "from 3 May to 7 June 2031", "Monday to Friday"."""

    first: Meaning
    last: Meaning

    def read(self, at: Setting, /) -> Reading:
        """The days between, both ends with them; of what is done every year none."""
        if at.tense == "present" and _comes_again(self.first) and _comes_again(self.last):
            return Reading("set", "unresolved", None, fault=Fault("recurring"))
        start, end = self._ends(at)
        if start.fault or end.fault:
            return start if start.fault else end
        how: TimeHow = "explicit" if start.how == end.how == "explicit" else "relative"
        if start.period is None or end.period is None:
            return Reading("interval", how, f"{start.value}/{end.value}")
        whole = joined(start.period, end.period)
        if whole is None:
            return malformed("runs backwards").read(at)
        return Reading(type_of(whole), how, whole.text, whole)

    def _ends(self, at: Setting) -> tuple[Reading, Reading]:
        if isinstance(self.last, DayOfWeek) and self.last.which is None:
            start = self.first.read(at)
            return start, _weekday_after(start, self.last)
        end = self.last.read(at)
        return self._start(at, end), end

    def _start(self, at: Setting, end: Reading) -> Reading:
        """The first end; a date without a year takes it from the second."""
        if not isinstance(self.first, Yearless) or end.period is None:
            return self.first.read(at)
        year = end.period.first.year
        candidates = [self.first.of_year(year), self.first.of_year(year - 1)]
        fits = [one for one in candidates if one and one.first <= end.period.first]
        if fits:
            return reading(fits[0], end.how)
        if self.first.weekday is not None:
            return malformed("names a weekday that its date does not have").read(at)
        return self.first.read(at)


def _comes_again(date: Meaning) -> bool:
    """Whether it is a month or a season without a year."""
    return isinstance(date, Yearless) and date.day is None and date.easter is None


def _weekday_after(start: Reading, weekday: DayOfWeek) -> Reading:
    """“Friday” in “from next Monday to Friday”."""
    if start.period is None:
        return start
    days = (weekday.weekday - start.period.last.weekday()) % WEEK
    return reading(of_day(start.period.last + dt.timedelta(days)), start.how)
