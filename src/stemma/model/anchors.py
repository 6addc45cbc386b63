"""Anchors: whether a target still fits a document's text, and which rows stand where."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from stemma.model.annotations import Attribution
from stemma.model.documents import Document, Spans, quote
from stemma.model.judgements import Target

ALIKE = 0.5
"""From this share of common characters on, two readings are readings of the same thing."""


def union(spans: Iterable[tuple[int, int]]) -> Spans:
    """Ordered, disjoint spans that cover the same characters; touching ones are joined."""
    joined: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return tuple(joined)


def spans_of(row: Any) -> Spans:
    """Where a row stands: its spans; for an attribution its source, cue and content together."""
    if isinstance(row, Attribution):
        return union((*row.source, *row.cue, *row.content))
    spans: Spans = row.spans
    return spans


def size(spans: Spans) -> int:
    """How many characters the spans hold."""
    return sum(end - start for start, end in spans)


def common(left: Spans, right: Spans) -> int:
    """How many characters two lists of spans share."""
    return sum(max(0, min(b, d) - max(a, c)) for a, b in left for c, d in right)


def within(inner: Spans, outer: Spans) -> bool:
    """Whether all of the inner spans lies in the outer ones; nothing lies nowhere."""
    return size(inner) > 0 and common(inner, outer) == size(inner)


def alternatives(left: Spans, right: Spans) -> bool:
    """Whether two rows of one kind are readings of the same thing, so that only one can stand.

    They overlap, and neither is a small part of the other: a statement inside a longer one, or a
    quotation inside a quotation, stands beside it.
    """
    shared = common(left, right)
    if not shared:
        return False
    nested = shared in (size(left), size(right))
    return not nested or shared >= ALIKE * (size(left) + size(right) - shared)


def ordered(spans: Spans, length: int) -> bool:
    """Whether the spans are ordered, disjoint, not empty and inside a text of that length."""
    at = 0
    for start, end in spans:
        if start < at or end <= start:
            return False
        at = end
    return at <= length


def fits(target: Target, document: Document) -> bool:
    """Whether the target's words still stand in the document, at exactly the place it names."""
    return (
        target.document == document.id
        and target.text_sha256 == document.text_sha256
        and ordered(target.spans, len(document.text))
        and quote(document.text, target.spans) == target.quote
    )
