"""Arithmetic on spans, and the way from characters to tokens."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from itertools import islice

from stemma.annotate.parse import Parse
from stemma.model.documents import Span, Spans


class TokenIndex:
    """Finds the tokens that stand in given spans."""

    def __init__(self, parse: Parse) -> None:
        self._starts = [token.start for token in parse.tokens]
        self._ends = [token.end for token in parse.tokens]

    def within(self, spans: Spans) -> list[int]:
        """The indices of the tokens that lie in the spans, in order; partly is enough."""
        found: list[int] = []
        for start, end in spans:
            found.extend(range(bisect_right(self._ends, start), bisect_left(self._starts, end)))
        return found


def spans_of(parse: Parse, indices: Iterable[int]) -> Spans:
    """The spans of some tokens: neighbours share one span."""
    found: list[Span] = []
    last = -2
    for index in sorted(set(indices)):
        token = parse.tokens[index]
        if index == last + 1 and found:
            found[-1] = (found[-1][0], token.end)
        else:
            found.append((token.start, token.end))
        last = index
    return tuple(found)


def without(spans: Spans, cut: Iterable[Span]) -> Spans:
    """The spans less what others cover."""
    found: list[Span] = []
    ordered, position = sorted(cut), 0
    for start, end in sorted(spans):
        at = start
        while position < len(ordered) and ordered[position][1] <= start:
            position += 1
        for a, b in islice(ordered, position, None):
            if a >= end:
                break
            if a > at:
                found.append((at, a))
            at = max(at, b)
        if at < end:
            found.append((at, end))
    return tuple(found)


def shared(left: Spans, right: Spans) -> Spans:
    """The spans that both hold."""
    both = ((max(a, c), min(b, d)) for a, b in left for c, d in right)
    return tuple(sorted(span for span in both if span[0] < span[1]))


def joined(left: Spans, right: Spans) -> Spans:
    """The spans of both in order, those that touch or overlap as one."""
    merged: list[Span] = []
    for start, end in sorted((*left, *right)):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return tuple(merged)
