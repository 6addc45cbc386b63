"""How well the shipped weights tell the accusing statements of whole folders that nothing learnt from.

    PYTHONPATH=src:training/accusations python training/accusations/measure_folders.py

Prints recall at several precisions, with the score from which they hold: from these come the threshold and
the lower one of what may accuse. Labels are those of `labels.jsonl`; what careful readers may differ on is
left out.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from collecting import HERE, ROOT, Row, _draft, _rows
from learn_weights import at_score, curve

from stemma.annotate import default_tools
from stemma.annotate.claims.accusing import score_of, weights
from stemma.annotate.claims.clues import Clause
from stemma.annotate.claims.doers import accused_in
from stemma.annotate.claims.regions import regions_of
from stemma.annotate.claims.step import statements_of
from stemma.model.documents import Spans
from stemma.model.settings import Settings
from stemma.pipeline import read

FOLDERS = ("camp", "eye-camp", "inquest", "ranger")
"""Labelled folders from which no weights were learnt."""
SAME = 0.6
"""Share of a statement's characters that a label must hold."""


def scored(row: Row) -> Iterator[tuple[float, bool]]:
    """The score of each statement of a document, and whether it accuses."""
    path = ROOT / row["document"]
    ingested = read(path.name, path.read_bytes(), Settings())[0]
    draft = _draft(ingested, default_tools(Settings()))
    found, arguments = statements_of(draft)
    assert draft.senses is not None
    for each in found:
        clause = Clause(each.unit, arguments, each.attribution)
        label = _label(regions_of(clause)[0], row["statements"])
        if label != "maybe":
            blamed = tuple(accused_in(arguments, each.unit))
            yield score_of(clause, draft.senses, blamed, weights()), label is not None


def _label(spans: Spans, labels: list[Row]) -> str | None:
    """How plainly a statement accuses; null where no label holds it."""
    size = sum(end - start for start, end in spans)
    shares = [
        sum(max(0, min(end, b) - max(start, a)) for start, end in spans for a, b in label[0]) / size
        for label in labels
    ]
    best = int(np.argmax(shares)) if shares else -1
    return str(labels[best][1]) if shares and shares[best] > SAME else None


def main() -> None:
    """Reads the folders and prints the curve."""
    rows = [
        pair
        for row in _rows(HERE / "labels.jsonl")
        if any(f"/cases/{folder}/" in row["document"] for folder in FOLDERS)
        for pair in scored(row)
    ]
    scores, accuses = (np.array(each, dtype=np.float32) for each in zip(*rows, strict=True))
    print(curve("four folders", scores, accuses, (0.9, 0.8, 0.75, 0.7, 0.6, 0.5)))
    for threshold in (weights().threshold, weights().may):
        print(at_score(scores, accuses, threshold))


if __name__ == "__main__":
    main()
