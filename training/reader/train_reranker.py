"""Trains the reranker of the joint reader, and says what it gives by cross-validation.

Folds are of documents. Trained on: the development part of PolNeAR, the tuning half of the gold
text, and text of our own that the tagger was not trained on.
"""

from __future__ import annotations

import argparse
import logging
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from attribution.boosting import fit
from attribution.collecting import Collected, collect
from attribution.documents import outermost, read_json_lines
from attribution.marked import gold_files, marked_files, read_marked
from attribution.scoring import Counts, score
from attribution.speech import of_saying, speech_words

from stemma.annotate import default_tools
from stemma.annotate.backends.tagger.joint import RERANKER_FILE, THRESHOLD, JointReader
from stemma.annotate.backends.tagger.reader import load_cue_words
from stemma.annotate.backends.tagger.reranker import Reranker
from stemma.annotate.backends.tagger.selection import chosen
from stemma.annotate.backends.tagger.tagger import Tagger
from stemma.model.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

LOG = logging.getLogger("train_reranker")
OWN_WEIGHT = 3.0
"""How much a candidate of our own text counts beside one of the news."""


@dataclass(slots=True)
class Tally:
    """The counts of one way to choose: all attributions, those of saying, contents alone."""

    full: Counts = field(default_factory=Counts)
    saying: Counts = field(default_factory=Counts)
    content: Counts = field(default_factory=Counts)

    def add(self, one: Collected, numbers: Iterable[int], words: frozenset[str]) -> None:
        """Counts a document of which the candidates of those numbers are kept."""
        text, gold = one.document.text, one.document.attributions
        kept = [one.attributions[number] for number in numbers]
        self.full += score(text, gold, kept)
        self.content += score(text, gold, kept, source=False)
        self.saying += score(text, of_saying(text, gold, words), of_saying(text, kept, words))

    def log(self, name: str) -> None:
        """Writes the figures to the log."""
        LOG.info("%s: full %s", name, self.full)
        LOG.info("%s: cues of saying %s; content %s", name, self.saying, self.content)


@dataclass(frozen=True, slots=True)
class Part:
    """Labelled documents of one kind, and how much they weigh."""

    name: str
    documents: list[Collected]
    weight: float


def parse_arguments() -> argparse.Namespace:
    """The parameters of a run."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--polnear-dev", type=Path, required=True, help="JSON lines")
    parser.add_argument(
        "--gold",
        type=Path,
        required=True,
        help="the tuning half; of it what the tagger has not seen",
    )
    parser.add_argument("--own-text", type=Path, required=True, help="one file in five is used")
    parser.add_argument("--own-spans", type=Path, required=True, help="all files are used")
    parser.add_argument("--weights", type=Path, required=True, help="the tagger; written to")
    parser.add_argument("--folds", type=int, default=7)
    parser.add_argument("--seeds", type=int, default=3)
    return parser.parse_args()


def load(arguments: argparse.Namespace) -> list[Part]:
    """All labelled documents with their candidates."""
    tagger = Tagger.load(arguments.weights, threads=1)
    reader = JointReader(tagger, no_reranker(), load_cue_words(arguments.weights))
    tools = default_tools(Settings())
    gold = gold_files(arguments.gold, held=True)
    held = marked_files([arguments.own_text], 5, held=True)
    own = held + marked_files([arguments.own_spans], 0, held=False)
    news = read_json_lines(arguments.polnear_dev)
    return [
        Part(name, [collect(outermost(one), tools, reader) for one in documents], weight)
        for name, documents, weight in (
            ("news", news, 1.0),
            ("gold", [read_marked(path) for path in gold], OWN_WEIGHT),
            ("own text", [read_marked(path) for path in own], OWN_WEIGHT),
        )
    ]


def no_reranker() -> Reranker:
    """A reranker of one leaf, for reading up to it."""
    flat = np.zeros((1, 1), dtype=np.int32)
    return Reranker(flat, np.zeros((1, 1)), flat, flat, np.zeros((1, 1)), 0.0, 0)


def train(parts: Sequence[tuple[Collected, float]], seed: int) -> Reranker:
    """A reranker of the candidates of documents with their weights."""
    some = [(one, weight) for one, weight in parts if len(one.right)]
    features = np.vstack([one.features for one, _ in some])
    right = np.concatenate([one.right for one, _ in some])
    weights = np.concatenate([np.full(len(one.right), weight) for one, weight in some])
    return fit(features, right, weights, seed)


def cross_validate(parts: Sequence[Part], folds: int, seed: int) -> dict[str, Tally]:
    """Every document scored by a reranker that has not seen it, by kind of document."""
    shuffled = np.random.default_rng(seed)
    fold = {part.name: shuffled.permutation(len(part.documents)) % folds for part in parts}
    tallies, words = {part.name: Tally() for part in parts}, speech_words()
    for number in range(folds):
        seen = [
            (one, part.weight)
            for part in parts
            for one, own in zip(part.documents, fold[part.name], strict=True)
            if own != number
        ]
        reranker = train(seen, seed)
        for part in parts:
            for one, own in zip(part.documents, fold[part.name], strict=True):
                if own == number:
                    probabilities = reranker.probabilities(one.features)
                    kept = chosen(one.gathered.places, probabilities, THRESHOLD)
                    tallies[part.name].add(one, kept, words)
    return tallies


def report_bounds(part: Part) -> None:
    """Logs what the rules do alone, and a choice that knew what is right."""
    rules, best, words = Tally(), Tally(), speech_words()
    for one in part.documents:
        rules.add(one, one.gathered.numbers_of_hints(), words)
        best.add(one, chosen(one.gathered.places, one.right.astype(float)), words)
    rules.log(f"{part.name}, rules alone")
    best.log(f"{part.name}, best possible choice")


def main() -> None:
    """Cross-validates, then trains on everything and writes the reranker."""
    arguments = parse_arguments()
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    parts = load(arguments)
    for part in parts:
        report_bounds(part)
    for seed in range(arguments.seeds):
        for name, tally in cross_validate(parts, arguments.folds, seed).items():
            tally.log(f"{name}, cross-validated, seed {seed}")
    everything = [(one, part.weight) for part in parts for one in part.documents]
    train(everything, 0).save(arguments.weights, RERANKER_FILE)


if __name__ == "__main__":
    main()
