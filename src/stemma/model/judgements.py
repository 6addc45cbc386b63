"""Judgements: a person's decisions, appended and never edited, addressed to anchors."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from stemma.model.documents import IF_SET, By, Spans

Action = Literal[
    "confirm",
    "reject",
    "unsure",
    "correct",
    "same",
    "not-same",
    "join",
    "cut",
    "note",
    "revoke",
]
"""What was decided of the reading. `reject` of a link: "the text does not say this"."""

TargetKind = Literal[
    "document",
    "mention",
    "attribution",
    "claim",
    "link",
    "time",
    "quantity",
    "citation",
]


@dataclass(frozen=True, slots=True)
class Target:
    """An anchor: document, the hash of its text, spans and the quoted words."""

    document: str
    text_sha256: str
    kind: TargetKind
    spans: Spans
    quote: str


@dataclass(frozen=True, slots=True)
class Judgement:
    """One decision. `before` and `after` are rows of the contract, as JSON text, or null."""

    id: str
    at: str
    by: By
    action: Action
    targets: tuple[Target, ...]
    before: str | None = None
    after: str | None = None
    why: str | None = None
    revokes: str | None = None
    reviewer: str | None = field(default=None, metadata=IF_SET)
    """Who decided, where several people share a case; those who differ make a row disputed."""
