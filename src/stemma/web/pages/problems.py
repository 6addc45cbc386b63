"""What could not be read or is doubtful, and what was found in each document."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from stemma.model.documents import Document
from stemma.model.problems import ProblemKind
from stemma.web.pages.statements import on_chain
from stemma.web.rows import addresses
from stemma.web.rows.base import Page
from stemma.web.rows.describe import document_ref, problem
from stemma.web.rows.index import CaseIndex
from stemma.web.rows.query import Query, cut
from stemma.web.rows.rows_by_key import group
from stemma.web.rows.views import DocumentView, Paging, ProblemView
from stemma.web.words.wording import PROBLEMS, count
from stemma.web.words.wording_pages import GAPS, TODO

NO_PROBLEMS = "Every document was read, and nothing in it was found doubtful."
PER_PART = 200
LONG = 150
"""Words from which on a text is long enough to hold statements."""
WORDS_EACH = 100
"""A long text with fewer than one statement for so many words is worth a reader's look."""


@dataclass(frozen=True)
class ProblemGroup:
    """All problems of one kind."""

    kind: ProblemKind
    """The kind, as in the contract."""
    heading: str
    """The kind in our words."""
    total: int
    """How many there are."""
    rows: tuple[ProblemView, ...]
    """The first of them; the rest stand beside their documents."""


@dataclass(frozen=True)
class Coverage:
    """What was found in one document, and what was not."""

    document: DocumentView
    """The document."""
    words: int
    """The length of its text."""
    statements: int
    """How many statements were found."""
    unresolved: int
    """How many speakers the text names without its being clear who they are."""
    unnamed: int
    """How many speakers the text leaves unnamed."""
    few: bool
    """Whether it has few statements for its length."""


@dataclass(frozen=True)
class Gap:
    """Something that was not read or not recognised, with its number and what to do about it."""

    heading: str
    """What it is."""
    number: int
    """How much of it there is."""
    of: str
    """What is counted, with the number."""
    todo: str
    """What can be done about it."""
    href: str
    """The list of it."""


@dataclass(frozen=True)
class ProblemsPage(Page):
    """What is missing and what to do about it; problems by kind; the coverage of each document."""

    gaps: tuple[Gap, ...]
    """What was not read or not recognised, each with its number."""

    groups: tuple[ProblemGroup, ...]
    """The problems, what was not read first."""
    coverage: tuple[Coverage, ...]
    """Each document with its counts."""
    paging: Paging
    """Which part of the coverage this is."""


def build(index: CaseIndex, query: Query) -> ProblemsPage:
    """Problems and coverage."""
    by_kind = group(index.rows.problems, lambda row: [row.kind])
    found = tuple(
        ProblemGroup(
            kind,
            heading,
            len(by_kind[kind]),
            tuple(problem(index, row) for row in by_kind[kind][:PER_PART]),
        )
        for kind, heading in PROBLEMS.items()
        if kind in by_kind
    )
    shown, paging = cut(index.current, query, PER_PART)
    gaps = tuple(_gaps(index))
    return ProblemsPage(
        kind="problems",
        title="Problems and coverage",
        empty=None if found or gaps else NO_PROBLEMS,
        gaps=gaps,
        groups=found,
        coverage=tuple(_coverage(index, document) for document in shown),
        paging=paging,
    )


def _gaps(index: CaseIndex) -> Iterator[Gap]:
    """What a reader should know is missing, what weighs most first; nothing that is not there."""
    by_kind = group(index.rows.problems, lambda row: [row.kind])
    for kind, todo in TODO.items():
        many = len(by_kind.get(kind, ()))
        if many:
            yield Gap(PROBLEMS[kind], many, count(many, "time"), todo, f"#{kind}")
    few = sum(1 for row in index.current if _coverage(index, row).few)
    if few:
        yield Gap(GAPS["few"][0], few, count(few, "document"), GAPS["few"][1], "#coverage")
    for key in ("unresolved", "unnamed"):
        many = sum(1 for row in index.claims.values() if key in on_chain(index, row))
        if many:
            href = addresses.filtered("/statements", {"chain": key})
            yield Gap(GAPS[key][0], many, count(many, "statement"), GAPS[key][1], href)


def _coverage(index: CaseIndex, document: Document) -> Coverage:
    words = len(document.text.split())
    statements = len(index.claims_of.get(document.id, ()))
    said = [row for row in index.attributions_of.get(document.id, ()) if row.kind != "voice"]
    return Coverage(
        document=document_ref(index, document),
        words=words,
        statements=statements,
        unresolved=sum(1 for row in said if not row.speakers and not row.anonymous),
        unnamed=sum(1 for row in said if row.anonymous),
        few=words >= LONG and statements * WORDS_EACH < words,
    )
