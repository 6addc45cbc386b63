"""Which statements of a document stand at a stretch of it, without going through all of them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import accumulate

from stemma.compare.statements.corpus import Corpus
from stemma.compare.statements.statements import Statement
from stemma.model.documents import Spans


class Placed:
    """Looks up the statements of a case by where they stand."""

    def __init__(self, corpus: Corpus) -> None:
        self.corpus = corpus
        self._ends: dict[str, list[int]] = {}

    def over(self, document: str, spans: Spans) -> Sequence[Statement]:
        """The statements of a document that share a character with the spans' whole stretch, in order.

        They are sorted by where they begin; of those that begin before the stretch ends, only the
        ones behind the last place that all earlier ones have left can reach it.
        """
        rows = self.corpus.by_document.get(document, ())
        if not rows or not spans:
            return ()
        ends = self._ends.get(document)
        if ends is None:
            ends = list(accumulate((each.claim.spans[-1][1] for each in rows), max))
            self._ends[document] = ends
        start, end = spans[0][0], spans[-1][1]
        first = bisect_left(ends, start + 1)
        last = bisect_left(rows, end, key=lambda each: each.claim.spans[0][0])
        return rows[first:last]
