"""That one speaks for another, stated on the page of one of the two."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from starlette.testclient import TestClient
from tests.web.desks import csrf_of
from tests.web.ledgers import SETTINGS, row_of, said, send, undo_last
from tests.web.test_whom import ident, press
from tests.web.test_wording import AVOIDED, own_words

from stemma import case as cases


def test_what_one_says_for_the_accused_replies_to_the_accusation_until_it_is_undone(
    berth: TestClient, ledger: Path, papers: Path
) -> None:
    ana, tom = ident(ledger, "Ana Ros"), ident(ledger, "Tom Berg")
    reply = said(ledger, "in Oslo")
    assert send(berth, row_of(ledger), reply=reply.id, how="denies").status_code == 422
    own = f"/people/{tom}"
    form = {"what": "speaking", "first": ana, "second": tom, "action": "speaks", "back": own}
    page = press(berth, **form, why="the letterhead").text
    assert "Noted: who speaks for whom." in page
    assert "as you stated on" in page
    assert AVOIDED.findall(own_words(page)) == []
    assert "as you stated on" in berth.get(f"/people/{ana}").text
    send(berth, row_of(ledger), reply=reply.id, how="denies")
    assert row_of(ledger).status == "denied"
    listed = berth.get("/api/accusations").json()["rows"][0]["replies"]
    (mine,) = [each for each in listed if each["said"]["id"] == reply.id]
    assert mine["for_whom"]["speaker"]["name"] == "Ana Ros"
    assert "speaks for" in berth.get("/accusations").text
    (papers / "new.txt").write_text("Ana Ros said it snowed.")
    cases.run(papers, ledger, SETTINGS)
    assert row_of(ledger).status == "denied"
    undo_last(berth)
    undo_last(berth)
    assert "as you stated on" not in berth.get(f"/people/{ident(ledger, 'Tom Berg')}").text


def test_the_log_says_who_and_for_whom(berth: TestClient, ledger: Path) -> None:
    ana, tom = ident(ledger, "Ana Ros"), ident(ledger, "Tom Berg")
    press(berth, what="speaking", first=ana, second=tom, action="speaks-not")
    (line,) = berth.get("/api/judgements").json()["rows"]
    assert line["action_words"] == "who speaks for whom"
    assert [each["role"] for each in line["passages"]] == ["Who", "For whom"]
    assert line["stated"] == [["The first", "does not speak for the second"]]
    (made,) = cases.read(ledger).judgements
    assert made.action == "correct"
    assert json.loads(made.after or "") == {"speaks_for": False}
    assert [target.kind for target in made.targets] == ["mention", "mention"]
    assert "does not speak" in berth.get(f"/people/{tom}").text


@pytest.mark.parametrize(
    "form",
    [
        {"second": ""},
        {"first": ""},
        {"second": "the same"},
        {"action": "x"},
    ],
)
def test_a_form_without_two_people_says_so(
    berth: TestClient, ledger: Path, form: dict[str, str]
) -> None:
    ana, tom = ident(ledger, "Ana Ros"), ident(ledger, "Tom Berg")
    sent = {"first": ana, "second": tom, "action": "speaks", **form}
    sent["second"] = ana if sent["second"] == "the same" else sent["second"]
    answer = press(berth, what="speaking", **sent)
    assert answer.status_code == 400
    assert cases.read(ledger).judgements == ()


def test_who_is_in_no_document_cannot_be_stated(berth: TestClient, ledger: Path) -> None:
    key = csrf_of(berth.get("/statements").text)
    form = {"first": "e:none", "second": ident(ledger, "Tom Berg"), "action": "speaks"}
    answer = berth.post("/judgements", data={"csrf": key, "what": "speaking", **form})
    assert answer.status_code == 404
