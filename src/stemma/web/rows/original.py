"""The original beside the text: which of it can be shown safely, and where a passage stands in it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from stemma.model.documents import Document, Spans
from stemma.web.rows import addresses
from stemma.web.rows.describe import line_of, page_of
from stemma.web.rows.index import CaseIndex

PDF = "application/pdf"
RECOGNISED = "tesseract"
"""Stands in the extractor of a text that was read from pictures."""
TEXTS = ("text/", "application/x-subrip", "application/json", "message/rfc822")
"""Kinds of files whose own characters can be read; they are sent as plain text, never as a page."""


@dataclass(frozen=True)
class OriginalView:
    """The original, as far as it can be looked at here."""

    text_href: str | None
    """Its own characters, for kinds of files that consist of text."""
    picture_href: str | None
    """A picture of the page asked for, with the passage marked; else of the first page."""
    page: int | None
    """The page that the picture shows."""
    line: int | None
    """The printed line of it on which the passage asked for begins."""
    asked: bool
    """Whether a passage was asked for."""
    marked: bool
    """Whether it is marked on the picture; letters that OCR recognised have no place on it."""
    pages: tuple[tuple[int, str], ...]
    """Every page that has text, with its picture."""


def original_view(index: CaseIndex, document: Document, at: str) -> OriginalView:
    """What can be looked at of a document's original; of one inside another file only pictures."""
    spans = place_of(index, document, at)
    whole = document.part_of is None
    drawn = document.media_type == PDF
    page = page_of(document, spans) if spans else None
    page = page or next((each.number for each in document.pages), None)
    return OriginalView(
        text_href=addresses.shown_original(document.id) if whole and is_text(document) else None,
        picture_href=addresses.picture_of(document.id, page, at) if drawn and page else None,
        page=page,
        line=line_of(document, spans) if spans else None,
        asked=bool(spans),
        marked=bool(spans) and RECOGNISED not in document.extractor,
        pages=tuple(_pages(document)) if drawn else (),
    )


def is_text(document: Document) -> bool:
    """Whether the original consists of characters that a person can read."""
    return document.media_type.startswith(TEXTS)


def place_of(index: CaseIndex, document: Document, ident: str) -> Spans:
    """The spans of the statement or attribution asked for, if it stands in this document."""
    claim = index.claims.get(ident)
    if claim and claim.document == document.id:
        return claim.spans
    said = index.attributions.get(ident)
    if said and said.document == document.id:
        return said.content or said.cue
    return ()


def _pages(document: Document) -> Iterator[tuple[int, str]]:
    for page in document.pages:
        yield page.number, addresses.picture_of(document.id, page.number)
