from __future__ import annotations

from collections.abc import Iterator

import pytest
from starlette.testclient import TestClient
from tests.web.desks import TOKEN, Book, client
from tests.web.rows import example_rows

from stemma.model.case import CaseRows


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
