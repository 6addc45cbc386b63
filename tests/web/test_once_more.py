"""A form that was refused leads back to its page, and loses nothing that was typed."""

from __future__ import annotations

from typing import Any

from starlette.testclient import TestClient
from tests.web.desks import Book, csrf_of, parsed
from tests.web.test_judging_rows import press
from tests.web.test_wording import AVOIDED, own_words


def fields(page: str) -> dict[str, Any]:
    return {each.get("name"): each.get("value") for each in parsed(page).xpath("//main//input")}


def test_a_date_that_cannot_be_read_can_be_put_right_where_it_is_refused(
    desk: TestClient, book: Book
) -> None:
    paper = book.rows.documents[0].id
    own = f"/documents/{paper}"
    form = {"document": paper, "published": "03/04/2024", "publisher": "Quay Mail", "why": "stamp"}
    page = press(desk, what="document", **form, back=own)
    assert page.status_code == 400
    assert "3 April 2024 or 4 March 2024" in page.text
    assert f'href="{own}"' in page.text
    assert AVOIDED.findall(own_words(page.text)) == []
    kept = fields(page.text)
    assert (kept["published"], kept["publisher"], kept["why"]) == (
        "03/04/2024",
        "Quay Mail",
        "stamp",
    )
    answer = desk.post("/judgements", data={**kept, "published": "3 April 2024"})
    assert answer.status_code == 200
    assert "Noted: corrected." in answer.text
    assert '"published": "2024-04-03"' in (book.rows.judgements[0].after or "")


def test_several_authors_are_stated_with_a_semicolon_between_them(
    desk: TestClient, book: Book
) -> None:
    paper = book.rows.documents[0].id
    press(desk, what="document", document=paper, author="Ada Lund; Tom Hale ;")
    assert '"authors": ["Ada Lund", "Tom Hale"]' in (book.rows.judgements[0].after or "")


def test_a_form_of_an_earlier_start_shows_what_was_typed_and_cannot_be_sent_from_there(
    desk: TestClient, book: Book
) -> None:
    paper = book.rows.documents[0].id
    form = {"csrf": "of yesterday", "what": "document", "document": paper, "publisher": "Quay Mail"}
    page = desk.post("/judgements", data={**form, "back": f"/documents/{paper}"})
    assert page.status_code == 400
    assert "Quay Mail" in page.text
    assert "<form" not in page.text.partition("<main")[2]
    assert f'href="/documents/{paper}"' in page.text
    page = desk.post(f"/documents/{paper}/statements", data={"csrf": "x", "words": "we saw it"})
    assert "we saw it" in page.text
    assert f'href="/documents/{paper}"' in page.text


def test_the_way_back_is_a_page_of_the_desk(desk: TestClient, book: Book) -> None:
    page = press(desk, what="group", action="group", back="//elsewhere.example/x")
    assert "elsewhere" not in page.text
    assert 'href="/judgements"' in page.text
    key = csrf_of(desk.get("/judgements").text) if book.rows.judgements else ""
    gone = desk.post("/judgements/undo", data={"csrf": key or "x", "judgement": "j:none"})
    assert "Back to the page where you were" in gone.text
