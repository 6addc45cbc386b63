"""Which candidates are kept: the most probable first, none over the content of another."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from stemma.annotate.backends.tagger.candidates import Candidate
    from stemma.annotate.backends.tagger.linking import PieceSpans

THRESHOLD = 0.35
_SHARED = 0.2


def select(
    candidates: Sequence[Candidate],
    probabilities: NDArray[np.float64],
    threshold: float = THRESHOLD,
) -> list[int]:
    """The numbers of the candidates kept, in the order of the candidates.

    A content may share a fifth of its pieces with one already kept, so that a doubtful border
    does not cost a whole attribution.
    """
    kept: list[int] = []
    taken: list[tuple[int, frozenset[int]]] = []
    for number in np.argsort(-probabilities, kind="stable").tolist():
        if probabilities[number] < threshold:
            break
        candidate = candidates[number]
        own = _pieces(candidate.found.content or candidate.found.cue)
        rivals = (other for window, other in taken if window == candidate.window)
        if all(len(own & other) <= _SHARED * min(len(own), len(other)) for other in rivals):
            kept.append(number)
            taken.append((candidate.window, own))
    return sorted(kept)


def chosen(
    places: Sequence[frozenset[int]],
    probabilities: NDArray[np.float64],
    threshold: float = THRESHOLD,
) -> list[int]:
    """As `select`, for contents given as the numbers of their pieces through all windows."""
    kept: list[int] = []
    holders: dict[int, list[int]] = {}
    for number in np.argsort(-probabilities, kind="stable").tolist():
        if probabilities[number] < threshold:
            break
        own = places[number]
        rivals = {other for at in own for other in holders.get(at, ())}
        if all(
            len(own & places[other]) <= _SHARED * min(len(own), len(places[other]))
            for other in rivals
        ):
            kept.append(number)
            for at in own:
                holders.setdefault(at, []).append(number)
    return sorted(kept)


def _pieces(spans: PieceSpans) -> frozenset[int]:
    return frozenset(piece for start, end in spans for piece in range(start, end))
