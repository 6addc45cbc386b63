"""Quotations that a sentence announces with its last mark: `She described what happened: "…"`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from stemma.annotate.draft import Draft
from stemma.annotate.tools import RawAttribution
from stemma.model.anchors import common
from stemma.text.quotes import Quotation, quotations

COLON = re.compile(r":\s*\Z")
COLON_NEXT = re.compile(r"\s*:")
GAP = 40
"""Characters, white space mostly, between a colon and its quotation."""
SHORTEST = 12
"""Characters from which a quotation is speech and not a word set apart."""


def with_announced(draft: Draft, found: Sequence[RawAttribution]) -> tuple[RawAttribution, ...]:
    """The proposals; one that a colon ends takes the quotation behind it, if nobody else has it."""
    contents = tuple(span for each in found for span in each.content)
    free = {
        colon_before(draft.text, each): each
        for each in quotations(draft.text)
        if not each.depth
        and each.end - each.start >= SHORTEST
        and 2 * common((each.span,), contents) < each.end - each.start
    }
    return tuple(_with_quotation(draft.text, each, free) for each in found)


def colon_before(text: str, quotation: Quotation) -> int:
    """Where the colon stands that announces a quotation, or -1."""
    found = COLON.search(text, max(0, quotation.start - GAP), quotation.start)
    return -1 if found is None else found.start()


def _with_quotation(text: str, found: RawAttribution, free: dict[int, Quotation]) -> RawAttribution:
    if not found.cue or not found.content:
        return found
    end = max(found.content[-1][1], found.cue[-1][1])
    colon = COLON_NEXT.match(text, end)
    quotation = free.get(colon.end() - 1) if colon else None
    if quotation is None or found.content[-1][1] < found.cue[0][0]:
        return found
    return replace(found, content=(*found.content, quotation.span))
