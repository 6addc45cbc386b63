"""Learn what speaks for a report inside another's content, for `annotate/data/nested.toml`.

    PYTHONPATH=src python training/nesting/learn_weights.py FOLDER...

Logistic regression with an L2 penalty over the clues of `stemma.annotate.nesting.nested`. The folders hold
marked texts with nesting (`training/text`, `benchmarks/gold/reader/tune`). A proposal is right when
content and source match one of the text's own. Figures are cross-validated: no document is trained
and measured on at once. Writes numbers only, no text.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from stemma.annotate import default_tools
from stemma.annotate.components import steps
from stemma.annotate.draft import Draft
from stemma.annotate.nesting.nested import possible_reports
from stemma.annotate.nesting.step import reports_within
from stemma.annotate.nesting.whole_contents import with_reports_inside
from stemma.annotate.parse import Parse
from stemma.annotate.stretches import stretches_of
from stemma.evaluate.gold import GoldDocument
from stemma.evaluate.marked import load_folder
from stemma.evaluate.matching import HALF, characters, jaccard, word_index, words
from stemma.model.annotations import Annotations
from stemma.model.settings import Settings

TARGET = Path(__file__).parents[2] / "src/stemma/annotate/data/nested.toml"
PENALTY, FOLDS, ROUNDS = 1.0, 8, 12
Table = NDArray[np.float64]


@dataclass(frozen=True)
class Example:
    """A proposal: its clues, the number of its document, whether it is right."""

    clues: tuple[tuple[str, float], ...]
    document: int
    right: bool


def main(folders: list[Path]) -> None:
    """Learn, print what cross-validation shows, write the weights."""
    documents = [each for folder in folders for each in load_folder(folder)]
    examples = [
        each for number, document in enumerate(documents) for each in read(document, number)
    ]
    names = sorted({name for each in examples for name, _ in each.clues})
    rows, right = tabled(examples, names)
    chance = crossed(rows, right, np.array([each.document for each in examples]))
    nested = sum(1 for document in documents for row in document.attributions if row.parent)
    for least in (0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6):
        kept = chance >= least
        hits = int(right[kept].sum())
        print(f"{least:.2f}: {hits} right of {int(kept.sum())} taken, {nested} in the gold")
    print(f"{len(examples)} proposals, {int(right.sum())} right")
    write(dict(zip(names, fitted(rows, right).tolist(), strict=True)))


def read(document: GoldDocument, number: int) -> list[Example]:
    """The proposals inside the contents that the reader finds in a document."""
    rows = Annotations(document.ingested.document, document.ingested.blocks)
    draft = Draft(rows, Parse(), stretches_of(document.text, document.ingested.blocks))
    for step in steps(default_tools(Settings())):
        if step.name == "nesting":
            break
        draft = step.apply(draft)
    outer = [row for row in draft.rows.attributions if row.kind != "voice"]
    text, index = document.text, word_index(document.text)
    gold = [
        (characters(text, row.content), words(index, row.source)) for row in document.attributions
    ]
    found = []
    possible = list(possible_reports(draft))
    outer = with_reports_inside(draft, outer, possible)
    for each in reports_within(draft, outer, possible):
        content, source = characters(text, each.raw.content), words(index, each.raw.source)
        right = any(
            content and jaccard(own, content) >= HALF and jaccard(said_by, source) >= HALF
            for own, said_by in gold
        )
        found.append(Example(each.clues, number, right))
    return found


def tabled(examples: list[Example], names: list[str]) -> tuple[Table, Table]:
    """The clues as a table, and which examples are right."""
    place = {name: at for at, name in enumerate(names)}
    rows = np.zeros((len(examples), len(names)))
    for at, each in enumerate(examples):
        for name, value in each.clues:
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


def crossed(rows: Table, right: Table, document: NDArray[np.int64]) -> Table:
    """Each example's chance by weights that were learnt on other documents."""
    chance = np.zeros(len(rows))
    for fold in range(FOLDS):
        held = document % FOLDS == fold
        weights = fitted(rows[~held], right[~held])
        chance[held] = 1 / (1 + np.exp(-(rows[held] @ weights)))
    return chance


def write(weights: dict[str, float]) -> None:
    """Put the weights into the table that the program reads; the rest of it stays."""
    head, mark, _ = TARGET.read_text(encoding="utf-8").partition("[weights]\n")
    rows = "".join(f'"{name}" = {value:.2f}\n' for name, value in sorted(weights.items()))
    TARGET.write_text(f"{head}{mark}{rows}", encoding="utf-8")


if __name__ == "__main__":
    main([Path(each) for each in sys.argv[1:]])
