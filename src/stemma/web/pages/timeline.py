"""The order of things: what is said to have happened when, and when the texts came out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from stemma.model.annotations import Claim, Time
from stemma.model.documents import quote
from stemma.web.dates import Bounds, bounds, in_words
from stemma.web.describe import document_ref, in_order, statement
from stemma.web.index import CaseIndex
from stemma.web.pages.base import Page
from stemma.web.query import Query, cut
from stemma.web.views import DocumentView, Paging, StatementView

EMPTY = "No date was found, neither of a text nor in one."
PER_PART = 60


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
    """What is said to have happened then."""
    published: tuple[DocumentView, ...]
    """Which texts are dated then."""


@dataclass(frozen=True)
class TimelinePage(Page):
    """Moments in order; what has no date stands in a lane of its own."""

    rows: tuple[Moment, ...]
    """The moments of this part."""
    undated_said: tuple[Happening, ...]
    """Statements whose time cannot be put into order."""
    undated_documents: tuple[DocumentView, ...]
    """Texts without a date."""
    paging: Paging
    """Which part of the list this is."""


def build(index: CaseIndex, query: Query) -> TimelinePage:
    """Everything dated, in order."""
    said: dict[str, list[Happening]] = defaultdict(list)
    undated: list[Happening] = []
    for claim, time in _times(index):
        happening = _happening(index, claim, time)
        lane = said[time.value] if time.value and bounds(time.value) else undated
        lane.append(happening)
    published: dict[str, list[DocumentView]] = defaultdict(list)
    without: list[DocumentView] = []
    for document in index.current:
        value = document.published.value if document.published else None
        lane_of = published[value] if value and bounds(value) else without
        lane_of.append(document_ref(index, document))
    moments = [_moment(value, said, published) for value in sorted({*said, *published}, key=_order)]
    shown, paging = cut(moments, query, PER_PART)
    nothing = not (moments or undated or without)
    return TimelinePage(
        "timeline",
        "Order of things",
        EMPTY if nothing else None,
        shown,
        tuple(undated),
        tuple(without),
        paging,
    )


def _times(index: CaseIndex) -> Iterator[tuple[Claim, Time]]:
    """Each statement with each time in it, in the order of documents."""
    for claim in in_order(index, index.claims.values()):
        for ident in claim.times:
            if ident in index.times:
                yield claim, index.times[ident]


def _happening(index: CaseIndex, claim: Claim, time: Time) -> Happening:
    words = quote(index.documents[claim.document].text, time.spans)
    return Happening(words, statement(index, claim))


def _moment(
    value: str, said: dict[str, list[Happening]], published: dict[str, list[DocumentView]]
) -> Moment:
    return Moment(
        value, in_words(value), tuple(said.get(value, ())), tuple(published.get(value, ()))
    )


def _order(value: str) -> tuple[Bounds, str]:
    return bounds(value) or ("", ""), value
