"""Words that tell of one kind of act, and words that tell nothing, from files that anyone can edit."""

from __future__ import annotations

import functools
from collections.abc import Iterable, Iterator
from importlib.resources import files

from stemma.text.words import stem, words


def families_of(said: Iterable[str]) -> frozenset[str]:
    """The families whose words are among these folded words."""
    table, _ = _table()
    return frozenset(family for word in said for family in table.get(word, ()))


def kind_of(family: str) -> str:
    """Whether a family is a toll, a presence, an act or a tie."""
    return _table()[1][family]


@functools.cache
def empty_stems() -> frozenset[str]:
    """Stems of times, numbers and saying, which never bring two statements together."""
    return frozenset(stem(word) for line in _lines("empty_words.txt") for word in words(line))


@functools.cache
def _table() -> tuple[dict[str, frozenset[str]], dict[str, str]]:
    """The families of each word, and the kind of each family."""
    families: dict[str, set[str]] = {}
    kinds: dict[str, str] = {}
    for line in _lines("families.tsv"):
        family, kind, members = line.split("\t")
        kinds[family] = kind
        for word in words(members):
            families.setdefault(word, set()).add(family)
    return {word: frozenset(found) for word, found in families.items()}, kinds


def _lines(name: str) -> Iterator[str]:
    text = files("stemma.compare").joinpath("data", name).read_text(encoding="utf-8")
    return (line for line in text.splitlines() if line.strip() and not line.startswith("#"))
