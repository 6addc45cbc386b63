"""Every page of the desk: its address, the function that builds it and its template."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from stemma.web.index import CaseIndex
from stemma.web.pages import (
    accusations,
    documents,
    home,
    reader,
    statements,
)
from stemma.web.pages.base import Page
from stemma.web.query import Query


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


STATEMENT_FILTERS = ("document", "speaker", "about", "kind", "stands")

VIEWS = (
    View("/", home.build, "home.html"),
    View("/documents", documents.build, "documents.html"),
    View("/documents/{id}", reader.build, "reader.html", ("at",)),
    View(
        "/statements", statements.build, "statements.html", STATEMENT_FILTERS, searchable=True
    ),
    View("/accusations", accusations.build, "accusations.html", ("about", "status")),
)
