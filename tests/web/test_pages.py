"""Every page: as HTML and as JSON, from one dataclass whose fields are documented."""

from __future__ import annotations

import ast
import inspect
import json
import re
from dataclasses import replace
from pathlib import Path

import pytest
from starlette.testclient import TestClient
from tests.web.desks import addresses_of, all_addresses, parsed
from tests.web.rows import example_folder, example_rows

import stemma.web
from stemma.model.annotations import Stance
from stemma.model.case import CaseRows
from stemma.model.problems import Problem
from stemma.web.door.encode import to_json
from stemma.web.pages import accusations, documents, home, timeline
from stemma.web.routes import VIEWS, View
from stemma.web.rows.index import CaseIndex
from stemma.web.rows.query import Query
from stemma.web.rows.views import Option

WEB = Path(stemma.web.__file__).parent


@pytest.mark.parametrize("view", VIEWS, ids=lambda view: view.path)
def test_every_page_answers_as_html_and_as_json(desk: TestClient, view: View) -> None:
    for address in addresses_of(view):
        page, data = desk.get(address), desk.get(f"/api{address}")
        assert page.status_code == data.status_code == 200, address
        assert page.headers["content-type"] == "text/html; charset=utf-8"
        row = data.json()
        assert row["kind"]
        assert f"<title>{row['title']} · Stemma</title>" in page.text


@pytest.mark.parametrize("view", VIEWS, ids=lambda view: view.path)
def test_json_is_the_page_field_by_field(desk: TestClient, view: View) -> None:
    index = CaseIndex(example_rows())
    ids = re.fullmatch(r".*/(.+)", addresses_of(view)[0])
    ident = ids[1] if ids and "{id}" in view.path else ""
    page = view.build(index, Query(id=ident))
    row = desk.get(f"/api{addresses_of(view)[0]}").json()
    assert list(row) == list(page.__dataclass_fields__)
    assert row["title"] == page.title


def test_every_field_of_every_page_is_documented() -> None:
    missing = []
    for path in [
        *sorted((WEB / "pages").glob("*.py")),
        WEB / "rows/views.py",
        WEB / "rows/tree.py",
    ]:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ClassDef) and _is_shown(node):
                missing += [f"{path.name}:{node.name}.{name}" for name in _undocumented(node)]
    assert missing == []


def _is_shown(node: ast.ClassDef) -> bool:
    is_data = any("dataclass" in ast.unparse(each) for each in node.decorator_list)
    return is_data and node.name not in ("Leaf", "Stem")


def _undocumented(node: ast.ClassDef) -> list[str]:
    found = []
    for field, after in zip(node.body, [*node.body[1:], None], strict=True):
        documented = isinstance(after, ast.Expr) and isinstance(after.value, ast.Constant)
        if isinstance(field, ast.AnnAssign) and not documented:
            found.append(ast.unparse(field.target))
    return found


@pytest.mark.parametrize("view", VIEWS, ids=lambda view: view.path)
def test_an_empty_case_says_why_its_pages_are_empty(empty_desk: TestClient, view: View) -> None:
    if "{id}" in view.path:
        return
    row = empty_desk.get(f"/api{view.path}").json()
    assert row["empty"], view.path
    page = empty_desk.get(view.path)
    assert page.status_code == 200
    assert 'class="empty"' in page.text


@pytest.mark.parametrize("view", VIEWS, ids=lambda view: view.path)
def test_an_unknown_id_is_answered_with_a_way_back(desk: TestClient, view: View) -> None:
    if "{id}" not in view.path:
        return
    page = desk.get(view.path.format(id="e:nobody"))
    assert page.status_code == 404
    assert "This case has no" in page.text
    assert '<a href="/">To the overview</a>' in page.text


def test_no_link_of_the_desk_leads_nowhere(desk: TestClient) -> None:
    seen: set[str] = set()
    waiting = ["/"]
    while waiting:
        address = waiting.pop()
        if address in seen:
            continue
        seen.add(address)
        answer = desk.get(address)
        ends = ("/original", "/original/shown")
        file_of_nobody = address.endswith(ends) and answer.status_code == 404
        assert answer.status_code == 200 or file_of_nobody, address
        if answer.headers["content-type"].startswith("text/html"):
            found = re.findall(r'(?:href|src|action)="(/[^"#]*)', answer.text)
            waiting += [each.replace("&amp;", "&") for each in found if "undo" not in each]
    assert len(seen) > 150


def test_titles_and_addresses_carry_no_name(desk: TestClient) -> None:
    names = {form.text for row in example_rows().entities for form in row.names}
    for address in all_addresses():
        page = desk.get(address).text
        title = re.search(r"<title>(.*?)</title>", page)
        assert title
        links = " ".join(re.findall(r'(?:href|action)="([^"]*)"', page))
        for name in names:
            assert name not in title[1]
            assert name.replace(" ", "%20") not in links
            assert name.replace(" ", "+") not in links


