"""Words that tell of one kind of act, and words that tell nothing, from files that anyone can edit."""

from __future__ import annotations

import functools
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from importlib.resources import files

from stemma.text.words import stem, words


def families_of(said: Iterable[str]) -> frozenset[str]:
    """The families whose words, telling or only naming, are among these folded words."""
    table = _table().of
    return frozenset(family for word in said for family in table.get(word, ()))


def acts_told(word: str) -> frozenset[str]:
    """The families of which a folded word tells: "attacked" does, "attack" only names it."""
    return _table().told.get(word, frozenset())


def acts_of(said: Sequence[str]) -> frozenset[str]:
    """The families of which folded words in a row tell; "at present" tells of nobody's presence."""
    by_verbs = (
        act
        for before, word in zip(("", *said), said, strict=False)
        for act in acts_told(word)
        if (before, word) != ("at", "present")
    )
    return frozenset((*by_verbs, *_by_nouns(said)))


def _by_nouns(said: Sequence[str]) -> Iterator[str]:
    """The families told by a verb that says little and the noun behind it: "takes pictures"."""
    light = _light_verbs()
    for at, word in enumerate(said):
        for family in light.get(word, ()):
            if any(family in families_of((noun,)) for noun in said[at + 1 : at + 1 + _BEHIND]):
                yield family


_BEHIND = 4
"""So many words behind a verb that says little may stand up to the noun that says what was done."""


def kind_of(family: str) -> str:
    """Whether a family is a toll, a presence, an act or a tie."""
    return _table().kinds[family]


@functools.cache
def empty_stems() -> frozenset[str]:
    """Stems of times, numbers and saying, which never bring two statements together."""
    return frozenset(stem(word) for line in _lines("empty_words.txt") for word in words(line))


@dataclass(frozen=True)
class _Table:
    of: dict[str, frozenset[str]]
    told: dict[str, frozenset[str]]
    kinds: dict[str, str]


@functools.cache
def _table() -> _Table:
    of: dict[str, set[str]] = defaultdict(set)
    told: dict[str, set[str]] = defaultdict(set)
    kinds: dict[str, str] = {}
    for line in _lines("families.tsv"):
        family, kind, telling, naming = line.split("\t")
        kinds[family] = kind
        for word in words(telling):
            told[word].add(family)
            of[word].add(family)
        for word in words(naming):
            of[word].add(family)
    return _Table(_frozen(of), _frozen(told), kinds)


@functools.cache
def _light_verbs() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for line in _lines("light_verbs.tsv"):
        forms, meant = line.split("\t")
        for form in words(forms):
            found[form].update(words(meant))
    return _frozen(found)


def _frozen(table: dict[str, set[str]]) -> dict[str, frozenset[str]]:
    return {word: frozenset(families) for word, families in table.items()}


def _lines(name: str) -> Iterator[str]:
    text = files("stemma.compare").joinpath("data", name).read_text(encoding="utf-8")
    return (line for line in text.splitlines() if line.strip() and not line.startswith("#"))
