"""The documents of the folder, by date."""

from __future__ import annotations

from dataclasses import dataclass

from stemma.model.documents import Document
from stemma.model.problems import ProblemKind
from stemma.web.rows.base import Page
from stemma.web.rows.describe import document_ref, name_by_id
from stemma.web.rows.index import CaseIndex
from stemma.web.rows.query import Query, cut
from stemma.web.rows.views import DocumentView, NameView, Paging
from stemma.web.words.wording import KNOWN_BY, NOT_READ
from stemma.web.words.wording_pages import LANGUAGES

EMPTY = (
    "The case holds no document yet. Put files into a folder and run `stemma run FOLDER --case …`."
)


@dataclass(frozen=True)
class DocumentLine:
    """One document with what was found in it."""

    document: DocumentView
    """The document."""
    title: str | None
    """Its headline, in its own words."""
    date_how: str | None
    """How its date is known."""
    authors: tuple[NameView, ...]
    """Who wrote it, as far as known."""
    words: int
    """The length of its text in words."""
    statements: int
    """How many statements were found in it."""
    problems: int
    """How many problems were found with it."""
    read: bool
    """Whether it could be read at all."""
    not_analysed: str | None
    """Its language, in English, where it was read and is in one that is not analysed."""


@dataclass(frozen=True)
class DocumentsPage(Page):
    """The documents of the folder, by date; undated ones last."""

    rows: tuple[DocumentLine, ...]
    """The documents that count."""
    paging: Paging
    """Which part of the list this is."""


def build(index: CaseIndex, query: Query) -> DocumentsPage:
    """The list of documents."""
    shown, paging = cut(index.current, query, size=200)
    return DocumentsPage(
        kind="documents",
        title="Documents",
        empty=None if index.documents else EMPTY,
        rows=tuple(document_line(index, row) for row in shown),
        paging=paging,
    )


def document_line(index: CaseIndex, document: Document) -> DocumentLine:
    """One document with its counts."""
    problems = index.problems_of.get(document.id, ())
    published = document.published
    return DocumentLine(
        document=document_ref(index, document),
        title=document.title.value if document.title else None,
        date_how=KNOWN_BY[published.how] if published else None,
        authors=tuple(_author(index, known.value) for known in document.authors),
        words=len(document.text.split()),
        statements=len(index.claims_of.get(document.id, ())),
        problems=len(problems),
        read=not any(problem.kind in NOT_READ for problem in problems),
        not_analysed=_other_language(document, {problem.kind for problem in problems}),
    )


def _other_language(document: Document, kinds: set[ProblemKind]) -> str | None:
    """The language of a text that was read whole and not analysed."""
    if kinds & set(NOT_READ) != {"not-analysed-language"}:
        return None
    tag = document.language or ""
    return LANGUAGES.get(tag.split("-")[0], tag) or "another language"


def _author(index: CaseIndex, name: str) -> NameView:
    found = index.entities_named.get(name.casefold(), ())
    return name_by_id(index, found[0]) if len(found) == 1 else NameView(name)
