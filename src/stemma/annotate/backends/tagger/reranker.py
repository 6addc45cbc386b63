"""Gradient-boosted trees over the features of candidates, as plain arrays."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from pathlib import Path

    from numpy.typing import NDArray

RERANKER_FILE = "reranker.npz"


@dataclass(frozen=True, slots=True)
class Reranker:
    """Trees as arrays of [trees, nodes]; a leaf is its own child, so that walking is a loop.

    A feature at most the threshold goes left. Both children of a leaf are the leaf.
    """

    feature: NDArray[np.int32]
    threshold: NDArray[np.float64]
    left: NDArray[np.int32]
    right: NDArray[np.int32]
    value: NDArray[np.float64]
    base: float
    depth: int

    @classmethod
    def load(cls, folder: Path, name: str = RERANKER_FILE) -> Reranker:
        """The reranker in `folder`."""
        with np.load(folder / name, allow_pickle=False) as stored:
            return cls(
                stored["feature"],
                stored["threshold"],
                stored["left"],
                stored["right"],
                stored["value"],
                float(stored["base"]),
                int(stored["depth"]),
            )

    def save(self, folder: Path, name: str = RERANKER_FILE) -> None:
        """Writes the file that `load` reads."""
        names = ("feature", "threshold", "left", "right", "value", "base", "depth")
        arrays = {name: np.asarray(getattr(self, name)) for name in names}
        np.savez_compressed(folder / name, **arrays)  # type: ignore[arg-type]  # numpy's stub takes a flag's name for an array

    def probabilities(self, features: NDArray[np.float64]) -> NDArray[np.float64]:
        """For every row, how likely the candidate is right in content and source."""
        width = self.feature.shape[1]
        first = np.arange(len(self.feature))[None] * width
        rows = np.arange(len(features))[:, None] * features.shape[1]
        # Flat tables, because `take` by one number is several times as fast as indexing by two.
        asked, limits = self.feature.ravel(), self.threshold.ravel()
        left, right, figures = self.left.ravel(), self.right.ravel(), features.ravel()
        node = np.repeat(first, len(features), axis=0)
        for _ in range(self.depth):
            goes_left = figures.take(rows + asked.take(node)) <= limits.take(node)
            node = first + np.where(goes_left, left.take(node), right.take(node))
        total = self.value.ravel().take(node).sum(axis=1) + self.base
        return np.asarray(1.0 / (1.0 + np.exp(-total)))
