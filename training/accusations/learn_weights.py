"""Learn which statements accuse, and whom, for `annotate/weights/accusations.*`.

    PYTHONPATH=src:training/accusations python training/accusations/learn_weights.py [--curve]

Two linear models with an L2 penalty, fitted by Newton's method: one over the clues of a statement and
the mean of its word pieces' vectors, one over the roles of a word and its vector. Figures are
cross-validated: no domain is trained and measured on at once. Writes numbers only, no text.
"""

from __future__ import annotations

import argparse
import json
import zlib
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from collecting import Bag, Example, collect, raw_tools, texts
from numpy.typing import NDArray

from stemma.annotate.accusing import PROJECTION_FILE, SCALARS_FILE
from stemma.annotate.clues import CLUES
from stemma.annotate.targets import ROLES

WEIGHTS = Path(__file__).parents[2] / "src/stemma/annotate/weights"
FOLDS, ROUNDS = 6, 3
CLUE_SCALE, CLUE_PENALTY = 3.0, 500.0
ROLE_SCALE, ROLE_PENALTY = 3.0, 500.0
NATURAL = ("passages", "statements", "cases")
"""Sources in which accusations are as frequent as in life."""
MIDDLE = slice(384, 768)
"""The vector after the third layer: of the three it tells best who is accused."""
LEAST_PRECISION, LEAST_ROLE = 0.85, 0.0
FLOOR = -1.5
Table = NDArray[np.float64]


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
    columns = np.hstack([rows, np.ones((len(rows), 1))])
    ridge = np.full(columns.shape[1], penalty)
    ridge[-1] = 1e-6
    found = np.zeros(columns.shape[1])
    for _ in range(9):
        chance = 1 / (1 + np.exp(-np.clip(columns @ found, -30, 30)))
        slope = columns.T @ (share * (chance - right)) + ridge * found
        bend = (columns * (share * np.maximum(chance * (1 - chance), 1e-6))[:, None]).T @ columns
        step = np.linalg.solve(bend + np.diag(ridge), slope)
        found -= step
        if np.abs(step).max() < 1e-3:
            break
    return Linear(found[:-1], float(found[-1]))


def scaled(clues: Table, states: Table, scale: float) -> tuple[Table, Table, Table]:
    """Clues and states side by side, each column of like spread, with the mean and the spread."""
    rows = np.hstack([clues, states])
    mean, spread = rows.mean(axis=0), rows.std(axis=0) + 1e-6
    spread[: clues.shape[1]] /= scale
    return (rows - mean) / spread, mean, spread


def unscaled(model: Linear, mean: Table, spread: Table) -> Linear:
    """The model for rows as they were before they were scaled."""
    weights = model.weights / spread
    return Linear(weights, model.base - float(mean @ weights))


def fit_bags(rows: Table, examples: list[Example], bags: list[Bag], use: Table) -> Linear:
    """A model of statements learnt from labels of sentences: in each that accuses, the likeliest does."""
    home = np.array([each.bag for each in examples])
    right = np.array([bags[at].accuses for at in home], dtype=float)
    share = np.where(right > 0, 1 / np.bincount(home)[home], 1.0)
    for turn in range(ROUNDS):
        model = fit(rows[use], right[use], share[use], CLUE_PENALTY)
        if turn < ROUNDS - 1:
            scores = model.scores(rows)
            keep = (right == 0) | (scores >= best_of(scores, home, len(bags))[home]) | (scores > 0)
            share = keep.astype(float)
    return model


def best_of(scores: Table, home: Table, bags: int) -> Table:
    """The highest score in each bag."""
    best = np.full(bags, -99.0)
    np.maximum.at(best, home, scores)
    return best


def fold_of(domain: str) -> int:
    """The fold of a domain, alike in every run."""
    return zlib.crc32(domain.encode()) % FOLDS


def cross_validated(rows: Table, examples: list[Example], bags: list[Bag]) -> Table:
    """The score of every statement by a model that saw nothing of its domain."""
    folds = np.array([fold_of(bags[each.bag].domain) for each in examples])
    scores = np.zeros(len(examples))
    for fold in range(FOLDS):
        model = fit_bags(rows, examples, bags, folds != fold)
        scores[folds == fold] = model.scores(rows[folds == fold])
    return scores


def people(examples: list[Example], bags: list[Bag]) -> tuple[Table, Table, Table, Table]:
    """Roles, states, whether right, and the statement, of everybody where the accused is known."""
    known = [
        (number, person)
        for number, each in enumerate(examples)
        if bags[each.bag].accuses and any(person.right for person in each.people)
        for person in each.people
    ]
    return (
        np.array([person.roles for _, person in known]),
        np.array([person.state[MIDDLE] for _, person in known], dtype=float),
        np.array([person.right for _, person in known], dtype=float),
        np.array([number for number, _ in known]),
    )


