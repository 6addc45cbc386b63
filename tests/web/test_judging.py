"""What a button on the desk does: an appended judgement, addressed to anchors, that can be undone."""

from __future__ import annotations

import json

import pytest
from starlette.testclient import TestClient
from tests.web.desks import Book, csrf_of

from stemma.model.links import Link


def link_of(book: Book, slot: str) -> Link:
    return next(row for row in book.rows.links if row.slot == slot)


def press(desk: TestClient, link: str, action: str, why: str = "") -> str:
    key = csrf_of(desk.get("/differences").text)
    form = {"csrf": key, "link": link, "action": action, "why": why, "back": "/differences"}
    return desk.post("/judgements", data=form).text


def test_a_link_the_text_does_not_say_disappears_and_stands_in_the_log(
    desk: TestClient, book: Book
) -> None:
    link = link_of(book, "date")
    assert link.id in desk.get("/api/differences").text
    page = press(desk, link.id, "reject", "two different gates")
    assert "Noted: the text does not say this. The row is no longer shown." in page
    assert link.id not in desk.get("/api/differences").text
    log = desk.get("/api/judgements").json()["rows"]
    assert [row["action"] for row in log] == ["reject"]
    assert log[0]["why"] == "two different gates"
    assert len(log[0]["passages"]) == 2


def test_undoing_brings_the_row_back_and_keeps_both_lines(desk: TestClient, book: Book) -> None:
    link = link_of(book, "date")
    press(desk, link.id, "reject")
    key = csrf_of(desk.get("/judgements").text)
    made = book.rows.judgements[0].id
    page = desk.post("/judgements/undo", data={"csrf": key, "judgement": made})
    assert page.status_code == 200
    assert link.id in desk.get("/api/differences").text
    log = desk.get("/api/judgements").json()["rows"]
    assert [(row["action"], row["undone"], row["can_undo"]) for row in log] == [
        ("revoke", False, False),
        ("reject", True, False),
    ]


@pytest.mark.parametrize(("action", "reading"), [("confirm", "says-this"), ("unsure", "unsure")])
def test_other_readings_stay_and_say_so(
    desk: TestClient, book: Book, action: str, reading: str
) -> None:
    link = link_of(book, "number")
    press(desk, link.id, action)
    rows = desk.get("/api/differences").json()["rows"]
    assert {row["reading"]["current"] for row in rows if row["id"] == link.id} == {reading}


def test_a_judgement_is_addressed_to_anchors_and_holds_the_row_it_judged(
    desk: TestClient, book: Book
) -> None:
    link = link_of(book, "quotation")
    press(desk, link.id, "reject")
    (made,) = book.rows.judgements
    texts = {row.id: row for row in book.rows.documents}
    assert {target.kind for target in made.targets} == {"link"}
    for target in made.targets:
        document = texts[target.document]
        assert target.text_sha256 == document.text_sha256
        assert target.quote == document.text[target.spans[0][0] : target.spans[-1][1]]
    assert json.loads(made.before or "")["type"] == link.type
    assert made.by == "person"


def test_an_answer_that_is_none_leaves_the_accusation_without_reply(
    desk: TestClient, book: Book
) -> None:
    hiding = next(
        row for row in book.rows.links if row.slot == "polarity" and "hiding" in row.reasons[0].says
    )
    before = desk.get("/api/accusations").json()["rows"]
    edda = next(row for row in before if row["accused"]["name"] == "Edda Lissenkamp")
    assert edda["status"] == "denied"
    assert edda["replies"][0]["reading"]["link"] == hiding.id
    press(desk, hiding.id, "reject")
    after = desk.get("/api/accusations").json()["rows"]
    edda = next(row for row in after if row["accused"]["name"] == "Edda Lissenkamp")
    assert edda["status"] == "none-in-folder"
    assert edda["replies"] == []
    assert edda["no_reply"].startswith("This folder holds no reply by Edda Lissenkamp.")


@pytest.mark.parametrize(
    ("form", "status"),
    [
        ({"action": "purge"}, 400),
        ({"action": ""}, 400),
        ({"action": "revoke"}, 400),
        ({"action": "reject", "link": "l:nothing"}, 404),
    ],
)
def test_what_is_no_button_is_refused(
    desk: TestClient, book: Book, form: dict[str, str], status: int
) -> None:
    key = csrf_of(desk.get("/differences").text)
    answer = desk.post("/judgements", data={"csrf": key, "link": "l:x", **form})
    assert answer.status_code == status
    assert book.rows.judgements == ()


def test_a_judgement_that_is_not_there_cannot_be_undone(desk: TestClient, book: Book) -> None:
    key = csrf_of(desk.get("/differences").text)
    answer = desk.post("/judgements/undo", data={"csrf": key, "judgement": "j:nothing"})
    assert answer.status_code == 404
    assert book.rows.judgements == ()


@pytest.mark.parametrize(
    "back",
    ["https://evil.example/", "//evil.example", "/\\evil.example", "/a\r\nX: y", "javascript:1"],
)
def test_the_way_back_leads_to_the_desk_only(desk: TestClient, book: Book, back: str) -> None:
    key = csrf_of(desk.get("/differences").text)
    link = link_of(book, "date").id
    form = {"csrf": key, "link": link, "action": "unsure", "back": back}
    answer = desk.post("/judgements", data=form, follow_redirects=False)
    assert answer.headers["location"] == "/judgements?noted=unsure"


def test_a_notice_is_shown_only_for_the_three_readings(desk: TestClient) -> None:
    assert "Noted" not in desk.get("/differences", params={"noted": "<b>hello"}).text
