"""The original beside the text: what is safe to look at is shown, under its id, and kept by nobody."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from starlette.testclient import TestClient
from tests.web.desks import ACCESS, ADDRESS, TOKEN, Book, client, ports_of
from tests.web.rows import example_folder

from stemma.model.documents import Document, Page, Spans
from stemma.web.actions.downloads import MOST_SHOWN, shown_file
from stemma.web.app import create_app

IDS = {key: row.id for key, row in example_folder().documents.items()}
PNG = b"\x89PNG\r\n\x1a\n"


def printed(row: Document) -> Document:
    """The document as a PDF of two pages with three lines on the second."""
    half, end = len(row.text) // 2, len(row.text)
    lines = (half, half + 60, half + 120)
    pages = (Page(1, ((0, half),), (0,)), Page(2, ((half, end),), lines))
    return replace(row, media_type="application/pdf", pages=pages)


@pytest.fixture
def asked() -> list[tuple[str, int, Spans]]:
    return []


@pytest.fixture
def pages(book: Book, asked: list[tuple[str, int, Spans]]) -> Iterator[TestClient]:
    """A desk on a case whose ledger is a PDF of two pages."""

    def picture(document: Document, number: int, spans: Spans) -> bytes | None:
        asked.append((document.id, number, spans))
        return PNG if number in {page.number for page in document.pages} else None

    rows = book.rows.documents
    changed = tuple(printed(row) if row.id == IDS["ledger"] else row for row in rows)
    book.rows = replace(book.rows, documents=changed)
    app = create_app(replace(ports_of(book), picture=picture), ACCESS)
    with TestClient(app, base_url=ADDRESS, headers={"Origin": ADDRESS}) as opened:
        opened.get("/", params={"token": TOKEN})
        yield opened


def last_claim(book: Book) -> tuple[str, Spans]:
    found = [row for row in book.rows.claims if row.document == IDS["ledger"]]
    last = max(found, key=lambda row: row.spans)
    return last.id, last.spans


def test_a_statement_knows_its_page_and_line(pages: TestClient, book: Book) -> None:
    name, _ = last_claim(book)
    rows = pages.get("/api/statements", params={"document": IDS["ledger"]}).json()["rows"]
    (row,) = [each for each in rows if each["id"] == name]
    assert (row["page"], row["line"]) == (2, 3)
    listed = pages.get("/statements", params={"document": IDS["ledger"]}).text
    assert "page 2, line 3" in listed
    reader = pages.get(f"/documents/{IDS['ledger']}", params={"at": name}).text
    assert "The original, page 2, line 3" in reader
    assert f'src="/documents/{IDS["ledger"]}/pages/2?at={name}"' in reader


def test_a_page_is_shown_as_a_picture_with_the_passage_asked_for(
    pages: TestClient, book: Book, asked: list[tuple[str, int, Spans]]
) -> None:
    name, spans = last_claim(book)
    answer = pages.get(f"/documents/{IDS['ledger']}/pages/2", params={"at": name})
    assert (answer.status_code, answer.content) == (200, PNG)
    assert answer.headers["content-type"] == "image/png"
    assert answer.headers["cache-control"] == "no-store"
    pages.get(f"/documents/{IDS['ledger']}/pages/1", params={"at": "c:of-another-document"})
    assert asked == [(IDS["ledger"], 2, spans), (IDS["ledger"], 1, ())]


@pytest.mark.parametrize("path", ["ledger/pages/9", "gate/pages/1", "ledger/pages/x"])
def test_what_has_no_such_page_says_so(pages: TestClient, path: str) -> None:
    key, _, rest = path.partition("/")
    assert pages.get(f"/documents/{IDS[key]}/{rest}").status_code == 404


def test_a_stranger_sees_no_page_and_no_original(book: Book) -> None:
    with client(book) as stranger:
        for rest in ("pages/1", "original/shown"):
            assert stranger.get(f"/documents/{IDS['ledger']}/{rest}").status_code == 403


def test_a_text_format_is_shown_as_its_own_characters_and_never_as_a_page(
    pages: TestClient, book: Book
) -> None:
    hostile = "<script>alert(1)</script> \u202egnp.exe\n"
    rows = book.rows.documents
    changed = tuple(
        replace(row, text=hostile, media_type="text/html") if row.id == IDS["gate"] else row
        for row in rows
    )
    book.rows = replace(book.rows, documents=changed)
    answer = pages.get(f"/documents/{IDS['gate']}/original/shown")
    assert answer.text == "<script>alert(1)</script> ⟨RLO⟩gnp.exe\n"
    assert answer.headers["content-type"] == "text/plain; charset=utf-8"
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert "default-src 'none'" in answer.headers["content-security-policy"]
    assert pages.get(f"/documents/{IDS['ledger']}/original/shown").status_code == 404
    assert "original/shown" in pages.get(f"/documents/{IDS['gate']}").text
    assert "original/shown" not in pages.get(f"/documents/{IDS['ledger']}").text


def test_of_a_very_long_original_whole_lines_are_shown() -> None:
    shown = bytes(shown_file(("é" * 50 + "\n").encode() * (MOST_SHOWN // 100)).body).decode()
    assert shown.startswith("[Only the first 2,000,000 bytes are shown here.]\n\néé")
    assert "\ufffd" not in shown
    assert bytes(shown_file("é\n".encode()).body).decode() == "é\n"
