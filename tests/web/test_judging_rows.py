"""Judging at the desk: statements, speakers, names, origins, cited things, groups, checks."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest
from starlette.testclient import TestClient
from tests.web.desks import Book, csrf_of
from tests.web.rows import example_folder

from stemma.model.annotations import Claim
from stemma.model.grouping import grouped
from stemma.model.judgements import Judgement, Target
from stemma.model.settings import Party
from stemma.web.forms.judging_rows import field_of
from stemma.web.rows.decided import decided, in_order


def press(desk: TestClient, **form: str) -> Any:
    key = csrf_of(desk.get("/differences").text)
    return desk.post("/judgements", data={"csrf": key, "back": "/judgements", **form})


def undo_last(desk: TestClient) -> None:
    page = desk.get("/judgements").text
    ident = desk.get("/api/judgements").json()["rows"][0]["id"]
    desk.post("/judgements/undo", data={"csrf": csrf_of(page), "judgement": ident})


def told(book: Book) -> Claim:
    """A statement that somebody else tells of a speaker."""
    kinds = {row.id: row.kind for row in book.rows.attributions}
    return next(row for row in book.rows.claims if kinds.get(row.attribution) == "indirect")


def test_every_statement_leads_to_its_own_page_with_the_forms(desk: TestClient, book: Book) -> None:
    claim = told(book)
    assert f'href="/statements/{claim.id}"' in desk.get("/statements").text
    page = desk.get(f"/statements/{claim.id}").text
    for words in ("Does the text say this?", "Who says it, and in which way?", "Checked against"):
        assert words in page


def test_a_statement_that_the_text_does_not_make_is_gone_everywhere_until_undone(
    desk: TestClient, book: Book
) -> None:
    claim = told(book)
    own = f"/statements/{claim.id}"
    page = press(desk, what="statement", claim=claim.id, action="reject", back=own)
    assert "Noted: the text does not say this." in page.text
    assert desk.get(own).status_code == 404
    assert claim.id not in desk.get("/api/statements", params={"part": "1"}).text
    assert [row["action"] for row in desk.get("/api/judgements").json()["rows"]] == ["reject"]
    undo_last(desk)
    assert desk.get(own).status_code == 200


@pytest.mark.parametrize(("action", "words"), [("confirm", "says this"), ("unsure", "unsure")])
def test_other_readings_of_a_statement_stay_and_say_so(
    desk: TestClient, book: Book, action: str, words: str
) -> None:
    claim = told(book)
    press(desk, what="statement", claim=claim.id, action=action)
    assert words in desk.get(f"/api/statements/{claim.id}").json()["reading"]


def test_a_machine_statement_very_like_a_rejected_one_is_marked(book: Book) -> None:
    claim = told(book)
    start, end = claim.spans[0][0], claim.spans[-1][1]
    anchor = Target(claim.document, "", "claim", ((start, end - 4),), "")
    found = decided((Judgement("j:1", "2032", "person", "reject", (anchor,)),))
    assert found.like_rejected("claim", claim.document, claim.spans) is not None
    assert found.like_rejected("claim", claim.document, ((start, end - 4),)) is None
    assert found.like_rejected("claim", "elsewhere", claim.spans) is None
    assert found.like_rejected("claim", claim.document, ((end + 1, end + 9),)) is None


def test_a_corrected_speaker_shows_wherever_the_statement_does(
    desk: TestClient, book: Book
) -> None:
    claim = told(book)
    press(
        desk, what="saying", claim=claim.id, name="Jonna Vaid", schema="Person", why="named above"
    )
    row = desk.get(f"/api/statements/{claim.id}").json()
    assert row["statement"]["speaker"]["name"] == "Jonna Vaid"
    assert row["saying"]["corrected"]
    stated = desk.get("/api/judgements").json()["rows"][0]["stated"]
    assert ["Said by", "Jonna Vaid"] in stated
    press(desk, what="saying", claim=claim.id, stance="denies")
    row = desk.get(f"/api/statements/{claim.id}").json()
    assert row["statement"]["speaker"]["name"] == "Jonna Vaid"
    assert row["saying"]["stance"] == "says that it is not so"
    undo_last(desk)
    undo_last_but_one = desk.get("/api/judgements").json()["rows"][2]["id"]
    key = csrf_of(desk.get("/judgements").text)
    desk.post("/judgements/undo", data={"csrf": key, "judgement": undo_last_but_one})
    row = desk.get(f"/api/statements/{claim.id}").json()
    assert row["statement"]["speaker"]["name"] != "Jonna Vaid"


def test_a_speaker_from_the_list_is_pointed_to_by_place_where_the_document_names_them(
    desk: TestClient, book: Book
) -> None:
    claim = told(book)
    here = next(row for row in book.rows.mentions if row.document == claim.document)
    press(desk, what="saying", claim=claim.id, speaker=here.entity)
    made = json.loads(book.rows.judgements[0].after or "")
    assert made["speakers"][0]["spans"]
    away = next(
        row
        for row in book.rows.entities
        if all(place.document != claim.document for place in row.mentions)
    )
    press(desk, what="saying", claim=claim.id, speaker=away.id)
    made = json.loads(book.rows.judgements[1].after or "")
    assert made["speakers"] == [{"name": away.name, "schema": away.schema}]


def test_a_check_is_a_note_apart_from_the_reading(desk: TestClient, book: Book) -> None:
    claim = told(book)
    press(desk, what="check", claim=claim.id, against="the harbour log of 14 March", action="check")
    (made,) = book.rows.judgements
    assert made.action == "note"
    row = desk.get(f"/api/statements/{claim.id}").json()
    assert row["reading"] is None
    assert [each["against"] for each in row["checks"]] == ["the harbour log of 14 March"]
    listed = desk.get("/statements", params={"document": claim.document}).text
    assert "the harbour log of 14 March" in listed
    undo_last(desk)
    assert desk.get(f"/api/statements/{claim.id}").json()["checks"] == []


def test_names_are_judged_by_two_of_their_places(desk: TestClient, book: Book) -> None:
    folder = example_folder()
    chair, brother = folder.entities["chair"], folder.entities["brother"]
    press(desk, what="names", action="not-same", entity=chair.id, other=brother.id)
    (made,) = book.rows.judgements
    assert made.action == "not-same"
    assert {target.kind for target in made.targets} == {"mention"}
    page = desk.get(f"/api/people/{chair.id}").json()
    assert [each["words"] for each in page["names"]["decided"]] == ["not the same person or thing"]
    undo_last(desk)
    assert desk.get(f"/api/people/{chair.id}").json()["names"]["decided"] == []


def test_one_name_in_two_documents_can_be_two_people(desk: TestClient, book: Book) -> None:
    lantern = example_folder().entities["lantern"]
    places = list(dict.fromkeys(place.document for place in lantern.mentions))
    form = {"entity": lantern.id, "here": places[0], "there": places[1]}
    book.machine = replace(
        book.machine,
        mentions=tuple(replace(row, local=row.document) for row in book.machine.mentions),
    )
    book.rows = book.machine
    press(desk, what="names", action="not-same", **form)
    assert [target.document for target in book.rows.judgements[0].targets] == places[:2]


def test_origins_are_joined_and_cut_by_their_statements(desk: TestClient, book: Book) -> None:
    row = next(row for row in book.rows.origins if len(row.clusters) > 1)
    first, second = row.clusters[0].claims[0], row.clusters[1].claims[0]
    form = {"what": "origin", "version": row.id, "claim": first}
    press(desk, **form, action="join", other=second, why="one press office")
    made = book.rows.judgements[0]
    texts = {claim.id: claim for claim in book.rows.claims}
    places = {(t.document, t.spans) for t in made.targets}
    assert {(texts[each].document, texts[each].spans) for each in (first, second)} <= places
    assert len(places) == sum(len(each.claims) for each in row.clusters[:2])
    decisions = desk.get(f"/api/origins/{row.id}").json()["decisions"]
    assert [(each["words"], each["why"]) for each in decisions] == [
        ("counted as one source", "one press office")
    ]
    several = next(each for row in book.rows.origins for each in row.clusters if each.claims[1:])
    whole = next(row for row in book.rows.origins if several in row.clusters)
    form = {"what": "origin", "version": whole.id, "claim": several.claims[0]}
    press(desk, **form, action="cut")
    assert book.rows.judgements[-1].action == "cut"
    assert len(book.rows.judgements[-1].targets) == len(several.claims)


def test_a_cited_thing_is_held_or_asked_for(desk: TestClient, book: Book) -> None:
    item = next(row for row in book.rows.cited if row.citations)
    paper = book.rows.documents[0].id
    press(desk, what="cited", cited=item.id, action="asked", on="2032-04-01", why="the Commission")
    line = next(r for r in desk.get("/api/cited").json()["not_held"] if r["id"] == item.id)
    assert line["asked"] == "1 April 2032"
    assert "Asked for on 1 April 2032" in desk.get("/").text
    label = next(each for each in desk.get("/api/cited").json()["documents"] if "01-" in each)
    press(desk, what="cited", cited=item.id, action="held", held=label)
    assert json.loads(book.rows.judgements[-1].after or "")["held"].startswith("sha256:")
    undo_last(desk)
    assert press(desk, what="cited", cited=item.id, action="held", held="").status_code == 400
    press(desk, what="cited", cited=item.id, action="held", held=paper)
    line = next(r for r in desk.get("/api/cited").json()["held"] if r["id"] == item.id)
    assert line["held"]["id"] == paper
    assert line["decided"]
    undo_last(desk)
    assert item.id in {row["id"] for row in desk.get("/api/cited").json()["not_held"]}


def test_documents_are_grouped_with_a_ground_and_a_date(desk: TestClient, book: Book) -> None:
    label = "Council of Dareshan Exiles"
    form = {"name": "the council", "because": "its own releases", "dated": "2032-03-20"}
    press(desk, what="group", action="group", **form, **{field_of(label): "yes"})
    made = book.rows.judgements[0]
    assert len(made.targets) == 2
    groups = {row["name"]: row for row in desk.get("/api/sides").json()["groups"]}
    assert groups["the council"]["because"] == "its own releases"
    assert groups["the council"]["dated"] == "20 March 2032"
    assert len(groups["the council"]["documents"]) == 2
    press(desk, what="group", action="ungroup", **{field_of(label): "yes"})
    assert not grouped((), book.rows.judgements)


@pytest.mark.parametrize(
    "form",
    [
        {"what": "statement", "action": "purge"},
        {"what": "saying"},
        {"what": "check", "against": "  "},
        {"what": "names", "action": "x"},
        {"what": "document"},
        {"what": "document", "published": "some day in spring"},
        {"what": "group", "action": "group", "name": "a", "because": "b", "dated": "2032-03-20"},
    ],
)
def test_a_form_that_lacks_something_says_what_and_changes_nothing(
    desk: TestClient, book: Book, form: dict[str, str]
) -> None:
    filled = {"claim": told(book).id, "document": book.rows.documents[0].id, **form}
    answer = press(desk, **filled)
    assert answer.status_code == 400
    assert "Nothing was changed." in answer.text
    assert book.rows.judgements == ()


@pytest.mark.parametrize("dated", ["", "soon", "2032-13-40"])
def test_a_group_needs_a_real_day(desk: TestClient, book: Book, dated: str) -> None:
    form = {"name": "a", "because": "b", "dated": dated, field_of("Norlan Wire"): "yes"}
    assert press(desk, what="group", action="group", **form).status_code == 400
    assert book.rows.judgements == ()


@pytest.mark.parametrize(
    "form",
    [
        {"what": "statement", "claim": "c:none", "action": "confirm"},
        {"what": "names", "entity": "e:none", "action": "same"},
        {"what": "origin", "version": "o:none", "action": "cut"},
        {"what": "cited", "cited": "x:none", "action": "asked"},
    ],
)
def test_what_is_not_in_the_case_cannot_be_judged(
    desk: TestClient, book: Book, form: dict[str, str]
) -> None:
    assert press(desk, **form).status_code == 404
    assert book.rows.judgements == ()


def test_groups_of_the_settings_stand_on_the_page_with_ground_and_date(
    desk: TestClient, book: Book
) -> None:
    book.parties = (
        Party("Council documents", "its releases", "2032-03-20", ("Council of Dareshan Exiles",)),
        Party(
            "Lantern documents", "its statements", "2032-03-20", ("Lantern Cultural Association",)
        ),
    )
    page = desk.get("/api/sides").json()
    assert [row["name"] for row in page["groups"]] == ["Council documents", "Lantern documents"]
    assert {column["key"]: column["total"] for column in page["columns"]}["both"] == 1
    quoted = desk.get("/api/sides", params={"quoted": "yes"}).json()
    assert sum(column["total"] for column in quoted["columns"]) <= 1
    for address in ("/sides", page["columns"][1]["href"]):
        assert "Council documents" in desk.get(address).text
    assert "Council" not in page["columns"][1]["href"]


def test_a_link_of_two_statements_whose_other_link_was_taken_away_is_marked(
    desk: TestClient, book: Book
) -> None:
    link = next(row for row in book.rows.links if row.slot == "date")
    other = replace(link, id="l:other", slot="place")
    book.machine = replace(book.machine, links=(*book.machine.links, other))
    book.rows = book.machine
    press(desk, link=link.id, action="reject")
    rows = {row["id"]: row for row in desk.get("/api/differences").json()["rows"]}
    assert link.id not in rows
    assert rows["l:other"]["like"].startswith("Like one of which you noted")
    assert all(not row["like"] for ident, row in rows.items() if ident != "l:other")
    undo_last(desk)
    rows = {row["id"]: row for row in desk.get("/api/differences").json()["rows"]}
    assert not rows["l:other"]["like"]


def test_of_two_decisions_the_one_written_last_is_shown_whatever_their_clocks_say() -> None:
    target = Target("d", "", "claim", ((0, 4),), "")
    yes = Judgement("j:a", "2033", "person", "confirm", (target,))
    no = Judgement("j:b", "2031", "person", "unsure", (target,))
    made = decided(in_order((no, yes), ("j:a", "j:b"))).reading("claim", "d", ((0, 4),))
    assert made is no
    assert decided(in_order((no, yes))).reading("claim", "d", ((0, 4),)) is yes
