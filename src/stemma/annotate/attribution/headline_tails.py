"""Headlines that end with who says them: "Gate left open, ministry finds". What is said stands before.

A reader that looks for it behind the cue takes the line below, of which the ministry says nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from stemma.annotate.draft import Draft
from stemma.annotate.stretches import HEADLINES, Stretch
from stemma.annotate.tools import RawAttribution

FEWEST_WORDS = 3
"""Words before the comma that can be what somebody says."""


def with_headline_tails(
    draft: Draft, found: Sequence[RawAttribution]
) -> tuple[RawAttribution, ...]:
    """The proposals; one at the end of a headline has the words before it."""
    heads = [stretch for stretch in draft.stretches if stretch.role in HEADLINES]
    return tuple(_before(draft.text, heads, each) for each in found)


def _before(text: str, heads: Sequence[Stretch], found: RawAttribution) -> RawAttribution:
    if not found.cue or not found.source or not found.content:
        return found
    head = next((one for one in heads if one.start <= found.cue[0][0] < one.end), None)
    if head is None or any(end > head.start and start < head.end for start, end in found.content):
        return found
    said = text[head.start : found.source[0][0]].rstrip()
    ends = not text[found.cue[-1][1] : head.end].strip(" .!”\"’'")
    apart = said.endswith((",", " –", " —", " -")) and found.source[0][0] < found.cue[0][0]
    if not ends or not apart or len(said.split()) < FEWEST_WORDS:
        return found
    return replace(found, content=((head.start, head.start + len(said.rstrip(" ,–—-"))),))
