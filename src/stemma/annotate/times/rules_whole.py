"""Rules over dates already found: parts of them, days counted from them, times of day."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, replace

from stemma.annotate.times.between import Between
from stemma.annotate.times.dates import Faulty, Known
from stemma.annotate.times.lasting import Lasting
from stemma.annotate.times.relative import DayOfWeek, PartOf, Whole
from stemma.annotate.times.setting import Meaning, Reading, Setting, no_value, reading
from stemma.annotate.times.words import CALENDAR_UNITS, PART_NAMES, unit_of
from stemma.text.periods import Unit, of_day, quarter_of, shifted
from stemma.text.phrases import Item, Match, Rules

PARTS = Rules()
ANY_TIME = ("TIME", "BARE_YEAR", "BARE_MONTH", "BARE_SEASON", "BARE_WEEKDAY")
NEEDS_OF = frozenset({"start", "end"})
HALVES = {1: "first half", 2: "second half"}
COARSE = frozenset({"month", "year", "decade", "century", "quarter", "season"})
WEEK = 7
QUARTERS = 4
DURATION_UNITS: dict[str, Unit] = {"D": "day", "W": "week", "M": "month", "Y": "year"}


def meanings(match: Match) -> list[Meaning]:
    """The meanings of the dates among the items."""
    return [meaning_of(item) for item in match.all(*ANY_TIME, "HIJRI")]


def meaning_of(item: Item) -> Meaning:
    """The meaning that a rule gave to the item.

    Raises:
        TypeError: the item is none of a rule's.
    """
    if not isinstance(item.value, Meaning):
        raise TypeError(item)
    return item.value


@PARTS.when(
    "the? PART of|in? the? ANY_TIME",
    "the? PART - ANY_TIME",
    "the? PART -? to -? PART of|in? ANY_TIME",
)
def part(match: Match) -> Meaning | None:
    """“early 2030”, “mid-May”, “the end of last year”, “early to mid 2030”."""
    names = [PART_NAMES[int(str(item.value))] for item in match.all("PART")]
    of = meanings(match)[0]
    if isinstance(of, Faulty | Between) or (NEEDS_OF & set(names) and not match.has("of")):
        return None
    parts = [PartOf(name, of) for name in names]
    return parts[0] if len(parts) == 1 else Between(*parts)


@PARTS.when("the? PART of the UNIT", "the? PART of WHICH UNIT", "PART in the UNIT")
def part_of_this(match: Match) -> Meaning | None:
    """“by the end of the year”: of the document's."""
    shift = CALENDAR_UNITS.get(unit_of(match.all("UNIT")[0]))
    if shift is None or shift[1] == "day":
        return None
    name = PART_NAMES[match.number("PART") or 0]
    return PartOf(name, Whole(match.number("WHICH") or 0, shift[1]))


@PARTS.when("the? ORDINAL half of the? ANY_TIME", "the? ORDINAL half of the UNIT")
def half(match: Match) -> Meaning | None:
    """“the first half of 2030”, “the second half of the year”."""
    name = HALVES.get(match.number("ORDINAL") or 0)
    of = _date_or_this(match)
    return PartOf(name, of) if name and of else None


@dataclass(frozen=True, slots=True)
class QuarterOf:
    """“the first quarter of the year”: by its number."""

    number: int
    of: Meaning

    def read(self, at: Setting, /) -> Reading:
        """The quarter of the year that is found."""
        year = self.of.read(at)
        if year.period is None or year.period.unit != "year":
            return year if year.period is None else no_value("vague")
        return reading(quarter_of(year.period.first.year, self.number), year.how)


@PARTS.when("the? ORDINAL quarter of the? ANY_TIME", "the? ORDINAL quarter of the UNIT")
def quarter(match: Match) -> Meaning | None:
    """“the first quarter of the year”."""
    number, of = match.number("ORDINAL") or 0, _date_or_this(match)
    return QuarterOf(number, of) if of and 1 <= number <= QUARTERS else None


