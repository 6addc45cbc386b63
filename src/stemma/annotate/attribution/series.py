"""Contents in several clauses with "that": "They state that the letter came; that it said …; and that …"."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from stemma.annotate.draft import Draft
from stemma.annotate.tools import RawAttribution
from stemma.model.documents import Spans

OPENING = re.compile(r"that\s")
NEXT_CLAUSE = re.compile(
    r"[;,]\s+(?:(?:and|or)\s+)?that\s"
    r"(?!(?:is|was|were|will|would|has|had|may|might|can|could|does|did)(?:n['’]t)?\b)"
)
"""Not the "that" which takes up what was said: "and that was all"."""
END = re.compile(r";\s|[.!?]?[”\"]?\s*\Z")


def with_series(draft: Draft, found: Sequence[RawAttribution]) -> tuple[RawAttribution, ...]:
    """The proposals; contents that begin with "that" with the clauses with "that" behind them."""
    starts = [sentence.start for sentence in draft.parse.sentences]
    ends = [sentence.end for sentence in draft.parse.sentences]
    return tuple(_with_clauses(draft.text, each, starts, ends) for each in found)


def _with_clauses(
    text: str, found: RawAttribution, starts: list[int], ends: list[int]
) -> RawAttribution:
    if not found.cue or len(found.content) != 1 or not OPENING.match(text, found.content[0][0]):
        return found
    start, end = found.content[0]
    if found.cue[-1][1] > start:
        return found
    last = ends[bisect_right(starts, end - 1) - 1]
    while clause := NEXT_CLAUSE.match(text, end, last):
        stop = END.search(text, clause.end(), last)
        if stop is None or stop.start() <= clause.end():
            break
        end = stop.start()
    own: Spans = ((start, end),)
    return replace(found, content=own) if end > found.content[0][1] else found
