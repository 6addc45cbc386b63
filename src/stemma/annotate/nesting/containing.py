"""Which contents hold which rows, without comparing every row with every other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Protocol, TypeVar

from stemma.model.anchors import size
from stemma.model.documents import Span, Spans


class HasSpans(Protocol):
    """A row or a proposal with the spans of an attribution."""

    @property
    def source(self) -> Spans: ...  # noqa: D102 - as in a row

    @property
    def cue(self) -> Spans: ...  # noqa: D102 - as in a row

    @property
    def content(self) -> Spans: ...  # noqa: D102 - as in a row


Inner = TypeVar("Inner", bound=HasSpans)
Outer = TypeVar("Outer", bound=HasSpans)


def holds(around: Spans, spans: Spans) -> bool:
    """Tell whether each of the spans lies in one of the others."""
    return all(
        any(first <= start and end <= last for first, last in around) for start, end in spans
    )


def all_spans(row: HasSpans) -> Spans:
    """Source, cue and content together."""
    return row.source + row.cue + row.content


def holders(
    inner: Sequence[Inner], outer: Sequence[Outer]
) -> Iterator[tuple[Inner, tuple[Outer, ...]]]:
    """Each inner row with those outer ones, smallest first, in whose larger content it lies."""
    waiting = sorted(
        ((_hull(row.content), size(row.content), row) for row in outer if row.content),
        key=lambda each: each[0],
    )
    active: list[tuple[Span, int, Outer]] = []
    at = 0
    for (start, end), row in sorted(
        ((_hull(all_spans(row)), row) for row in inner), key=lambda each: each[0]
    ):
        while at < len(waiting) and waiting[at][0][0] <= start:
            active.append(waiting[at])
            at += 1
        active = [each for each in active if each[0][1] > start]
        spans, own = all_spans(row), size(row.content)
        around = [
            (held, each)
            for hull, held, each in active
            if hull[1] >= end and held > own and holds(each.content, spans)
        ]
        around.sort(key=lambda each: each[0])
        yield row, tuple(each for _, each in around)


def _hull(spans: Spans) -> Span:
    return min(start for start, _ in spans), max(end for _, end in spans)
