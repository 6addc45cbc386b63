"""Words in quotation marks: a few equal words that are most of what somebody quotes are no chance."""

from __future__ import annotations

import re
from bisect import bisect_left

from stemma.compare.reuse.readable import Readable

MOST = 0.6
"""Share of the words between two marks that must be equal."""
REACH = 400
"""Characters between two marks, and characters before a stretch in which the first may stand."""
_MARKED = re.compile(
    rf"(?<!\w)(?:[\"“„«](?=\S)(?P<words>[^\"“”„«»]{{1,{REACH}}})[\"”“»]"
    rf"|['‘](?=\S)(?P<single>[^\"“”„«»‘]{{1,{REACH}}}?)(?<=\S)['’](?!\w))"
)


def quotes_most(text: Readable, stretch: range, fewest: int) -> bool:
    """Whether a stretch holds most of the words between two quotation marks, and so many of them."""
    pieces = _pieces(text, stretch)
    return any(len(_held(each, stretch)) >= max(fewest, MOST * len(each)) for each in pieces)


def quotes(text: Readable, stretch: range, fewest: int) -> bool:
    """Whether so many words of a stretch stand between two quotation marks."""
    return any(len(_held(each, stretch)) >= fewest for each in _pieces(text, stretch))


def _held(piece: range, stretch: range) -> range:
    return range(max(piece.start, stretch.start), min(piece.stop, stretch.stop))


def _pieces(text: Readable, stretch: range) -> list[range]:
    """The words between quotation marks that a stretch touches."""
    first, last = text.starts[stretch.start], text.ends[stretch.stop - 1]
    matches = _MARKED.finditer(text.document.text, max(0, first - REACH), last + REACH)
    spans = (match.span(match.lastgroup or 0) for match in matches)
    return [
        range(bisect_left(text.starts, start), bisect_left(text.starts, end))
        for start, end in spans
        if start < last and first < end
    ]
