"""Learn what more counts for a pronoun that is a source, for `[speaking]` in `annotate/data/pronouns.toml`.

    python training/pronouns/learn_speaking.py benchmarks/gold/reader/tune

Marked texts say who speaks. Every pronoun of theirs that is a source, and whose speaker is one of its
candidates (or, where the text names nobody, something without a name), is a case. What is learnt is
added to the weights that `learn_weights.py` learnt from other text, with a strong pull towards zero.
Figures are cross-validated by document. Writes numbers only, no text.
"""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np
from learn_weights import TARGET, Case, fitted

from stemma.annotate import annotate, default_tools
from stemma.annotate.lexicon import table
from stemma.annotate.parse import Token
from stemma.annotate.speakers import coreference
from stemma.annotate.speakers.pronoun_features import features
from stemma.annotate.speakers.pronouns import is_possible, note_nearest
from stemma.annotate.speakers.referents import Antecedent
from stemma.annotate.speakers.scan import Scan
from stemma.annotate.tools import Tools
from stemma.evaluate.gold import GoldDocument
from stemma.evaluate.marked import load
from stemma.evaluate.speakers import same_name
from stemma.model.settings import Settings

FOLDS = 5
SHRINK = 0.01


class Watch(Scan):
    """A scan that keeps the candidates of every pronoun that is a source, and their features."""

    latest: Watch

    def __init__(self, *given: object) -> None:
        super().__init__(*given)  # type: ignore[arg-type]  # passed on as they come
        self.kept: dict[int, list[tuple[int, dict[str, float]]]] = {}
        Watch.latest = self

    def pronoun(self, token: Token) -> Antecedent | None:
        """As the scan does."""
        scene, at = self.scene, token.index
        if at in scene.speaking:
            possible = [each for each in self.candidates(token) if is_possible(scene, at, each)]
            note_nearest(scene, at, possible)
            rows = [(each.group, dict(features(scene, at, each))) for each in possible]
            self.kept[token.start] = rows
        return super().pronoun(token)


def main(folder: Path) -> None:
    """Learn, print what cross-validation shows, write the weights."""
    coreference.Scan = Watch  # type: ignore[misc]  # the program is to use the watching one
    tools = default_tools(Settings())
    by_document = [cases_of(load(path), tools) for path in sorted(folder.glob("*.marked"))]
    known: dict[str, float] = table("pronouns")["weights"]
    before = after = count = 0
    for fold in range(FOLDS):
        rest = [
            case for at, cases in enumerate(by_document) if at % FOLDS != fold for case in cases
        ]
        own = [case for cases in by_document[fold::FOLDS] for case in cases]
        names, weights, _ = fitted(rest, known, SHRINK)
        learnt = dict(zip(names, weights.tolist(), strict=True))
        before += hits(own, known, {})
        after += hits(own, known, learnt)
        count += len(own)
    print(f"{count} pronouns: {before} right before, {after} after (cross-validated)")
    names, weights, likelihood = fitted([c for cases in by_document for c in cases], known, SHRINK)
    print(f"log-likelihood {likelihood:.3f}")
    write(dict(zip(names, weights.tolist(), strict=True)))


def cases_of(document: GoldDocument, tools: Tools) -> list[Case]:
    """The pronouns of a document that are sources, with which of their candidates are right."""
    annotate(document.ingested, tools)
    watch = Watch.latest
    found = []
    for row in document.attributions:
        rows = watch.kept.get(row.source[0][0], []) if row.source else []
        right = tuple(is_right(watch, group, row.speakers) for group, _ in rows)
        if len(row.source) == 1 and any(right) and not all(right):
            found.append(Case(tuple(each for _, each in rows), right))
    return found


def is_right(watch: Watch, group: int, speakers: tuple[str, ...]) -> bool:
    """Whether a candidate is the speaker that the text names; nobody named where it names none."""
    if not speakers:
        return group < 0
    texts = watch.groups[group].texts if group >= 0 else ()
    return len(speakers) == 1 and any(same_name(text, speakers[0]) for text in texts)


def hits(cases: list[Case], known: dict[str, float], more: dict[str, float]) -> int:
    """How often the best candidate is right."""
    total = 0
    for case in cases:
        sums = [
            sum((known.get(name, 0.0) + more.get(name, 0.0)) * value for name, value in row.items())
            for row in case.candidates
        ]
        total += case.right[int(np.argmax(sums))]
    return total


def write(weights: dict[str, float]) -> None:
    """Put the weights behind the others; the rest of the table stays."""
    text, _, _ = TARGET.read_text(encoding="utf-8").partition("\n[speaking]\n")
    rows = "".join(f'"{name}" = {value:.2f}\n' for name, value in sorted(weights.items()))
    TARGET.write_text(f"{text.rstrip()}\n\n[speaking]\n{rows}", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
