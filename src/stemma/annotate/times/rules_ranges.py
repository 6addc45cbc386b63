"""Rules over dates and their parts: ranges of two, glosses, the night of a date, an hour alone."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from stemma.annotate.times.between import Between
from stemma.annotate.times.dates import Faulty, Known, Yearless
from stemma.annotate.times.figures import HIJRI_LOOKING, Hijri
from stemma.annotate.times.relative import DaysAway, TiesDecade, Whole
from stemma.annotate.times.rules_whole import COARSE, meanings
from stemma.annotate.times.setting import Meaning
from stemma.annotate.times.story import HourAlone
from stemma.annotate.times.words import FUNCTION_WORDS
from stemma.text.phrases import Item, Match, Rules

RANGES = Rules()
GLOSSES = Rules()
HOURS = 12
SMALL = range(1, 6)
"""Hours of the morning in which the night before goes on."""
_HOUR = re.compile(r"\d{1,2}")
_EVENING = 18
_HALF = re.compile(r"[ap]\.?m")
PARTS_OF_DAY = frozenset({"morning", "forenoon", "afternoon", "evening"})
NOONS = frozenset({"noon", "midday", "midnight"})
MOVED = frozenset(
    {
        "moved",
        "move",
        "moving",
        "moves",
        "shifted",
        "postponed",
        "rescheduled",
        "deferred",
        "delayed",
    }
    | {"forward", "back", "changed", "adjourned"}
)
"""Words before "from … to …" by which one date takes the other's place."""
AT = frozenset({"at", "by", "until", "till", "before", "after", "since", "around", "about"})


@GLOSSES.when("CLOCK", "COUNT o'clock", "COUNT in the DAYTIME", "COUNT at DAYTIME", gives="HOUR")
def hour_alone(match: Match) -> Meaning | None:
    """“6 p.m.”, “nine o'clock”, “two in the morning”: of a day told in the same paragraph."""
    if not match.all("DAYTIME"):
        early = _is_early(match.items)
        return HourAlone(early=early, small=bool(early) and _is_small(match.items))
    small = match.number("NUMBER", "DAYNUM") in SMALL and match.has("morning")
    clock = _on_the_clock(match.items[0])
    return HourAlone(in_words=True, early=True if small else None) if clock else None


@GLOSSES.when(
    "a? quarter|half past|to COUNT",
    "COUNT minutes past|to COUNT",
    "twenty|ten|five past COUNT",
    gives="HOUR",
)
def hour_in_words(match: Match) -> Meaning | None:
    """“a quarter past nine”, “half past ten”: as people say an hour; “half to two thirds” is none."""
    hour = match.items[-1]
    if not _on_the_clock(hour) or (match.has("half") and match.has("to")):
        return None
    return HourAlone(perhaps_small=hour.value in SMALL)


def _is_early(items: Sequence[Item]) -> bool | None:
    """Whether an hour is before noon or in the evening, as far as its figures show: "03:10", "11 p.m."."""
    said = "".join(item.word for item in items).lower()
    hour = _HOUR.match(said)
    half = _HALF.search(said)
    if hour is None or (half is None and said[0] != "0" and int(hour[0]) <= HOURS):
        return None
    if said[0] == "0" or (half is not None and half[0][0] == "a"):
        return True
    of_day = int(hour[0]) + (HOURS if half is not None and int(hour[0]) < HOURS else 0)
    return False if of_day >= _EVENING else None


def _is_small(items: Sequence[Item]) -> bool:
    """Whether an hour before noon is one in which the night before goes on: "00:30", "2 a.m."."""
    hour = _HOUR.match(items[0].word)
    return hour is not None and int(hour[0]) % HOURS < SMALL.stop


def _on_the_clock(hour: Item) -> bool:
    return isinstance(hour.value, int | float) and 1 <= hour.value <= HOURS


