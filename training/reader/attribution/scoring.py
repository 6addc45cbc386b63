"""The score of attributions: full match, that is the right content and the right source.

A prediction may match a gold attribution when their contents share half of their union (Jaccard
over characters that are not space) and their sources half of theirs (over runs of such
characters; both empty is right, one empty wrong). The matching is one-to-one and as large as can
be. Cues do not count, attributions without content are left out.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from scipy.optimize import linear_sum_assignment  # type: ignore[import-untyped]  # it has no types

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from numpy.typing import NDArray

    from attribution.documents import Attribution, Spans

_TOKEN = re.compile(r"\S+")
_HALF = 0.5


@dataclass(frozen=True, slots=True)
class Counts:
    """How many attributions match, were predicted and are gold."""

    right: int = 0
    predicted: int = 0
    gold: int = 0

    def __add__(self, other: Counts) -> Counts:
        """The counts of two sets of documents together."""
        return Counts(
            self.right + other.right, self.predicted + other.predicted, self.gold + other.gold
        )

    @property
    def f1(self) -> float:
        """The F1 in per cent."""
        return 200 * self.right / max(1, self.predicted + self.gold)

    def __str__(self) -> str:
        """Precision, recall, F1 and the counts behind them."""
        precision = 100 * self.right / max(1, self.predicted)
        recall = 100 * self.right / max(1, self.gold)
        figures = f"P {precision:.1f} R {recall:.1f} F {self.f1:.1f}"
        return f"{figures} ({self.right} of {self.predicted} predicted, {self.gold} gold)"


class Matcher:
    """Says which attributions of one text match."""

    def __init__(self, text: str) -> None:
        """Prepares the tokens of `text`."""
        self._text = text
        self._tokens = np.full(len(text), -1)
        for number, match in enumerate(_TOKEN.finditer(text)):
            self._tokens[match.start() : match.end()] = number

    def matches(
        self, gold: Sequence[Attribution], predicted: Sequence[Attribution], *, source: bool = True
    ) -> NDArray[np.bool_]:
        """A table of gold × predicted: which could be matched; `source=False` looks at content."""
        golds = [(self._characters(one.content), self._words(one.source)) for one in gold]
        others = [(self._characters(one.content), self._words(one.source)) for one in predicted]
        return np.array(
            [
                [
                    _alike(content, other) and (not source or _alike(words, more))
                    for other, more in others
                ]
                for content, words in golds
            ],
            dtype=bool,
        ).reshape(len(golds), len(others))

    def _characters(self, spans: Spans) -> frozenset[int]:
        return frozenset(at for at in _places(spans) if not self._text[at].isspace())

    def _words(self, spans: Spans) -> frozenset[int]:
        return frozenset(int(self._tokens[at]) for at in _places(spans) if self._tokens[at] >= 0)


def score(
    text: str,
    gold: Sequence[Attribution],
    predicted: Sequence[Attribution],
    *,
    source: bool = True,
) -> Counts:
    """The counts of one text."""
    golds = [one for one in gold if one.content]
    others = [one for one in predicted if one.content]
    table = Matcher(text).matches(golds, others, source=source)
    rows, columns = linear_sum_assignment(-table.astype(float))
    return Counts(int(table[rows, columns].sum()), len(others), len(golds))


def _places(spans: Spans) -> Iterable[int]:
    return (at for start, end in spans for at in range(start, end))


def _alike(one: frozenset[int], other: frozenset[int]) -> bool:
    if not one and not other:
        return True
    return bool(one & other) and len(one & other) >= _HALF * len(one | other)
