"""All questions of the case in one list."""

from __future__ import annotations

from dataclasses import dataclass

from stemma.web.pages.home import ORDER
from stemma.web.pages.matters import MatterLine, matter_line, questions
from stemma.web.rows.base import Page
from stemma.web.rows.index import CaseIndex
from stemma.web.rows.query import Query, cut
from stemma.web.rows.views import Paging

EMPTY = (
    "No two statements of these documents were found to speak of the same thing. "
    "Each of them still stands under Statements."
)


@dataclass(frozen=True)
class MattersPage(Page):
    """Questions on which there is more than one statement."""

    rows: tuple[MatterLine, ...]
    """The questions of this part."""
    order: str
    """How they are ordered."""
    paging: Paging
    """Which part of the list this is."""


def build(index: CaseIndex, query: Query) -> MattersPage:
    """All questions."""
    rows = questions(index)
    shown, paging = cut(rows, query)
    return MattersPage(
        kind="matters",
        title="Questions",
        empty=None if rows else EMPTY,
        rows=tuple(matter_line(index, row) for row in shown),
        order=ORDER,
        paging=paging,
    )
