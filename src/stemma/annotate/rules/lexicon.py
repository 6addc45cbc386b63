"""How often a word in a frame is a cue: counts learned from annotated news, and what follows."""

from __future__ import annotations

import functools
import json
from collections.abc import Mapping
from dataclasses import dataclass
from importlib import resources

from stemma.annotate.parse import Token
from stemma.annotate.rules.frames import Cue

SMOOTHING = 2.0

Counts = Mapping[str, tuple[int, int]]
"""By `lemma frame`: how often it was a cue, and how often it occurred."""


@dataclass(frozen=True)
class Lexicon:
    """Counts of cues by word and frame, by frame alone, and of passives that name the source."""

    words: Counts
    frames: Counts
    passives: Counts

    def rate(self, cue: Cue) -> float:
        """How likely the word is a cue in this frame; a rare word leans on its frame."""
        hits, total = self.words.get(cue.key) or self.words.get(american(cue.key), (0, 0))
        frame_hits, frame_total = self.frames.get(cue.frame_key, (0, 1))
        return (hits + SMOOTHING * frame_hits / frame_total) / (total + SMOOTHING)

    def knows(self, cue: Cue) -> bool:
        """Tell whether the word was ever seen in this frame."""
        return cue.key in self.words or american(cue.key) in self.words

    def rate_of_word(self, word: Token) -> float:
        """How often the word is a cue in whatever frame."""
        hits, total = self._by_word.get(word.lemma, (0, 0))
        return hits / total if total else 0.0

    @functools.cached_property
    def _by_word(self) -> dict[str, tuple[int, int]]:
        sums: dict[str, tuple[int, int]] = {}
        for key, (hits, total) in self.words.items():
            word = key.split(" ")[0]
            before = sums.get(word, (0, 0))
            sums[word] = (before[0] + hits, before[1] + total)
        return sums

    def passive_subject(self, lemma: str) -> bool:
        """Tell whether the subject of this verb's passive is the one who holds the content."""
        as_source, total = self.passives.get(lemma, (0, 0))
        return as_source * 2 > total


def american(key: str) -> str:
    """The key with the spelling of the news that the counts come from ("recognize")."""
    word, _, frame = key.rpartition(" ")
    return f"{word[:-3]}ize {frame}" if word.endswith("ise") else key


@functools.cache
def lexicon() -> Lexicon:
    """The lexicon that comes with the program, loaded once."""
    path = resources.files("stemma.annotate") / "data" / "cues.json"
    raw = json.loads(path.read_text(encoding="utf-8"))
    return Lexicon(*(_pairs(raw[name]) for name in ("words", "frames", "passives")))


def _pairs(raw: Mapping[str, list[int]]) -> Counts:
    return {key: (hits, total) for key, (hits, total) in raw.items()}
