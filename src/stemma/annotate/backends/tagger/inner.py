"""Reports inside contents, from the tagger's second layer of tags.

That layer has no arcs: what is said inside a content stands close to who says it, so the nearest cue
and the nearest source of the paragraph are taken. Whether it is a report is judged elsewhere.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from stemma.annotate.backends.tagger.linking import Found, tagged_spans
from stemma.annotate.backends.tagger.raw import RawAttribution, raw_attribution, spans_of_text
from stemma.annotate.backends.tagger.viterbi import BEGINS, Bias, best_tags

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

    from stemma.annotate.backends.tagger.linking import PieceSpan, PieceSpans
    from stemma.annotate.backends.tagger.tagger import Window

BIASES = (Bias(), Bias(source=1.0, cue=1.5, content=1.0))
"""As the layer has it, and more freely: what it half believes is proposed too."""
FARTHEST = 60
"""Word pieces between a cue and what is said, or who says it."""
_TINY = 1e-9


def chances(window: Window) -> NDArray[np.float32]:
    """For each piece the chance that it is part of a source, a cue, a content."""
    firsts = list(BEGINS.values())
    return window.inner[:, firsts] + window.inner[:, [first + 1 for first in firsts]]


def inner_reports(text: str, windows: Sequence[Window]) -> list[RawAttribution]:
    """What the second layer of tags makes, in text order, each found once."""
    if not windows:
        return []
    layered = [replace(each, tags=np.log(each.inner + _TINY)) for each in windows]
    found = {
        raw_attribution(text, window, one, 0.0)
        for window, decodes in zip(windows, best_tags(layered, BIASES), strict=True)
        for tags in decodes
        for one in _linked(tags, window.pieces.paragraphs)
    }
    return sorted(found, key=lambda each: (spans_of_text(each), each.source))


def _linked(tags: NDArray[np.int64], paragraphs: NDArray[np.int64]) -> Iterator[Found]:
    spans = tagged_spans(tags, paragraphs)
    contents: defaultdict[PieceSpan, list[PieceSpan]] = defaultdict(list)
    for content in spans["content"]:
        for nearest in _nearest(content, spans["cue"], paragraphs):
            contents[nearest].append(content)
    for cue in spans["cue"]:
        yield Found(_nearest(cue, spans["source"], paragraphs), (cue,), tuple(contents[cue]))


def _nearest(
    span: PieceSpan, targets: Sequence[PieceSpan], paragraphs: NDArray[np.int64]
) -> PieceSpans:
    """The nearest of the targets in the same paragraph, or none; of two the one in front."""
    near = [
        (_gap(span, each), each)
        for each in targets
        if paragraphs[each[0]] == paragraphs[span[0]] and _gap(span, each) <= FARTHEST
    ]
    return (min(near)[1],) if near else ()


def _gap(one: PieceSpan, other: PieceSpan) -> int:
    return max(one[0] - other[1], other[0] - one[1], 0)
