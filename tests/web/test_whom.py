"""Whom a statement is about and whom it accuses, corrected at the desk."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient
from tests.web.desks import csrf_of
from tests.web.ledgers import SETTINGS, said, undo_last
from tests.web.test_wording import AVOIDED, own_words

from stemma import case as cases
from stemma.export import files
from stemma.model.links import Answers


def press(desk: TestClient, **form: str) -> Any:
    key = csrf_of(desk.get("/statements").text)
    return desk.post("/judgements", data={"csrf": key, "back": "/judgements", **form})


def ident(ledger: Path, name: str) -> str:
    return next(each.id for each in cases.read(ledger).entities if each.name == name)


def rows_of(ledger: Path, words: str) -> list[Answers]:
    claim = said(ledger, words).id
    return [each for each in cases.read(ledger).answers if each.allegation == claim]


def test_what_a_person_says_accuses_somebody_has_a_row_until_it_is_undone(
    berth: TestClient, ledger: Path, papers: Path
) -> None:
    claim, ana = said(ledger, "rained all day"), ident(ledger, "Ana Ros")
    assert rows_of(ledger, "rained all day") == []
    own = f"/statements/{claim.id}"
    form = {"what": "accused", "claim": claim.id, "action": "accuses", "about": ana, "back": own}
    page = press(berth, **form, why="read aloud")
    assert "Noted: whom it accuses." in page.text
    assert "Read as an accusation" in page.text
    (row,) = rows_of(ledger, "rained all day")
    assert (row.about, row.by) == (ana, "person")
    listed = berth.get("/accusations", params={"about": ana}).text
    assert "as you stated on" in listed
    assert AVOIDED.findall(own_words(listed)) == []
    assert AVOIDED.findall(own_words(page.text)) == []
    (papers / "new.txt").write_text("Ana Ros said it snowed.")
    cases.run(papers, ledger, SETTINGS)
    assert [each.about for each in rows_of(ledger, "rained all day")] == [ident(ledger, "Ana Ros")]
    undo_last(berth)
    assert rows_of(ledger, "rained all day") == []


def test_somebody_whom_that_document_does_not_name_can_be_chosen_and_stays_one(
    berth: TestClient, ledger: Path
) -> None:
    claim, mara = said(ledger, "needs paint"), ident(ledger, "Mara Ilves")
    press(berth, what="accused", claim=claim.id, action="accuses", about=mara)
    (row,) = rows_of(ledger, "needs paint")
    names = {each.id: each.name for each in cases.read(ledger).entities}
    assert names[row.about] == "Mara Ilves"
    assert list(names.values()).count("Mara Ilves") == 1


def test_what_a_person_says_accuses_nobody_has_no_row_until_it_is_undone(
    berth: TestClient, ledger: Path, tmp_path: Path
) -> None:
    claim = said(ledger, "chained by him")
    assert len(rows_of(ledger, "chained by him")) == 1
    page = press(
        berth, what="accused", claim=claim.id, action="nobody", back=f"/statements/{claim.id}"
    )
    assert "Noted: that it accuses nobody." in page.text
    assert "no accusation of anybody who is named" in page.text
    assert rows_of(ledger, "chained by him") == []
    (tmp_path / "out").mkdir()
    files.EXPORTERS.get("jsonl")(cases.read(ledger), tmp_path / "out")
    lines = (tmp_path / "out" / "claims.jsonl").read_text().splitlines()
    (line,) = [json.loads(each) for each in lines if json.loads(each)["id"] == claim.id]
    assert (line["stated"], line["by"], line["kind"]) == (["accused"], "person", "report")
    assert "It accuses" in berth.get("/judgements").text
    undo_last(berth)
    assert len(rows_of(ledger, "chained by him")) == 1


def test_whom_a_statement_is_about_is_who_stays_ticked_and_who_is_added(
    berth: TestClient, ledger: Path
) -> None:
    claim, ana = said(ledger, "rained all day"), ident(ledger, "Ana Ros")
    press(berth, what="about", claim=claim.id, about=ana, name="Jonna Vaid", schema="Person")
    jonna = ident(ledger, "Jonna Vaid")
    assert set(said(ledger, "rained all day").about) == {ana, jonna}
    assert claim.id in berth.get("/api/statements", params={"about": ana}).text
    press(berth, what="about", claim=claim.id, **{f"keeps {jonna}": "yes"})
    assert said(ledger, "rained all day").about == (ident(ledger, "Jonna Vaid"),)
    press(berth, what="about", claim=claim.id)
    assert said(ledger, "rained all day").about == ()
    stated = berth.get("/api/judgements").json()["rows"][0]["stated"]
    assert stated == [["It is about", "nobody"]]
    undo_last(berth)
    assert said(ledger, "rained all day").about == (ident(ledger, "Jonna Vaid"),)


@pytest.mark.parametrize(("what", "action"), [("about", "about"), ("accused", "accuses")])
def test_a_form_with_nobody_in_it_says_so_and_changes_nothing(
    berth: TestClient, ledger: Path, what: str, action: str
) -> None:
    claim = said(ledger, "rained all day")
    answer = press(berth, what=what, claim=claim.id, action=action)
    assert answer.status_code == 400
    assert "or type a name. Nothing was changed." in answer.text
    assert cases.read(ledger).judgements == ()
