"""Fits the reranker with scikit-learn and turns it into the plain arrays of the product."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
from sklearn.ensemble import HistGradientBoostingClassifier  # type: ignore[import-untyped]  # it has no types

from stemma.annotate.backends.tagger.reranker import Reranker

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

TREES = 200
RATE = 0.03
LEAVES = 8
LEAST_IN_LEAF = 40
REGULARISATION = 5.0
FEATURE_SHARE = 0.5


def fit(
    features: NDArray[np.float64],
    right: NDArray[np.bool_],
    weights: NDArray[np.float64] | None = None,
    seed: int = 0,
) -> Reranker:
    """A reranker that tells right candidates from wrong ones."""
    model = HistGradientBoostingClassifier(
        max_iter=TREES,
        learning_rate=RATE,
        max_leaf_nodes=LEAVES,
        min_samples_leaf=LEAST_IN_LEAF,
        l2_regularization=REGULARISATION,
        max_features=FEATURE_SHARE,
        random_state=seed,
        early_stopping=False,
    ).fit(features, right, sample_weight=weights)
    trees = [stage[0].nodes for stage in model._predictors]  # noqa: SLF001 - nothing public gives the base of the sum - no public way
    return _arrays(trees, float(model._baseline_prediction.ravel()[0]))  # noqa: SLF001 - nothing public gives the base of the sum


def _arrays(trees: Sequence[Any], base: float) -> Reranker:
    """Trees of scikit-learn's node records as rectangular arrays."""
    shape = (len(trees), max(len(nodes) for nodes in trees))
    own = np.broadcast_to(np.arange(shape[1], dtype=np.int32), shape)
    feature = np.zeros(shape, dtype=np.int32)
    threshold = np.zeros(shape)
    left, right = own.copy(), own.copy()
    value = np.zeros(shape)
    for number, nodes in enumerate(trees):
        inner = np.flatnonzero(nodes["is_leaf"] == 0)
        feature[number, inner] = nodes["feature_idx"][inner]
        threshold[number, inner] = nodes["num_threshold"][inner]
        left[number, inner] = nodes["left"][inner]
        right[number, inner] = nodes["right"][inner]
        value[number, : len(nodes)] = nodes["value"]
    depth = max(int(nodes["depth"].max()) for nodes in trees)
    return Reranker(feature, threshold, left, right, value, base, depth)
