"""An attribution in the making: sets of tokens, before it has characters."""

from __future__ import annotations

from dataclasses import dataclass

from stemma.annotate.parse import Token


@dataclass(frozen=True, slots=True)
class Found:
    """Who says what, as tokens, with the word that gave it away."""

    word: Token
    frame: str
    source: frozenset[int]
    cue: frozenset[int]
    content: frozenset[int]
    rate: float
    """How likely the word is a cue."""

    @property
    def first(self) -> int:
        """Where it begins, for ordering."""
        return min(self.source | self.cue | self.content)
