"""The desk on a case in a folder: what is judged there reaches every stage, and undoing undoes it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient
from tests import standins
from tests.web.desks import ACCESS, ADDRESS, TOKEN, csrf_of

from stemma import case as cases
from stemma.model.settings import DocumentSettings, Party, Settings
from stemma.web.app import create_app
from stemma.web.forms.judging_rows import field_of
from stemma.web.server import ports

WIRE = "Mara Ilves said the gate was open. Tom Berg denied the gate was open. "
POST = "Mara Ilves said the gate was open. Ana Ros said it rained all day."
STATED = Settings(
    documents=(
        DocumentSettings("wire.txt", publisher="Harbour Wire"),
        DocumentSettings("post.txt", publisher="Quay Post"),
    ),
    parties=(Party("the wire", "its own texts", "2032-03-20", ("Harbour Wire",)),),
)


@pytest.fixture
def case(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    standins.put_in(monkeypatch.setattr)
    (folder / "wire.txt").write_text(WIRE)
    (folder / "post.txt").write_text(POST)
    made = tmp_path / "case"
    cases.run(folder, made, STATED)
    return made


@pytest.fixture
def desk(case: Path) -> Iterator[TestClient]:
    app = create_app(replace(ports(case)), ACCESS)
    with TestClient(app, base_url=ADDRESS, headers={"Origin": ADDRESS}) as opened:
        opened.get("/", params={"token": TOKEN})
        yield opened


def press(desk: TestClient, **form: str) -> None:
    key = csrf_of(desk.get("/statements").text)
    answer = desk.post("/judgements", data={"csrf": key, "back": "/judgements", **form})
    assert answer.status_code == 200, answer.text


def undo_last(desk: TestClient) -> None:
    row = next(r for r in desk.get("/api/judgements").json()["rows"] if r["can_undo"])
    key = csrf_of(desk.get("/judgements").text)
    desk.post("/judgements/undo", data={"csrf": key, "judgement": row["id"]})


def names(desk: TestClient) -> dict[str, Any]:
    groups = desk.get("/api/people").json()["groups"]
    return {row["name"]: row for group in groups for row in group["rows"]}


def test_a_statement_taken_away_leaves_every_page_and_comes_back(
    desk: TestClient, case: Path
) -> None:
    claim = cases.read(case).claims[0]
    press(desk, what="statement", claim=claim.id, action="reject")
    assert claim.id not in {row.id for row in cases.read(case).claims}
    assert claim.id not in desk.get("/api/statements").text
    undo_last(desk)
    assert claim.id in desk.get("/api/statements").text


def test_a_typed_speaker_is_a_person_of_the_case_at_once(desk: TestClient, case: Path) -> None:
    claim = cases.read(case).claims[0]
    press(desk, what="saying", claim=claim.id, name="Jonna Vaid", schema="Person")
    assert "Jonna Vaid" in names(desk)
    (row,) = [r for r in desk.get("/api/statements").json()["rows"] if r["id"] == claim.id]
    assert row["speaker"]["name"] == "Jonna Vaid"
    undo_last(desk)
    assert "Jonna Vaid" not in names(desk)


def test_two_names_become_one_and_two_again(desk: TestClient, case: Path) -> None:
    known = {row.name: row.id for row in cases.read(case).entities}
    press(desk, what="names", entity=known["Tom Berg"], other=known["Ana Ros"], action="same")
    together = cases.read(case).entities
    assert len(together) == len(known) - 1
    joined = next(row for row in together if row.reasons and row.reasons[0].feature == "judged")
    assert {joined.reasons[0].left, joined.reasons[0].right} == {"Tom Berg", "Ana Ros"}
    undo_last(desk)
    assert {row.name for row in cases.read(case).entities} == set(known)


def test_one_name_in_two_documents_is_parted(desk: TestClient, case: Path) -> None:
    mara = next(row for row in cases.read(case).entities if row.name == "Mara Ilves")
    here, there = sorted({place.document for place in mara.mentions})
    press(desk, what="names", entity=mara.id, here=here, there=there, action="not-same")
    assert [row.name for row in cases.read(case).entities].count("Mara Ilves") == 2
    undo_last(desk)
    assert [row.name for row in cases.read(case).entities].count("Mara Ilves") == 1


def test_an_origin_is_cut_and_the_range_follows(desk: TestClient, case: Path) -> None:
    row = next(each for each in cases.read(case).origins if len(each.claims) > 1)
    assert row.high == 1
    press(
        desk,
        what="origin",
        version=row.id,
        claim=row.claims[0],
        action="cut",
        why="two of one name",
    )
    now = next(each for each in cases.read(case).origins if each.id == row.id)
    assert now.high == 2
    ends = {"claim": row.claims[0], "other": row.claims[1]}
    press(desk, what="origin", version=row.id, **ends, action="join", why="they are one after all")
    assert next(each for each in cases.read(case).origins if each.id == row.id).high == 1
    decisions = desk.get(f"/api/origins/{row.id}").json()["decisions"]
    assert "they are one after all" in {each["why"] for each in decisions}
    undo_last(desk)
    assert next(each for each in cases.read(case).origins if each.id == row.id).high == 2


def test_groups_of_the_settings_and_of_the_desk_stand_side_by_side(
    desk: TestClient, case: Path
) -> None:
    assert [row["name"] for row in desk.get("/api/sides").json()["groups"]] == ["the wire"]
    form = {"name": "the post", "because": "one owner", "dated": "2032-03-20"}
    press(desk, what="group", action="group", **form, **{field_of("Quay Post"): "yes"})
    page = desk.get("/api/sides").json()
    assert [row["name"] for row in page["groups"]] == ["the wire", "the post"]
    totals = {column["key"]: column["total"] for column in page["columns"]}
    assert totals["both"] == 1
    assert totals["right"] == 1
    assert cases.read(case).sides
    undo_last(desk)
    assert [row["name"] for row in desk.get("/api/sides").json()["groups"]] == ["the wire"]


def test_a_date_stated_at_the_desk_is_the_date_of_the_document_at_once(
    desk: TestClient, case: Path
) -> None:
    row = cases.read(case).documents[0]
    assert row.published is None
    press(desk, what="document", document=row.id, published="2032-03-14", why="the envelope")
    press(desk, what="document", document=row.id, author="Jonna Vaid")
    known = next(each for each in cases.read(case).documents if each.id == row.id)
    assert known.published is not None
    assert (known.published.value, known.published.how) == ("2032-03-14", "user")
    assert [author.value for author in known.authors] == ["Jonna Vaid"]
    undo_last(desk)
    undo_last(desk)
    known = next(each for each in cases.read(case).documents if each.id == row.id)
    assert known.published is None
