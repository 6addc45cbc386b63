"""Rules for how long something lasted and how often it comes; and for ages, which are neither."""

from __future__ import annotations

from stemma.annotate.times.lasting import Lasting, Repeated
from stemma.annotate.times.setting import Meaning
from stemma.annotate.times.words import DURATION_MARKS, FUNCTION_WORDS, unit_of
from stemma.text.phrases import Match, Rules, word_set

LASTING = Rules()
SPANNING = word_set(
    "spent spend spends spending need needs needed wait waits waited waiting cost gave give given "
    "for after within over nearly almost about around than least lasted lasts lasting took takes "
    "taken half during under once"
)
"""Words after which "a year" says how long, and is not the year of a rate or of anybody."""
COUNTS = ("NUMBER", "DAYNUM", "YEAR")
QUOTES = frozenset("'‘’\"“”")
HALVES = {"hour": "PT30M", "day": "PT12H", "year": "P6M", "century": "P50Y", "decade": "P5Y"}
MONTHS_IN_YEAR = 12
LONGEST = 100_000


def amount_of(match: Match) -> int | float | None:
    """How many of the unit: a number, or one for "a" and "an"."""
    for item in match.items:
        if item.kind in COUNTS and isinstance(item.value, int | float):
            return item.value
        if item.word in ("a", "an"):
            return 1
    return None


def iso_duration(amount: float | None, unit: str) -> str | None:
    """The duration as ISO 8601 writes it; null without an amount or beyond all sense."""
    if amount is None or not 0 < amount < LONGEST:
        return None
    prefix, times, mark = DURATION_MARKS[unit]
    if unit == "year" and amount % 1 == 0.5:
        years = f"{int(amount)}Y" if amount > 1 else ""
        return f"P{years}6M"
    return (
        f"{prefix}{amount * times:g}{mark}"
        if amount % 1
        else f"{prefix}{int(amount) * times}{mark}"
    )


def partitive(match: Match) -> bool:
    """Whether "of" follows: "the last week of May" is no last week of the document's."""
    return match.after is not None and match.after.word == "of"


def _unit(match: Match) -> str:
    return unit_of(match.all("UNIT", "UNITS")[0])


@LASTING.when(
    "COUNT -? UNIT|UNITS -? old",
    "COUNT -? UNIT|UNITS -? olds",
    "COUNT UNIT|UNITS of age",
    gives="AGE",
)
def age(_match: Match) -> Meaning:
    """“the 54-year-old”: no time, but consumed so that nothing is read out of it."""
    return Lasting(None)


@LASTING.when(
    "COUNT -? UNIT|UNITS",
    "COUNT more UNITS",
    "the? WHICH|past|previous|first|ORDINAL COUNT UNIT|UNITS",
    "all? COUNT full|long|whole UNITS",
    gives="LASTING",
)
def so_long(match: Match) -> Meaning | None:
    """“forty minutes”, “the past three years”, “a 22-year sentence”."""
    amount = amount_of(match)
    one = [item for item in match.items if item.word == "one"]
    if one and match.items[-1].word == "day" and not (match.has("-") or _spanned(match)):
        return None
    if match.items[-1].capital and match.before is not None and match.before.word in QUOTES:
        return None
    return Lasting(iso_duration(amount, _unit(match)))


@LASTING.when("a|an UNIT", gives="LASTING")
def a_year(match: Match) -> Meaning | None:
    """“for a year”; “a year” alone is a rate or a year among others."""
    return Lasting(iso_duration(1, _unit(match))) if _spanned(match) else None


@LASTING.when(
    "a|an|the full|whole|entire UNIT",
    "all UNIT",
    "another UNIT",
    "COUNT more UNIT",
    gives="LASTING",
)
def a_whole_year(match: Match) -> Meaning | None:
    """“a whole week”, “all week”, “one more month”; “another day” is one among others."""
    if match.has("another") and _unit(match) in ("day", "second"):
        return None
    if match.has("all") and _unit(match) not in ("day", "week", "month", "year"):
        return None
    if match.has("the") and partitive(match):
        return None
    return Lasting(iso_duration(1, _unit(match)))


