"""Quotations that a reader gives to who speaks paragraphs further down: “…” | other news | "X said".

Between them stands a paragraph of which nothing is X's. The words are those of who was spoken of
right before them, in their own paragraph, if anybody was.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from stemma.annotate.draft import Draft
from stemma.annotate.spans import joined, without
from stemma.annotate.tools import RawAttribution
from stemma.model.documents import Span


def without_far_quotations(
    draft: Draft, found: Sequence[RawAttribution]
) -> tuple[RawAttribution, ...]:
    """The proposals; words beyond a paragraph that is none of theirs are who speaks beside them."""
    starts = [stretch.start for stretch in draft.stretches]
    far = {number: _far(starts, each) for number, each in enumerate(found)}
    if not any(far.values()):
        return tuple(found)
    rows = [
        replace(each, content=without(each.content, far[number]))
        for number, each in enumerate(found)
    ]
    for span in sorted({span for spans in far.values() for span in spans}):
        at = _beside(starts, rows, span)
        if at is not None:
            rows[at] = replace(rows[at], content=joined(rows[at].content, (span,)))
    return tuple(rows)


def _far(starts: Sequence[int], found: RawAttribution) -> list[Span]:
    """What of a content stands above a paragraph without any of it, above the cue."""
    if not found.cue or not found.content:
        return []
    said = bisect_right(starts, (found.source or found.cue)[0][0])
    own = {bisect_right(starts, start) for start, _ in found.content}
    if said not in own:
        return []  # all of it stands above: who says it comes last
    gap = next((at for at in range(said - 1, min(own), -1) if at not in own), 0)
    return [span for span in found.content if bisect_right(starts, span[0]) < gap]


def _beside(starts: Sequence[int], rows: Sequence[RawAttribution], span: Span) -> int | None:
    """The last that speaks in the paragraph of some words, before them."""
    place = bisect_right(starts, span[0])
    before = [
        (each.cue[0][0], at)
        for at, each in enumerate(rows)
        if each.cue and each.cue[0][0] < span[0] and bisect_right(starts, each.cue[0][0]) == place
    ]
    return max(before)[1] if before else None
