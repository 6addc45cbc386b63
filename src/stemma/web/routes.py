"""Every page of the desk: its address, the function that builds it and its template."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from stemma.web.pages import (
    accusations,
    called,
    cited,
    differences,
    documents,
    entity,
    figures,
    home,
    judgements,
    matter,
    matters_list,
    one_statement,
    origins,
    people,
    problems,
    reader,
    sides,
    statements,
    timeline,
    unsure,
)
from stemma.web.rows.base import Page
from stemma.web.rows.index import CaseIndex
from stemma.web.rows.query import Query


@dataclass(frozen=True)
class View:
    """A page with its address."""

    path: str
    """The address; `{id}` in it becomes the query's id."""
    build: Callable[[CaseIndex, Query], Page]
    """The pure function that makes the page."""
    template: str
    """The template that shows it."""
    filters: tuple[str, ...] = ()
    """The filters that may stand in the address."""
    searchable: bool = False
    """Whether search words may be sent to it, by POST."""
    one_document: bool = False
    """Whether it shows one document, which may be an older one that is in no count."""


STATEMENT_FILTERS = ("document", "speaker", "about", "chain", "kind", "stands")

VIEWS = (
    View("/", home.build, "home.html"),
    View("/documents", documents.build, "documents.html"),
    View("/documents/{id}", reader.build, "reader.html", ("at",), one_document=True),
    View("/statements", statements.build, "statements.html", STATEMENT_FILTERS, searchable=True),
    View("/statements/{id}", one_statement.build, "statement.html"),
    View("/matters", matters_list.build, "matters.html"),
    View("/matters/{id}", matter.build, "matter.html"),
    View("/accusations", accusations.build, "accusations.html", ("about", "status")),
    View(unsure.PATH, unsure.build, "unsure.html", ("document", "about")),
    View("/differences", differences.build, "differences.html", ("slot", "type", "quoted")),
    View("/people", people.build, "people.html"),
    View("/people/{id}", entity.build, "entity.html"),
    View("/origins", origins.build_list, "origins.html"),
    View("/origins/{id}", origins.build, "origin.html"),
    View("/sides", sides.build, "sides.html", ("left", "right", "quoted", "show")),
    View("/figures", figures.build, "figures.html"),
    View("/called", called.build, "called.html", ("schema", "by")),
    View("/cited", cited.build, "cited.html"),
    View("/timeline", timeline.build, "timeline.html"),
    View("/problems", problems.build, "problems.html"),
    View("/judgements", judgements.build, "judgements.html"),
)
