"""What the tagger's second layer says of reports inside contents, beside what the words suggest.

The layer learnt from marked texts what stands inside what; the grammar of `nested` knows how a
sentence is built. Each proposal of grammar is told what the layer thinks of its words, the layer's own
are added, and of those with one cue the likelier is kept.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import replace

from stemma.annotate.draft import Draft
from stemma.annotate.nesting.nested import OPENINGS, QUOTES, Possible
from stemma.annotate.rules.lexicon import lexicon
from stemma.annotate.sensing import Inside
from stemma.annotate.spans import TokenIndex
from stemma.annotate.tools import RawAttribution
from stemma.model.anchors import common, size
from stemma.model.documents import Span, Spans

ROLES = ("source", "cue", "content")
LIMIT = 4.0
"""Log-odds beyond which more certainty says no more."""
SELDOM = 0.15
"""The rate below which a word is one that seldom reports."""
_LEAST = 0.001


def with_sense(draft: Draft, possible: Sequence[Possible]) -> list[Possible]:
    """The proposals, with what the second layer says of them, and its own; as they are without one."""
    inside = draft.inside
    if inside is None:
        return list(possible)
    read = _by_cue(inside.found)
    found = [replace(each, sensed=tuple(_clues(inside, each, read))) for each in possible]
    known = {(each.raw.source, each.raw.cue, each.raw.content) for each in possible}
    taken = {at for each in possible for at in _characters(each.raw.cue)}
    index = draft.parse.once(TokenIndex)
    for each in inside.found:
        if not each.content or (each.source, each.cue, each.content) in known:
            continue
        cue = index.within(each.cue)
        if _seldom_says(draft, cue, index.within(each.content)):
            continue
        alone = taken.isdisjoint(_characters(each.cue))
        first = "read-alone" if alone else "read"
        clues = ((first, 1.0), *_rate(draft, cue), *_thought(inside, each))
        found.append(Possible(each, (), clues))
    return found


def _seldom_says(draft: Draft, cue: Sequence[int], content: Sequence[int]) -> bool:
    """Whether words that seldom report stand before what is neither clause nor quotation, or before one word.

    There the layer alone is not believed: "has taken a step", "do not vent their grudge against them".
    """
    tokens = draft.parse.tokens
    opening = tokens[content[0]].text.lower() if content else ""
    said = opening in OPENINGS or opening[:1] in QUOTES
    rate = max((lexicon().rate_of_word(tokens[at]) for at in cue), default=0.0)
    return len(content) < 2 or (not said and rate < SELDOM)


def one_of_each_cue(possible: Sequence[Possible]) -> list[Possible]:
    """The likeliest of those whose cues share a word, in their own order."""
    kept: list[Possible] = []
    taken: set[int] = set()
    for each in sorted(possible, key=lambda one: -one.chance):
        cue = _characters(each.raw.cue)
        if taken.isdisjoint(cue):
            kept.append(each)
            taken |= cue
    chosen = {id(each) for each in kept}
    return [each for each in possible if id(each) in chosen]


def _by_cue(found: Sequence[RawAttribution]) -> dict[int, list[RawAttribution]]:
    """What the layer reads, by the characters of the cue."""
    read: dict[int, list[RawAttribution]] = {}
    for each in found:
        for at in _characters(each.cue):
            read.setdefault(at, []).append(each)
    return read


def _clues(
    inside: Inside, possible: Possible, read: dict[int, list[RawAttribution]]
) -> Iterator[tuple[str, float]]:
    """What grammar says of a proposal, what the layer says, and how far it reads the same there."""
    raw = possible.raw
    yield "base", 1.0
    yield "grammar", min(max(possible.odds, -LIMIT), LIMIT)
    yield from _thought(inside, raw)
    same = [one for at in _characters(raw.cue) for one in read.get(at, ())]
    if same:
        yield "read-too", 1.0
        yield "read-content", max(_likeness(raw.content, one.content) for one in same)
        yield "read-source", max(_likeness(raw.source, one.source) for one in same)


def _thought(inside: Inside, raw: RawAttribution) -> Iterator[tuple[str, float]]:
    """What the layer thinks of the words of a proposal, and of those around what is said."""
    for column, (role, spans) in enumerate(
        zip(ROLES, (raw.source, raw.cue, raw.content), strict=True)
    ):
        if spans:
            yield f"inner-{role}", _odds(inside.pieces.mean(spans, column))
        else:
            yield f"no-{role}", 1.0
    if raw.content:
        yield "inner-around", _odds(max(_around(inside, raw.content)))


def _around(inside: Inside, content: Spans) -> tuple[float, float]:
    """How likely the words right before and right behind are part of the content too."""
    start, end = content[0][0], content[-1][1]
    before: Span = (max(start - 4, 0), max(start - 1, 0))
    return inside.pieces.mean((before,), 2), inside.pieces.mean(((end + 1, end + 4),), 2)


def _rate(draft: Draft, tokens: Sequence[int]) -> Iterator[tuple[str, float]]:
    """How often the best known word of a cue reports."""
    rates = [lexicon().rate_of_word(draft.parse.tokens[at]) for at in tokens]
    yield "rate-of-word", max(rates, default=0.0)


def _likeness(one: Spans, other: Spans) -> float:
    shared = common(one, other)
    whole = size(one) + size(other) - shared
    return shared / whole if whole else 1.0


def _odds(chance: float) -> float:
    clipped = min(max(chance, _LEAST), 1 - _LEAST)
    return min(max(math.log(clipped / (1 - clipped)), -LIMIT), LIMIT)


def _characters(spans: Spans) -> set[int]:
    return {at for start, end in spans for at in range(start, end)}
