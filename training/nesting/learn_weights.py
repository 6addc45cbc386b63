"""Learn what speaks for a report inside another's content, for `annotate/data/nested.toml`.

    PYTHONPATH=src python training/nesting/learn_weights.py FOLDER...

Logistic regression with an L2 penalty over the clues of `stemma.annotate.nesting.nested`. The folders hold
marked texts with nesting (`training/text`, `benchmarks/gold/reader/tune`). A proposal is right when
content and source match one of the text's own. Figures are cross-validated by hand: no text of a
writer is measured with what was learnt on that writer's others. Writes numbers only, no text.
"""

from __future__ import annotations

import sys
from bisect import bisect_right
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from stemma.annotate import default_tools
from stemma.annotate.components import steps
from stemma.annotate.draft import Draft
from stemma.annotate.nesting.nested import possible_reports
from stemma.annotate.nesting.next_reports import without_next_reports
from stemma.annotate.nesting.quoted_as import with_quoted_as
from stemma.annotate.nesting.sensed import with_sense
from stemma.annotate.nesting.step import reports_within
from stemma.annotate.nesting.whole_contents import with_reports_inside
from stemma.annotate.parse import Parse
from stemma.annotate.stretches import stretches_of
from stemma.evaluate.gold import GoldDocument
from stemma.evaluate.marked import load
from stemma.evaluate.matching import HALF, characters, jaccard, word_index, words
from stemma.model.annotations import Annotations
from stemma.model.settings import Settings

TARGET = Path(__file__).parents[2] / "src/stemma/annotate/data/nested.toml"
PENALTY, ROUNDS = 1.0, 12
FIRST_OF_HAND = tuple(
    int(number)
    for number in (
        "21 41 61 81 101 114 131 145 201 215 229 243 257 271 285 299 355 443 457 471 485 499"
    ).split()
)
"""Numbers of the marked files with which another writer begins; files without a number are one's."""
WORD = "word-"
FEWEST_HANDS = 3
"""Writers in whose texts a word must be proposed to have a weight of its own."""
SMALLEST = 0.05
"""A word whose weight is less has none."""
Table = NDArray[np.float64]


@dataclass(frozen=True)
class Example:
    """A proposal: its clues, the number of its writer, whether it is right; what the tagger says."""

    clues: tuple[tuple[str, float], ...]
    hand: int
    right: bool
    sensed: tuple[tuple[str, float], ...] = ()


def main(folders: list[Path]) -> None:
    """Learn, print what cross-validation shows, write the weights."""
    paths = [path for folder in folders for path in sorted(folder.glob("*.marked"))]
    documents = [load(path) for path in paths]
    examples = [
        each
        for path, document in zip(paths, documents, strict=True)
        for each in read(document, hand_of(path))
    ]
    names = named(examples)
    rows, right = tabled(examples, names)
    chance = crossed(rows, right, np.array([each.hand for each in examples]))
    nested = sum(1 for document in documents for row in document.attributions if row.parent)
    for least in (0.24, 0.26, 0.28, 0.3, 0.35, 0.4, 0.45, 0.5):
        kept = chance >= least
        hits = int(right[kept].sum())
        print(f"{least:.2f}: {hits} right of {int(kept.sum())} taken, {nested} in the gold")
    print(f"{len(examples)} proposals, {int(right.sum())} right")
    write("weights", dict(zip(names, fitted(rows, right).tolist(), strict=True)))


def hand_of(path: Path) -> int:
    """The number of whoever wrote a marked file."""
    number = path.name.partition("-")[0]
    return bisect_right(FIRST_OF_HAND, int(number)) if number.isdigit() else len(FIRST_OF_HAND) + 1


def named(examples: list[Example]) -> list[str]:
    """The clues that are weighed: words only where several writers use them."""
    hands: defaultdict[str, set[int]] = defaultdict(set)
    for each in examples:
        for name, _ in each.clues:
            hands[name].add(each.hand)
    return sorted(
        name for name in hands if not name.startswith(WORD) or len(hands[name]) >= FEWEST_HANDS
    )


def read(document: GoldDocument, hand: int, *, sensed: bool = False) -> list[Example]:
    """The proposals inside the contents that the reader finds in a document.

    With `sensed`, the tagger's second layer is asked too, and its own proposals are among them.
    """
    rows = Annotations(document.ingested.document, document.ingested.blocks)
    draft = Draft(rows, Parse(), stretches_of(document.text, document.ingested.blocks))
    for step in steps(default_tools(Settings())):
        if step.name == "nesting":
            break
        draft = step.apply(draft)
    outer = with_quoted_as(draft, [row for row in draft.rows.attributions if row.kind != "voice"])
    text, index = document.text, word_index(document.text)
    gold = [
        (characters(text, row.content), words(index, row.source)) for row in document.attributions
    ]
    found = []
    possible = list(possible_reports(draft))
    possible = with_sense(draft, possible) if sensed else possible
    outer = without_next_reports(draft, with_reports_inside(draft, outer, possible))
    for each in reports_within(draft, outer, possible):
        content, source = characters(text, each.raw.content), words(index, each.raw.source)
        right = any(
            content and jaccard(own, content) >= HALF and jaccard(said_by, source) >= HALF
            for own, said_by in gold
        )
        found.append(Example(each.clues, hand, right, each.sensed))
    return found


def tabled(examples: list[Example], names: list[str]) -> tuple[Table, Table]:
    """The clues as a table, and which examples are right."""
    place = {name: at for at, name in enumerate(names)}
    rows = np.zeros((len(examples), len(names)))
    for at, each in enumerate(examples):
        for name, value in each.clues:
            if name in place:
                rows[at, place[name]] = value
    return rows, np.array([float(each.right) for each in examples])


def fitted(rows: Table, right: Table) -> Table:
    """The weights by Newton's method, with a pull towards zero."""
    weights = np.zeros(rows.shape[1])
    for _ in range(ROUNDS):
        chance = 1 / (1 + np.exp(-np.clip(rows @ weights, -30, 30)))
        slope = rows.T @ (chance - right) + PENALTY * weights
        bend = (rows * np.maximum(chance * (1 - chance), 1e-6)[:, None]).T @ rows
        weights -= np.linalg.solve(bend + PENALTY * np.eye(len(weights)), slope)
    return weights


def crossed(rows: Table, right: Table, hand: NDArray[np.int64]) -> Table:
    """Each example's chance by weights that were learnt on other writers' texts."""
    chance = np.zeros(len(rows))
    for each in np.unique(hand):
        held = hand == each
        weights = fitted(rows[~held], right[~held])
        chance[held] = 1 / (1 + np.exp(-(rows[held] @ weights)))
    return chance


def write(name: str, weights: dict[str, float]) -> None:
    """Put the weights into that part of the table that the program reads; the rest of it stays."""
    head, mark, rest = TARGET.read_text(encoding="utf-8").partition(f"[{name}]\n")
    after = rest.partition("\n[")
    kept = {n: w for n, w in weights.items() if not n.startswith(WORD) or abs(w) >= SMALLEST}
    rows = "".join(f'"{name}" = {value:.2f}\n' for name, value in sorted(kept.items()))
    TARGET.write_text(f"{head}{mark}{rows}{after[1]}{after[2]}", encoding="utf-8")


if __name__ == "__main__":
    main([Path(each) for each in sys.argv[1:]])
