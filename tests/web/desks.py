"""Desks for tests: on rows in memory, with judgements applied as the case does."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import Any

from lxml import html
from starlette.testclient import TestClient
from starlette.types import ASGIApp
from tests.web.findings import MATTERS, matter_id
from tests.web.rows import example_folder, example_rows

from stemma.model.annotations import Annotations
from stemma.model.case import CaseRows
from stemma.model.judgements import Judgement
from stemma.model.linking import apply_to_links
from stemma.web.access import Access
from stemma.web.app import create_app
from stemma.web.desk import Ports
from stemma.web.routes import VIEWS, View

PORT = 8765
TOKEN = "the-start-token"  # noqa: S105 - a test's own
ADDRESS = f"http://127.0.0.1:{PORT}"
ACCESS = Access(TOKEN, PORT)


@dataclass
class Book:
    """A case in memory that keeps judgements and applies them to its links."""

    rows: CaseRows
    older: dict[str, Annotations] = field(default_factory=dict)
    minute: int = 0

    def judge(self, judgement: Judgement) -> None:
        """Append a judgement and apply all of them."""
        judgements = (*self.rows.judgements, judgement)
        bare = (replace(link, reading=None, by="machine") for link in self.rows.links)
        links = apply_to_links(judgements, bare, self._annotated())
        self.rows = replace(self.rows, judgements=judgements, links=links)

    def clock(self) -> str:
        """A minute later at each look."""
        self.minute += 1
        return f"2032-04-01T10:{self.minute:02}:00+00:00"

    def original(self, ident: str) -> bytes | None:
        """The original bytes: here, the text's."""
        found = [row for row in self.rows.documents if row.id == ident]
        return (
            found[0].text.encode("utf-8", "surrogatepass")
            if found and found[0].text.strip()
            else None
        )

    def _annotated(self) -> tuple[Annotations, ...]:
        return tuple(
            Annotations(row, claims=tuple(c for c in self.rows.claims if c.document == row.id))
            for row in self.rows.documents
        )


def ports_of(book: Book) -> Ports:
    """What a desk needs, from a case in memory."""
    return Ports(lambda: book.rows, book.judge, book.original, book.older.get, book.clock)


def app_on(book: Book) -> ASGIApp:
    """The desk's application on a case in memory."""
    return create_app(ports_of(book), ACCESS)


def client(book: Book) -> TestClient:
    """A browser that has not opened the desk yet."""
    return TestClient(app_on(book), base_url=ADDRESS, headers={"Origin": ADDRESS})


def example_ids() -> dict[str, tuple[str, ...]]:
    """For each page on one row, ids of the example worth looking at."""
    folder = example_folder()
    return {
        "/documents/{id}": tuple(row.id for row in folder.documents.values()),
        "/matters/{id}": tuple(matter_id(folder, keys) for keys in MATTERS),
        "/people/{id}": tuple(row.id for row in folder.entities.values()),
        "/origins/{id}": tuple(row.id for row in example_rows().origins),
    }


def addresses_of(view: View) -> tuple[str, ...]:
    """The addresses under which a page is looked at in tests."""
    ids = example_ids().get(view.path)
    return tuple(view.path.format(id=ident) for ident in ids) if ids else (view.path,)


def all_addresses() -> tuple[str, ...]:
    """Every page of the example."""
    return tuple(address for view in VIEWS for address in addresses_of(view))


def parsed(page: str) -> Any:
    """The page as a tree, to look things up in it."""
    return html.fromstring(page)


def csrf_of(page: str) -> str:
    """The form key that a page carries."""
    found = re.search(r'name="csrf" value="([0-9a-f]+)"', page)
    assert found, "the page has no form"
    return found[1]
