"""A version: the claims of one matter that can be true together and whose holders stand alike."""

from __future__ import annotations

from dataclasses import dataclass

from stemma.model.annotations import Stands


@dataclass(frozen=True, slots=True)
class Version:
    """Claims of one matter with compatible slots and the same commitment."""

    matter: str
    stands: Stands
    representative: str
    """The claim that the others were compared with; nothing joins through a third."""
    claims: tuple[str, ...]
