"""Trains the reranker of the tagger alone, the reader `tagger`, and cross-validates it."""

from __future__ import annotations

import argparse
import logging
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from attribution.boosting import fit
from attribution.collecting_alone import Collected, collect
from attribution.documents import inner_readings, outermost, read_json_lines
from attribution.marked import marked_files, read_marked
from attribution.scoring import Counts, score
from attribution.speech import of_saying, speech_words

from stemma.annotate.backends.tagger.reader import load_cue_words
from stemma.annotate.backends.tagger.selection import THRESHOLD, select
from stemma.annotate.backends.tagger.tagger import Tagger

if TYPE_CHECKING:
    from collections.abc import Sequence

    from attribution.documents import Document
    from numpy.typing import NDArray

LOG = logging.getLogger("train_reranker_alone")


@dataclass(slots=True)
class Tally:
    """The counts of one way to choose: all attributions, those of saying, contents alone."""

    full: Counts = field(default_factory=Counts)
    saying: Counts = field(default_factory=Counts)
    content: Counts = field(default_factory=Counts)

    def add(self, one: Collected, chosen: Sequence[int], words: frozenset[str]) -> None:
        """Counts a document of which the candidates `chosen` are kept."""
        text, gold = one.document.text, one.document.attributions
        kept = [one.attributions[number] for number in chosen]
        self.full += score(text, gold, kept)
        self.content += score(text, gold, kept, source=False)
        self.saying += score(text, of_saying(text, gold, words), of_saying(text, kept, words))

    def log(self, name: str) -> None:
        """Writes the figures to the log."""
        LOG.info("%s: full %s", name, self.full)
        LOG.info("%s: cues of saying %s; content %s", name, self.saying, self.content)


def parse_arguments() -> argparse.Namespace:
    """The parameters of a run."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--polnear-dev", type=Path, required=True, help="JSON lines")
    parser.add_argument("--own-text", type=Path, nargs="+", default=[], help="folders of *.marked")
    parser.add_argument("--hold-out", type=int, default=5, help="as in the tagger's training")
    parser.add_argument("--weights", type=Path, required=True, help="where the tagger lies")
    parser.add_argument("--folds", type=int, default=7)
    parser.add_argument("--seeds", type=int, default=3)
    return parser.parse_args()


def stack(parts: Sequence[Collected]) -> tuple[NDArray[np.float64], NDArray[np.bool_]]:
    """The features and labels of several documents together."""
    return np.vstack([one.features for one in parts]), np.concatenate([one.right for one in parts])


def cross_validate(
    collected: list[Collected], extra: list[Collected], folds: int, seed: int
) -> Tally:
    """Every document scored by a reranker that has not seen it; `extra` is only trained on."""
    fold = np.random.default_rng(seed).permutation(len(collected)) % folds
    tally, words = Tally(), speech_words()
    for number in range(folds):
        training = [one for one, own in zip(collected, fold, strict=True) if own != number]
        reranker = fit(*stack([*training, *extra]), seed=seed)
        for one, own in zip(collected, fold, strict=True):
            if own == number:
                chosen = select(one.candidates, reranker.probabilities(one.features), THRESHOLD)
                tally.add(one, chosen, words)
    return tally


def plain(collected: list[Collected]) -> Tally:
    """The figures of the plain decode, without a reranker."""
    tally, words = Tally(), speech_words()
    for one in collected:
        chosen = [n for n, candidate in enumerate(one.candidates) if 0 in candidate.votes]
        tally.add(one, chosen, words)
    return tally


def best_possible(collected: list[Collected]) -> Tally:
    """The figures if the reranker knew which candidates are right."""
    tally, words = Tally(), speech_words()
    for one in collected:
        tally.add(one, select(one.candidates, one.right.astype(float)), words)
    return tally


def main() -> None:
    """Cross-validates, then trains on everything and writes the reranker."""
    arguments = parse_arguments()
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    tagger = Tagger.load(arguments.weights, threads=1)
    cue_words = load_cue_words(arguments.weights)
    news = [outermost(one) for one in read_json_lines(arguments.polnear_dev)]
    own: list[Document] = []
    if arguments.own_text:
        files = marked_files(arguments.own_text, arguments.hold_out, held=True)
        held = [read_marked(path) for path in files]
        own = [part for one in held for part in (outermost(one), *inner_readings(one))]
    collected = [collect(document, tagger, cue_words) for document in news]
    extra = [one for one in (collect(part, tagger, cue_words) for part in own) if one.candidates]
    report(collected, "news")
    report(extra, "own text held out")
    for seed in range(arguments.seeds):
        tally = cross_validate(collected, extra, arguments.folds, seed)
        tally.log(f"news, cross-validated, seed {seed}")
        if extra:
            tally = cross_validate(extra, collected, arguments.folds, seed)
            tally.log(f"own text held out, cross-validated, seed {seed}")
    fit(*stack([*collected, *extra])).save(arguments.weights)


def report(collected: list[Collected], name: str) -> None:
    """Logs the figures of the plain decode, and of a choice that knew what is right."""
    plain(collected).log(f"{name}, plain decode")
    best_possible(collected).log(f"{name}, best possible choice")


if __name__ == "__main__":
    main()
