"""Learn which statements accuse, and whom, for `annotate/weights/accusations.*`.

    PYTHONPATH=src:training/accusations python training/accusations/learn_weights.py [--write]

Two linear models with an L2 penalty: one over the clues of a statement and the mean vectors of its words,
its verb, its sentence and the sentences beside it, one over the roles of a word and its vector. Figures
are cross-validated: no domain is trained and measured on at once; of passages also with all that their
hand wrote left out. Writes numbers only, no text.
"""

from __future__ import annotations

import argparse
import json
import zlib
from pathlib import Path

import numpy as np
from collecting import Bag, Example, collect, raw_tools, texts
from fitting import Linear, Table, fit, scaled, unscaled
from numpy.typing import NDArray

from stemma.annotate.claims.accusing import PROJECTION_FILE, SCALARS_FILE
from stemma.annotate.claims.clues import CLUES
from stemma.annotate.claims.regions import REGIONS
from stemma.annotate.claims.targets import ROLES

WEIGHTS = Path(__file__).parents[2] / "src/stemma/annotate/weights"
FOLDS, ROUNDS = 6, 3
CLUE_SCALE, PENALTY = 3.0, 2000.0
REGION_SCALES = (1.0, 1.0, 0.7, 0.7, 0.7)
"""How much the vectors of each region may weigh beside the others."""
ROLE_SCALE, ROLE_PENALTY = 3.0, 500.0
WIDTH = 1152
HANDS = ("passages", "passages a", "passages b")
CONTESTED = (*HANDS, "neutral", "cases")
"""Sources of contested stories, in which accusations are as frequent as there."""
WHOLE = ("cases",)
"""Whole folders, as users have them: they set the threshold."""
NATURAL = (*CONTESTED, "statements")
MIDDLE = slice(384, 768)
"""The vector after the third layer: of the three it tells best who is accused."""
PRECISIONS = (0.95, 0.9, 0.85, 0.8, 0.7)
LEAST_PRECISION, LEAST_ROLE = 0.8, -1.0
FLOOR, NEVER = -1.5, -99.0
MAY_ACCUSE = -1.4
"""From here 60 statements in a hundred accuse, in folders that nothing learnt from (`measure_folders.py`)."""


def fit_bags(rows: Table, examples: list[Example], bags: list[Bag], use: Table) -> Linear:
    """A model of statements learnt from labels of sentences: in each that accuses, the likeliest does."""
    home = np.array([each.bag for each in examples])
    right = np.array([bags[at].accuses for at in home], dtype=np.float32)
    share = np.where(right > 0, 1 / np.bincount(home)[home], 1.0).astype(np.float32)
    for turn in range(ROUNDS):
        model = fit(rows[use], right[use], share[use], PENALTY)
        if turn < ROUNDS - 1:
            scores = model.scores(rows)
            keep = (right == 0) | (scores >= best_of(scores, home, len(bags))[home]) | (scores > 0)
            share = keep.astype(np.float32)
    return model


def best_of(scores: Table, home: Table, bags: int) -> Table:
    """The highest score in each bag."""
    best = np.full(bags, NEVER)
    np.maximum.at(best, home, scores)
    return best


def fold_of(domain: str) -> int:
    """The fold of a domain, alike in every run."""
    return zlib.crc32(domain.encode()) % FOLDS


def cross_validated(rows: Table, examples: list[Example], bags: list[Bag]) -> Table:
    """The score of every statement by a model that saw nothing of its domain."""
    return _apart(rows, examples, bags, [fold_of(bag.domain) for bag in bags])


def by_unseen_hands(rows: Table, examples: list[Example], bags: list[Bag]) -> Table:
    """The score of every statement of passages by a model that saw nothing of that hand's passages."""
    groups = [HANDS.index(bag.source) if bag.source in HANDS else -1 for bag in bags]
    return _apart(rows, examples, bags, groups)


def _apart(rows: Table, examples: list[Example], bags: list[Bag], groups: list[int]) -> Table:
    """The score of every statement by a model that saw nothing of its group; -1 is never left out."""
    group = np.array([groups[each.bag] for each in examples])
    scores = np.zeros(len(examples), dtype=np.float32)
    for number in sorted(set(groups) - {-1}):
        model = fit_bags(rows, examples, bags, group != number)
        scores[group == number] = model.scores(rows[group == number])
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
        np.array([person.state[MIDDLE] for _, person in known], dtype=np.float32),
        np.array([person.right for _, person in known], dtype=np.float32),
        np.array([number for number, _ in known]),
    )


