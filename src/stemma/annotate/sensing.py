"""What the trained reader makes of each word piece of a text, for decisions that need more than words.

The tagger computes a vector for every piece while it looks for attributions. Other small models read
those vectors, so no second encoder runs.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Protocol, runtime_checkable

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    import numpy as np
    from numpy.typing import NDArray

    from stemma.annotate.draft import Draft
    from stemma.annotate.tools import RawAttribution
    from stemma.model.documents import Spans


@dataclass(frozen=True)
class Senses:
    """One row of figures for each word piece of a text, pieces in text order."""

    starts: NDArray[np.int64]
    ends: NDArray[np.int64]
    rows: NDArray[np.float32]

    def within(self, spans: Spans) -> NDArray[np.int64]:
        """The numbers of the pieces that lie in the spans; partly is enough."""
        import numpy as np

        found = [np.arange(first, last) for first, last in self._ranges(spans)]
        if len(found) == 1:
            return found[0]
        return np.concatenate(found) if found else np.zeros(0, dtype=np.int64)

    def mean(self, spans: Spans, column: int) -> float:
        """The mean of one figure over the pieces that lie in the spans; 0 where none does."""
        total, pieces, sums = 0.0, 0, self._sums[column]
        for first, last in self._ranges(spans):
            if first < last:
                total += sums[last] - sums[first]
                pieces += last - first
        return total / pieces if pieces else 0.0

    def _ranges(self, spans: Spans) -> Iterator[tuple[int, int]]:
        starts, ends = self._edges
        for start, end in spans:
            yield bisect_right(ends, start), bisect_left(starts, end)

    @cached_property
    def _edges(self) -> tuple[list[int], list[int]]:
        """Starts and ends as plain numbers, in which single places are found faster."""
        return self.starts.tolist(), self.ends.tolist()

    @cached_property
    def _sums(self) -> list[list[float]]:
        """For each figure what all pieces before a place have of it together: asked for very often."""
        import numpy as np

        sums = np.cumsum(self.rows, axis=0, dtype=np.float64)
        return [[0.0, *column] for column in sums.T.tolist()]


@dataclass(frozen=True)
class Inside:
    """What a model makes of the insides of contents.

    `pieces` holds the chances that a word piece is part of a source, a cue and a content there;
    `found` the reports that these make.
    """

    pieces: Senses
    found: tuple[RawAttribution, ...]


@dataclass(frozen=True)
class Sensed:
    """What a reader tells: the attributions, in text order, and what its model makes of words."""

    found: tuple[RawAttribution, ...]
    senses: Senses | None = None
    inside: Inside | None = None


def joined(parts: Sequence[Senses]) -> Senses | None:
    """The parts of one text as one, in text order; nothing where there are none."""
    import numpy as np

    if not parts:
        return None
    starts = np.concatenate([part.starts for part in parts])
    order = np.argsort(starts, kind="stable")
    return Senses(
        starts[order],
        np.concatenate([part.ends for part in parts])[order],
        np.concatenate([part.rows for part in parts])[order],
    )


@runtime_checkable
class SensingReader(Protocol):
    """A reader of attributions that also tells what its model makes of the words."""

    def sense(self, draft: Draft) -> Sensed:
        """The attributions, and the figures of every word piece."""
        ...
