"""What could not be read or is doubtful, and what was found in each document."""

from __future__ import annotations

from dataclasses import dataclass

from stemma.model.documents import Document
from stemma.model.problems import ProblemKind
from stemma.web.describe import document_ref, problem
from stemma.web.index import CaseIndex, group
from stemma.web.pages.base import Page
from stemma.web.query import Query, cut
from stemma.web.views import DocumentView, Paging, ProblemView
from stemma.web.wording import PROBLEMS

NO_PROBLEMS = "Every document was read, and nothing in it was found doubtful."
PER_PART = 200
LONG_WITHOUT = 150
"""Words of text without a single statement that are worth a reader's look."""


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
    """Whether there is much text and no statement."""


@dataclass(frozen=True)
class ProblemsPage(Page):
    """Problems by kind, then the coverage of each document."""

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
    return ProblemsPage(
        kind="problems",
        title="Problems and coverage",
        empty=None if found else NO_PROBLEMS,
        groups=found,
        coverage=tuple(_coverage(index, document) for document in shown),
        paging=paging,
    )


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
        few=words >= LONG_WITHOUT and not statements,
    )
