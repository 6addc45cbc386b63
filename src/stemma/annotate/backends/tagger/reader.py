"""The reader: a text and its paragraphs in, raw attributions out."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from stemma.annotate.backends.tagger.candidates import DECODES, candidates_of
from stemma.annotate.backends.tagger.features import Reading, features_of
from stemma.annotate.backends.tagger.nesting import inner_blocks
from stemma.annotate.backends.tagger.raw import (
    RawAttribution,
    holds,
    raw_attribution,
    spans_of_text,
)
from stemma.annotate.backends.tagger.refusals import refusals_of
from stemma.annotate.backends.tagger.reranker import Reranker
from stemma.annotate.backends.tagger.selection import THRESHOLD, select
from stemma.annotate.backends.tagger.tagger import Tagger
from stemma.annotate.backends.tagger.wording import CueWords

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from stemma.annotate.backends.tagger.raw import Spans

CUE_WORDS_FILE = "cue_words.json"
INNER_READINGS = 2
INNER_THRESHOLD = 0.35
_TELLING = -1.5


@dataclass(frozen=True, slots=True)
class Reader:
    """Finds attributions with a tagger and a reranker of its candidates.

    The tags are flat, so what is attributed inside a content is found by reading the contents
    once more, by themselves; that also gives each inner attribution its parent.
    """

    tagger: Tagger
    reranker: Reranker
    cue_words: CueWords
    threshold: float = THRESHOLD
    inner_threshold: float = INNER_THRESHOLD
    inner_readings: int = INNER_READINGS

    @classmethod
    def load(cls, folder: Path, *, threads: int = 1) -> Reader:
        """The reader whose weights lie in `folder`."""
        tagger = Tagger.load(folder, threads=threads)
        return cls(tagger, Reranker.load(folder), load_cue_words(folder))

    def read(self, text: str, blocks: Sequence[tuple[int, int]]) -> list[RawAttribution]:
        """The attributions in the paragraphs `blocks` of `text`, in the order of the text.

        The same text and blocks always give the same answer, whatever was read before.
        """
        found = level = self._read_level(text, [blocks], self.threshold)
        first = 0
        for _ in range(self.inner_readings):
            level = self._read_inside(text, level, first)
            if not level:
                break
            first = len(found)
            found = found + level
        return _in_order(found)

    def _read_level(
        self, text: str, groups: Sequence[Sequence[tuple[int, int]]], threshold: float
    ) -> list[RawAttribution]:
        """One reading of groups of paragraphs that share no window."""
        windows = [one for blocks in groups for one in self.tagger.windows(text, blocks)]
        candidates, cues = candidates_of(windows)
        reading = Reading(text, [block for blocks in groups for block in blocks], windows)
        found = refusals_of(reading, cues)
        if not candidates:
            return found
        features = features_of(reading, candidates, len(DECODES), self.cue_words)
        probabilities = self.reranker.probabilities(features)
        for number in select(candidates, probabilities, threshold):
            one = candidates[number]
            window = windows[one.window]
            found.append(raw_attribution(text, window, one.found, float(probabilities[number])))
        return found

    def _read_inside(
        self, text: str, outer: Sequence[RawAttribution], first: int
    ) -> list[RawAttribution]:
        """The attributions inside the contents of `outer`, which is numbered from `first`."""
        told = [one.content for one in outer if self._tells(text, one.content)]
        inner: list[RawAttribution] = []
        groups = [inner_blocks(text, content) for content in told]
        for one in self._read_level(text, groups, self.inner_threshold):
            parents = (n for n, parent in enumerate(outer) if holds(parent.content, one))
            parent = next(parents, None)
            if parent is not None:
                inner.append(replace(one, parent=first + parent))
        return inner

    def _tells(self, text: str, content: Spans) -> bool:
        """Whether a word of the content is at all likely to be a cue."""
        words = [word for start, end in content for word in text[start:end].lower().split()]
        return self.cue_words.of([word.strip("“”\"'‘’.,;:!?()") for word in words])[0] > _TELLING


def load_cue_words(folder: Path) -> CueWords:
    """The weights of cue words that lie in `folder`."""
    return CueWords(json.loads((folder / CUE_WORDS_FILE).read_text(encoding="utf-8")))


def _in_order(found: Sequence[RawAttribution]) -> list[RawAttribution]:
    """Attributions in the order of the text, the numbers of parents with them."""
    order = sorted(range(len(found)), key=lambda number: spans_of_text(found[number]))
    place = {number: at for at, number in enumerate(order)}
    return [
        one if one.parent is None else replace(one, parent=place[one.parent])
        for one in (found[number] for number in order)
    ]
