"""A reply that a person notes at the desk: in the ledger, the export and the log, until it is undone."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from starlette.testclient import TestClient
from tests.web.ledgers import SETTINGS, reject, row_of, said, send, undo_last

from stemma import case as cases
from stemma.export.jsonl import write_jsonl
from stemma.web.words.wording_judging import REPLY_NEEDED


def test_a_noted_reply_stands_in_ledger_and_export_until_it_is_undone(
    berth: TestClient, ledger: Path, papers: Path, tmp_path: Path
) -> None:
    before, reply = cases.read(ledger), said(ledger, "wide open")
    row = row_of(ledger)
    assert (row.status, row.answers) == ("other-statements-only", ())
    page = send(berth, row, reply=reply.id, how="denies", why="it answers the wire")
    assert page.status_code == 200
    assert page.url.path == "/accusations"
    assert "Noted: a reply that was not listed." in page.text
    assert "A person noted this as a reply." in page.text
    cases.run(papers, ledger, SETTINGS)
    now = row_of(ledger)
    assert (now.status, [each.claim for each in now.answers]) == ("denied", [reply.id])
    (tmp_path / "out").mkdir()
    write_jsonl(cases.read(ledger), tmp_path / "out")
    (line,) = (tmp_path / "out" / "answers.jsonl").read_text().splitlines()
    assert json.loads(line)["answers"][0]["claim"] == reply.id
    links = [json.loads(each) for each in (tmp_path / "out" / "links.jsonl").open()]
    assert [each["by"] for each in links if each["type"] == "denies"] == ["person"]
    undo_last(berth)
    after = cases.read(ledger)
    assert (after.answers, after.links) == (before.answers, before.links)


def test_what_was_noted_is_told_in_words_with_both_passages(
    berth: TestClient, ledger: Path
) -> None:
    send(berth, row_of(ledger), reply=said(ledger, "wide open").id, how="denies", why="the gate")
    (line,) = berth.get("/api/judgements").json()["rows"]
    assert (line["action"], line["action_words"]) == ("confirm", "a reply that was not listed")
    assert line["stated"] == [["What it does", "says that it is not so"]]
    assert [each["role"] for each in line["passages"]] == ["The reply", "To the accusation"]
    assert "wide open" in line["passages"][0]["quote"]
    assert "chained" in line["passages"][1]["quote"]
    assert line["why"] == "the gate"


def test_another_way_of_speaking_to_it_is_a_reply_too(berth: TestClient, ledger: Path) -> None:
    assert "This folder holds no reply by" in berth.get("/accusations").text
    send(berth, row_of(ledger), reply=said(ledger, "rained").id, how="answers")
    (row,) = berth.get("/api/accusations").json()["rows"]
    assert row["no_reply"] is None
    assert row["status_words"] == "speaks to it, and does not say whether it is so"
    assert [each["noted"] for each in row["replies"]] == ["A person noted this as a reply."]
    assert berth.get("/api/").json()["unheard"] == []
    assert cases.summarise(ledger).unanswered == 0


@pytest.mark.parametrize(
    "shape", ["{}", "/statements/{}", "http://127.0.0.1:8765/statements/{}?x=1"]
)
def test_the_words_of_others_are_given_by_their_address(
    berth: TestClient, ledger: Path, shape: str
) -> None:
    row, reply = row_of(ledger), said(ledger, "Oslo")
    page = send(berth, row, address=shape.format(reply.id), how="denies")
    assert page.status_code == 422
    assert REPLY_NEEDED["others"][0] in page.text
    assert send(berth, row, address=shape.format(reply.id), how="answers").status_code == 200
    assert row_of(ledger).status == "reported-answer-only"


def test_a_listed_reply_cannot_be_chosen_again(berth: TestClient, ledger: Path) -> None:
    row, reply = row_of(ledger), said(ledger, "wide open")
    send(berth, row, reply=reply.id, how="denies")
    (view,) = berth.get(f"/api/statements/{row.allegation}").json()["replying"]
    assert view["answered"] == "says that it is not so"
    assert reply.id not in json.dumps(view["papers"])


def test_what_was_taken_away_before_has_to_be_undone_first(berth: TestClient, ledger: Path) -> None:
    row, reply = row_of(ledger), said(ledger, "wide open")
    send(berth, row, reply=reply.id, how="denies")
    reject(berth, ledger, "answers")
    assert row_of(ledger).answers == ()
    page = send(berth, row_of(ledger), reply=reply.id, how="answers")
    assert page.status_code == 422
    assert REPLY_NEEDED["undone"][0] in page.text
    undo_last(berth)
    assert [each.claim for each in row_of(ledger).answers] == [reply.id]


def test_the_button_beside_a_noted_reply_takes_back_what_was_noted(
    berth: TestClient, ledger: Path
) -> None:
    row, reply = row_of(ledger), said(ledger, "wide open")
    send(berth, row, reply=reply.id, how="denies")
    (found,) = berth.get("/api/accusations").json()["rows"]
    drawn = next(each for each in cases.read(ledger).links if each.type == "denies")
    assert [each["reading"]["link"] for each in found["replies"]] == [drawn.id]
    reject(berth, ledger, "denies")
    assert row_of(ledger).answers == ()
    send(berth, row_of(ledger), reply=reply.id, how="denies")
    assert row_of(ledger).status == "denied"
