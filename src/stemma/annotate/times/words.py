"""The lexicon of time: which words have which class, read once from `times.toml`."""

from __future__ import annotations

import functools
import re
import tomllib
from importlib.resources import files

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


CURRENCY_SIGNS = frozenset("$€£¥%")
DATED = ("YEAR", "MONTH", "WEEKDAY", "WEEKDAY_SHORT")
HOUR = re.compile(r"(?:[01]?\d|2[0-3])\.[0-5]\d")
HOUR_LEADS = word_set("at by until till since before after closed opened adjourned")
SOFTLY = word_set("about around nearly almost roughly approximately just exactly")
AFTER_FIGURE = word_set("a an per to in from %")
"""What follows a price or a share, and no hour: "at 4.50 a kilo", "by 3.25 to 9.10"."""


def words_of(text: str, start: int, end: int) -> list[Item]:
    """The items of that stretch of the text, with classes of time; "at 10.05" has an hour."""
    items = items_of(text, start, end, lexicon())
    for at, item in enumerate(items):
        if item.kind == "NUMBER" and _is_hour(items, at):
            items[at] = item._replace(kind="CLOCK")
    return items


def _is_hour(items: list[Item], at: int) -> bool:
    """Whether the figure is an hour by its form and by the words beside it."""
    if HOUR.fullmatch(items[at].word) is None:
        return False
    after = items[at + 1] if at + 1 < len(items) else None
    if after is not None and (after.word in AFTER_FIGURE or after.word in CURRENCY_SIGNS):
        return False
    if after is not None and after.word.isalpha() and after.word not in FUNCTION_WORDS:
        return False
    soft = at > 0 and items[at - 1].word in SOFTLY
    return _leads_to_hour(items[: at - 1 if soft else at])


def _leads_to_hour(before: list[Item]) -> bool:
    """Whether "at" or such a word stands last, or a date that says its year or weekday."""
    last = before[-1] if before else None
    if last is not None and last.word == "," and len(before) > 1:
        last = before[-2]
    if last is None:
        return False
    return last.word in HOUR_LEADS or last.kind in DATED


def unit_of(item: Item) -> str:
    """The name of the unit that an item of class UNIT or UNITS names."""
    return UNIT_NAMES[int(str(item.value))]
