"""What a list is filtered by is what its rows show, and who speaks together is shown together."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from starlette.testclient import TestClient
from tests.web.desks import Book
from tests.web.ledgers import row_of, said, send

from stemma.model import wording
from stemma.web.pages import accusations
from stemma.web.rows.index import CaseIndex
from stemma.web.rows.query import Query


def test_an_accusation_with_a_noted_reply_is_not_among_those_without(
    berth: TestClient, ledger: Path
) -> None:
    none = {"status": "other-statements-only"}
    assert len(berth.get("/api/accusations", params=none).json()["rows"]) == 1
    send(berth, row_of(ledger), reply=said(ledger, "rained all day").id, how="answers")
    assert row_of(ledger).status == "other-statements-only"
    assert berth.get("/api/accusations", params=none).json()["rows"] == []
    found = berth.get("/api/accusations", params={"status": "speaks-to-it"}).json()
    assert [each["no_reply"] for each in found["rows"]] == [None]
    assert wording.SPEAKS_TO_IT in berth.get("/accusations").text


def test_each_row_stands_under_the_filter_that_says_what_it_shows(book: Book) -> None:
    index = CaseIndex(book.rows)
    whole = accusations.build(index, Query())
    status = next(each for each in whole.filters if each.name == "status")
    for option in status.options[1:]:
        page = accusations.build(index, Query(filters={"status": option.value}))
        assert {row.status_words for row in page.rows} == {option.label}


def test_all_who_speak_together_make_an_accusation(book: Book, desk: TestClient) -> None:
    row = next(iter(book.rows.answers))
    claim = next(each for each in book.rows.claims if each.id == row.allegation)
    said = next(each for each in book.rows.attributions if each.id == claim.attribution)
    spans = claim.spans
    first, second = (
        replace(claim.holders[-1], entity=None, name=name, spans=spans)
        for name in ("Ada Lund", "Tom Hale")
    )
    joint = replace(claim, holders=(first, second))
    book.rows = replace(
        book.rows,
        claims=tuple(joint if each.id == claim.id else each for each in book.rows.claims),
        attributions=tuple(
            replace(said, source=spans) if each.id == said.id else each
            for each in book.rows.attributions
        ),
    )
    rows = desk.get("/api/accusations").json()["rows"]
    made = next(each["accusation"] for each in rows if each["id"] == row.id)
    assert [each["name"] for each in made["speakers"]] == ["Ada Lund", "Tom Hale"]
    page = " ".join(desk.get("/accusations").text.split())
    assert '<bdi class="name">Ada Lund</bdi> and <bdi class="name">Tom Hale</bdi>' in page
