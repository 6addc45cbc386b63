"""The tagger and another reader together: candidates of both, one reranker, one choice."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from stemma.annotate.backends.tagger.candidates import DECODES, Candidate, candidates_of
from stemma.annotate.backends.tagger.features import FEATURES, Reading, features_of
from stemma.annotate.backends.tagger.hinting import HINTING, hinting, places_of
from stemma.annotate.backends.tagger.hints import Hint, Whole, joined, placed
from stemma.annotate.backends.tagger.raw import RawAttribution, raw_attribution, spans_of_text
from stemma.annotate.backends.tagger.reader import load_cue_words
from stemma.annotate.backends.tagger.refusals import refusals_of
from stemma.annotate.backends.tagger.reranker import Reranker
from stemma.annotate.backends.tagger.selection import chosen
from stemma.annotate.backends.tagger.tagger import Tagger

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from numpy.typing import NDArray

    from stemma.annotate.backends.tagger.raw import Spans
    from stemma.annotate.backends.tagger.wording import CueWords

RERANKER_FILE = "joint.npz"
THRESHOLD = 0.3
JOINT_FEATURES = (*FEATURES, *HINTING)


@dataclass(frozen=True, slots=True)
class Gathered:
    """What is known of a text before a choice is made."""

    reading: Reading
    candidates: list[Candidate]
    places: list[frozenset[int]]
    features: NDArray[np.float64]
    wordless: list[RawAttribution]
    """What has no content, and so is no candidate."""

    def numbers_of_hints(self) -> list[int]:
        """The candidates that the other reader would keep by itself."""
        column = JOINT_FEATURES.index("hinted at as outermost")
        return np.flatnonzero(self.features[:, column]).tolist()

    def raw(self, number: int, probability: float) -> RawAttribution:
        """A candidate as spans of the text; a hint keeps its own."""
        one = self.candidates[number]
        if one.hint is not None:
            return replace(one.hint.hint.raw, probability=probability)
        window = self.reading.windows[one.window]
        return raw_attribution(self.reading.text, window, one.found, probability)


@dataclass(frozen=True, slots=True)
class JointReader:
    """Finds attributions that lie in no other, from the tagger's decodes and given hints."""

    tagger: Tagger
    reranker: Reranker
    cue_words: CueWords
    threshold: float = THRESHOLD

    @classmethod
    def load(
        cls, folder: Path, *, threads: int = 1, projection: NDArray[np.float32] | None = None
    ) -> JointReader:
        """The reader whose weights lie in `folder`; what windows keep of vectors is projected."""
        tagger = Tagger.load(folder, threads=threads, projection=projection)
        return cls(tagger, Reranker.load(folder, RERANKER_FILE), load_cue_words(folder))

    def read(
        self, text: str, blocks: Sequence[tuple[int, int]], hints: Sequence[Hint]
    ) -> list[RawAttribution]:
        """The attributions in the paragraphs `blocks` of `text`, in the order of the text.

        The same text, blocks and hints always give the same answer, whatever was read before.
        """
        return self.chosen(self.gather(text, blocks, hints))

    def chosen(self, gathered: Gathered) -> list[RawAttribution]:
        """The attributions among what was gathered, in the order of the text."""
        found = list(gathered.wordless)
        if gathered.candidates:
            probabilities = self.reranker.probabilities(gathered.features)
            found.extend(
                gathered.raw(number, float(probabilities[number]))
                for number in chosen(gathered.places, probabilities, self.threshold)
            )
        return sorted(found, key=spans_of_text)

    def gather(
        self, text: str, blocks: Sequence[tuple[int, int]], hints: Sequence[Hint]
    ) -> Gathered:
        """Every candidate with its features."""
        windows = self.tagger.windows(text, blocks)
        reading = Reading(text, blocks, windows)
        decoded, cues = candidates_of(windows)
        known = placed(hints, windows)
        candidates = joined(decoded, known)
        wordless = _wordless(hints, refusals_of(reading, cues))
        if not candidates:
            return Gathered(reading, [], [], np.zeros((0, len(JOINT_FEATURES))), wordless)
        firsts = Whole(windows).firsts
        places = [places_of(one, firsts) for one in candidates]
        features = np.hstack(
            [
                features_of(reading, candidates, len(DECODES), self.cue_words),
                hinting(candidates, places, known, firsts),
            ]
        )
        return Gathered(reading, candidates, places, features, wordless)


def _wordless(hints: Sequence[Hint], refusals: Sequence[RawAttribution]) -> list[RawAttribution]:
    """Hints without content, and refusals by the tagger at other places."""
    found = [hint.raw for hint in hints if hint.outermost and not hint.raw.content]
    taken = _characters(tuple(span for one in found for span in one.cue))
    return found + [one for one in refusals if not _characters(one.cue) & taken]


def _characters(spans: Spans) -> set[int]:
    return {at for start, end in spans for at in range(start, end)}
