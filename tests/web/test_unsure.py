"""What may be an accusation, looked through: one press says whom it accuses, or that it is none."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient
from tests.web.desks import ACCESS, ADDRESS, TOKEN, Book, csrf_of, ports_of
from tests.web.ledgers import said, undo_last
from tests.web.rows import example_rows
from tests.web.test_wording import AVOIDED, own_words

from stemma import case as cases
from stemma.web.app import create_app
from stemma.web.forms.judging import way_back
from stemma.web.forms.whom import whom_it_may_accuse
from stemma.web.pages import unsure
from stemma.web.rows.index import CaseIndex
from stemma.web.rows.query import Query

PATH = unsure.PATH


def press(desk: TestClient, row: dict[str, Any], **form: str) -> Any:
    fields = {"csrf": csrf_of(desk.get(PATH).text), "what": "accused", "back": row["back"]}
    return desk.post("/judgements", data={**fields, "claim": row["statement"]["id"], **form})


def listed(desk: TestClient) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = desk.get(f"/api{PATH}").json()["rows"]
    return rows


def test_one_press_puts_a_statement_beside_its_answers_and_undoing_brings_it_back(
    berth: TestClient, ledger: Path
) -> None:
    (row,) = listed(berth)
    assert row["statement"]["quote"].endswith("rained all day")
    assert [each["text"] for each in row["around"] if each["marked"]] == [row["statement"]["quote"]]
    entities = cases.read(ledger).entities
    ana = next(each.id for each in entities if each.name == "Ana Ros")
    page = press(berth, row, about=ana)
    assert listed(berth) == []
    assert "Nothing is left to look through" in page.text
    (made,) = [each for each in cases.read(ledger).answers if each.by == "person"]
    assert (made.about, made.allegation) == (ana, said(ledger, "rained all day").id)
    undo_last(berth)
    assert [each["statement"]["id"] for each in listed(berth)] == [row["statement"]["id"]]


def test_what_accuses_nobody_leaves_the_list_and_gets_no_row(
    berth: TestClient, ledger: Path
) -> None:
    (row,) = listed(berth)
    before = cases.read(ledger).answers
    page = press(berth, row, action="nobody")
    assert "Noted: that it accuses nobody." in page.text
    assert listed(berth) == []
    assert cases.read(ledger).answers == before


def doubtful_rows(number: int) -> CaseIndex:
    rows = example_rows()
    claims = [
        replace(each, kind="report", may_accuse=place < number)
        for place, each in enumerate(rows.claims)
    ]
    return CaseIndex(replace(rows, claims=tuple(claims), answers=()))


def test_a_press_leads_on_to_the_statement_after_it() -> None:
    page = unsure.build(doubtful_rows(3), Query())
    assert [each.back for each in page.rows] == [
        PATH,
        f"{PATH}#{page.rows[2].anchor}",
        PATH,
    ]
    assert way_back(page.rows[1].back) == page.rows[1].back


@pytest.mark.parametrize(
    "path",
    ["/a#b/../c", "/a#b#c", "//host#a", "/a#", "https://host#a", "/api/cited", "/original/x"],
)
def test_an_address_with_more_than_a_place_in_a_page_is_no_way_back(path: str) -> None:
    assert way_back(path) == "/judgements"


def test_the_speaker_is_never_offered_and_those_it_speaks_of_stand_first() -> None:
    index = doubtful_rows(40)
    for row in unsure.build(index, Query()).rows:
        claim = index.claims[row.statement.id]
        whom = whom_it_may_accuse(index, claim)
        assert not set(whom) & set(index.speakers_of(claim))
        assert [each.id for each in row.whom] == list(whom)


def test_names_by_the_alphabet_and_nobody_ranked() -> None:
    page = unsure.build(doubtful_rows(40), Query())
    names = [each.about.name.casefold() for each in page.rows if each.about]
    assert names == sorted(names)
    first_nameless = next((n for n, each in enumerate(page.rows) if each.about is None), len(names))
    assert first_nameless == len(names)


def test_a_choice_narrows_the_list_and_stays_in_the_way_back() -> None:
    index = doubtful_rows(40)
    some = next(each.document for each in index.claims.values() if each.may_accuse)
    page = unsure.build(index, Query(filters={"document": some}))
    assert {each.statement.document.id for each in page.rows} == {some}
    assert all(each.back.startswith(f"{PATH}?document={some}") for each in page.rows)
    assert unsure.build(index, Query(filters={"about": "e:none"})).empty == unsure.NO_HITS


def test_our_words_on_the_page_are_about_texts() -> None:
    book = Book(doubtful_rows(40).rows)

    with TestClient(create_app(ports_of(book), ACCESS), base_url=ADDRESS) as desk:
        desk.get("/", params={"token": TOKEN})
        assert AVOIDED.findall(own_words(desk.get(PATH).text)) == []
