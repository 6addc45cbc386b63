"""Documents: one text with its metadata, and the blocks it is made of."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

Span = tuple[int, int]
"""`[start, end)` in Unicode code points of the document's text."""

Spans = tuple[Span, ...]
"""Ordered and disjoint; its quote is the list of slices, never the hull."""

How = Literal["metadata", "header", "dateline", "signature", "byline", "user"]
Role = Literal[
    "title",
    "subtitle",
    "byline",
    "dateline",
    "heading",
    "body",
    "quotation",
    "caption",
    "signature",
    "furniture",
]
By = Literal["machine", "person", "toml"]

IN_CASE = {"case": True}
"""Field metadata: the field stands in a case's rows and not in what `stemma annotate` prints."""
IF_SET = {"omit": "default"}
"""Field metadata: the key is left out while the field has its default."""


@dataclass(frozen=True, slots=True)
class Known:
    """A piece of metadata, how it is known, and where it stands in the text."""

    value: str
    how: How
    spans: Spans = ()


@dataclass(frozen=True, slots=True)
class Custody:
    """How a document came to the user, in the user's own words; the program knows none of it."""

    obtained_by: str | None = field(default=None, metadata=IF_SET)
    obtained_from: str | None = field(default=None, metadata=IF_SET)
    obtained_when: str | None = field(default=None, metadata=IF_SET)
    obtained_how: str | None = field(default=None, metadata=IF_SET)
    capture_method: str | None = field(default=None, metadata=IF_SET)
    note: str | None = field(default=None, metadata=IF_SET)
    """For the user alone: the desk shows it, an export leaves it out."""


@dataclass(frozen=True, slots=True)
class Page:
    """One page of a paginated original: its number as printed on screen and its stretch of text."""

    number: int
    spans: Spans
    lines: tuple[int, ...] = field(default=(), metadata=IF_SET)
    """Where each printed line begins, headers and footers not counted; empty where unknown."""


@dataclass(frozen=True, slots=True)
class Document:
    """One text with its metadata; the id is the SHA-256 of the original bytes."""

    id: str
    files: tuple[str, ...]
    media_type: str
    language: str | None
    part_of: str | None
    text_sha256: str
    extractor: str
    pages: tuple[Page, ...]
    title: Known | None
    url: Known | None
    authors: tuple[Known, ...]
    publisher: Known | None
    published: Known | None
    text: str
    supersedes: str | None = field(default=None, metadata=IF_SET)
    custody: Custody | None = field(default=None, metadata=IF_SET)
    by: By = field(default="machine", metadata=IN_CASE)


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of the text with its role in the document."""

    spans: Spans
    role: Role
    id: str = field(default="", metadata=IN_CASE)
    document: str = field(default="", metadata=IN_CASE)
    by: By = field(default="machine", metadata=IN_CASE)


def unbroken(text: str, spans: Spans) -> Spans:
    """The spans in which neighbours with only white space between them are one."""
    merged: list[Span] = []
    for start, end in spans:
        if merged and not text[merged[-1][1] : start].strip():
            merged[-1] = (merged[-1][0], end)
        else:
            merged.append((start, end))
    return tuple(merged)


def quote(text: str, spans: Spans) -> str:
    """The quoted words of the spans, joined by " … " for people to read."""
    return " … ".join(text[start:end] for start, end in spans)
