"""Learn what speaks for and against a candidate for a pronoun, for `annotate/data/pronouns.toml`.

    python training/pronouns/learn_weights.py gap_development.jsonl [rounds]

A log-linear ranking: the places that name the right entity should have a larger share of exp(score)
than all others; where neither name is right, everything but those two. A round reads the texts with
the weights of the round before, because a pronoun also points to pronouns before it. Weights for
what the data never show (speech and its sources, "its own") are set by hand below.

Writes numbers only, no text of the data.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from stemma.annotate.backends.spacy.parser import SpacyParser
from stemma.annotate.draft import Draft
from stemma.annotate.lexicon import table
from stemma.annotate.names.step import find_mentions
from stemma.annotate.parse import Token
from stemma.annotate.speakers.coreference import grouped, places_of
from stemma.annotate.speakers.pronoun_features import features
from stemma.annotate.speakers.pronouns import is_possible, note_nearest
from stemma.annotate.speakers.referents import Antecedent
from stemma.annotate.speakers.scan import Scan
from stemma.evaluate.gap import Example, load
from stemma.model.annotations import Annotations

TARGET = Path(__file__).parents[2] / "src/stemma/annotate/data/pronouns.toml"
BY_HAND = {
    "across-quotation": -1.0,
    "body-as-plural": -2.0,
    "own": 1.5,
    "speaking-gender-known": 0.6,
    "speaking-has-spoken": -0.6,
    "speaking-other-paragraph": -0.55,
    "speaking-unnamed": -0.6,
    "spoke-before": 2.0,
}
STEPS, RATE, SHRINK = 300, 0.05, 0.001


@dataclass(frozen=True)
class Case:
    """One pronoun: the features of its candidates, and which candidates are right."""

    candidates: tuple[dict[str, float], ...]
    right: tuple[bool, ...]


def main(source: Path, rounds: int) -> None:
    """Learn in several rounds and write the weights after each."""
    examples = load(source)
    parser = SpacyParser()
    drafts = [
        Draft(
            Annotations(each.ingested.document, each.ingested.blocks),
            parser.parse(each.ingested.document.text, ((0, len(each.ingested.document.text)),)),
        )
        for each in examples
    ]
    for number in range(rounds):
        cases = [
            case
            for example, draft in zip(examples, drafts, strict=True)
            if (case := read(example, find_mentions.apply(draft))) is not None
        ]
        names, weights, likelihood = fitted(cases, BY_HAND, SHRINK, all_free=False)
        write(dict(zip(names, weights.tolist(), strict=True)))
        table.cache_clear()
        print(f"round {number + 1}: {len(cases)} pronouns, log-likelihood {likelihood:.3f}")


class Watch(Scan):
    """A scan that keeps the candidates of one pronoun and their features."""

    def __init__(self, draft: Draft, start: int) -> None:
        named, groups = grouped(draft)
        super().__init__(draft.parse, groups, places_of(draft.parse, named, groups))
        self.start = start
        self.kept: list[tuple[int, dict[str, float]]] = []

    def pronoun(self, token: Token) -> Antecedent | None:
        """As the scan does; the watched pronoun's candidates are kept."""
        if token.start == self.start:
            scene, at = self.scene, token.index
            possible = [each for each in self.candidates(token) if is_possible(scene, at, each)]
            note_nearest(scene, at, possible)
            self.kept = [(each.group, dict(features(scene, at, each))) for each in possible]
        return super().pronoun(token)

    def groups_at(self, span: tuple[int, int]) -> set[int]:
        """The groups that are named in the span."""
        tokens = self.parse.tokens
        return {
            name.group
            for name in self.names
            if tokens[name.first].start < span[1] and span[0] < tokens[name.last - 1].end
        }


def read(example: Example, draft: Draft) -> Case | None:
    """The pronoun's candidates; none where the right one was not found as a name."""
    watch = Watch(draft, example.pronoun[0])
    for _ in watch.run():
        pass
    true = {group for span, right in example.names if right for group in watch.groups_at(span)}
    false = {group for span, _ in example.names for group in watch.groups_at(span)}
    neither = not any(right for _, right in example.names)
    right = tuple(group not in false if neither else group in true for group, _ in watch.kept)
    if not any(right) or all(right):
        return None
    return Case(tuple(row for _, row in watch.kept), right)


def fitted(
    cases: list[Case], known: dict[str, float], shrink: float, *, all_free: bool = True
) -> tuple[list[str], np.ndarray, float]:
    """What is best added to known weights, by gradient ascent (Adam) with a pull towards zero.

    Names, weights, and the mean log-likelihood. What is known may be added to, or else stays as it is.
    """
    seen = {name for case in cases for row in case.candidates for name in row}
    names = sorted(seen if all_free else seen - known.keys())
    place = {name: at for at, name in enumerate(names)}
    data = []
    for case in cases:
        matrix = np.zeros((len(case.candidates), len(names)))
        fixed = np.zeros(len(case.candidates))
        for at, row in enumerate(case.candidates):
            for name, value in row.items():
                fixed[at] += known.get(name, 0.0) * value
                if name in place:
                    matrix[at, place[name]] = value
        data.append((matrix, fixed, np.array(case.right)))
    weights, first, second = (np.zeros(len(names)) for _ in range(3))
    likelihood = 0.0
    for step in range(1, STEPS + 1):
        gradient, likelihood = -shrink * len(data) * weights, 0.0
        for matrix, fixed, right in data:
            share = matrix @ weights + fixed
            share = np.exp(share - share.max())
            share /= share.sum()
            good = share * right
            likelihood += float(np.log(good.sum()))
            gradient += matrix.T @ (good / good.sum() - share)
        first, second = 0.9 * first + 0.1 * gradient, 0.999 * second + 0.001 * gradient**2
        weights += RATE * (first / (1 - 0.9**step)) / (np.sqrt(second / (1 - 0.999**step)) + 1e-8)
    return names, weights, likelihood / len(data)


def write(weights: dict[str, float]) -> None:
    """Put the weights into the table that the program reads; the rest of it stays."""
    head, mark, rest = TARGET.read_text(encoding="utf-8").partition("[weights]\n")
    _, more, speaking = rest.partition("\n[speaking]\n")
    rows = "".join(
        f'"{name}" = {value:.2f}\n' for name, value in sorted({**weights, **BY_HAND}.items())
    )
    TARGET.write_text(f"{head}{mark}{rows}{more}{speaking}", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]) if sys.argv[2:] else 2)
