"""What an expression of time is read against, and what a reading gives."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Literal, NamedTuple, Protocol, runtime_checkable

from stemma.model.annotations import TimeHow, TimeType
from stemma.text.periods import COARSENESS, Period, Unit

Tense = Literal["past", "perfect", "present", "future", "near", "unknown"]
"""What the verb says of when; `near` for what was planned or hoped for, on either side of today."""
Order = Literal["dmy", "mdy"]
FaultKind = Literal["malformed-date", "ambiguous-date", "no-anchor", "vague", "recurring"]
"""What stands in `Time.problem`; only a malformed or an ambiguous date is a problem of its own."""


FINE = ("day", "month", "span")
FAR_BACK = 365
"""Days from a date to one told later that is of another story."""


@dataclass(frozen=True, slots=True)
class Fault:
    """Why a value cannot be given."""

    kind: FaultKind
    says: str = ""
    """Goes on after the quoted words: "is no day of the calendar"."""
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """What an expression comes to: its EDTF value, or why it has none."""

    type: TimeType
    how: TimeHow
    value: str | None
    period: Period | None = None
    fault: Fault | None = None


class Told(NamedTuple):
    """A date that the text has told, and whether it states its year itself."""

    period: Period
    stated: bool


@dataclass(frozen=True, slots=True)
class Setting:
    """Where an expression stands: the document's date, what was told before, the verb's tense."""

    document: Period | None = None
    told: tuple[Told, ...] = ()
    """The dates before it in the text, first to last; the document's own comes first."""
    told_here: int = 0
    """How many of them, the last ones, stand in the same paragraph."""
    paragraph: Period | None = None
    """The last date with a stated year before it in the same paragraph."""
    near: tuple[Period, ...] = ()
    """The different days told in the paragraphs right above it."""
    above: tuple[Period, ...] = ()
    """Those told in the one paragraph above."""
    farther: tuple[Period, ...] = ()
    """Those told in a few more paragraphs."""
    evening: Period | None = None
    """The day of whose evening an hour was told before."""
    evening_here: bool = False
    """Whether it was told in the same paragraph."""
    night: Period | None = None
    """The only night that the text has told by its date."""
    at_night: bool = False
    """Whether the paragraph says before it that it tells of the night."""
    tense: Tense = "unknown"
    limit: bool = False
    """Whether "until" or "by" stands before it."""
    as_of: bool = False
    """Whether "as of" stands before it: what holds when the document is written."""
    spoken: bool = False
    """Whether somebody says it of himself or aloud: a speaker calls his own day "today"."""
    sits: bool = False
    """Whether a sitting or a meeting, the document being its record, begins or ends there."""
    over: bool = False
    """Whether somebody is let go or comes back there: in the small hours it is the next day."""
    record: bool = False
    """Whether the document is the minutes of a sitting."""
    of_noun: bool = False
    """Whether it says which thing is meant, and not when somebody acts: "the boats on the 15th"."""
    recurs: bool = False
    """Whether it comes again and again by the words right before: "on weekdays from 9.00"."""
    order: Order | None = None
    """How the document writes dates in figures, where it shows it."""
    written: frozenset[dt.date] = frozenset()
    """The days that the document writes out."""

    @property
    def today(self) -> dt.date | None:
        """The document's day; null where its date is not known to the day."""
        return self.document.first if self.document and self.document.unit == "day" else None

    @property
    def stated_day(self) -> Period | None:
        """The day or month told last with its year, after the document's own date; of a span none.

        None too where a day long after it was told since: the story has come back from it.
        """
        since: list[Period] = []
        for period, stated in reversed(self.told[1:]):
            if stated and period.unit in FINE:
                back = any((one.first - period.last).days > FAR_BACK for one in since)
                return None if back or period.unit == "span" else period
            if period.unit == "day" and not stated:
                since.append(period)
        return None

    def story(self, unit: Unit) -> Period | None:
        """The last date told that is no coarser than the unit.

        Null where, since then and before this paragraph, a coarser date that states its year was
        told and it is not in it: the story may have moved there.
        """
        since: list[Period] = []
        for number, (period, stated) in enumerate(reversed(self.told)):
            if period.is_night or COARSENESS[period.unit] <= COARSENESS[unit]:
                moved = any(not (one.first <= period.first <= one.last) for one in since)
                return None if moved and number >= self.told_here else period
            if stated:
                since.append(period)
        return None


@runtime_checkable
class Meaning(Protocol):
    """What an expression of time means, before anything outside it is looked at."""

    def read(self, at: Setting, /) -> Reading:
        """What it comes to in that setting."""
        ...


def type_of(period: Period) -> TimeType:
    """An interval if its value has two ends or leaves digits open, else a date."""
    return "interval" if "/" in period.text or "X" in period.text else "date"


def reading(period: Period | None, how: TimeHow, *, approximate: bool = False) -> Reading:
    """The reading that gives this period; without one, the reading that cannot be given."""
    if period is None:
        return no_value("no-anchor")
    value = period.text
    if approximate:
        value = "/".join(f"{end}~" for end in value.split("/"))
    return Reading(type_of(period), how, value, period)


def no_value(kind: FaultKind, says: str = "", hint: str = "") -> Reading:
    """The reading of a date that cannot be given."""
    return Reading("date", "unresolved", None, fault=Fault(kind, says, hint))
