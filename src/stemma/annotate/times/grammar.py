"""The grammar of time: its levels in order, and the expressions it finds in a stretch of text."""

from __future__ import annotations

import functools

from stemma.annotate.times.rules_dates import DATES
from stemma.annotate.times.rules_feasts import FEASTS
from stemma.annotate.times.rules_lasting import LASTING
from stemma.annotate.times.rules_ranges import GLOSSES, RANGES
from stemma.annotate.times.rules_relative import RELATIVE
from stemma.annotate.times.rules_story import STORY
from stemma.annotate.times.rules_weeks import WEEKS
from stemma.annotate.times.rules_whole import ANY_TIME, PARTS
from stemma.annotate.times.words import lexicon, words_of
from stemma.text.phrases import Grammar, Item, word_set

ALIASES = {
    "DAY": ("DAYNUM", "ORDINAL"),
    "COUNT": ("NUMBER", "DAYNUM", "YEAR"),
    "AMOUNT": ("NUMBER", "DAYNUM", "YEAR", "a", "an"),
    "ANY_TIME": ANY_TIME,
}
TRIGGERS = word_set(
    "MONTH YEAR WEEKDAY WEEKDAY_SHORT WEEKDAYS SEASON UNIT UNITS DAYTIME DEICTIC WHICH TIES EACH "
    "OFTEN ORDINAL ISO FIGURES YEARSPAN DECADE CLOCK SOLAR LUNAR QUARTER season christmas easter pentecost "
    "morrow feast diwali eid carnival lent advent passover hanukkah purim nowruz vesak holi "
    "shrovetide harvest martinmas michaelmas candlemas epiphany "
    "whitsun saints souls boxing weekend quarter o'clock half past"
)
EXPRESSIONS = frozenset({*ANY_TIME, "HIJRI", "LASTING", "REPEATED", "ADVERB", "HOUR"})
"""Classes of items that are temporal expressions."""


@functools.cache
def grammar() -> Grammar:
    """The grammar of time, compiled once per process."""
    levels = (
        (*DATES.rules, *FEASTS.rules, *RELATIVE.rules, *STORY.rules, *LASTING.rules),
        (*PARTS.rules, *WEEKS.rules),
        RANGES.rules,
        GLOSSES.rules,
    )
    return Grammar(levels, lexicon(), ALIASES, TRIGGERS)


def items_with_times(text: str, start: int, end: int) -> list[Item]:
    """The stretch as items, with expressions of time as one item each; none if it can have none."""
    if not grammar().awake(text, start, end):
        return []
    return grammar().read(words_of(text, start, end))
