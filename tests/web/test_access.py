"""Who may open the desk, and what it sends along with every answer."""

from __future__ import annotations

import logging
from dataclasses import replace
from pathlib import Path

import pytest
from starlette.testclient import TestClient
from tests.web.desks import ACCESS, ADDRESS, PORT, TOKEN, Book, app_on, client, csrf_of, ports_of

from stemma.errors import CaseBusyError
from stemma.model.case import CaseRows
from stemma.model.judgements import Judgement
from stemma.web.app import create_app
from stemma.web.door.access import HEADERS, Access, new_token
from stemma.web.server import PortTakenError, listen, settings

PAGES = ("/", "/documents", "/statements", "/api/", "/api/people", "/nothing-here")


@pytest.fixture
def stranger(book: Book) -> TestClient:
    return client(book)


@pytest.mark.parametrize("path", PAGES)
def test_without_the_token_every_page_is_locked_and_says_how_to_open_it(
    stranger: TestClient, path: str
) -> None:
    answer = stranger.get(path)
    assert answer.status_code == 403
    assert "stemma serve" in answer.text
    assert "Olmazade" not in answer.text


@pytest.mark.parametrize("token", ["", "wrong", TOKEN[:-1], TOKEN + "x", "é"])
def test_a_wrong_token_opens_nothing(stranger: TestClient, token: str) -> None:
    answer = stranger.get("/", params={"token": token}, follow_redirects=False)
    assert answer.status_code == 403
    assert "set-cookie" not in answer.headers


def test_the_token_is_passed_once_and_leaves_the_address(stranger: TestClient) -> None:
    answer = stranger.get("/people", params={"token": TOKEN}, follow_redirects=False)
    assert answer.status_code == 303
    assert answer.headers["location"] == "/people"
    cookie = answer.headers["set-cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=strict" in cookie
    assert TOKEN not in cookie
    assert stranger.get("/people").status_code == 200


def test_the_entrance_does_not_lead_to_another_host(stranger: TestClient) -> None:
    answer = stranger.get(
        f"{ADDRESS}//elsewhere.example/", params={"token": TOKEN}, follow_redirects=False
    )
    assert answer.headers["location"] == "/elsewhere.example/"


def test_two_desks_keep_two_sessions() -> None:
    assert Access("a", 1).cookie != Access("a", 2).cookie
    assert Access("a", 1).session != Access("b", 1).session
    assert Access("a", 1).csrf != Access("a", 1).session
    assert new_token() != new_token()


@pytest.mark.parametrize(
    "host", ["evil.example", f"evil.example:{PORT}", "127.0.0.1", "127.0.0.1:1", "", "localhost"]
)
def test_another_host_is_refused_even_with_the_session(desk: TestClient, host: str) -> None:
    answer = desk.get("/", headers={"Host": host})
    assert answer.status_code == 421
    assert "Olmazade" not in answer.text


@pytest.mark.parametrize("host", [f"127.0.0.1:{PORT}", f"localhost:{PORT}", f"[::1]:{PORT}"])
def test_the_machine_itself_is_let_in(desk: TestClient, host: str) -> None:
    cookie = "; ".join(f"{key}={value}" for key, value in desk.cookies.items())
    assert desk.get("/", headers={"Host": host, "Cookie": cookie}).status_code == 200


@pytest.mark.parametrize("path", [*PAGES, "/static/desk.css"])
def test_every_answer_carries_every_header(desk: TestClient, path: str) -> None:
    for answer in (desk.get(path), desk.get(path, headers={"Host": "evil.example"})):
        for name, text in HEADERS.items():
            assert answer.headers.get_list(name) == [text]


def test_the_policy_allows_nothing_but_our_own_files() -> None:
    policy = HEADERS["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert "frame-ancestors 'none'" in policy


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"Origin": ADDRESS}, 200),
        ({"Origin": "https://evil.example"}, 403),
        ({"Origin": f"http://localhost:{PORT}"}, 403),
        ({"Origin": "null"}, 403),
        ({"Origin": "null", "Sec-Fetch-Site": "cross-site"}, 403),
        ({"Origin": "null", "Sec-Fetch-Site": "same-origin"}, 200),
    ],
)
def test_a_form_must_come_from_the_desk_itself(
    desk: TestClient, headers: dict[str, str], status: int
) -> None:
    key = csrf_of(desk.get("/statements").text)
    form = {"csrf": key, "words": "gate"}
    assert desk.post("/statements", data=form, headers=headers).status_code == status


