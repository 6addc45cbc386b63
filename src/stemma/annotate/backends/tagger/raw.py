"""Raw attributions: spans of the text, before anything is made of their words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from stemma.annotate.backends.tagger.linking import Found, PieceSpans
    from stemma.annotate.backends.tagger.tagger import Window

Spans = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class RawAttribution:
    """Who says what by which words, as ordered, disjoint spans of code points of the text.

    `probability` is how likely both content and source are right. It orders readings and is
    shown to nobody. `parent` is the number, in the same list, of the attribution in whose
    content this one lies.
    """

    source: Spans
    cue: Spans
    content: Spans
    probability: float
    parent: int | None = None


def raw_attribution(text: str, window: Window, found: Found, probability: float) -> RawAttribution:
    """What was found in a window, as spans of the text."""
    return RawAttribution(
        source=_spans(text, window, found.source),
        cue=_spans(text, window, found.cue),
        content=_spans(text, window, found.content),
        probability=probability,
    )


def holds(content: Spans, inner: RawAttribution) -> bool:
    """Whether every part of `inner` lies in `content`."""
    parts = (*inner.source, *inner.cue, *inner.content)
    return all(
        any(first <= start and end <= last for first, last in content) for start, end in parts
    )


def spans_of_text(one: RawAttribution) -> tuple[Spans, Spans]:
    """What attributions are ordered by: where the content begins, the outer one first."""
    spans = one.content or one.cue
    return tuple((start, -end) for start, end in spans), one.cue


def _spans(text: str, window: Window, spans: PieceSpans) -> Spans:
    """Spans of pieces as spans of code points, those joined that only spaces part."""
    joined: list[tuple[int, int]] = []
    for first, last in sorted(spans):
        start, end = int(window.pieces.starts[first]), int(window.pieces.ends[last - 1])
        if joined and not text[joined[-1][1] : start].strip(" "):
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return tuple(joined)
