"""The order of things: what is said to have happened when, and when the texts came out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from stemma.compare.statements.clocks import in_figures
from stemma.compare.statements.own_dates import is_of_a_thing, is_refused
from stemma.model.annotations import Claim, Time
from stemma.model.documents import Document, quote
from stemma.web.rows.base import Page
from stemma.web.rows.dates import bounds, days, in_words
from stemma.web.rows.describe import document_ref, in_order, statement
from stemma.web.rows.index import CaseIndex
from stemma.web.rows.query import Query, cut
from stemma.web.rows.ranges import Range, ranges
from stemma.web.rows.rows_by_key import group
from stemma.web.rows.views import DocumentView, Paging, StatementView
from stemma.web.words.wording_pages import LANES

EMPTY = "No date was found, neither of a text nor in one."
PER_PART = 60
MOST_AT_ONCE = 25
MONTH_OR_YEAR = re.compile(r"\d{4}(-(0\d|1[0-2]))?")
"""Times whose first and last day need no telling."""

Dated = tuple[Claim, Time]


@dataclass(frozen=True)
class Happening:
    """A statement that says when something happened."""

    words: str
    """How the text gives the time."""
    statement: StatementView
    """The statement with its speaker."""
    also_in: tuple[StatementView, ...]
    """The same words in other documents."""


@dataclass(frozen=True)
class Lane:
    """Statements on one time that say the same kind of thing of it."""

    kind: str
    """happened, not, ahead, asked or open."""
    heading: str
    """The same in our words."""
    rows: tuple[Happening, ...]
    """The first of them."""
    total: int
    """How many there are."""


@dataclass(frozen=True)
class Moment:
    """A date or a stretch of time, with what is said of it and what came out on it."""

    value: str
    """The date as EDTF."""
    label: str
    """The date in words."""
    range: Range | None
    """Where it lies among the others."""
    within: str | None
    """The first and the last day it can mean, in words; null for a single day."""
    lanes: tuple[Lane, ...]
    """What is said of it; what is planned or demanded stands apart from what happened."""
    published: tuple[DocumentView, ...]
    """Which texts are dated then."""


@dataclass(frozen=True)
class TimelinePage(Page):
    """Moments in order; what has no date stands in a lane of its own."""

    rows: tuple[Moment, ...]
    """The moments of this part."""
    undated: tuple[Lane, ...]
    """Statements whose time cannot be put into order."""
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
    scale = ranges(shown)
    return TimelinePage(
        kind="timeline",
        title="Order of things",
        empty=None if values or undated or without else EMPTY,
        rows=tuple(
            Moment(
                value,
                in_words(value),
                scale.get(value),
                _within(value),
                _lanes(index, said.get(value, ())),
                tuple(document_ref(index, document) for document in published.get(value, ())),
            )
            for value in shown
        ),
        undated=_lanes(index, undated),
        undated_documents=tuple(document_ref(index, document) for document in without),
        paging=paging,
    )


def _times(index: CaseIndex) -> Iterator[Dated]:
    """Each statement with each time in it, in the order of documents.

    How long is no time, and the date of a licence is none of what was done under it.
    """
    for claim in in_order(index, index.claims.values()):
        text = index.documents[claim.document].text
        for time in (index.times[ident] for ident in claim.times if ident in index.times):
            if time.type != "duration" and not is_of_a_thing(text, time):
                yield claim, time


def _place(value: str | None) -> str:
    """The date itself where it has a place in the order; else nothing."""
    return value if value and bounds(value) else ""


def _date(document: Document) -> str | None:
    return document.published.value if document.published else None


def _within(value: str) -> str | None:
    found = days(value)
    if found is None or found[0] == found[1] or "/" in value or MONTH_OR_YEAR.fullmatch(value):
        return None
    return f"{in_words(found[0])} to {in_words(found[1])}"


def lane_of(index: CaseIndex, claim: Claim, time: Time) -> str:
    """What a statement says of a time: that something happened then, did not, or is to happen."""
    said = index.attributions.get(claim.attribution)
    if claim.kind == "question" or (said and said.stance == "asks"):
        return "asked"
    if claim.kind in ("demand", "forecast") or _is_later(index.documents[claim.document], time):
        return "ahead"
    if claim.kind == "opinion":
        return "asked"
    if claim.stands == "for" and is_refused(index.documents[claim.document].text, time):
        return "not"
    return {"for": "happened", "against": "not"}.get(claim.stands, "open")


def _is_later(document: Document, time: Time) -> bool:
    """Whether the time begins after the text came out: nothing can have happened then yet."""
    own, other = bounds(_date(document)), bounds(time.value)
    return own is not None and other is not None and other[0] > own[1]


def _lanes(index: CaseIndex, said: Sequence[Dated]) -> tuple[Lane, ...]:
    by_kind = group(said, lambda pair: [lane_of(index, *pair)])
    return tuple(_lane(index, kind, by_kind[kind]) for kind in LANES if kind in by_kind)


def _lane(index: CaseIndex, kind: str, said: Sequence[Dated]) -> Lane:
    rows = [
        Happening(
            quote(index.documents[first[0].document].text, first[1].spans),
            statement(index, first[0]),
            tuple(statement(index, claim) for claim, _ in rest),
        )
        for first, *rest in sorted(_alike(index, said), key=lambda alike: _minute(index, alike[0]))
    ]
    return Lane(kind, LANES[kind], tuple(rows[:MOST_AT_ONCE]), len(rows))


def _minute(index: CaseIndex, pair: Dated) -> int:
    """The time of day that the text gives in figures; what has none comes first."""
    words = quote(index.documents[pair[0].document].text, pair[1].spans)
    clock = in_figures(words) if pair[1].type == "date" else None
    return clock.minute if clock else -1


def _alike(index: CaseIndex, said: Sequence[Dated]) -> list[list[Dated]]:
    """Statements with the same words together, the earliest first: a copy is no second account."""
    found: list[list[Dated]] = []
    for pair in said:
        home = next((each for each in found if _is_copy(index, each[0][0], pair[0])), None)
        if home is None:
            found.append([pair])
        else:
            home.append(pair)
    return found


def _is_copy(index: CaseIndex, first: Claim, other: Claim) -> bool:
    if first.id == other.id:
        return False
    if _folded(index, first) == _folded(index, other):
        return first.document != other.document
    speakers = set(index.speakers_of(first))
    return any(
        other.id in link.claims
        and (
            link.type == "copies"
            or (link.type == "same" and speakers & set(index.speakers_of(other)))
        )
        for link in index.links_of.get(first.id, ())
    )


def _folded(index: CaseIndex, claim: Claim) -> str:
    words = quote(index.documents[claim.document].text, claim.spans)
    return " ".join(words.split()).casefold()
