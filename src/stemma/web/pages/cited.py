"""What the documents lean on, and whether the folder holds it."""

from __future__ import annotations

from dataclasses import dataclass

from stemma.model.links import CitedItem
from stemma.web.forms.judging_rows import citations_of, paper_label
from stemma.web.rows.base import Page
from stemma.web.rows.dates import in_words
from stemma.web.rows.describe import document_ref, statements
from stemma.web.rows.index import CaseIndex
from stemma.web.rows.query import Query, cut
from stemma.web.rows.views import DocumentView, Paging, StatementView

PER_PART = 60
MOST_DOCUMENTS = 2_000
EMPTY = "No document here names another document, report, broadcast or statement it leans on."


@dataclass(frozen=True)
class CitedLine:
    """Something that documents lean on."""

    id: str
    """The id of the row."""
    what: str
    """What it is: a report, a broadcast, a letter and so on."""
    issuer: str | None
    """By whom it is, as the documents say."""
    date: str | None
    """Its date in words."""
    cited_by: tuple[DocumentView, ...]
    """Which documents lean on it."""
    passages: tuple[str, ...]
    """How they name it, in their own words."""
    rests_on_it: tuple[StatementView, ...]
    """What is stated on its word."""
    held: DocumentView | None
    """The document of this folder that it is; null when the folder does not hold it."""
    asked: str | None
    """The day on which it was last asked for, in words."""
    decided: bool
    """Whether a person said that it is held or is not."""
    can_judge: bool
    """Whether its mentions have places in texts, to which a decision can be addressed."""


@dataclass(frozen=True)
class CitedPage(Page):
    """What is leaned on and missing first, then what is held."""

    not_held: tuple[CitedLine, ...]
    """Not in this folder."""
    held: tuple[CitedLine, ...]
    """In this folder."""
    documents: tuple[str, ...]
    """What can be chosen as the document that a cited thing is."""
    paging: Paging
    """Which part of both lists together this is."""


def build(index: CaseIndex, query: Query) -> CitedPage:
    """Everything cited."""
    shown, paging = cut(in_order_of_weight(index), query, PER_PART)
    lines = [cited_line(index, row) for row in shown]
    return CitedPage(
        kind="cited",
        title="Cited, held or not held",
        empty=None if lines else EMPTY,
        not_held=tuple(line for line in lines if line.held is None),
        held=tuple(line for line in lines if line.held is not None),
        documents=tuple(paper_label(index, row) for row in index.current[:MOST_DOCUMENTS]),
        paging=paging,
    )


def in_order_of_weight(index: CaseIndex) -> list[CitedItem]:
    """What is not held first; then that on which most statements rest; then by issuer and date."""

    def order(row: CitedItem) -> tuple[bool, int, str, str, str]:
        held = row.held in index.documents
        return held, -len(row.claims), (row.issuer or "").casefold(), row.date or "", row.id

    return sorted(index.rows.cited, key=order)


def cited_line(index: CaseIndex, row: CitedItem) -> CitedLine:
    """One cited thing with what rests on it."""
    held = index.documents.get(row.held or "")
    places = [(each.document, each.spans) for each in citations_of(index, row.citations)]
    asked = index.decided.asked(places)
    citing = [index.documents[each] for each in row.cited_by if each in index.documents]
    return CitedLine(
        id=row.id,
        what=row.what.replace("-", " "),
        issuer=row.issuer,
        date=in_words(row.date) if row.date else None,
        cited_by=tuple(document_ref(index, document) for document in citing),
        passages=_passages(index, row),
        rests_on_it=statements(index, row.claims),
        held=document_ref(index, held) if held else None,
        asked=in_words(asked) if asked else None,
        decided=row.by == "person",
        can_judge=bool(places),
    )


def _passages(index: CaseIndex, row: CitedItem) -> tuple[str, ...]:
    """The words with which the citing documents name the thing, where they are anchored."""
    found = (
        index.documents[citation.document].text[start:end]
        for document in row.cited_by
        for citation in index.citations_of.get(document, ())
        if citation.id in row.citations
        for start, end in citation.spans
    )
    return tuple(dict.fromkeys(found))