def _date_or_this(match: Match) -> Meaning | None:
    if match.all(*ANY_TIME):
        return meanings(match)[0]
    shift = CALENDAR_UNITS.get(unit_of(match.all("UNIT")[0]))
    return Whole(0, shift[1]) if shift and shift[1] != "day" else None


@dataclass(frozen=True, slots=True)
class NthDay:
    """“the 15th day of next month”, “the last day of May” (0)."""

    number: int
    of: Meaning

    def read(self, at: Setting, /) -> Reading:
        """The day, counted from the first or the last."""
        found = self.of.read(at)
        if found.period is None:
            return found
        first, last = found.period.first, found.period.last
        day = first + dt.timedelta(self.number - 1) if self.number else last
        return reading(of_day(day), found.how) if day <= last else no_value("vague")


@PARTS.when("the? ORDINAL|WHICH day of ANY_TIME")
def nth_day(match: Match) -> Meaning | None:
    """“the first day of 2031”."""
    which = match.all("WHICH")
    if which and which[0].word != "last":
        return None
    return NthDay(match.number("ORDINAL") or 0, meanings(match)[0])


@dataclass(frozen=True, slots=True)
class CountedFrom:
    """“the day before 4 May” (-1), “two weeks after last Tuesday” (2)."""

    amount: int
    unit: Unit
    of: Meaning

    def read(self, at: Setting, /) -> Reading:
        """The day, month or year so far from the date that is found."""
        found = self.of.read(at)
        if found.period is None:
            return found
        return reading(shifted(found.period, self.amount, self.unit), found.how)


@PARTS.when("the day before|after TIME|BARE_WEEKDAY")
def day_beside(match: Match) -> Meaning | None:
    """“the day after 4 May”; the day after Tuesday's vote is none of a Tuesday's."""
    if match.after is not None and match.after.word == "'s":
        return None
    return CountedFrom(-1 if match.has("before") else 1, "day", meanings(match)[0])


@PARTS.when("LASTING before|after|from TIME|BARE_WEEKDAY")
def counted_from(match: Match) -> Meaning | None:
    """“two weeks after 4 May”, “three weeks from tomorrow”; not “held for two weeks after Monday”."""
    lasting = match.items[0].value
    value = lasting.value if isinstance(lasting, Lasting) else None
    counted = re.fullmatch(r"P(\d+)([DWMY])", value or "")
    if counted is None or (match.before is not None and match.before.word in ("for", "of")):
        return None
    amount = int(counted[1]) * (-1 if match.has("before") else 1)
    return CountedFrom(amount, DURATION_UNITS[counted[2]], meanings(match)[0])


@PARTS.when(
    "TIME|BARE_WEEKDAY DAYTIME",
    "TIME|BARE_WEEKDAY ,? at? DAYTIME",
    "TIME|BARE_WEEKDAY ,? at|from|by? about|around|before|after? CLOCK",
    "DAYTIME on TIME|BARE_WEEKDAY",
    "CLOCK ,? on? ,? TIME|BARE_WEEKDAY",
    "COUNT o'clock ,? on? ,? TIME|BARE_WEEKDAY",
    "TIME|BARE_WEEKDAY ,? at? COUNT o'clock",
    "noon|midday|midnight TIME",
)
def at_an_hour(match: Match) -> Meaning | None:
    """“Tuesday night”, “21:50 on 27 February”: the day, however late in it."""
    found = meanings(match)[0]
    whole = isinstance(found, Whole) or (isinstance(found, Known) and found.period.unit in COARSE)
    if isinstance(found, DayOfWeek) and match.all("CLOCK", "COUNT", "NUMBER", "DAYNUM"):
        return replace(found, announced=True)
    return None if whole else found


@PARTS.when("about|around|circa|roughly|approximately ANY_TIME", "c .? BARE_YEAR")
def about(match: Match) -> Meaning | None:
    """“around 1990”."""
    found = meanings(match)[0]
    if not isinstance(found, Known) or found.period.unit not in COARSE:
        return None
    return replace(found, approximate=True)
