"""Quotations: whose they are, and how far they go."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from stemma.annotate.rules import frames
from stemma.annotate.rules.found import Found
from stemma.annotate.rules.reading import SHORTEST_QUOTATION, Reading

SPEAKING = frozenset({frames.CLAUSE, frames.ASIDE, frames.QUOTE})


@dataclass(frozen=True, slots=True)
class Speech:
    """A quotation that is speech, as tokens; `stretch` is where it stands."""

    number: int
    tokens: frozenset[int]
    stretch: int
    sentences: frozenset[int]


def speeches(reading: Reading) -> Iterator[Speech]:
    """The quotations that stand in no other and are long enough to be speech."""
    for number, (first, last) in enumerate(reading.tokens_of_quote):
        if reading.quotes[number].depth or last - first < SHORTEST_QUOTATION:
            continue
        inside = reading.tokens[first:last]
        sentences = frozenset(token.sentence for token in inside)
        block = reading.parse.sentences[inside[0].sentence].block
        yield Speech(number, frozenset(range(first, last)), block, sentences)


def with_speech(reading: Reading, found: list[Found]) -> list[Found]:
    """The attributions with every quotation given to the one who speaks it."""
    grown = list(found)
    waiting: list[Speech] = []
    taken: set[int] = set()
    for speech in speeches(reading):
        owner = _owner(speech, grown)
        if owner is None:
            waiting.append(speech)
            continue
        taken.add(speech.number)
        grown[owner] = _joined(grown[owner], speech.tokens)
    for speech in waiting:
        near = _nearest(reading, speech, grown)
        if near is not None:
            grown[near] = _joined(grown[near], speech.tokens)
    return [each for each in grown if each.content]


def _joined(found: Found, tokens: frozenset[int]) -> Found:
    return replace(found, content=found.content | (tokens - found.cue - found.source))


def _owner(speech: Speech, found: list[Found]) -> int | None:
    """The attribution whose content reaches into the quotation, or whose cue stands beside it."""
    overlapping = [
        (len(each.content & speech.tokens), at)
        for at, each in enumerate(found)
        if each.content & speech.tokens
    ]
    if overlapping:
        return max(overlapping, key=lambda item: (item[0], -item[1]))[1]
    beside = [
        (_distance(each, speech), at)
        for at, each in enumerate(found)
        if each.word.sentence in speech.sentences and each.frame in SPEAKING
    ]
    return min(beside)[1] if beside else None


def _nearest(reading: Reading, speech: Speech, found: list[Found]) -> int | None:
    """In the same paragraph, the nearest attribution that already holds a quotation."""
    quoting = [
        (_distance(each, speech), at)
        for at, each in enumerate(found)
        if reading.sentence(each.word).block == speech.stretch
        and (any(reading.quoted_by[i] >= 0 for i in each.content) or each.frame in SPEAKING)
    ]
    return min(quoting)[1] if quoting else None


def _distance(found: Found, speech: Speech) -> int:
    cue = found.word.index
    first, last = min(speech.tokens), max(speech.tokens)
    return max(first - cue, cue - last, 0)
