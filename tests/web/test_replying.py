"""The form for a reply that is not listed: what it offers, what it refuses, what it keeps."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from starlette.testclient import TestClient
from tests.web.desks import Book, parsed
from tests.web.ledgers import SETTINGS, row_of, said, send
from tests.web.test_wording import AVOIDED, own_words

from stemma import case as cases
from stemma.web.forms.judging import notice
from stemma.web.forms.replying import LONGEST, MOST_CHOICES, replying
from stemma.web.rows.index import CaseIndex
from stemma.web.words.wording_judging import HOW, REPLY_NEEDED


def test_the_list_has_later_statements_of_the_accused_in_the_order_of_the_text(
    berth: TestClient, ledger: Path
) -> None:
    row = row_of(ledger)
    (view,) = berth.get(f"/api/statements/{row.allegation}").json()["replying"]
    words = [each["said"]["quote"] for paper in view["papers"] for each in paper["choices"]]
    assert words == ["the gate was wide open", "it rained all day"]
    assert (view["shown"], view["fitting"], view["older"]) == (2, 2, 1)
    page = berth.get(f"/statements/{row.allegation}").text
    assert "older than that of the accusation: 1" in page
    other = berth.get(f"/api/statements/{said(ledger, 'rained').id}").json()
    assert other["replying"] == []


def test_looking_for_words_notes_nothing_and_loses_nothing(berth: TestClient, ledger: Path) -> None:
    row, chosen = row_of(ledger), said(ledger, "wide open")
    filled = {"words": "RAINED", "reply": chosen.id, "how": "answers", "why": "so <it> seems"}
    tree = parsed(send(berth, row, step="find", **filled).text)
    (form,) = tree.xpath("//details[@open]//form[contains(@action, '/replies')]")
    assert dict(form.form_values()) == {**filled, "address": "", "csrf": form.fields["csrf"]} | {
        "about": row.about
    }
    assert len(form.xpath(".//input[@name='reply']")) == 3
    assert cases.read(ledger).judgements == ()
    page = send(berth, row, step="find", words="walrus").text
    assert "None of the statements that can be chosen has these words." in page


BAD = [
    ({"how": "denies"}, "none"),
    ({"address": "gate", "how": "denies"}, "unknown"),
    ({"reply": "c:0", "how": "denies"}, "unknown"),
    ({"address": "/statements/c:00", "how": "answers"}, "unknown"),
    ({"reply": "itself", "how": "denies"}, "itself"),
    ({"address": "itself", "how": "nothing"}, "itself"),
    ({"reply": "rained"}, "how"),
    ({"reply": "rained", "how": "same"}, "how"),
    ({"reply": "rained", "how": "DENIES"}, "how"),
    ({"reply": "rained", "address": "wide open", "how": "denies"}, "two"),
    ({"reply": "paint", "how": "denies"}, "older"),
    ({"reply": "Oslo", "how": "denies"}, "others"),
]


@pytest.mark.parametrize(("form", "needed"), BAD)
def test_what_is_no_reply_is_refused_with_a_way_out(
    berth: TestClient, ledger: Path, form: dict[str, str], needed: str
) -> None:
    row = row_of(ledger)
    named = {"itself": row.allegation} | {
        words: said(ledger, words).id for words in ("rained", "wide open", "paint", "Oslo")
    }
    filled = {key: named.get(text, text) for key, text in form.items()}
    page = send(berth, row, why="a reason of mine", **filled)
    assert page.status_code == 422
    (wrong,) = parsed(page.text).xpath("//p[@role='alert']")
    assert wrong.text_content() == f"{' '.join(REPLY_NEEDED[needed])} Nothing was noted."
    assert 'value="a reason of mine"' in page.text
    assert f'value="{filled.get("address", "")}"' in page.text
    assert cases.read(ledger).judgements == ()


def test_a_statement_of_a_removed_document_is_refused(
    berth: TestClient, ledger: Path, papers: Path
) -> None:
    reply = said(ledger, "rained")
    (papers / "post.txt").unlink()
    cases.run(papers, ledger, SETTINGS)
    page = send(berth, row_of(ledger), reply=reply.id, how="denies")
    assert page.status_code == 422
    assert "may have been replaced or removed" in page.text
    assert cases.read(ledger).judgements == ()


@pytest.mark.parametrize(("ident", "about"), [("c:0", None), (None, "e:0"), (None, "")])
def test_an_accusation_that_is_not_there_is_no_page(
    berth: TestClient, ledger: Path, ident: str | None, about: str | None
) -> None:
    row = row_of(ledger)
    asked = replace(
        row, allegation=ident or row.allegation, about=row.about if about is None else about
    )
    assert send(berth, asked, reply=said(ledger, "rained").id, how="denies").status_code == 404
    assert cases.read(ledger).judgements == ()


def test_a_form_of_another_start_is_refused_and_a_look_leads_back(
    berth: TestClient, ledger: Path
) -> None:
    row = row_of(ledger)
    form = {"csrf": "0", "about": row.about, "reply": said(ledger, "rained").id, "how": "denies"}
    address = f"/statements/{row.allegation}/replies"
    assert berth.post(address, data=form).status_code == 400
    assert cases.read(ledger).judgements == ()
    assert berth.get(address).url.path == f"/statements/{row.allegation}"


@given(st.fixed_dictionaries({key: st.text(max_size=40) for key in ("reply", "address", "how")}))
@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_no_input_breaks_it(desk: TestClient, book: Book, form: dict[str, str]) -> None:
    row = CaseIndex(book.rows).answers[0]
    assert send(desk, row, **form).status_code == 422
    assert book.rows.judgements == ()


def test_every_accusation_of_the_example_has_its_form_in_our_words(
    desk: TestClient, book: Book
) -> None:
    for row in CaseIndex(book.rows).answers:
        page = send(desk, row).text
        assert AVOIDED.findall(own_words(page)) == []
        (form,) = parsed(page).xpath("//details[@open]/form")
        assert form.xpath(".//input[not(@type='hidden')][not(ancestor::label)]") == []
    listed = desk.get("/accusations").text
    rows = CaseIndex(book.rows).answers
    assert listed.count("A reply that is not listed") == len(rows)


def test_long_lists_are_cut_and_the_chosen_one_stays(book: Book) -> None:
    index = CaseIndex(book.rows)
    row = index.answers[0]
    (claim,) = [each for each in index.claims.values() if each.id == row.allegation]
    more = tuple(replace(claim, id=f"c:{n:03x}") for n in range(MOST_CHOICES + 5))
    rows = replace(book.rows, claims=(*book.rows.claims, *more))
    whose = {each.id: frozenset({row.about}) for each in more}
    many = CaseIndex(rows)
    many.__dict__["whose"] = whose
    view = replying(many, row)
    assert (view.shown, view.fitting) == (MOST_CHOICES, MOST_CHOICES + 5)
    last = view_ids(replying(many, row, {"words": "", "reply": more[-1].id, "why": "y" * 9_999}))
    assert (len(last), more[-1].id in last) == (MOST_CHOICES + 1, True)
    assert len(replying(many, row, {"why": "y" * 9_999}).values["why"]) == LONGEST


def view_ids(view: Any) -> list[str]:
    return [each.said.id for paper in view.papers for each in paper.choices]


def test_the_words_of_the_form_are_ours() -> None:
    told = [*HOW.values(), *(each for pair in REPLY_NEEDED.values() for each in pair)]
    assert [words for words in told if AVOIDED.search(words)] == []
    assert notice("reply") == "Noted: a reply that was not listed."
