"""Which rows hold a token: the shortest first. Built once, so that looking up costs nothing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from typing import Generic, TypeVar

from stemma.annotate.spans import TokenIndex
from stemma.model.anchors import size
from stemma.model.documents import Spans

Row = TypeVar("Row")


class RowsAt(Generic[Row]):
    """Rows by the tokens of some of their spans."""

    def __init__(
        self, index: TokenIndex, rows: Iterable[Row], spans: Callable[[Row], Spans]
    ) -> None:
        self._index = index
        self._at: dict[int, list[Row]] = defaultdict(list)
        for row in sorted(rows, key=lambda row: size(spans(row))):
            for token in index.within(spans(row)):
                self._at[token].append(row)

    def at(self, token: int) -> list[Row]:
        """The rows that hold a token."""
        return self._at.get(token, [])

    def all_over(self, spans: Spans) -> list[Row]:
        """The rows that hold every token of some spans."""
        tokens = self._index.within(spans)
        if not tokens:
            return []
        found = self.at(tokens[0])
        others = [self.at(token) for token in tokens[1:]]
        return [row for row in found if all(row in rows for rows in others)]

    def touching(self, spans: Spans) -> list[Row]:
        """The rows that share a token with some spans, each once."""
        found: list[Row] = []
        for token in self._index.within(spans):
            found.extend(row for row in self.at(token) if row not in found)
        return found
