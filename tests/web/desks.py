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

from stemma.model.annotations import Annotations, Entity
from stemma.model.case import CaseRows
from stemma.model.citing import apply_to_cited
from stemma.model.decisions import by_document
from stemma.model.documents import Document
from stemma.model.entities import CaseEntity, NameForm
from stemma.model.judged import apply
from stemma.model.judgements import Judgement
from stemma.model.linking import apply_to_links
from stemma.model.settings import Party
from stemma.web.app import create_app
from stemma.web.desk import Ports
from stemma.web.door.access import Access
from stemma.web.routes import VIEWS, View

PORT = 8765
TOKEN = "the-start-token"  # noqa: S105 - a test's own
ADDRESS = f"http://127.0.0.1:{PORT}"
ACCESS = Access(TOKEN, PORT)


@dataclass
class Book:
    """A case in memory that keeps judgements and applies them to its links."""

    rows: CaseRows
    parties: tuple[Party, ...] = ()
    older: dict[str, Annotations] = field(default_factory=dict)
    minute: int = 0

    def __post_init__(self) -> None:
        """What the machine found stays as it is, whatever is decided."""
        self.machine = self.rows

    def judge(self, judgement: Judgement) -> None:
        """Append a judgement and apply all of them, as the stages do."""
        judgements = (*self.rows.judgements, judgement)
        held = by_document(judgements)
        bare = annotated(self.machine)
        found = tuple(apply(held.get(each.document.id, ()), each) for each in bare)
        links = apply_to_links(judgements, self.machine.links, found)
        self.rows = replace(
            self.machine,
            judgements=judgements,
            links=links,
            claims=tuple(row for each in found for row in each.claims),
            attributions=tuple(row for each in found for row in each.attributions),
            mentions=tuple(row for each in found for row in each.mentions),
            entities=(*self.machine.entities, *_named_by_hand(found, self.machine)),
            cited=apply_to_cited(judgements, self.machine.cited, found),
        )

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


def annotated(rows: CaseRows) -> tuple[Annotations, ...]:
    """The rows of a case, document by document."""
    entities = tuple(Entity(row.id, row.schema, row.name) for row in rows.entities)

    def of(row: Document, kind: str) -> Any:
        return tuple(each for each in getattr(rows, kind) if each.document == row.id)

    kinds = ("mentions", "attributions", "claims", "times", "quantities", "citations")
    return tuple(
        Annotations(row, entities=entities, **{kind: of(row, kind) for kind in kinds})
        for row in rows.documents
    )


def _named_by_hand(found: tuple[Annotations, ...], machine: CaseRows) -> list[CaseEntity]:
    known = {row.id for row in machine.entities}
    return [
        CaseEntity(row.id, row.schema, row.name, (NameForm(row.name, (each.document.id,)),), ())
        for each in found
        for row in each.entities
        if row.id not in known
    ]


def ports_of(book: Book) -> Ports:
    """What a desk needs, from a case in memory."""
    return Ports(
        lambda: book.rows,
        book.judge,
        book.original,
        book.older.get,
        book.clock,
        parties=lambda: book.parties,
    )


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
        "/statements/{id}": tuple(row.id for row in tuple(folder.claims.values())[::4]),
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
