"""Words of which two cannot both be right of one thing: "red" and "blue", "opened" and "closed"."""

from __future__ import annotations

import functools
import re
from importlib.resources import files

from stemma.text.ordinals import day_of

Meaning = tuple[str, int]
"""A class of words and the place in it of those that may be for one thing."""
_ORDINAL = re.compile(r"(\d+)(?:st|nd|rd|th)")


def exclude(one: str, two: str) -> bool:
    """Whether two words exclude each other: of one class, opposites or contraries, two ordinals.

    They are in lower case, and one of several parts has hyphens ("living-room").
    Words that `data/exclusive.tsv` joins ("van", "lorry") may be for one thing and never do.
    """
    pair = frozenset((one, two))
    if pair in _pairs("opposites.txt") or pair in _pairs("contraries.txt"):
        return True
    order = _ordinal(one), _ordinal(two)
    if order[0] and order[1]:
        return order[0] != order[1]
    first, second = _classes().get(one, frozenset()), _classes().get(two, frozenset())
    if first & second:
        return False
    return bool({name for name, _ in first} & {name for name, _ in second})


def _ordinal(word: str) -> int | None:
    """The number of "third", "3rd" or "40th"."""
    written = _ORDINAL.fullmatch(word)
    return int(written[1]) if written else day_of(word)


def are_opposites(one: str, two: str) -> bool:
    """Whether of the two words one at most is so: "worked", "failed"."""
    return frozenset((one, two)) in _pairs("opposites.txt")


@functools.cache
def _classes() -> dict[str, frozenset[Meaning]]:
    """What each word of `data/exclusive.tsv` means: a class, and which of its members."""
    found: dict[str, set[Meaning]] = {}
    for line in _lines("exclusive.tsv"):
        name, _, members = line.partition("\t")
        for number, member in enumerate(members.split()):
            for word in member.replace("=", "/").split("/"):
                found.setdefault(word, set()).add((name, number))
    return {word: frozenset(meanings) for word, meanings in found.items()}


@functools.cache
def _pairs(name: str) -> frozenset[frozenset[str]]:
    """The pairs of words that a file lists: of the two one at most is so."""
    return frozenset(frozenset(line.split()) for line in _lines(name))


def _lines(name: str) -> list[str]:
    text = files("stemma.compare").joinpath("data", name).read_text("utf-8")
    return [line for line in text.splitlines() if line.strip() and not line.startswith("#")]