def test_a_form_without_any_origin_is_refused(book: Book) -> None:
    with TestClient(app_on(book), base_url=ADDRESS) as bare:
        bare.get("/", params={"token": TOKEN})
        key = csrf_of(bare.get("/statements").text)
        assert bare.post("/statements", data={"csrf": key, "words": "x"}).status_code == 403


@pytest.mark.parametrize("path", ["/statements", "/judgements", "/judgements/undo"])
@pytest.mark.parametrize("key", ["", "0" * 64, "é"])
def test_a_form_without_the_key_changes_nothing(
    desk: TestClient, book: Book, path: str, key: str
) -> None:
    before = book.rows
    answer = desk.post(path, data={"csrf": key, "words": "x"})
    assert answer.status_code == 400
    assert "Nothing was changed." in answer.text
    assert book.rows is before


def test_a_giant_form_is_refused(desk: TestClient) -> None:
    key = csrf_of(desk.get("/statements").text)
    answer = desk.post("/statements", data={"csrf": key, "words": "x" * 70_000})
    assert answer.status_code == 413


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"])
def test_other_methods_are_refused(desk: TestClient, method: str) -> None:
    assert desk.request(method, "/").status_code == 405


@pytest.mark.parametrize("path", ["/docs", "/redoc", "/openapi.json"])
def test_nothing_describes_the_machine_side(desk: TestClient, path: str) -> None:
    assert desk.get(path).status_code == 404


@pytest.mark.parametrize("path", ["/static/../access.py", "/static/%2e%2e/access.py", "/static/"])
def test_only_our_own_files_are_served(desk: TestClient, path: str) -> None:
    assert desk.get(path).status_code == 404


def test_search_words_stand_in_no_address_and_no_log(
    desk: TestClient, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG, logger="stemma")
    caplog.set_level(logging.DEBUG, logger="uvicorn")
    key = csrf_of(desk.get("/statements").text)
    found = desk.post("/statements", data={"csrf": key, "words": "Bredlow gate"})
    assert found.url.query == b""
    assert "Hanno Bredlow" in found.text
    assert "Bredlow" not in caplog.text
    assert desk.get("/statements", params={"words": "Bredlow"}).text.count("data-row") > 40


def test_a_search_without_words_becomes_an_address_one_can_keep(desk: TestClient) -> None:
    key = csrf_of(desk.get("/statements").text)
    form = {"csrf": key, "words": " ", "kind": "demand"}
    answer = desk.post("/statements", data=form, follow_redirects=False)
    assert answer.status_code == 303
    assert answer.headers["location"] == "/statements?kind=demand"


def test_the_server_listens_on_this_machine_only() -> None:
    with listen(0) as listening:
        host, port = listening.getsockname()
        assert host == "127.0.0.1"
        with pytest.raises(PortTakenError, match=str(port)):
            listen(port)


def test_the_server_keeps_no_log_of_requests(book: Book) -> None:
    config = settings(ports_of(book), Access("t", 1))
    assert config.access_log is False
    assert config.server_header is False


def test_a_mistake_of_the_program_gets_a_page_and_a_log_without_words(
    book: Book, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken() -> CaseRows:
        message = "Hanno Bredlow"
        raise LookupError(message)

    app = create_app(replace(ports_of(book), open_case=broken), ACCESS)
    with TestClient(app, base_url=ADDRESS, raise_server_exceptions=False) as opened:
        opened.get("/", params={"token": TOKEN}, follow_redirects=False)
        answer = opened.get("/people")
    assert answer.status_code == 500
    assert "The program made a mistake" in answer.text
    assert answer.headers["cache-control"] == "no-store"
    logged = capsys.readouterr().err
    assert "LookupError at" in logged
    assert "Bredlow" not in logged + answer.text


def test_an_error_of_the_case_is_worded_with_its_hint(book: Book) -> None:
    def busy(_judgement: Judgement) -> None:
        raise CaseBusyError(Path("mycase"))

    app = create_app(replace(ports_of(book), judge=busy), ACCESS)
    with TestClient(app, base_url=ADDRESS, headers={"Origin": ADDRESS}) as opened:
        opened.get("/", params={"token": TOKEN})
        key = csrf_of(opened.get("/differences").text)
        form = {"csrf": key, "link": book.rows.links[0].id, "action": "unsure"}
        answer = opened.post("/judgements", data=form)
    assert answer.status_code == 409
    assert "Another program is writing to the case" in answer.text
    assert "Nothing was lost." in answer.text
