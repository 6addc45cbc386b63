"""Problems: what the user should know about the input. Values, not exceptions."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from stemma.model.documents import IN_CASE, By, Spans

ProblemKind = Literal[
    "unreadable",
    "encrypted",
    "no-text",
    "not-analysed-language",
    "limit",
    "malformed-date",
    "ambiguous-date",
    "undated",
    "encoding",
    "duplicate",
    "superseded",
    "clash",
    "sum-differs",
    "capped",
]


@dataclass(frozen=True, slots=True)
class Problem:
    """Something about the input that the user should know, with a way out."""

    kind: ProblemKind
    spans: Spans
    message: str
    hint: str
    id: str = field(default="", metadata=IN_CASE)
    document: str | None = field(default=None, metadata=IN_CASE)
    by: By = field(default="machine", metadata=IN_CASE)
