"""What could not be read or is doubtful, and what was found in each document."""

from __future__ import annotations

from dataclasses import dataclass

from stemma.model.documents import Document
from stemma.model.problems import ProblemKind
from stemma.web.describe import document_ref, problem
from stemma.web.index import CaseIndex
from stemma.web.pages.base import Page
from stemma.web.query import Query
from stemma.web.views import DocumentView, ProblemView
from stemma.web.wording import PROBLEMS

NO_PROBLEMS = "Every document was read, and nothing in it was found doubtful."
LONG_WITHOUT = 150
"""Words of text without a single statement that are worth a reader's look."""


@dataclass(frozen=True)
class ProblemGroup:
    """All problems of one kind."""

    kind: ProblemKind
    """The kind, as in the contract."""
    heading: str
    """The kind in our words."""
    rows: tuple[ProblemView, ...]
    """The problems."""


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


def build(index: CaseIndex, _query: Query) -> ProblemsPage:
    """Problems and coverage."""
    groups = [
        ProblemGroup(kind, heading, _of_kind(index, kind)) for kind, heading in PROBLEMS.items()
    ]
    found = tuple(group for group in groups if group.rows)
    return ProblemsPage(
        kind="problems",
        title="Problems and coverage",
        empty=None if found else NO_PROBLEMS,
        groups=found,
        coverage=tuple(_coverage(index, document) for document in index.current),
    )


def _of_kind(index: CaseIndex, kind: ProblemKind) -> tuple[ProblemView, ...]:
    return tuple(problem(index, row) for row in index.rows.problems if row.kind == kind)


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
