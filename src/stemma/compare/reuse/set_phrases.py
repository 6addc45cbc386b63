"""Prayers, oaths, forms and turns of phrase: two documents that have these have them from nobody in particular.

Old words ("unto", "hath") are a prayer's or a hymn's in a document that has none else; where a document is
written in them they tell nothing.
"""

from __future__ import annotations

import functools
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from importlib.resources import files

from stemma.model.documents import quote
from stemma.model.entities import Place
from stemma.model.links import Passage
from stemma.text.words import words

MOST = 0.5
"""Share of a passage's words that must stand in sentences of set phrases."""
_ENDS = re.compile(r"(?<=[^\s.][.!?…;])[\"”’»)]*\s+|\n\s*\n")
Phrases = Mapping[str, list[tuple[str, ...]]]


def without_set_phrases(
    passages: Iterable[Passage], texts: Mapping[str, str]
) -> tuple[Passage, ...]:
    """The passages that are more than set phrases."""
    old = functools.cache(lambda document: _old_words(words(texts[document])))

    def is_set(place: Place) -> bool:
        said = quote(texts[place.document], place.spans)
        found = words(said)
        if _any_first().isdisjoint(found):
            return False
        few = _old_words(found)
        with_old = bool(few) and few == old(place.document)
        return _mostly_set(said, _phrases(with_old))

    return tuple(each for each in passages if not is_set(each.left))


def _mostly_set(text: str, known: Phrases) -> bool:
    """Whether most of a text is sentences in which a set phrase stands."""
    sentences = [words(each) for each in _ENDS.split(text)]
    held = sum(len(each) for each in sentences if _has_phrase(each, known))
    return held >= MOST * sum(map(len, sentences))


def _has_phrase(said: Sequence[str], known: Phrases) -> bool:
    return any(
        all(part in ("*", word) for part, word in zip(phrase, said[at:], strict=False))
        for at, first in enumerate(said)
        for phrase in known.get(first, ())
        if len(phrase) <= len(said) - at
    )


def _old_words(said: Iterable[str]) -> int:
    """How many words nobody uses any more outside church."""
    known = _phrases(True)
    return sum((word,) in known.get(word, ()) for word in said)


@functools.cache
def _any_first() -> frozenset[str]:
    return frozenset(_phrases(True))


@functools.cache
def _phrases(with_old: bool) -> Phrases:
    """The set phrases by their first words; those of one word are old words."""
    source = files("stemma.compare").joinpath("data/set_phrases.txt").read_text(encoding="utf-8")
    by_first: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for line in source.splitlines():
        phrase = tuple(line.split())
        if phrase and phrase[0] != "#" and (with_old or len(phrase) > 1):
            by_first[phrase[0]].append(phrase)
    return by_first