def curve(name: str, scores: Table, accuses: Table) -> str:
    """Recall at several precisions, with the score from which they hold."""
    order = np.argsort(-scores, kind="stable")
    hits = np.cumsum(accuses[order])
    precision, recall = hits / np.arange(1, len(order) + 1), hits / max(accuses.sum(), 1)
    parts = []
    for wanted in (0.95, 0.9, 0.85, 0.8, 0.7):
        at = np.flatnonzero(precision >= wanted)
        if len(at):
            parts.append(f"P {wanted:.2f} R {recall[at[-1]]:.2f} (≥ {scores[order][at[-1]]:+.2f})")
    return f"{name}: {int(accuses.sum())} of {len(order)} accuse: {', '.join(parts)}"


def write(clues: Linear, roles: Linear, threshold: float) -> None:
    """The two files of weights."""
    projection = np.zeros((len(clues.weights) - len(CLUES), 2), dtype=np.float32)
    projection[:, 0] = clues.weights[len(CLUES) :]
    projection[MIDDLE, 1] = roles.weights[len(ROLES) :]
    np.savez_compressed(WEIGHTS / PROJECTION_FILE, projection=projection)
    table = {
        "threshold": round(threshold, 2),
        "floor of the lists": FLOOR,
        "least of roles": LEAST_ROLE,
        "base of clues": round(clues.base, 4),
        "base of roles": round(roles.base, 4),
        "clues": {name: round(float(w), 4) for name, w in zip(CLUES, clues.weights, strict=False)},
        "roles": {name: round(float(w), 4) for name, w in zip(ROLES, roles.weights, strict=False)},
    }
    text = json.dumps(table, ensure_ascii=False, indent=1)
    (WEIGHTS / SCALARS_FILE).write_text(text + "\n", encoding="utf-8")


def main() -> None:
    """Learn, print cross-validated figures, and write the weights if asked."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", action="store_true", help="replace the shipped weights")
    write_them = parser.parse_args().write
    bags: list[Bag] = []
    tools = raw_tools()
    examples = [each for text in texts() for each in collect(text, tools, bags)]
    learn(examples, bags, write_them=write_them)


def learn(examples: list[Example], bags: list[Bag], *, write_them: bool) -> None:
    """Fit both models on examples and print how well they do on domains they have not seen."""
    clues = np.array([each.clues for each in examples])
    states = np.array([each.state for each in examples], dtype=float)
    rows, mean, spread = scaled(clues, states, CLUE_SCALE)
    home = np.array([each.bag for each in examples])
    best = best_of(cross_validated(rows, examples, bags), home, len(bags))
    accuses = np.array([bag.accuses for bag in bags], dtype=float)
    for sources in (("gold", "sentences"), ("passages",), ("statements",), ("cases",), NATURAL):
        chosen = np.array([bag.source in sources for bag in bags])
        print(curve(" + ".join(sources), best[chosen], accuses[chosen]))
    natural = np.array([bag.source in NATURAL for bag in bags])
    threshold = _threshold(best[natural], accuses[natural])
    everything = np.ones(len(examples), dtype=bool)
    whole = unscaled(fit_bags(rows, examples, bags, everything), mean, spread)
    whom = _learn_roles(examples, bags)
    print(f"threshold {threshold:+.2f}")
    if write_them:
        write(whole, whom, threshold)


def _threshold(scores: Table, accuses: Table) -> float:
    """The least score from which the wanted share of sentences accuse, at their natural rate."""
    order = np.argsort(-scores, kind="stable")
    precision = np.cumsum(accuses[order]) / np.arange(1, len(order) + 1)
    return float(scores[order][np.flatnonzero(precision >= LEAST_PRECISION)[-1]])


def _learn_roles(examples: list[Example], bags: list[Bag]) -> Linear:
    """The model of whom a statement accuses; prints how often its first choice is right."""
    roles, states, right, number = people(examples, bags)
    rows, mean, spread = scaled(roles, states, ROLE_SCALE)
    folds = np.array([fold_of(bags[examples[int(at)].bag].domain) for at in number])
    scores, share = np.zeros(len(rows)), np.ones(len(rows))
    for fold in range(FOLDS):
        out = folds == fold
        scores[out] = fit(rows[~out], right[~out], share[~out], ROLE_PENALTY).scores(rows[out])
    firsts = [np.flatnonzero(number == at)[np.argmax(scores[number == at])] for at in set(number)]
    sure = [at for at in firsts if scores[at] >= LEAST_ROLE]
    print(
        f"whom: first choice right in {right[firsts].mean():.1%} of {len(firsts)}; "
        f"sure of {len(sure) / len(firsts):.1%}, of these right {right[sure].mean():.1%}"
    )
    return unscaled(fit(rows, right, share, ROLE_PENALTY), mean, spread)


if __name__ == "__main__":
    main()
