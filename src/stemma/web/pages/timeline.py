"""The order of things: what is said to have happened when, and when the texts came out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from stemma.model.annotations import Claim, Time
from stemma.model.documents import Document, quote
from stemma.web.dates import bounds, in_words
from stemma.web.describe import document_ref, in_order, statement
from stemma.web.index import CaseIndex, group
from stemma.web.pages.base import Page
from stemma.web.query import Query, cut
from stemma.web.views import DocumentView, Paging, StatementView

EMPTY = "No date was found, neither of a text nor in one."
PER_PART = 60
MOST_AT_ONCE = 25

Dated = tuple[Claim, Time]


@dataclass(frozen=True)
class Happening:
    """A statement that says when something happened."""

    words: str
    """How the text gives the time."""
    statement: StatementView
    """The statement with its speaker."""


@dataclass(frozen=True)
class Moment:
    """A date or a stretch of time, with what is said of it and what came out on it."""

    value: str
    """The date as EDTF."""
    label: str
    """The date in words."""
    said: tuple[Happening, ...]
    """What is said to have happened then: the first."""
    total: int
    """How many statements say so."""
    published: tuple[DocumentView, ...]
    """Which texts are dated then."""


@dataclass(frozen=True)
class TimelinePage(Page):
    """Moments in order; what has no date stands in a lane of its own."""

    rows: tuple[Moment, ...]
    """The moments of this part."""
    undated_said: tuple[Happening, ...]
    """Statements whose time cannot be put into order: the first."""
    undated_total: int
    """How many there are."""
    undated_documents: tuple[DocumentView, ...]
    """Texts without a date."""
    paging: Paging
    """Which part of the list this is."""


def build(index: CaseIndex, query: Query) -> TimelinePage:
    """Everything dated, in order."""
    said = group(_times(index), lambda pair: [_place(pair[1].value)])
    published = group(index.current, lambda row: [_place(_date(row))])
    undated, without = said.pop("", ()), published.pop("", ())
    values = sorted({*said, *published}, key=lambda value: (bounds(value) or ("", ""), value))
    shown, paging = cut(values, query, PER_PART)
    return TimelinePage(
        kind="timeline",
        title="Order of things",
        empty=None if values or undated or without else EMPTY,
        rows=tuple(
            _moment(index, value, said.get(value, ()), published.get(value, ())) for value in shown
        ),
        undated_said=_happenings(index, undated),
        undated_total=len(undated),
        undated_documents=tuple(document_ref(index, document) for document in without),
        paging=paging,
    )


def _times(index: CaseIndex) -> Iterator[Dated]:
    """Each statement with each time in it, in the order of documents."""
    for claim in in_order(index, index.claims.values()):
        for ident in claim.times:
            if ident in index.times:
                yield claim, index.times[ident]


def _place(value: str | None) -> str:
    """The date itself where it has a place in the order; else nothing."""
    return value if value and bounds(value) else ""


def _date(document: Document) -> str | None:
    return document.published.value if document.published else None


def _moment(
    index: CaseIndex, value: str, said: Sequence[Dated], published: Sequence[Document]
) -> Moment:
    texts = tuple(document_ref(index, document) for document in published)
    return Moment(value, in_words(value), _happenings(index, said), len(said), texts)


def _happenings(index: CaseIndex, said: Sequence[Dated]) -> tuple[Happening, ...]:
    return tuple(
        Happening(quote(index.documents[claim.document].text, time.spans), statement(index, claim))
        for claim, time in said[:MOST_AT_ONCE]
    )
