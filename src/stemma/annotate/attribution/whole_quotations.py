"""Contents that end within a quotation which they opened: “a slap, | and unlike mine a real one”."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from stemma.annotate.draft import Draft
from stemma.annotate.tools import RawAttribution
from stemma.model.anchors import common
from stemma.text.quotes import Quotation, quotations

NEXT_SENTENCE = re.compile(r"[.!?]\s")


def with_whole_quotations(
    draft: Draft, found: Sequence[RawAttribution]
) -> tuple[RawAttribution, ...]:
    """The proposals; a content with the beginning of a quotation has the rest of its sentence."""
    quotes = [each for each in quotations(draft.text) if each.closed]
    starts = [each.start for each in quotes]
    return tuple(_whole(draft.text, each, quotes, starts) for each in found)


def _whole(
    text: str, found: RawAttribution, quotes: Sequence[Quotation], starts: Sequence[int]
) -> RawAttribution:
    if not found.content or not found.cue:
        return found
    start, end = found.content[-1]
    for quotation in quotes[bisect_left(starts, start) : bisect_left(starts, end)]:
        rest = ((end, quotation.end),)
        if quotation.end <= end + 1 or NEXT_SENTENCE.search(text, end, quotation.end):
            continue
        if not common(rest, (*found.source, *found.cue)):
            return replace(found, content=(*found.content[:-1], (start, quotation.end)))
    return found
