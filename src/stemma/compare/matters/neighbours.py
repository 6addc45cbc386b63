"""Which statements mean nearly the same, found without comparing all with all.

Directions are sorted into buckets by fixed planes, a bucket that is too full by one plane more, and
inside a bucket the nearest are found exactly. The planes depend on nothing in the case, so one document
more changes only the buckets it falls into, and the order of documents changes nothing (random
projection trees: Dasgupta & Freund 2008).
"""

from __future__ import annotations

import functools
import hashlib
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TYPE_CHECKING

from stemma.compare.statements.statements import Statement

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

TREES = 4
"""In each the planes are others: who is parted in one meets in another."""
FULL = 256
"""A bucket with more statements is parted again."""
DEPTH = 40
NEAREST = 6
"""A statement is compared with so many of its nearest at most."""
LEAST = 0.5
"""Statements whose directions have less in common are not compared for that."""

Pair = tuple[str, str]


def near_in_meaning(statements: Iterable[Statement]) -> dict[Pair, float]:
    """Pairs of statements, of two documents or holders, that point nearly the same way; how nearly."""
    import numpy as np

    told = sorted((each for each in statements if each.meaning), key=lambda each: each.id)
    if not told:
        return {}
    figures = np.stack([np.frombuffer(each.meaning, dtype=np.int8) for each in told])
    rows = figures.astype(np.float32)
    rows /= np.linalg.norm(rows, axis=1, keepdims=True)
    found: dict[Pair, float] = {}
    for tree in range(TREES):
        for bucket in _buckets(rows, np.arange(len(told)), (tree, 0)):
            found.update(_pairs(told, rows, bucket))
    return found


def _buckets(
    rows: NDArray[np.float32], members: NDArray[np.int64], place: tuple[int, int]
) -> Iterator[NDArray[np.int64]]:
    """The members in buckets that are not too full; `place` is the tree and how deep in it we are."""
    tree, depth = place
    if len(members) <= FULL:
        yield members
        return
    if depth == DEPTH:  # all of one direction: any of them will do as neighbours
        yield from (members[at : at + FULL] for at in range(0, len(members), FULL))
        return
    above = rows[members] @ _plane(tree, depth, rows.shape[1]) > 0
    yield from _buckets(rows, members[above], (tree, depth + 1))
    yield from _buckets(rows, members[~above], (tree, depth + 1))


@functools.cache
def _plane(tree: int, depth: int, width: int) -> NDArray[np.float32]:
    """A plane through the middle: +1 or -1 for each figure of a direction, the same for ever."""
    import numpy as np

    seed = hashlib.shake_256(f"{tree}/{depth}".encode()).digest((width + 7) // 8)
    bits = np.unpackbits(np.frombuffer(seed, dtype=np.uint8))[:width]
    return bits.astype(np.float32) * 2 - 1


def _pairs(
    told: list[Statement], rows: NDArray[np.float32], bucket: NDArray[np.int64]
) -> Iterator[tuple[Pair, float]]:
    """Each member of a bucket with its nearest in it."""
    import numpy as np

    for start in range(0, len(bucket), FULL):
        mine = bucket[start : start + FULL]
        likeness = rows[mine] @ rows[bucket].T
        for own, row in zip(mine.tolist(), likeness, strict=True):
            close = np.flatnonzero(row >= LEAST)
            near = np.round(row[close].astype(np.float64), 4)
            ranked = np.lexsort((bucket[close], -near))
            others = (
                (other, nearness)
                for other, nearness in zip(
                    bucket[close[ranked]].tolist(), near[ranked].tolist(), strict=True
                )
                if other != own and _apart(told[own], told[other])
            )
            for other, nearness in islice(others, NEAREST):
                yield (told[min(own, other)].id, told[max(own, other)].id), nearness


def _apart(one: Statement, two: Statement) -> bool:
    """Whether the two can differ: a holder hardly says one thing twice in a document."""
    return one.document.id != two.document.id or one.holder_key != two.holder_key
