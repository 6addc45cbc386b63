"""Runs of words that several texts have, with every place where they stand.

A folder has millions of runs and most stand once: they are told apart by sorting numbers, not by
keeping each run's words.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

RUN = 4
"""Words in a row that must be equal for two stretches to be looked at."""
_HALF = 32
"""Bits of a number that say which two words begin a run; the others say which end it."""

Place = tuple[int, int]
"""A text by its number in the order given, and a word in it."""


@dataclass(frozen=True, slots=True)
class Runs:
    """Runs that at least two texts have and not too many."""

    places: Iterator[list[Place]]
    """For each run its places, in the order of texts and of words; to be gone through once."""
    stopped: int
    """How many runs stand in too many texts to say anything."""


def shared_runs(texts: Sequence[Sequence[str]], most: int) -> Runs:
    """The runs that two texts have or more, and at most so many."""
    import numpy as np

    lengths = np.array([len(text) for text in texts], dtype=np.int64)
    if lengths.sum() < RUN:
        return Runs(iter(()), 0)
    words = _numbered(texts, int(lengths.sum()))
    number = np.repeat(np.arange(len(texts), dtype=np.int32), lengths)[: 1 - RUN]
    place = np.arange(len(number), dtype=np.int64) - (np.cumsum(lengths) - lengths)[number]
    whole = place <= lengths[number] - RUN
    number, place = number[whole], place[whole].astype(np.int32)
    keys = _keys(words)[whole]
    order = np.argsort(keys, kind="stable")
    return _grouped(keys[order], number[order], place[order], most)


def _numbered(texts: Sequence[Sequence[str]], total: int) -> NDArray[np.uint64]:
    """All words of all texts, each as the number of the word."""
    import numpy as np

    known: dict[str, int] = {}
    numbers = (known.setdefault(word, len(known)) for text in texts for word in text)
    return np.fromiter(numbers, dtype=np.uint64, count=total)


def _keys(words: NDArray[np.uint64]) -> NDArray[np.uint64]:
    """One number for the run that begins at each word: equal numbers are equal runs, and no others."""
    import numpy as np

    pairs = words[:-1] << np.uint64(_HALF) | words[1:]
    _, named = np.unique(pairs, return_inverse=True)
    half = named.astype(np.uint64)
    runs: NDArray[np.uint64] = half[:-2] << np.uint64(_HALF) | half[2:]
    return runs


def _grouped(
    keys: NDArray[np.uint64], number: NDArray[np.int32], place: NDArray[np.int32], most: int
) -> Runs:
    """The places of each run, from places sorted by run."""
    import numpy as np

    if not len(keys):
        return Runs(iter(()), 0)
    new_run = np.append(True, keys[1:] != keys[:-1])
    new_text = new_run | np.append(True, number[1:] != number[:-1])
    starts = np.flatnonzero(new_run)
    texts = np.add.reduceat(new_text, starts, dtype=np.int64)
    sizes = np.diff(np.append(starts, len(keys)))
    wanted = (texts > 1) & (texts <= most)
    inside = np.repeat(wanted, sizes)
    places = zip(number[inside].tolist(), place[inside].tolist(), strict=True)
    return Runs(_cut(places, sizes[wanted].tolist()), int((texts > most).sum()))


def _cut(places: Iterator[Place], sizes: list[int]) -> Iterator[list[Place]]:
    """The places in groups of these sizes."""
    for size in sizes:
        yield list(islice(places, size))