def test_no_page_runs_or_styles_anything_inline(desk: TestClient) -> None:
    for address in all_addresses():
        page = desk.get(address).text
        assert not re.search(r"<script(?![^>]*\ssrc=)", page)
        assert not re.search(r"<style|\sstyle=|\son\w+=", re.sub(r'"[^"]*"', '""', page))


def test_no_page_loads_anything_from_outside() -> None:
    sources = [*WEB.glob("templates/*.html"), *WEB.glob("static/*.css"), *WEB.glob("static/*.js")]
    for path in sources:
        text = path.read_text(encoding="utf-8").replace("http://www.w3.org/2000/svg", "")
        assert "//" not in re.sub(
            r"^\s*//.*$|/\*.*?\*/", "", text, flags=re.MULTILINE | re.DOTALL
        ), path.name
        assert "|safe" not in text, path.name


def test_a_page_is_a_pure_function_of_the_rows() -> None:
    for view in VIEWS:
        assert next(iter(inspect.signature(view.build).parameters)) == "index"
    first = home.build(CaseIndex(example_rows()), Query())
    second = home.build(CaseIndex(example_rows()), Query())
    assert first == second


def test_people_are_listed_by_the_alphabet_and_questions_by_sources(desk: TestClient) -> None:
    groups = desk.get("/api/people").json()["groups"]
    for group in groups:
        names = [row["name"].casefold() for row in group["rows"]]
        assert names == sorted(names)
    accused = [row["accused"]["name"] for row in desk.get("/api/").json()["unheard"]]
    assert accused == sorted(accused, key=str.casefold)


def test_the_first_page_holds_the_four_questions(desk: TestClient) -> None:
    page = desk.get("/").text
    for words in (
        "What these 15 documents say",
        "Accused, and no reply in this folder",
        "Cited, and not in this folder",
        "What could not be read",
    ):
        assert words in page


def test_a_missing_reply_is_worded_exactly(desk: TestClient) -> None:
    page = desk.get("/accusations").text
    assert (
        "This folder holds no reply by Hanno Bredlow. It does not show whether Hanno Bredlow was "
        "asked. Documents by Hanno Bredlow: 0." in page
    )
    assert "Documents by Council of Dareshan Exiles: 2, latest 16 March 2032." in page


def test_declining_to_comment_is_no_answer(desk: TestClient) -> None:
    rows = desk.get("/api/accusations", params={"status": "declined"}).json()["rows"]
    (reply,) = rows[0]["replies"]
    assert reply["kind"] == "declined"
    assert reply["sentence"] == [
        "The Tessmar Ledger writes that Edda Lissenkamp declined to comment on ",
        "further details",
    ]
    assert rows[0]["no_reply"].startswith("This folder holds no reply by Tessmar Port Authority.")


def test_an_answer_others_report_says_that_no_own_document_holds_it(desk: TestClient) -> None:
    page = desk.get("/accusations", params={"status": "reported-answer-only"}).text
    assert "No document by Harbour Police in this folder says so." in page


@pytest.mark.parametrize(("stance", "parent"), [("concedes", None), ("denies", "a:outer")])
def test_what_is_only_passed_on_is_never_shown_as_a_reply(
    stance: Stance, parent: str | None
) -> None:
    rows = example_rows()
    (row,) = [each for each in rows.answers if each.status == "declined"]
    given = replace(row.answers[0], stance=stance)
    told = replace(
        rows,
        answers=(replace(row, status="denied", answers=(given,)),),
        attributions=tuple(
            replace(each, stance=stance, parent=parent) if each.id == given.attribution else each
            for each in rows.attributions
        ),
    )
    (shown,) = accusations.build(CaseIndex(told), Query()).rows
    (reply,) = shown.replies
    assert reply.kind == "reported"
    assert reply.sentence == ("No document by Tessmar Port Authority in this folder says so.", "")


@pytest.mark.parametrize("beside", [True, False])
def test_what_stands_as_an_answer_is_not_told_again_as_a_refusal_of_something(
    *, beside: bool
) -> None:
    rows = example_rows()
    (row,) = [each for each in rows.answers if each.status == "declined"]
    asked = tuple(
        replace(each, speakers=(row.about,)) if each.id == row.answers[0].attribution else each
        for each in rows.attributions
    )
    bare = row if beside else replace(row, status="none-in-folder", answers=())
    told = replace(rows, answers=(bare,), attributions=asked)
    (shown,) = accusations.build(CaseIndex(told), Query()).rows
    assert shown.no_reply is not None
    assert ("declined to comment on" in shown.no_reply) is not beside


