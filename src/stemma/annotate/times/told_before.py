"""What a text has told of days so far, on which a later expression can lean."""

from __future__ import annotations

import re
from collections import deque
from dataclasses import dataclass, field
from typing import NamedTuple

from stemma.annotate.times.setting import Meaning, Reading, Told
from stemma.annotate.times.story import HourAlone
from stemma.text.periods import Period

ABOVE, FARTHER = 2, 5
"""Paragraphs above an hour in which its day may be told; the second if the nearer ones tell none."""
_EVENING = re.compile(
    r"(?<!\d)(?:1[89]|2[0-3])[:.][0-5]\d|(?<![\d:.])(?:[6-9]|1[01])(?:[:.][0-5]\d)? ?p\.?m",
    re.IGNORECASE,
)
"""An hour of the evening beside its day: "22:15 on 17 May"."""
REMEMBERED = 40
"""Dates told that a story can still lean on."""


class DayTold(NamedTuple):
    """A day that the text has told, and how."""

    paragraph: int
    day: Period
    written: bool
    """Whether it is written out."""
    spoken: bool
    """Whether somebody only spoke on it: an hour told after it is of another day."""


@dataclass(slots=True)
class Story:
    """The dates told so far."""

    told: deque[Told]
    here: int = 0
    """How many of them in the paragraph."""
    dated: Period | None = None
    """The last one in the paragraph with a day or a month and its year stated."""
    stretch: int = -1
    days: deque[DayTold] = field(default_factory=lambda: deque(maxlen=REMEMBERED))
    """The days told."""

    evening: Period | None = None
    """The day of which an hour of the evening was told, no other day since by more than its hour."""
    evening_at: int = -1
    """The paragraph in which it stands."""
    nights: list[Period] = field(default_factory=list)
    """The different nights told by their dates: "the night of 3 May"."""

    @staticmethod
    def of(document: Period | None) -> Story:
        """The story of a text with that date, before its first sentence."""
        own = [Told(document, stated=True)] if document else []
        return Story(deque(own, maxlen=REMEMBERED))

    def enter(self, stretch: int) -> None:
        """Go on to the stretch, a new paragraph if it is another."""
        if stretch != self.stretch:
            self.stretch, self.here, self.dated = stretch, 0, None

    def near(self, paragraphs: int, *, spoken: bool = True) -> tuple[Period, ...]:
        """The different days told in so many paragraphs above, with those on which somebody only spoke."""
        above = (
            one.day
            for one in self.days
            if one.paragraph >= self.stretch - paragraphs and (spoken or not one.spoken)
        )
        return tuple(dict.fromkeys(above))

    def farther(self) -> tuple[Period, ...]:
        """Those told in a few more by their weekday, as the day of which a report is."""
        above = [one for one in self.days if one.paragraph >= self.stretch - FARTHER]
        named = tuple(dict.fromkeys(one.day for one in above if not one.written and not one.spoken))
        return named if len(named) == 1 else ()

    def tell_night(self, each: Reading, meaning: Meaning, said: str) -> None:
        """Remember of which evening or night is told; `said` are the words of it."""
        if isinstance(meaning, HourAlone):
            if meaning.early is False:
                self.evening, self.evening_at = each.period, self.stretch
        elif each.period is not None and each.period.unit == "day":
            self.evening = each.period if _EVENING.search(said) else None
            self.evening_at = self.stretch
        night = "night of" in said and each.period is not None
        if night and each.period is not None and each.period not in self.nights:
            self.nights.append(each.period)

    def tell(self, each: Reading, *, stands: bool, spoken: bool) -> None:
        """Remember the date, if it is one; how things stand as of a day is told of no day."""
        if each.period is None:
            return
        if stands and each.period.unit == "day":
            written = each.how == "explicit"
            self.days.append(DayTold(self.stretch, each.period, written, spoken))
        self.told.append(Told(each.period, each.how == "explicit"))
        self.here += 1
        if each.how == "explicit" and each.period.unit in ("day", "month"):
            self.dated = each.period
