"""Learn how far to trust the tagger's second layer, for the part `sensed` of `annotate/data/nested.toml`.

    PYTHONPATH=src:training/reader:training/nesting python training/nesting/learn_sensed.py FOLDER

Of the folder the hands that the tagger has not learnt from (`attribution.marked.HANDS_APART`) are used, the
others only to learn anew what grammar says of each of those hands without having seen it. Figures are
cross-validated by hand. Writes numbers only, no text.
"""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
from attribution.marked import gold_files
from learn_weights import Example, crossed, fitted, hand_of, named, read, tabled, write

from stemma.annotate.nesting.sensed import LIMIT
from stemma.evaluate.marked import load

GRAMMAR = "grammar"
LEASTS = (0.24, 0.28, 0.32, 0.36, 0.4, 0.45, 0.5)


def main(folder: Path) -> None:
    """Learn, print what cross-validation shows, write the weights."""
    apart = gold_files(folder, held=True)
    documents = [load(path) for path in apart]
    sensed = [
        each
        for path, document in zip(apart, documents, strict=True)
        for each in read(document, hand_of(path), sensed=True)
    ]
    others = [
        each for path in gold_files(folder, held=False) for each in read(load(path), hand_of(path))
    ]
    judged = with_unseen_grammar(sensed, others)
    nested = sum(1 for document in documents for row in document.attributions if row.parent)
    hands = np.array([each.hand for each in judged])
    rows, right, names = table(judged)
    odds = np.array([dict(each.clues)[GRAMMAR] or -LIMIT for each in judged])
    for name, chance in (
        ("grammar", 1 / (1 + np.exp(-odds))),
        ("both", crossed(rows, right, hands)),
    ):
        for least in LEASTS:
            kept = chance >= least
            hits = int(right[kept].sum())
            print(
                f"{name} {least:.2f}: {hits} right of {int(kept.sum())} taken, {nested} in the gold"
            )
    print(f"{len(judged)} proposals, {int(right.sum())} right")
    write("sensed", dict(zip(names, fitted(rows, right).tolist(), strict=True)))


def with_unseen_grammar(sensed: list[Example], others: list[Example]) -> list[Example]:
    """The proposals, judged by a grammar that learnt from all hands but their own."""
    found = []
    for hand in sorted({each.hand for each in sensed}):
        known = [*others, *(each for each in sensed if each.hand != hand and each.clues)]
        names = named(known)
        weights = fitted(*tabled(known, names))
        own = [each for each in sensed if each.hand == hand]
        odds = tabled(own, names)[0] @ weights
        found += [
            replace(each, clues=clues(each, one)) for each, one in zip(own, odds, strict=True)
        ]
    return found


def clues(example: Example, odds: float) -> tuple[tuple[str, float], ...]:
    """What the second layer says of a proposal, and those odds, where grammar proposed it."""
    own = float(np.clip(odds, -LIMIT, LIMIT)) if example.clues else 0.0
    return tuple((dict(example.sensed) | {GRAMMAR: own}).items())


def table(examples: list[Example]) -> tuple[np.ndarray, np.ndarray, list[str]]:
    """The clues as a table, which proposals are right, and the clues' names."""
    names = named(examples)
    rows, right = tabled(examples, names)
    return rows, right, names


if __name__ == "__main__":
    main(Path(sys.argv[1]))
