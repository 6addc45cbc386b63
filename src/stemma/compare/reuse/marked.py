"""Words in quotation marks: a few equal words that are most of what somebody quotes are no chance."""

from __future__ import annotations

import re
from bisect import bisect_left

from stemma.compare.reuse.readable import Readable

MOST = 0.6
"""Share of the words between two marks that must be equal."""
LEFT_OUT = 2
"""Words at either end of what is quoted that the other text may have otherwise."""
REACH = 150
"""Characters between two marks, and characters before a stretch in which the first may stand."""
_EDGE = re.compile(r"[.!?:;\n\"“”„«»‘]|(?<!\w)'|['’](?!\w)")
_MARKED = re.compile(
    rf"(?<!\w)(?:[\"“„«](?=\S)(?P<words>[^\"“”„«»]{{1,{REACH}}})[\"”“»]"
    rf"|['‘](?=\S)(?P<single>[^\"“”„«»‘]{{1,{REACH}}}?)(?<=\S)['’](?!\w))"
)

Side = tuple[Readable, range]
"""A stretch of a text."""


def is_quoted(sides: tuple[Side, Side], fewest: int) -> bool:
    """Whether equal stretches hold most of the words that one text quotes, and so many of them.

    What goes on differently on both sides is another statement, however much comes before: "two clerks were
    seen at the mill" and "two clerks were seen at the ferry".
    """
    if not any(_begins(*side) for side in sides) or not any(_ends(*side) for side in sides):
        return False
    return any(
        len(_held(piece, stretch)) >= max(fewest, MOST * len(piece))
        for text, stretch in sides
        for piece in _pieces(text, stretch)
    )


def _begins(text: Readable, stretch: range) -> bool:
    """Whether a quotation, or a sentence, begins with a stretch or few words before."""
    at = stretch.start - 1 - LEFT_OUT
    before = text.ends[at] if at >= 0 else 0
    return (
        at < 0 or _EDGE.search(text.document.text, before, text.starts[stretch.start]) is not None
    )


def _ends(text: Readable, stretch: range) -> bool:
    """Whether a quotation, or a sentence, ends with a stretch or few words after."""
    at = stretch.stop + LEFT_OUT
    if at >= len(text.words):
        return True
    return (
        _EDGE.search(text.document.text, text.ends[stretch.stop - 1], text.starts[at]) is not None
    )


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
