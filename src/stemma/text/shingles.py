"""Runs of words as numbers, and small samples of them by which texts are compared.

A run's number is the same on every machine and in every process: it comes from a fixed hash of its
words. A text's sample is the smallest of its numbers; two texts share as large a part of their
samples as of their runs, whatever else there is, so texts can be compared without reading them.
"""

from __future__ import annotations

import functools
import hashlib
import heapq
from collections.abc import Collection, Sequence

RUN = 5
"""Words in one run."""
SAMPLE = 64
"""Numbers in a sample."""
_MODULUS = (1 << 61) - 1
_BASE = 1_000_003
_OLDEST = pow(_BASE, RUN, _MODULUS)


def shingles(words: Sequence[str]) -> list[int]:
    """The number of each run, in order; nothing where there are fewer words than a run has."""
    found = []
    rolling = 0
    for place, word in enumerate(words):
        rolling = (rolling * _BASE + _number(word)) % _MODULUS
        if place >= RUN:
            rolling = (rolling - _OLDEST * _number(words[place - RUN])) % _MODULUS
        if place >= RUN - 1:
            found.append(rolling)
    return found


def sample(runs: Collection[int]) -> tuple[int, ...]:
    """The smallest numbers among the runs, in order."""
    return tuple(heapq.nsmallest(SAMPLE, set(runs)))


def resemblance(left: Collection[int], right: Collection[int]) -> float:
    """The share of all runs of two texts that stand in both."""
    one, two = set(left), set(right)
    return len(one & two) / len(one | two) if one or two else 0.0


def covered(runs: Sequence[int], others: Collection[int]) -> int:
    """How many words of a text stand in a run that another text has too."""
    there = set(others)
    words, end = 0, 0
    for place, run in enumerate(runs):
        if run in there:
            words += place + RUN - max(place, end)
            end = place + RUN
    return words


@functools.lru_cache(maxsize=262_144)
def _number(word: str) -> int:
    digest = hashlib.blake2b(word.encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(digest, "big") % _MODULUS
