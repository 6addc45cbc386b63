"""The lexicon of time: which words have which class, read once from `times.toml`."""

from __future__ import annotations

import functools
import tomllib
from importlib.resources import files

from stemma.annotate.times.dotted import HOUR, is_dotted_hour
from stemma.text.lexer import items_of
from stemma.text.periods import Unit
from stemma.text.phrases import Item, Lexicon, word_set

FUNCTION_WORDS = word_set(
    "in on at by of and or the a an to for from with was were is are had has have that which who when "
    "where while but as it he she they we i after before until since his her their its this"
)
"""Words that end a noun phrase before them and begin none."""

PART_NAMES = ("early", "mid", "late", "start", "end")
"""Values of the class PART."""

UNIT_NAMES = (
    "second",
    "minute",
    "hour",
    "day",
    "week",
    "fortnight",
    "month",
    "year",
    "decade",
    "century",
)
"""Values of the classes UNIT and UNITS."""

CALENDAR_UNITS: dict[str, tuple[int, Unit]] = {
    "day": (1, "day"),
    "week": (1, "week"),
    "fortnight": (2, "week"),
    "month": (1, "month"),
    "year": (1, "year"),
    "decade": (1, "decade"),
    "century": (1, "century"),
}
"""How many of which unit of the calendar; hours and less are none of a calendar's."""

DURATION_MARKS = {
    "second": ("PT", 1, "S"),
    "minute": ("PT", 1, "M"),
    "hour": ("PT", 1, "H"),
    "day": ("P", 1, "D"),
    "week": ("P", 1, "W"),
    "fortnight": ("P", 2, "W"),
    "month": ("P", 1, "M"),
    "year": ("P", 1, "Y"),
    "decade": ("P", 10, "Y"),
    "century": ("P", 100, "Y"),
}
"""How ISO 8601 writes a duration in that unit."""


@functools.cache
def lexicon() -> Lexicon:
    """Words with their class and value; a class with `~` counts only with a capital letter."""
    table = tomllib.loads(
        files("stemma.annotate").joinpath("data", "times.toml").read_text(encoding="utf-8")
    )
    return {word: (kind, value) for kind, words in table.items() for word, value in words.items()}


ADJOURNED = word_set("adjourned convened reconvened")
HOUR_NAMES = word_set("o'clock o’clock hrs")


def words_of(text: str, start: int, end: int) -> list[Item]:
    """The items of that stretch of the text, with classes of time; "10.05 hrs" has an hour."""
    items = items_of(text, start, end, lexicon())
    for at, item in enumerate(items):
        if item.kind == "NUMBER" and (_is_hour(items, at) or is_dotted_hour(items, at, text)):
            items[at] = item._replace(kind="CLOCK")
    return items


def _is_hour(items: list[Item], at: int) -> bool:
    """“9.40 hrs”, “adjourned at 12.40”: other figures with a full stop measure or cost something."""
    if HOUR.fullmatch(items[at].word) is None:
        return False
    if at + 1 < len(items) and items[at + 1].word in HOUR_NAMES:
        return True
    before = [item.word for item in items[max(0, at - 2) : at]]
    return before[-1:] == ["at"] and before[0] in ADJOURNED


def unit_of(item: Item) -> str:
    """The name of the unit that an item of class UNIT or UNITS names."""
    return UNIT_NAMES[int(str(item.value))]
