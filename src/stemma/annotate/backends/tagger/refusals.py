"""Refusals to speak, which have a source and a cue but often no content."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import numpy as np

from stemma.annotate.backends.tagger.measures import Measures
from stemma.annotate.backends.tagger.quotes import quoted_characters
from stemma.annotate.backends.tagger.raw import raw_attribution

if TYPE_CHECKING:
    from collections.abc import Sequence

    from stemma.annotate.backends.tagger.candidates import Candidate
    from stemma.annotate.backends.tagger.features import Reading
    from stemma.annotate.backends.tagger.raw import RawAttribution

LEAST_BELIEF = 0.4
_REFUSAL = re.compile(
    r"\b(?:declin|refus|comment|respon|repl(?:y|ie)|answer|drawn|reached|return|available"
    r"|silent|say no more|no statement)",
    re.IGNORECASE,
)


def refusals_of(reading: Reading, cues: Sequence[Candidate]) -> list[RawAttribution]:
    """The cues without content that refuse to speak.

    News corpora mark no refusals, so the reranker cannot judge them; their words decide, and
    whether the tagger believes in the cue, which is given as the probability.
    """
    if not cues:
        return []
    quoted = quoted_characters(reading.text, reading.blocks)
    found: list[RawAttribution] = []
    for candidate in cues:
        window = reading.windows[candidate.window]
        belief = float(np.exp(Measures.of(window, quoted).cue.mean(candidate.found.cue)))
        one = raw_attribution(reading.text, window, candidate.found, belief)
        words = " ".join(reading.text[start:end] for start, end in one.cue)
        if belief >= LEAST_BELIEF and _REFUSAL.search(words):
            found.append(one)
    return found
