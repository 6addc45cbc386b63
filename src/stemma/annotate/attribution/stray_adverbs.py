"""Adverbs between who speaks and the word of saying, none of the speaker's: "our client further"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from stemma.annotate.draft import Draft
from stemma.annotate.tools import RawAttribution

STRAY = re.compile(
    r"\s+(?:further(?:more)?|also|likewise|moreover|again|additionally|subsequently|therefore|thus|"
    r"similarly|equally|accordingly|meanwhile|nevertheless|nonetheless)$"
)


def without_stray_adverbs(
    draft: Draft, found: Sequence[RawAttribution]
) -> Sequence[RawAttribution]:
    """The attributions; a source ends before the adverb that stands right before its cue."""
    return [_without(draft.text, row) for row in found]


def _without(text: str, row: RawAttribution) -> RawAttribution:
    if not row.source or not row.cue:
        return row
    start, end = row.source[-1]
    stray = STRAY.search(text[start:end])
    if stray is None or not stray.start() or text[end : row.cue[0][0]].strip():
        return row
    return replace(row, source=(*row.source[:-1], (start, start + stray.start())))
