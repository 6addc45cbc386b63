"""The best tag sequences under several biases at once, words kept whole.

All windows of a text and all biases go through one pass over the words, because a pass in plain
Python for each would cost as much as the model.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from stemma.annotate.backends.tagger.tagger import Window

TAG_COUNT = 7
BEGINS = {"source": 1, "cue": 3, "content": 5}
_IMPOSSIBLE = -1e4
_TINY = 1e-9


@dataclass(frozen=True, slots=True)
class Bias:
    """What is added to the log-probability of tags, and taken off for starting a new span."""

    outside: float = 0.0
    source: float = 0.0
    cue: float = 0.0
    content: float = 0.0
    new_source: float = 0.0
    new_cue: float = 0.0
    new_content: float = 0.0

    def tag_scores(self) -> NDArray[np.float32]:
        """The bias of every tag, the cost of starting included."""
        return np.array(
            [
                self.outside,
                self.source - self.new_source,
                self.source,
                self.cue - self.new_cue,
                self.cue,
                self.content - self.new_content,
                self.content,
            ],
            dtype=np.float32,
        )


def best_tags(windows: Sequence[Window], biases: Sequence[Bias]) -> list[list[NDArray[np.int64]]]:
    """For every window and every bias, the best tag of each piece."""
    emissions = [_word_scores(window) for window in windows]
    longest = max(len(one) for one in emissions)
    padded = np.zeros((len(windows), len(biases), longest, TAG_COUNT), dtype=np.float32)
    shifts = np.stack([bias.tag_scores() for bias in biases])
    for row, one in enumerate(emissions):
        padded[row, :, : len(one)] = one[None] + shifts[:, None]
        padded[row, :, len(one) :, 1:] = _IMPOSSIBLE
    paths = _paths(padded.reshape(-1, longest, TAG_COUNT)).reshape(
        len(windows), len(biases), longest
    )
    return [
        [_on_pieces(paths[row, column], window) for column in range(len(biases))]
        for row, window in enumerate(windows)
    ]


def _word_scores(window: Window) -> NDArray[np.float32]:
    """The mean log-probability of each tag over the pieces of each word.

    A later piece of a word counts for a tag when it is begun or inside, whichever is meant.
    """
    scores = window.tags.copy()
    later = np.ones(len(scores), dtype=bool)
    later[window.words] = False
    for begin in BEGINS.values():
        either = np.exp(window.tags[later, begin]) + np.exp(window.tags[later, begin + 1])
        scores[later, begin] = scores[later, begin + 1] = np.log(either + _TINY)
    counts = np.diff(np.append(window.words, len(scores)))
    sums = np.add.reduceat(scores, window.words, axis=0)
    return np.asarray(sums / counts[:, None], dtype=np.float32)


def _paths(scores: NDArray[np.float32]) -> NDArray[np.int64]:
    """The best path of every row of [rows, steps, tags].

    An inside only follows its own begin or inside, anything else follows what is best. Whatever can
    be worked out for all steps together is: numpy is slow at many small things.
    """
    rows, steps, _ = scores.shape
    states = _states(np.ascontiguousarray(scores.transpose(1, 2, 0)))
    before = states.argmax(axis=1)
    came_from = np.repeat(before[:, None], TAG_COUNT, axis=1)
    goes_on = states[:, 2::2] > states[:, 1::2]
    came_from[:, 2::2] = goes_on + np.arange(1, TAG_COUNT, 2)[:, None]
    everyone = np.arange(rows)
    path = np.empty((steps, rows), dtype=np.int64)
    path[-1] = before[-1]
    for step in range(steps - 1, 0, -1):
        came_from[step - 1].take(path[step] * rows + everyone, out=path[step - 1], mode="clip")
    return path.T


def _states(scores: NDArray[np.float32]) -> NDArray[np.float32]:
    """For [steps, tags, rows] the score of the best path to each tag at each step."""
    states = scores.copy()
    states[0, 2::2] += _IMPOSSIBLE
    reached = np.empty_like(scores[0])
    for old, new in pairwise(states):
        reached[:] = old.max(axis=0)
        np.maximum(old[1::2], old[2::2], out=reached[2::2])
        np.add(new, reached, out=new)
    return states


def _on_pieces(path: NDArray[np.int64], window: Window) -> NDArray[np.int64]:
    """Tags of words as tags of pieces: later pieces of a begun word are inside."""
    counts = np.diff(np.append(window.words, len(window.pieces)))
    tags = np.repeat(path[: len(counts)], counts)
    later = np.ones(len(tags), dtype=bool)
    later[window.words] = False
    tags[later & (tags % 2 == 1)] += 1
    return tags
