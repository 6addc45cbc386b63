"""How far the decodes agree on a candidate, over all candidates of a text at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from stemma.annotate.backends.tagger.candidates import Candidate

AGREEMENT = (
    "votes for it",
    "votes for a like content",
    "votes for an overlapping content",
    "votes for a like content with its source",
    "found by the plain decode",
    "candidates overlapping",
    "most votes of a rival",
)
_LIKE = 0.5


def agreement(candidates: Sequence[Candidate], decodes: int) -> NDArray[np.float64]:
    """The columns of `AGREEMENT`, one row a candidate, votes as shares of the decodes."""
    table = np.zeros((len(candidates), len(AGREEMENT)))
    windows = np.array([one.window for one in candidates])
    for number in np.unique(windows):
        rows = np.flatnonzero(windows == number).tolist()
        table[rows] = _of_window([candidates[row] for row in rows], decodes)
    return table


def _of_window(candidates: list[Candidate], decodes: int) -> NDArray[np.float64]:
    overlap = _overlap(candidates)
    votes = np.zeros((len(candidates), decodes))
    for row, one in enumerate(candidates):
        votes[row, sorted(one.votes)] = 1.0
    sources = [one.found.source for one in candidates]
    same = np.array([[one == other for other in sources] for one in sources])
    own = votes.mean(axis=1)
    rival = (overlap > 0) & ~np.eye(len(candidates), dtype=bool)
    return np.column_stack(
        [
            own,
            _voters(overlap >= _LIKE, votes),
            _voters(overlap > 0, votes),
            _voters((overlap >= _LIKE) & same, votes),
            votes[:, 0],
            rival.sum(axis=1),
            np.where(rival, own[None], 0.0).max(axis=1),
        ]
    )


def _overlap(candidates: list[Candidate]) -> NDArray[np.float64]:
    """The Jaccard similarity of the contents of all pairs, in pieces."""
    spans = [one.found.content or one.found.cue for one in candidates]
    member = np.zeros((len(spans), max(span[-1][1] for span in spans)), dtype=np.float32)
    for row, parts in enumerate(spans):
        for start, end in parts:
            member[row, start:end] = 1.0
    shared = (member @ member.T).astype(np.float64)
    sizes = member.sum(axis=1).astype(np.float64)
    return np.asarray(shared / (sizes[:, None] + sizes[None] - shared))


def _voters(which: NDArray[np.bool_], votes: NDArray[np.float64]) -> NDArray[np.float64]:
    """The share of decodes that vote for any of the candidates marked in each row."""
    return np.asarray(((which.astype(np.float64) @ votes) > 0).mean(axis=1))