def curve(
    name: str, scores: Table, accuses: Table, precisions: tuple[float, ...] = PRECISIONS
) -> str:
    """Recall at several precisions, with the score from which they hold."""
    order = np.argsort(-scores, kind="stable")
    hits = np.cumsum(accuses[order])
    precision, recall = hits / np.arange(1, len(order) + 1), hits / max(accuses.sum(), 1)
    parts = []
    for wanted in precisions:
        at = np.flatnonzero(precision >= wanted)
        if len(at):
            parts.append(f"P {wanted:.2f} R {recall[at[-1]]:.2f} (≥ {scores[order][at[-1]]:+.2f})")
    return f"{name}: {int(accuses.sum())} of {len(order)} accuse: {', '.join(parts)}"


def write(clues: Linear, roles: Linear, threshold: float) -> None:
    """The two files of weights."""
    projection = np.zeros((WIDTH, len(REGIONS) + 1), dtype=np.float32)
    projection[:, : len(REGIONS)] = clues.weights[len(CLUES) :].reshape(len(REGIONS), WIDTH).T
    projection[MIDDLE, -1] = roles.weights[len(ROLES) :]
    np.savez_compressed(WEIGHTS / PROJECTION_FILE, projection=projection.astype(np.float16))
    table = {
        "threshold": round(threshold, 2),
        "threshold of what may accuse": MAY_ACCUSE,
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
    clues = np.array([each.clues for each in examples], dtype=np.float32)
    states = np.array([np.concatenate(each.states) for each in examples], dtype=np.float32)
    scales = np.repeat((CLUE_SCALE, *REGION_SCALES), (len(CLUES), *[WIDTH] * len(REGIONS)))
    rows, mean, spread = scaled(clues, states, scales.astype(np.float32))
    threshold = _measured(rows, examples, bags)
    everything = np.ones(len(examples), dtype=bool)
    whole = unscaled(fit_bags(rows, examples, bags, everything), mean, spread)
    whom = _learn_roles(examples, bags)
    print(f"threshold {threshold:+.2f}")
    if write_them:
        write(whole, whom, threshold)


def _measured(rows: Table, examples: list[Example], bags: list[Bag]) -> float:
    """The threshold; prints how well models do that have not seen the domain, or the hand."""
    accuses = np.array([bag.accuses for bag in bags], dtype=np.float32)
    best = _best_shown(cross_validated(rows, examples, bags), examples, bags)
    every = (("gold", "sentences"), *((hand,) for hand in HANDS), ("statements",), ("cases",))
    for sources in (*every, CONTESTED, NATURAL):
        chosen = _of(bags, sources)
        print(curve(" + ".join(sources), best[chosen], accuses[chosen]))
    folders = _of(bags, WHOLE)
    threshold = _threshold(best[folders], accuses[folders])
    apart = _best_shown(by_unseen_hands(rows, examples, bags), examples, bags)
    for hand in HANDS:
        chosen = _of(bags, (hand,))
        print(curve(f"{hand}, by a hand not learnt from", apart[chosen], accuses[chosen]))
        print(f"  {at_score(apart[chosen], accuses[chosen], threshold)}")
    return threshold


def _best_shown(scores: Table, examples: list[Example], bags: list[Bag]) -> Table:
    """The highest score in each bag of what the product would show."""
    shown = np.where([each.may_accuse for each in examples], scores, NEVER)
    return best_of(shown, np.array([each.bag for each in examples]), len(bags))


def _of(bags: list[Bag], sources: tuple[str, ...]) -> NDArray[np.bool_]:
    return np.array([bag.source in sources for bag in bags])


def at_score(scores: Table, accuses: Table, threshold: float) -> str:
    """Precision and recall of what scores at least so much."""
    found = scores >= threshold
    right = float(accuses[found].sum())
    return f"at {threshold:+.2f}: P {right / max(found.sum(), 1):.2f} R {right / accuses.sum():.2f}"


def _threshold(scores: Table, accuses: Table) -> float:
    """The least score from which the wanted share of sentences accuse, at their natural rate."""
    order = np.argsort(-scores, kind="stable")
    precision = np.cumsum(accuses[order]) / np.arange(1, len(order) + 1)
    return float(scores[order][np.flatnonzero(precision >= LEAST_PRECISION)[-1]])


def _learn_roles(examples: list[Example], bags: list[Bag]) -> Linear:
    """The model of whom a statement accuses; prints how often its first choice is right."""
    roles, states, right, number = people(examples, bags)
    scales = np.repeat((ROLE_SCALE, 1.0), (roles.shape[1], states.shape[1])).astype(np.float32)
    rows, mean, spread = scaled(roles, states, scales)
    folds = np.array([fold_of(bags[examples[int(at)].bag].domain) for at in number])
    scores, share = np.zeros(len(rows)), np.ones(len(rows), dtype=np.float32)
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
