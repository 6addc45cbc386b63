from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient
from tests import standins
from tests.web.desks import ACCESS, ADDRESS, TOKEN, Book, client
from tests.web.ledgers import SETTINGS, TEXTS, annotate
from tests.web.rows import example_rows

from stemma import case as cases
from stemma.model.case import CaseRows
from stemma.web.app import create_app
from stemma.web.server import ports


@pytest.fixture
def book() -> Book:
    return Book(example_rows())


@pytest.fixture
def desk(book: Book) -> Iterator[TestClient]:
    """A reader who has opened the desk on the example."""
    with client(book) as opened:
        opened.get("/", params={"token": TOKEN})
        yield opened


@pytest.fixture
def empty_desk() -> Iterator[TestClient]:
    """A reader who has opened the desk on a case that holds nothing."""
    with client(Book(CaseRows())) as opened:
        opened.get("/", params={"token": TOKEN})
        yield opened


@pytest.fixture
def papers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    standins.put_in(monkeypatch.setattr)
    monkeypatch.setattr("stemma.annotate.annotate", annotate)
    made = tmp_path / "papers"
    made.mkdir()
    for name, text in TEXTS.items():
        (made / name).write_text(text)
    return made


@pytest.fixture
def ledger(papers: Path, tmp_path: Path) -> Path:
    cases.run(papers, tmp_path / "case", SETTINGS)
    return tmp_path / "case"


@pytest.fixture
def berth(ledger: Path) -> Iterator[TestClient]:
    """A reader at the desk on a case in which somebody is accused."""
    app = create_app(ports(ledger), ACCESS)
    with TestClient(app, base_url=ADDRESS, headers={"Origin": ADDRESS}) as opened:
        opened.get("/", params={"token": TOKEN})
        yield opened
