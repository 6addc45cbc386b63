"""Prayers, oaths, forms and turns of phrase, which two documents have from nobody in particular.

Old words ("unto", "hath") are a prayer's or a hymn's in a document that has none else; where a document is
written in them they tell nothing.
"""

from __future__ import annotations

import functools
import re
import tomllib
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from importlib.resources import files

from stemma.model.documents import quote
from stemma.model.entities import Place
from stemma.model.links import Passage
from stemma.text.words import stem, weight, words

MOST = 0.5
"""Share of a passage's words that must stand in sentences of set phrases, and of a sentence's in turns."""
_ENDS = re.compile(r"(?<=[^\s.][.!?…;])[\"”’»)]*\s+|\n\s*\n")
_WORD = re.compile(r"[a-z]+")
Phrases = Mapping[str, list[tuple[str, ...]]]


def without_set_phrases(
    passages: Iterable[Passage], texts: Mapping[str, str]
) -> tuple[Passage, ...]:
    """The passages that are more than set phrases."""
    old = functools.cache(lambda document: _old_words(words(texts[document])))

    def is_set(place: Place) -> bool:
        said = quote(texts[place.document], place.spans)
        if _signs().isdisjoint(_WORD.findall(said.lower())):
            return False
        few = _old_words(words(said))
        return mostly_set(said, prayer=bool(few) and few == old(place.document))

    return tuple(each for each in passages if not is_set(each.left))


def mostly_set(text: str, *, prayer: bool = False) -> bool:
    """Whether most of a text is sentences of set phrases; `prayer` where its old words make it one."""
    sentences = [words(each) for each in _ENDS.split(text)]
    held = sum(len(each) for each in sentences if _is_set(each, prayer=prayer))
    return held >= MOST * sum(map(len, sentences))


def _is_set(said: Sequence[str], *, prayer: bool) -> bool:
    if _places(said, _phrases("prayers")) or (prayer and _old_words(said)):
        return True
    return len(_places(said, _phrases("turns"))) >= MOST * len(said) > 0


def _places(said: Sequence[str], known: Phrases) -> set[int]:
    """Which words stand in one of the phrases."""
    return {
        at + step
        for at, first in enumerate(said)
        for phrase in known.get(first, ())
        if len(phrase) <= len(said) - at
        and all(part in ("*", word) for part, word in zip(phrase, said[at:], strict=False))
        for step in range(len(phrase))
    }


def _old_words(said: Sequence[str]) -> int:
    """How many words nobody uses any more outside church."""
    return len(_places(said, _phrases("old")))


@functools.cache
def _signs() -> frozenset[str]:
    """The rarest word of each phrase: a text with none of them is not read further."""
    every = (each.replace("*", "").split() for kind in _table().values() for each in kind)
    return frozenset(max(each, key=lambda word: weight(stem(word))) for each in every)


@functools.cache
def _phrases(kind: str) -> Phrases:
    """The set phrases of one kind by their first words."""
    by_first: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for each in _table()[kind]:
        phrase = tuple(each.split())
        by_first[phrase[0]].append(phrase)
    return by_first


@functools.cache
def _table() -> Mapping[str, list[str]]:
    source = files("stemma.compare").joinpath("data/set_phrases.toml")
    return tomllib.loads(source.read_text(encoding="utf-8"))