@GLOSSES.when("the DAYTIME", gives="HOUR")
def part_of_day(match: Match) -> Meaning | None:
    """“in the afternoon”, where a day is told; the dawn and the night are none of one day's."""
    after = match.after
    ends = after is None or not after.word.isalpha() or after.word in FUNCTION_WORDS - {"of"}
    within = match.before is not None and match.before.word == "in" and ends
    return HourAlone(in_words=True) if within and match.items[-1].word in PARTS_OF_DAY else None


@GLOSSES.when("DAYTIME", gives="HOUR")
def noon(match: Match) -> Meaning | None:
    """“at noon”, “by midnight”; a "midnight train" has none."""
    lead = match.before.word if match.before is not None else ""
    named = match.items[0].word in NOONS and lead in AT
    after = match.after
    ends = after is None or not after.word.isalpha() or after.word in FUNCTION_WORDS
    midnight = match.items[0].word == "midnight"
    return (
        HourAlone(early=False if midnight else None, midnight=midnight) if named and ends else None
    )


@RANGES.when(
    "between ANY_TIME and ANY_TIME",
    "from ANY_TIME to|until|till|through|up ANY_TIME",
    "ANY_TIME to|until|till|through ANY_TIME",
    "ANY_TIME -|-- ANY_TIME",
)
def between(match: Match) -> Meaning | None:
    """“between 2014 and 2016”, “14 September 2031 to 2 February 2032”."""
    first, last = meanings(match)
    if isinstance(first, Faulty) or isinstance(last, Faulty) or isinstance(first, Between):
        return None
    if match.has("--", "-") and not (isinstance(first, Known) and isinstance(last, Known)):
        return None
    if _is_count(match) or _is_moved(match):
        return None
    bound = match.items[0].word in ("between", "from")
    if not bound and not _alike(first, last):
        return None
    return Between(first, last)


def _is_moved(match: Match) -> bool:
    """Whether it tells two days between which something is moved: "postponed from 3 to 9 May"."""
    before = match.before.word if match.before is not None else ""
    return match.has("to") and before in (MOVED if match.has("from") else ("from",))


def _is_count(match: Match) -> bool:
    """Whether two bare numbers that could be years count what follows: "1200 to 1500 people"."""
    after = match.after
    years = len(match.all("BARE_YEAR")) == 2
    return years and after is not None and after.word.isalpha() and after.word[-1:] == "s"


def _alike(first: Meaning, last: Meaning) -> bool:
    """Whether two dates without "from" can be the ends of one range."""
    if isinstance(first, Known) and isinstance(last, Known):
        return first.period.unit == last.period.unit
    kinds = (Yearless, Known) if isinstance(first, Yearless) else (type(first),)
    return isinstance(last, kinds) and not isinstance(first, DaysAway | TiesDecade)


@GLOSSES.when(
    "HIJRI ( from? ANY_TIME )",
    "HIJRI ( corresponding to ANY_TIME )",
    "HIJRI , corresponding to ANY_TIME",
)
def glossed(match: Match) -> Meaning | None:
    """“1402 AH (March 21, 2023 to March 19, 2024)”."""
    hijri, gloss = meanings(match)
    return replace(hijri, gloss=gloss) if isinstance(hijri, Hijri) else None


@GLOSSES.when("BARE_YEAR ( ANY_TIME )")
def glossed_year(match: Match) -> Meaning | None:
    """“1401 (March 2022 to March 2023)”: by its gloss no year of ours."""
    year, gloss = meanings(match)
    if not isinstance(year, Known) or year.period.first.year not in HIJRI_LOOKING:
        return None
    return Hijri(None, year.period.first.year, gloss=gloss)


@GLOSSES.when(
    "the? DAYTIME of|from TIME|BARE_WEEKDAY",
    "the? DAYTIME between TIME",
    "the day of TIME",
    "COUNT in the DAYTIME of|on TIME|BARE_WEEKDAY",
)
def night_of(match: Match) -> Meaning | None:
    """“the night of 3 to 4 May 2030”, “the evening of 27 February”."""
    found = meanings(match)[0]
    whole = isinstance(found, Whole) or (isinstance(found, Known) and found.period.unit in COARSE)
    return None if whole else found
