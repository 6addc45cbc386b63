"""Entities of a case: who is behind the mentions of all its documents."""

from __future__ import annotations

from dataclasses import dataclass

from stemma.model.annotations import EntitySchema
from stemma.model.documents import By, Spans


@dataclass(frozen=True, slots=True)
class Reason:
    """What one feature compared and what it says about it, in words."""

    feature: str
    value: float
    left: str
    right: str
    says: str


@dataclass(frozen=True, slots=True)
class NameForm:
    """One spelling and the documents that use it."""

    text: str
    documents: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Place:
    """A stretch of one document."""

    document: str
    spans: Spans


@dataclass(frozen=True, slots=True)
class CaseEntity:
    """Someone or something named in the case; its id is that of its smallest mention."""

    id: str
    schema: EntitySchema
    name: str
    names: tuple[NameForm, ...]
    mentions: tuple[Place, ...]
    not_same: tuple[str, ...] = ()
    """Entities that a careless reader might take for this one, kept apart on purpose."""
    reasons: tuple[Reason, ...] = ()
    by: By = "machine"
