"""Which rows share two of their words, told apart by sorting numbers: those of a whole folder at once."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

_HALF = 32
_LOWER = (1 << _HALF) - 1
"""The bits of a number that say the second of two; those above say the first."""


def sharing(rows: Iterable[Sequence[str]], most: int) -> Iterator[tuple[int, int]]:
    """Two rows each that share two words which at most so many rows have, in order, by their numbers.

    Args:
        rows: the words of each, none twice, in one order.
        most: rows after which two words say nothing.
    """
    import numpy as np

    found = array("Q")
    for block in _blocks(rows, most):
        found.extend(one << _HALF | two for one, two in combinations(block, 2))
    for pair in np.unique(np.array(found)).tolist():
        yield pair >> _HALF, pair & _LOWER


def _blocks(rows: Iterable[Sequence[str]], most: int) -> Iterator[list[int]]:
    """For each two words that at least two rows share and at most so many: those rows, in order."""
    import numpy as np

    known: dict[str, int] = {}
    pairs, bearing = array("Q"), array("I")
    for row, words in enumerate(rows):
        numbers = [known.setdefault(word, len(known)) for word in words]
        for one, two in combinations(numbers, 2):
            pairs.append(one << _HALF | two)
            bearing.append(row)
    keys, members = np.array(pairs), np.array(bearing)
    order = np.argsort(keys, kind="stable")
    starts = np.flatnonzero(np.diff(keys[order], prepend=~keys[order[:1]]))
    sizes = np.diff(starts, append=len(keys))
    wanted = (sizes > 1) & (sizes <= most)
    for start, size in zip(starts[wanted].tolist(), sizes[wanted].tolist(), strict=True):
        yield members[order[start : start + size]].tolist()
