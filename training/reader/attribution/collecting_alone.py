"""The candidates of labelled documents, as the tagger alone finds them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from attribution.documents import Attribution, Document
from attribution.scoring import Matcher
from stemma.annotate.backends.tagger.candidates import DECODES, Candidate, candidates_of
from stemma.annotate.backends.tagger.features import Reading, features_of
from stemma.annotate.backends.tagger.raw import raw_attribution

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from stemma.annotate.backends.tagger.tagger import Tagger
    from stemma.annotate.backends.tagger.wording import CueWords


@dataclass(frozen=True, slots=True)
class Collected:
    """A document with its candidates, their features and which of them are right."""

    document: Document
    candidates: list[Candidate]
    attributions: list[Attribution]
    features: NDArray[np.float64]
    right: NDArray[np.bool_]


def collect(document: Document, tagger: Tagger, cue_words: CueWords) -> Collected:
    """Reads a document up to the point where the reranker comes in."""
    windows = tagger.windows(document.text, document.blocks)
    candidates, _ = candidates_of(windows)
    found = [
        raw_attribution(document.text, windows[one.window], one.found, 1.0) for one in candidates
    ]
    attributions = [Attribution(one.source, one.cue, one.content) for one in found]
    reading = Reading(document.text, document.blocks, windows)
    features = features_of(reading, candidates, len(DECODES), cue_words)
    gold = [one for one in document.attributions if one.content]
    right = np.asarray(Matcher(document.text).matches(gold, attributions).any(axis=0))
    return Collected(document, candidates, attributions, features, right)
