"""Documents are hostile input: nothing in them runs, hides or rearranges the page."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

import pytest
from starlette.testclient import TestClient
from tests.web.desks import TOKEN, Book, client, parsed
from tests.web.folder import Folder, Line, Paper

from stemma.model.case import CaseRows
from stemma.model.documents import Known
from stemma.web.door.safe import visible
from stemma.web.routes import VIEWS

SCRIPT = '<script>alert("x")</script><img src=x onerror=alert(1)>'
RLO = "\u202eevil\u202c"
NAME = f"Mara {RLO} <b>Ilves</b>"
TEXT = f"""{SCRIPT} javascript:alert(1) https://evil.example/track
{{{{ 7*7 }}}} {{% raw %}} \x00\x1b[31m\ud800 {NAME} said: “{SCRIPT}”"""
FILE = f'a"><script>\n{RLO}.txt'


def hostile_rows() -> CaseRows:
    folder = Folder()
    text = TEXT.replace("\ud800", "\ufffd")
    folder.file("x", Paper(FILE, text, SCRIPT, ("2032-03-08", "header"), SCRIPT, SCRIPT))
    folder.name("mara", "Person", NAME, SCRIPT)
    folder.voice("x", "mara")
    folder.say(Line("one", "x", ("mara",), SCRIPT, "said", NAME, about=("mara",)))
    document = folder.documents["x"]
    broken = dataclasses.replace(
        document,
        text=TEXT,
        url=Known("javascript:alert(1)", "metadata"),
        media_type="text/html\r\nX-Evil: 1",
    )
    return CaseRows(
        documents=(broken,),
        blocks=tuple(folder.blocks),
        attributions=folder.all_attributions(),
        claims=tuple(folder.claims.values()),
        entities=tuple(folder.entities.values()),
    )


@pytest.fixture
def hostile() -> Iterator[tuple[TestClient, CaseRows]]:
    rows = hostile_rows()
    with client(Book(rows)) as opened:
        opened.get("/", params={"token": TOKEN})
        yield opened, rows


def pages(opened: TestClient, rows: CaseRows) -> Iterator[tuple[str, str]]:
    ids = {"/documents/{id}": rows.documents[0].id, "/people/{id}": rows.entities[0].id}
    for view in VIEWS:
        if "{id}" not in view.path or view.path in ids:
            address = view.path.format(id=ids.get(view.path, ""))
            answer = opened.get(address)
            assert answer.status_code == 200, address
            assert opened.get(f"/api{address}").status_code == 200, address
            yield address, answer.text


def test_nothing_in_a_document_becomes_markup(hostile: tuple[TestClient, CaseRows]) -> None:
    shown = 0
    for address, page in pages(*hostile):
        assert "<script>alert" not in page
        assert "onerror=alert(1)>" not in page
        tree = parsed(page)
        assert not tree.xpath("//script[not(starts-with(@src, '/static/'))]"), address
        assert not tree.xpath("//img | //b | //iframe | //object | //embed"), address
        shown += "&lt;script&gt;" in page
    assert shown >= 4


def test_nothing_in_a_document_becomes_a_link(hostile: tuple[TestClient, CaseRows]) -> None:
    for address, page in pages(*hostile):
        for link in parsed(page).xpath("//@href | //@src | //@action"):
            assert link.startswith(("/", "#")), f"{address}: {link}"
            assert not link.startswith("//")


def test_template_signs_are_only_text(hostile: tuple[TestClient, CaseRows]) -> None:
    opened, rows = hostile
    page = opened.get(f"/documents/{rows.documents[0].id}").text
    assert "{{ 7*7 }}" in page
    assert ">49<" not in page


def test_overrides_and_controls_are_written_out(hostile: tuple[TestClient, CaseRows]) -> None:
    seen = ""
    for _, page in pages(*hostile):
        assert not any(letter in page for letter in "\u202e\u202c\x00\x1b")
        seen += page
    for written in ("⟨RLO⟩", "⟨PDF⟩", "⟨U+0000⟩", "⟨U+001B⟩", "⟨U+D800⟩"):
        assert written in seen


def test_names_are_set_apart_from_the_words_around_them(
    hostile: tuple[TestClient, CaseRows],
) -> None:
    for _, page in pages(*hostile):
        for node in parsed(page).xpath("//a[contains(@class, 'name')]"):
            assert node.xpath("./bdi")


def test_a_file_to_take_away_has_a_name_of_ours(hostile: tuple[TestClient, CaseRows]) -> None:
    opened, rows = hostile
    for kind in ("text", "original"):
        answer = opened.get(f"/documents/{rows.documents[0].id}/{kind}")
        if answer.status_code == 200:
            assert "evil" not in answer.headers["content-disposition"]
            assert "x-evil" not in answer.headers


def test_marks_that_persian_or_hebrew_needs_stay() -> None:
    text = "می\u200cخواهم \u200f(א)\u200e e\u0301"
    assert visible(text) == text


@pytest.mark.parametrize("letter", ["\u2066", "\u2028", "\x85", "\U000e0041", "\udfff", "\x7f"])
def test_what_hides_is_shown(letter: str) -> None:
    assert letter not in visible(f"a{letter}b")
    assert visible(f"a{letter}b").startswith("a⟨")
