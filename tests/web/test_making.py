"""A statement made by hand at the desk: the form, what is wrong with it, and where it shows."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient
from tests import standins
from tests.web.desks import ACCESS, ADDRESS, TOKEN, csrf_of, parsed
from tests.web.test_wording import AVOIDED, own_words

from stemma import case as cases
from stemma.case.by_hand import NotMadeError
from stemma.model.settings import Settings
from stemma.web.app import create_app
from stemma.web.forms.making import by_hand
from stemma.web.server import ports

TEXT = (
    "Imke Raabe wirft dem Ruderverein vor, das Tor verschlossen zu haben. "
    "Das Tor war offen, sagt der Ruderverein."
)
FORM = {
    "words": "das Tor  verschlossen\r\nzu haben",
    "translation": "the rowing club locked the <gate>",
    "translator": "Jule Hartog",
    "stance": "accuses",
    "speaker_words": "Imke Raabe",
    "speaker_name": "Imke Raabe",
    "speaker_kind": "Person",
    "about_words": "Ruderverein",
    "about_name": "Rowing Club",
    "about_kind": "Organization",
}


@pytest.fixture
def case(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    standins.put_in(monkeypatch.setattr)
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "tor.txt").write_text(TEXT)
    cases.run(tmp_path / "docs", tmp_path / "case", Settings())
    return tmp_path / "case"


@pytest.fixture
def desk(case: Path) -> Iterator[TestClient]:
    app = create_app(ports(case), ACCESS)
    with TestClient(app, base_url=ADDRESS, headers={"Origin": ADDRESS}) as opened:
        opened.get("/", params={"token": TOKEN})
        yield opened


@pytest.fixture
def page(case: Path) -> str:
    """The address of the document's page."""
    return f"/documents/{cases.read(case).documents[0].id}"


def send(desk: TestClient, page: str, **changes: str) -> str:
    key = csrf_of(desk.get(page).text)
    answer = desk.post(f"{page}/statements", data={"csrf": key, **FORM, **changes})
    return answer.text


def test_a_statement_made_by_hand_shows_on_every_page_it_belongs_to(
    desk: TestClient, page: str
) -> None:
    shown = send(desk, page)
    assert "Noted: a statement made by hand" in shown
    for address in (page, "/statements", "/accusations", "/judgements"):
        text = " ".join(parsed(desk.get(address).text).text_content().split())
        assert "the rowing club locked the <gate>" in text, address
        assert "translated by Jule Hartog" in text, address
    (row,) = desk.get("/api/accusations").json()["rows"]
    assert row["accused"]["name"] == "Rowing Club"
    assert row["accusation"]["speaker"]["name"] == "Imke Raabe"
    assert row["accusation"]["by_hand"] == "a statement made by hand"
    found = desk.post("/statements", data={"csrf": csrf_of(shown), "words": "rowing locked"})
    assert "das Tor verschlossen zu haben" in found.text


def test_it_can_be_undone(desk: TestClient, page: str) -> None:
    send(desk, page)
    log = desk.get("/judgements")
    (row,) = desk.get("/api/judgements").json()["rows"]
    assert row["action_words"] == "statement made by hand"
    desk.post("/judgements/undo", data={"csrf": csrf_of(log.text), "judgement": row["id"]})
    assert desk.get("/api/statements").json()["rows"] == []
    assert "translated by" not in desk.get(page).text


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"words": "das Boot"}, "does not have the words of the statement"),
        ({"words": ""}, "words of the statement are missing"),
        ({"words": "Tor"}, "stand at 2 places"),
        ({"translator": ""}, "the name of the person who made it"),
        ({"speaker_words": "Ole Brandt"}, "does not have the words that say who speaks"),
        ({"about_words": ""}, "words for whom it is about are missing"),
    ],
)
def test_what_is_wrong_is_said_and_nothing_that_was_typed_is_lost(
    desk: TestClient, page: str, changes: dict[str, str], says: str
) -> None:
    shown = send(desk, page, **changes)
    assert says in shown
    assert "Nothing was noted." in shown
    tree = parsed(shown)
    assert tree.xpath("//textarea[@name='translation']")[0].text == FORM["translation"]
    assert tree.xpath("//details[@id='make']/@open")
    assert desk.get("/api/judgements").json()["rows"] == []


def test_a_place_can_be_named_where_words_stand_twice(desk: TestClient, page: str) -> None:
    assert 'name="place"' in send(desk, page, words="Tor")
    send(desk, page, words="Tor", place="2")
    (row,) = desk.get("/api/statements").json()["rows"]
    assert row["quote"] == "Tor"


def test_the_form_and_what_comes_of_it_use_our_words(desk: TestClient, page: str) -> None:
    for shown in (send(desk, page), send(desk, page, words="Boot"), desk.get(page).text):
        assert AVOIDED.findall(own_words(shown)) == []


def test_a_form_without_the_key_of_the_session_does_nothing(desk: TestClient, page: str) -> None:
    assert desk.post(f"{page}/statements", data=FORM).status_code == 400
    assert desk.get("/api/judgements").json()["rows"] == []


def test_a_document_that_is_not_there_takes_no_statement(desk: TestClient, page: str) -> None:
    key = csrf_of(desk.get(page).text)
    answer = desk.post("/documents/sha256:nothing/statements", data={"csrf": key, **FORM})
    assert answer.status_code == 404


def test_the_address_of_the_form_leads_to_the_document(desk: TestClient, page: str) -> None:
    assert desk.get(f"{page}/statements").url.path == page


def test_words_that_are_too_long_are_refused_and_not_cut(case: Path) -> None:
    document = cases.read(case).documents[0]
    for name, most in (("words", 5_000), ("speaker_name", 200)):
        with pytest.raises(NotMadeError, match=f"takes at most {most:,}"):
            by_hand(document, FORM | {name: "x" * (most + 1)}, "2031-05-04")