def test_nothing_is_said_to_be_missing_that_a_document_of_the_accused_says() -> None:
    rows = example_rows()
    (row,) = [each for each in rows.answers if each.status == "declined"]
    own = next(
        claim
        for each in rows.answers
        for answer in each.answers
        for claim in rows.claims
        if claim.id == answer.claim and claim.document in by(rows, each.about)
    )
    about = next(each.about for each in rows.answers if own.id in {a.claim for a in each.answers})
    given = replace(row.answers[0], stance="denies")
    itself = replace(given, attribution=None, claim=own.id)
    told = replace(
        rows,
        answers=(replace(row, about=about, status="denied", answers=(given, itself)),),
        attributions=tuple(
            replace(each, stance="denies", parent="a:outer")
            if each.id == given.attribution
            else each
            for each in rows.attributions
        ),
    )
    (shown,) = accusations.build(CaseIndex(told), Query()).rows
    assert all("No document by" not in reply.sentence[0] for reply in shown.replies)


def by(rows: CaseRows, entity: str) -> set[str]:
    return {document.id for document in CaseIndex(rows).documents_by.get(entity, ())}


def test_what_is_an_accusation_only_because_it_is_denied_says_so() -> None:
    rows = example_rows()
    (row,) = [each for each in rows.answers if each.status == "declined"]
    told = replace(
        rows,
        answers=(row,),
        claims=tuple(
            replace(each, kind="report", because=()) if each.id == row.allegation else each
            for each in rows.claims
        ),
    )
    (shown,) = accusations.build(CaseIndex(told), Query()).rows
    assert shown.because == accusations.CONTESTED


def test_words_that_are_told_keep_their_verb(desk: TestClient) -> None:
    claim = example_folder().claims["deny-photos"]
    rows = desk.get("/api/statements", params={"document": claim.document}).json()["rows"]
    (row,) = [each for each in rows if each["id"] == claim.id]
    assert row["before"] == "deny that "
    page = desk.get("/statements", params={"document": claim.document}).text
    assert '<span class="telling">deny that </span>any member of this association' in page


def test_the_origins_sentence_gives_a_range(desk: TestClient) -> None:
    page = desk.get("/origins").text
    sentence = (
        "Named origins: 1 · not stated: 1 → between 1 and 2 separate sources, "
        "as far as these documents show"
    )
    assert sentence in page
    assert 'class="unstated"' in page


def test_what_has_no_date_has_a_lane_of_its_own() -> None:
    page = timeline.build(CaseIndex(example_rows()), Query())
    values = [row.value for row in page.rows]
    assert values == sorted(values)
    (lane,) = page.undated
    assert [each.words for each in lane.rows] == ["The following evening"]
    assert {each.file for each in page.undated_documents} >= {"05-fragment.txt"}


def test_an_epithet_stands_in_quotes_with_its_speaker(desk: TestClient) -> None:
    chair = example_folder().entities["chair"]
    page = desk.get(f"/people/{chair.id}").text
    (said,) = parsed(page).xpath("//dl[@class='callers']/div[.//q='a vain man with a key']/dt")
    assert said.text_content() == "Kiarom Olmazadeh"
    row = desk.get(f"/api/people/{chair.id}").json()
    assert row["name"] == "Tavrez Olmazadeh"
    assert [each["name"] for each in row["apart"]] == ["Kiarom Olmazadeh"]


def test_json_survives_half_a_surrogate_pair() -> None:
    assert json.loads(to_json(Option("\ud800", "x")))["value"] == "\ud800"


def test_a_letterhead_in_capitals_is_no_other_publisher(desk: TestClient) -> None:
    rows = desk.get("/api/documents").json()["rows"]
    labels = {row["document"]["file"]: row["document"]["label"] for row in rows}
    assert labels["02-council-release.txt"] == "Council of Dareshan Exiles"


def test_a_reply_shows_the_verb_that_governs_it(desk: TestClient) -> None:
    page = parsed(desk.get("/accusations").text)
    replies = [" ".join(each.text_content().split()) for each in page.find_class("reply")]
    denied = [each for each in replies if "has ever photographed people" in each]
    assert denied
    assert all("deny that any member" in each for each in denied)


def test_a_text_in_another_language_was_read_and_not_analysed() -> None:
    rows = example_rows()
    first = replace(rows.documents[0], language="de")
    problem = Problem("not-analysed-language", (), "Not analysed.", "", "p:de", first.id)
    told = replace(rows, documents=(first, *rows.documents[1:]), problems=(problem,))
    lines = documents.build(CaseIndex(told), Query()).rows
    (line,) = [each for each in lines if each.document.id == first.id]
    assert line.not_analysed == "German"
    assert [each for each in lines if each.not_analysed] == [line]
