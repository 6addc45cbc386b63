"""Logistic regression with an L2 penalty, for thousands of columns: the same numbers in every run.

The minimum is found by the method of limited memory (L-BFGS): a step is worked out from the last few
slopes, so that no matrix of second derivatives is needed.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Table = NDArray[np.float32]
Loss = Callable[[Table], tuple[float, Table]]
REMEMBERED, STEPS, HALVINGS = 12, 120, 20
NEAR = 1e-3
"""Slopes as small as this share of the first one are called flat."""


@dataclass(frozen=True)
class Linear:
    """A fitted model: a weight for each column as given, and a base."""

    weights: Table
    base: float

    def scores(self, rows: Table) -> Table:
        """The log odds of rows."""
        return np.asarray(rows @ self.weights + self.base)


def fit(rows: Table, right: Table, share: Table, penalty: float) -> Linear:
    """Logistic regression of rows that are weighed by their share."""

    def loss(found: Table) -> tuple[float, Table]:
        odds = rows @ found[:-1] + found[-1]
        chance = 1 / (1 + np.exp(-np.clip(odds, -30, 30)))
        miss = share * (chance - right)
        value = share @ (np.logaddexp(0, odds) - right * odds)
        value += penalty / 2 * (found[:-1] @ found[:-1])
        return float(value), np.append(miss @ rows + penalty * found[:-1], miss.sum())

    found = minimum(loss, np.zeros(rows.shape[1] + 1, dtype=rows.dtype))
    return Linear(found[:-1], float(found[-1]))


def minimum(loss: Loss, at: Table) -> Table:
    """Where a smooth function with one lowest point is lowest."""
    value, slope = loss(at)
    flat = NEAR * float(np.linalg.norm(slope))
    known: deque[tuple[Table, Table]] = deque(maxlen=REMEMBERED)
    for _ in range(STEPS):
        way = _downhill(slope, known)
        length, falls = 1.0 if known else 1 / float(np.linalg.norm(slope)), float(slope @ way)
        for _ in range(HALVINGS):
            there = at + length * way
            new_value, new_slope = loss(there)
            if new_value <= value + 1e-4 * length * falls:
                break
            length /= 2
        else:
            break
        if (new_slope - slope) @ (there - at) > 0:
            known.append((there - at, new_slope - slope))
        at, value, slope = there, new_value, new_slope
        if np.linalg.norm(slope) < flat:
            break
    return at


def _downhill(slope: Table, known: deque[tuple[Table, Table]]) -> Table:
    """The way to go, by what the last steps did to the slope."""
    way, shares = -slope, []
    for step, bend in reversed(known):
        share = (step @ way) / (step @ bend)
        way = way - share * bend
        shares.append(share)
    if known:
        step, bend = known[-1]
        way = way * ((step @ bend) / (bend @ bend))
    for (step, bend), share in zip(known, reversed(shares), strict=True):
        way = way + (share - (bend @ way) / (step @ bend)) * step
    return way


def scaled(figures: Table, states: Table, scales: Table) -> tuple[Table, Table, Table]:
    """Figures and states side by side, each column of like spread times its scale; the mean, the spread."""
    rows = np.hstack([figures, states])
    mean, spread = rows.mean(axis=0), rows.std(axis=0) + 1e-6
    spread /= scales
    return (rows - mean) / spread, mean, spread


def unscaled(model: Linear, mean: Table, spread: Table) -> Linear:
    """The model for rows as they were before they were scaled."""
    weights = model.weights / spread
    return Linear(weights, model.base - float(mean @ weights))
