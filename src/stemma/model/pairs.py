"""A model that reads statements alone and two together, as the comparison asks for it."""

from __future__ import annotations

from typing import Protocol

from stemma.model.documents import Span


class ReadsPairs(Protocol):
    """What `stemma.pairing` gives; tests give something simpler."""

    def shown(self, holder: str, text: str, span: Span) -> str:
        """A statement in the form that the model reads: who says it, and its words in their sentence."""
        ...

    def direction(self, statement: str) -> bytes:
        """Where a statement points among others: 64 signed bytes."""
        ...

    def together(self, left: str, right: str) -> float:
        """How likely both are on one question, 0 to 1."""
        ...