@LASTING.when("the UNIT", "a|an UNIT early|late|longer|more", gives="LASTING")
def within_the_hour(match: Match) -> Meaning | None:
    """“within the hour”, “an hour early”."""
    within = match.before is not None and match.before.word == "within" and not partitive(match)
    return Lasting(iso_duration(1, _unit(match))) if within or not match.has("the") else None


@LASTING.when("better|best|greater part of a|an UNIT", gives="LASTING")
def most_of(match: Match) -> Meaning:
    """“for the better part of a day”."""
    return Lasting(iso_duration(1, _unit(match)))


@LASTING.when("UNITS", gives="LASTING")
def for_hours(match: Match) -> Meaning | None:
    """“for hours”, “for years”: long, and nobody says how long."""
    led = match.before is not None and match.before.word == "for"
    after = match.after.word if match.after is not None else ""
    return (
        Lasting(None) if led and (not after.isalpha() or after in FUNCTION_WORDS - {"of"}) else None
    )


@LASTING.when("the past UNIT", "the WHICH UNIT", gives="LASTING")
def the_past_year(match: Match) -> Meaning | None:
    """“over the past year”, “over the last year”."""
    if not partitive(match) and (match.has("past") or match.items[1].word == "last"):
        return Lasting(iso_duration(1, _unit(match)))
    return None


@LASTING.when("half a|an UNIT", "half - UNIT", gives="LASTING")
def half(match: Match) -> Meaning | None:
    """“half an hour”."""
    unit = _unit(match)
    return Lasting(HALVES[unit]) if unit in HALVES else None


@LASTING.when("COUNT and a half UNITS", "a UNIT and a half", gives="LASTING")
def and_a_half(match: Match) -> Meaning:
    """“two and a half years”."""
    return Lasting(iso_duration((amount_of(match) or 1) + 0.5, _unit(match)))


@LASTING.when("COUNT to|or|- COUNT -? UNIT|UNITS", gives="LASTING")
def between_lengths(_match: Match) -> Meaning:
    """“two to three weeks”: no one duration."""
    return Lasting(None)


@LASTING.when(
    "several|few|some|many UNITS",
    "a few UNITS",
    "a couple of UNITS",
    "the? past|WHICH few|several|couple? of? UNITS",
    "a season",
    "UNIT - long",
    "UNITS - long",
    gives="LASTING",
)
def some_time(match: Match) -> Meaning | None:
    """“for several days”, “the past few years”: how long, but nobody says how long."""
    if match.has("long"):
        unit = match.all("UNIT")
        return Lasting(iso_duration(1, unit_of(unit[0])) if unit else None)
    if match.has("season"):
        return Lasting(None) if _spanned(match) else None
    if match.has("some", "many") and match.items[0].word == "some" and not _spanned(match):
        return None
    return Lasting(None)


@LASTING.when(
    "EACH UNIT|UNITS|WEEKDAY|MONTH|SEASON|DAYTIME|quarter|weekend",
    "EACH other|ORDINAL|COUNT UNIT|UNITS|WEEKDAY|MONTH",
    "EACH WEEKDAY DAYTIME",
    "EACH single UNIT",
    "EACH few UNITS",
    "once|twice|thrice a|an|per|EACH|in UNIT",
    "once|twice in a|the UNIT",
    "COUNT times a|an|per|EACH UNIT",
    "COUNT times in a|the UNIT",
    "COUNT UNIT|UNITS a|per|EACH UNIT",
    "COUNT UNIT|UNITS in a|the UNIT",
    "everyday at? CLOCK",
    "CLOCK everyday",
    "WEEKDAYS",
    "WEEKDAY DAYTIME|nights|mornings|afternoons|evenings",
    gives="REPEATED",
)
def again_and_again(match: Match) -> Meaning | None:
    """“every Friday”, “twice a year”, “on Sundays”, “one day in the month”."""
    if match.items[0].kind == "WEEKDAY" and match.items[-1].kind == "DAYTIME":
        return None
    return Repeated()


@LASTING.when("OFTEN", gives="ADVERB")
def often(match: Match) -> Meaning | None:
    """“daily”; whether it is a name or an adjective is looked at later."""
    named = match.after is not None and match.after.capital
    capital = match.items[0].capital and match.before is not None
    return None if named or capital else Repeated()


def _spanned(match: Match) -> bool:
    return match.before is not None and match.before.word in SPANNING
