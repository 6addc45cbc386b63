"""What a comparison of two statements found, and the comparison with its weight."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from stemma.compare.statements.statements import Statement


@dataclass(frozen=True, slots=True)
class Finding:
    """How strongly a feature speaks (0 to 1), what it says, and which words it compared."""

    value: float
    says: str
    left: str = ""
    right: str = ""
    tokens: frozenset[str] = frozenset()
    """Stems and families whose words in either statement were compared."""


Look = Callable[[Statement, Statement], Finding | None]


@dataclass(frozen=True, slots=True)
class Feature:
    """A comparison with its weight; its docstring is what users read about it."""

    look: Look
    weight: float
    anchors: bool = False
    """Whether the finding ties the two to the same people, place, day or rare thing."""

    @property
    def name(self) -> str:
        """The comparison's name."""
        return self.look.__name__
