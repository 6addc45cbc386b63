"""Features of a candidate beside what another reader proposes."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from stemma.annotate.backends.tagger.candidates import Candidate
    from stemma.annotate.backends.tagger.hints import Placed
    from stemma.annotate.backends.tagger.linking import PieceSpans

FRAMES = ("turn", "colon", "loose", "that", "quote", "aside", "according", "infinitive", "object")
HINTING = (
    "hinted at",
    "hinted at as outermost",
    "likeness to an outermost hint",
    "source likeness to it",
    "likelihood of it",
    "cue shared with it",
    "content is longer than its",
    *(f"hinted at by {frame}" for frame in FRAMES),
    "likeness to an inner hint",
    "source likeness to the inner hint",
    "likelihood of the inner hint",
    "outermost hints overlapped",
    "cues of hints inside",
    "share covered by outermost hints",
    "pieces in other windows",
)
_NONE = (0.0, 0.0, 0.0, 0.0, 0.0, *[0.0] * len(FRAMES))


def places_of(candidate: Candidate, firsts: NDArray[np.int64]) -> frozenset[int]:
    """The pieces of a candidate's content, numbered through all windows."""
    if candidate.hint is not None:
        return candidate.hint.places
    first = int(firsts[candidate.window])
    spans = candidate.found.content
    return frozenset(first + at for start, end in spans for at in range(start, end))


def hinting(
    candidates: Sequence[Candidate],
    places: Sequence[frozenset[int]],
    hints: Sequence[Placed],
    firsts: NDArray[np.int64],
) -> NDArray[np.float64]:
    """The columns of `HINTING`, one row a candidate."""
    by_place: defaultdict[int, list[int]] = defaultdict(list)
    for number, hint in enumerate(hints):
        for at in hint.places:
            by_place[at].append(number)
    cues = frozenset(
        int(firsts[one.window]) + one.found.cue[0][0] for one in hints if one.found.cue
    )
    rows = []
    for one, own in zip(candidates, places, strict=True):
        near = sorted({number for at in own for number in by_place.get(at, ())})
        rows.append(_row(one, own, [hints[number] for number in near], cues))
    return np.array(rows, dtype=np.float64).reshape(len(rows), len(HINTING))


def _row(
    one: Candidate, own: frozenset[int], near: Sequence[Placed], cues: frozenset[int]
) -> tuple[float, ...]:
    outer = [hint for hint in near if hint.hint.outermost]
    inner = [hint for hint in near if not hint.hint.outermost]
    same = [h for h in near if h.places == own and h.found.source == one.found.source]
    covered = frozenset[int]().union(*(hint.places for hint in outer))
    return (
        bool(same),
        any(hint.hint.outermost for hint in same),
        *_best(one, own, outer),
        *_best(one, own, inner)[:3],
        len(outer),
        len(own & cues),
        len(own & covered) / max(1, len(own)),
        len(own) - sum(end - start for start, end in one.found.content),
    )


def _best(one: Candidate, own: frozenset[int], near: Sequence[Placed]) -> tuple[float, ...]:
    """How the candidate compares with the hint that is most like it."""
    best = max(near, key=lambda hint: _likeness(own, hint.places), default=None)
    if best is None:
        return _NONE
    return (
        _likeness(own, best.places),
        _likeness(_pieces(one.found.source), _pieces(best.found.source)),
        best.hint.raw.probability,
        bool(_pieces(one.found.cue) & _pieces(best.found.cue)),
        len(own) / len(best.places),
        *(best.hint.frame == frame for frame in FRAMES),
    )


def _likeness(one: frozenset[int], other: frozenset[int]) -> float:
    """The Jaccard similarity; two empty sets are alike."""
    if not one and not other:
        return 1.0
    return len(one & other) / len(one | other)


def _pieces(spans: PieceSpans) -> frozenset[int]:
    return frozenset(at for start, end in spans for at in range(start, end))
