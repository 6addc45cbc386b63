"""How gold and output are paired: overlap of spans, and the largest one-to-one pairing."""

from __future__ import annotations

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from stemma.model.documents import Spans

WORD = re.compile(r"\S+")
HALF = 0.5


def characters(text: str, spans: Spans) -> frozenset[int]:
    """The offsets of the spans' characters that are not white space."""
    return frozenset(
        at for start, end in spans for at in range(start, end) if not text[at].isspace()
    )


def word_index(text: str) -> tuple[int, ...]:
    """For each character the number of its word (a run without white space), -1 between words.

    Punctuation at a word's edge does not count: "said." and "said" are one word. A word without
    letters or digits counts wholly.
    """
    numbers = [-1] * len(text)
    for number, match in enumerate(WORD.finditer(text)):
        letters = [at for at in range(*match.span()) if text[at].isalnum()]
        for at in letters or range(*match.span()):
            numbers[at] = number
    return tuple(numbers)


def words(index: tuple[int, ...], spans: Spans) -> frozenset[int]:
    """The numbers of the words that the spans touch."""
    touched = {number for start, end in spans for number in index[start:end]}
    return frozenset(touched - {-1})


def jaccard(left: AbstractSet[int], right: AbstractSet[int]) -> float:
    """Shared over all; two empty sets are alike, an empty and a full one are not."""
    if not left and not right:
        return 1.0
    return len(left & right) / len(left | right)


def largest_pairing(
    edges: Sequence[Sequence[int]], given: dict[int, int] | None = None
) -> dict[int, int]:
    """The largest set of pairs (left to right) in which nothing occurs twice.

    `edges[left]` lists what that left may be paired with, best first. Grown by augmenting paths
    from the pairs already given, whose members all stay paired, if perhaps otherwise.
    """
    partner = {right: left for left, right in (given or {}).items()}
    taken = set(partner.values())
    for left in range(len(edges)):
        if left not in taken:
            _augment(left, edges, partner, set())
    return {left: right for right, left in sorted(partner.items())}


def _augment(
    left: int, edges: Sequence[Sequence[int]], partner: dict[int, int], seen: set[int]
) -> bool:
    """Pair the left, moving others to what else they may be paired with."""
    for right in edges[left]:
        if right in seen:
            continue
        seen.add(right)
        if right not in partner or _augment(partner[right], edges, partner, seen):
            partner[right] = left
            return True
    return False
