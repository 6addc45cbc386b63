"""The grammar of quantities: its words, its levels in order, and the amounts it finds in a text."""

from __future__ import annotations

import functools
import tomllib
from importlib.resources import files

from stemma.annotate.quantities.rules import BOUNDS, COUNT, NUMBERS
from stemma.annotate.quantities.shares import SHARES
from stemma.annotate.quantities.units import CODES, SIGNS, UNITS
from stemma.text.lexer import items_of
from stemma.text.numbers import ONES, SCALES, TENS
from stemma.text.phrases import Grammar, Item, Lexicon


@functools.cache
def lexicon() -> Lexicon:
    """Words of number and measure with their class and value."""
    table = tomllib.loads(
        files("stemma.annotate").joinpath("data", "quantities.toml").read_text(encoding="utf-8")
    )
    return {word: (kind, value) for kind, words in table.items() for word, value in words.items()}


def is_money(unit: str | None) -> bool:
    """Whether a unit is one of money."""
    if unit is None:
        return False
    known = lexicon().get(unit.lower(), ("", 0))[0] in ("CURRENCY", "CODE")
    return known or unit in SIGNS or unit in CODES.values()


@functools.cache
def grammar() -> Grammar:
    """The grammar of quantities, compiled once per process."""
    return Grammar(
        ((*NUMBERS.rules, *SHARES.rules), BOUNDS.rules, UNITS.rules),
        lexicon(),
        {"COUNT": COUNT},
        frozenset(
            {
                *COUNT,
                "SCORES",
                "SCALE",
                "FRACTION",
                "single",
                "TIMES",
                "PENCE",
                *ONES,
                *TENS,
                *SCALES,
            }
        ),
    )


def items_with_amounts(text: str, start: int, end: int) -> list[Item]:
    """The stretch as items, with each amount as one item of class QUANTITY; none if it can have none."""
    if not grammar().awake(text, start, end):
        return []
    return grammar().read(items_of(text, start, end, lexicon()))
