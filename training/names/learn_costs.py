"""Learns what each change of spelling costs, from names of one script written in another in several ways.

    PYTHONPATH=benchmarks python training/names/learn_costs.py FILE            # figures
    PYTHONPATH=benchmarks python training/names/learn_costs.py FILE --write    # and the table

Pairs are made as `benchmarks/names.py` makes them, from the half of the names on which it does not measure:
two spellings of one name, and two of different names that are near each other. Each pair is aligned as
`stemma.text.spelling` does it; what its changes cost, over its length, is fitted by logistic regression to
tell the two kinds, drawn to the costs written by hand (`by_hand.tsv`) where little is seen; then all pairs
are aligned anew. Learning an edit distance from pairs goes back to Ristad & Yianilos (1998). Needs SciPy
besides what Stemma needs.
"""

from __future__ import annotations

import argparse
import functools
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
from names import Pair, f1, load, pairs_of
from numpy.typing import NDArray
from scipy.optimize import minimize

from stemma.text.names import sound
from stemma.text.spelling import COSTS, VOWELS, WHOLE, Costs, changes, likeness, read_costs

TABLE = Path(__file__).parents[2] / "src/stemma/text/data" / COSTS
BY_HAND = Path(__file__).parent / "by_hand.tsv"
ROUNDS = 3
STEEP, MIDDLE = 18.0, 0.82
"""Log odds per unit of likeness, and the likeness at which both are as likely."""
PULL = 0.05
"""How strongly a cost is drawn to the one written by hand."""
MOST, MOST_VOWELS = 1.2, 1.0
LEAST, LEAST_FIRST, LEAST_MIXED = 0.1, 0.6, 0.3
"""The least cost of any change, of a lost first consonant, a vowel for a consonant: some pairs are noise."""
HEAD = "# change\tcost\tlearnt by training/names/learn_costs.py; see there\n"


def least(change: str) -> float:
    """Below which cost a change never falls."""
    if change.startswith("-"):
        return LEAST_FIRST if change.endswith("^") and change[1] not in VOWELS | {"h"} else LEAST
    return LEAST if (change[0] in VOWELS) == (change[1:2] in VOWELS) else LEAST_MIXED


def refitted(pairs: Sequence[Pair], costs: Costs, by_hand: Mapping[str, float]) -> Costs:
    """New costs of the changes seen in the pairs as the present costs align them."""
    heard = [(sound(left), sound(right), same) for left, right, same in pairs]
    counted = [(Counter(changes(one, two, costs)), one, two, same) for one, two, same in heard]
    names = sorted({each for found, *_ in counted for each in found})
    place = {each: at for at, each in enumerate(names)}
    rows = np.zeros((len(counted), len(names)))
    for row, (found, left, right, _) in enumerate(counted):
        for change, times in found.items():
            rows[row, place[change]] = times / max(len(left), len(right), 1)
    side = np.array([1.0 if same else -1.0 for *_, same in counted])
    hand = np.array([by_hand.get(each, by_hand.get(each[:2], WHOLE)) for each in names])

    def miss(found: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        odds = side * STEEP * (1 - MIDDLE - rows @ found)
        drawn = found - hand
        slope = STEEP * ((side / (1 + np.exp(odds))) @ rows) + PULL * STEEP**2 * drawn
        return float(np.logaddexp(0, -odds).sum() + PULL * STEEP**2 / 2 * (drawn @ drawn)), slope

    bounds = [(least(each), MOST_VOWELS if set(each) <= VOWELS else MOST) for each in names]
    found = minimize(miss, hand, jac=True, method="L-BFGS-B", bounds=bounds).x
    return {
        **by_hand,
        **{each: round(float(cost), 2) for each, cost in zip(names, found, strict=True)},
    }


def heard_alike(costs: Costs, left: str, right: str) -> float:
    """How alike two folded name parts are by these costs."""
    return likeness(sound(left), sound(right), costs)


def main() -> None:
    """Learns, prints F1 on the other half, and writes the table if asked to."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("source", type=Path)
    parser.add_argument("--write", action="store_true")
    how = parser.parse_args()
    groups = load(how.source)
    tune, test = pairs_of(groups[::2], 1), pairs_of(groups[1::2], 2)
    by_hand = read_costs(BY_HAND.read_text("utf-8"))
    costs = by_hand
    for done in range(ROUNDS + 1):
        told = functools.partial(heard_alike, costs)
        print(f"round {done}: F1 {f1(test, told, MIDDLE):.3f}")
        if done < ROUNDS:
            costs = refitted(tune, costs, by_hand)
    if how.write:
        lines = (f"{change}\t{cost:g}\n" for change, cost in sorted(costs.items()))
        TABLE.write_text(HEAD + "".join(lines), "utf-8")


if __name__ == "__main__":
    main()
