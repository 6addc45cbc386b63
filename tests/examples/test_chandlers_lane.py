"""The example case: what a careful reader finds in it, the program finds (letters as in its README)."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from stemma import case
from stemma.evaluate.case_beside_gold import Case
from stemma.evaluate.case_gold import accusations, differences, not_differences
from stemma.evaluate.case_reading import READING
from stemma.evaluate.case_tables import Table, copies, report
from stemma.model.case import CaseRows
from stemma.model.links import Answers
from stemma.model.settings import Settings

EXAMPLE = Path(__file__).parents[2] / "examples" / "chandlers-lane"
pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def gold() -> dict[str, Any]:
    found: dict[str, Any] = json.loads((EXAMPLE / "gold.json").read_text(encoding="utf-8"))
    return found


@pytest.fixture(scope="module")
def rows(tmp_path_factory: pytest.TempPathFactory) -> CaseRows:
    folder = tmp_path_factory.mktemp("case") / "case"
    case.run(EXAMPLE / "documents", folder, Settings())
    return case.read(folder)


@pytest.fixture(scope="module")
def read(rows: CaseRows, gold: dict[str, Any]) -> Case:
    return Case(rows, gold)


def answered(read: Case, doc: str, quote: str, against: str) -> Answers:
    """The row of that accusation against that one."""
    for row in read.rows.answers:
        if read.is_named(row.about, against) and read.says_like(
            row.allegation, {"doc": doc, "quote": quote}
        ):
            return row
    raise LookupError(quote)


def linked(
    read: Case, left: tuple[str, str], right: tuple[str, str]
) -> set[tuple[str, str | None]]:
    """The types and slots of the links between two passages."""
    one, two = ({"doc": doc, "quote": quote} for doc, quote in (left, right))
    return {
        (link.type, link.slot)
        for link in read.rows.links
        for a, b in (link.claims, link.claims[::-1])
        if read.says(a, one) and read.says(b, two)
    }


def entity(rows: CaseRows, name: str) -> str:
    """The one entity that bears a name."""
    (found,) = {e.id for e in rows.entities if name in {form.text for form in e.names}}
    return found


def test_a_an_accusation_denied_by_name(read: Case) -> None:
    row = answered(
        read,
        "02-council-release.txt",
        "For two years its members have photographed exiles at our vigils",
        "Lantern Cultural Association",
    )
    assert row.status == "denied"


def test_g_a_later_higher_toll_updates(read: Case) -> None:
    left = ("07-norlan-wire.txt", "By 6 p.m. 12 people had been detained")
    right = ("08-police-notice.txt", "As of 09:00 today at least 15 people have been detained")
    other = (
        "10-quayside-post-press-conference.html",
        "15 people or more were in custody this morning",
    )
    found = linked(read, left, right) | linked(read, left, other)
    assert ("updates", "number") in found
    assert ("differs", "number") not in found


def test_g_two_counts_of_one_crowd_differ(read: Case) -> None:
    left = ("08-police-notice.txt", "some 250 people were present")
    right = ("11-council-release-quay.txt", "More than 600 people stood at Quay 9 on Sunday")
    assert ("differs", "number") in linked(read, left, right)


def test_g_two_dates_of_one_night_differ(read: Case) -> None:
    left = (
        "04-lantern-statement.txt",
        "In the night from Tuesday 9 to Wednesday 10 March somebody threw red paint over our door",
    )
    right = (
        "08-police-notice.txt",
        "The paint was therefore thrown in the night from Monday 8 to Tuesday 9 March.",
    )
    assert ("differs", "date") in linked(read, left, right)


def test_h_a_gloss_decides_the_calendar(rows: CaseRows) -> None:
    assert "2031-03-21/2032-03-20" in {time.value for time in rows.times if time.how == "gloss"}


def test_i_three_spellings_are_one_and_the_brother_another(rows: CaseRows) -> None:
    tavrez = {entity(rows, n) for n in ("Tavrez Olmazadeh", "Tavriz Olmazade", "Tawrez Ulmazadeh")}
    kiarom = {entity(rows, n) for n in ("Kiarom Olmazadeh", "Kiarom Olmazade")}
    assert len(tavrez) == len(kiarom) == 1
    assert tavrez != kiarom


def test_j_an_association_and_its_branch_are_two(rows: CaseRows) -> None:
    whole = entity(rows, "Lantern Cultural Association")
    assert whole != entity(rows, "Lantern Cultural Association, Pellin Branch")


def test_k_that_one_is_another_is_a_statement_and_joins_nobody(rows: CaseRows) -> None:
    assert entity(rows, "Lantern Cultural Association") != entity(rows, "OWB")
    assert any(claim.kind in {"identity", "allegation"} for claim in rows.claims)


def test_l_an_acronym_is_explained_by_another_document(rows: CaseRows) -> None:
    assert entity(rows, "OWB") == entity(rows, "Overseas Welfare Bureau")


def test_o_words_inside_the_marks_differ(read: Case) -> None:
    first, later = "02-council-release.txt", "12-breakwater-opinion.txt"
    pairs = (
        ("This is not a library", "It is not a library"),
        ("It is a shop window with a camera behind it", "it is a spy shop with a camera"),
    )
    found = [linked(read, (first, one), (later, two)) for one, two in pairs]
    assert any(("differs", "quotation") in links for links in found)


def test_p_an_opponents_words_are_no_concession(read: Case) -> None:
    row = answered(
        read,
        "04-lantern-statement.txt",
        "The following evening the Council accepted responsibility for the attack",
        "Council of Dareshan Exiles",
    )
    assert row.status == "denied"


def test_q_who_asked_not_to_be_named_stays_unnamed(rows: CaseRows) -> None:
    texts = {document.id: document.text for document in rows.documents}
    anonymous = [row for row in rows.attributions if row.anonymous]
    said = {texts[row.document][a:b] for row in anonymous for a, b in row.content}
    assert any("two people walked through" in words for words in said)
    assert all(not row.speakers or row.anonymous for row in anonymous)


def test_s_a_list_that_does_not_add_up_is_a_problem_and_one_that_does_is_none(
    rows: CaseRows,
) -> None:
    (problem,) = [problem for problem in rows.problems if problem.kind == "sum-differs"]
    document = next(each for each in rows.documents if each.id == problem.document)
    assert document.files[0].endswith("06-ledger-library.md")


def test_b_what_nobody_answers_stands_without_an_answer(read: Case) -> None:
    row = answered(
        read,
        "02-council-release.txt",
        "On the evening of 27 February a shift supervisor, Hanno Bredlow, opened Gate 4",
        "Hanno Bredlow",
    )
    assert row.status == "none-in-folder"


def test_c_a_text_from_before_the_accusation_does_not_answer_it(read: Case) -> None:
    row = answered(
        read,
        "02-council-release.txt",
        "On 9 February 2032 the OWB paid the association 30,000 crowns",
        "Lantern Cultural Association",
    )
    assert row.status == "other-statements-only"


def test_d_to_decline_further_details_is_no_statement(rows: CaseRows) -> None:
    texts = {document.id: document.text for document in rows.documents}
    declined = [row for row in rows.attributions if row.stance == "declines"]
    topics = {texts[row.document][a:b] for row in declined for a, b in row.content}
    assert "further details" in topics
    assert not {row.id for row in declined} & {claim.attribution for claim in rows.claims}


def test_f_one_press_conference_in_two_versions(read: Case) -> None:
    left = (
        "09-ledger-press-conference.txt",
        "the rails at Quay 9 had been blocked for forty minutes",
    )
    right = (
        "10-quayside-post-press-conference.html",
        "Demonstrators blocked the rails at Quay 9 for ninety minutes on Sunday",
    )
    assert ("differs", "number") in linked(read, left, right)


def test_m_a_fragment_that_begins_in_a_quotation_has_its_speaker(rows: CaseRows) -> None:
    fragment = next(d for d in rows.documents if d.files[0].endswith("05-fragment.txt"))
    (row,) = [
        row
        for row in rows.attributions
        if row.document == fragment.id and row.content[:1] and row.content[0][0] == 0
        if row.kind == "direct"
    ]
    assert fragment.text[slice(*row.source[0])] == "Olmazadeh"
    assert fragment.published is None


def test_r_a_headline_that_the_text_does_not_bear_out(read: Case) -> None:
    left = ("03-quayside-post-gate.html", "Port officials let bureau's men through the gate")
    right = ("03-quayside-post-gate.html", "a shift supervisor, Hanno Bredlow, opened Gate 4")
    assert ("differs", "number") in linked(read, left, right)


def test_v_what_is_cited_is_held_or_not(rows: CaseRows) -> None:
    files = {document.id: document.files[0] for document in rows.documents}
    held = {files[item.held].rsplit("/", 1)[-1] for item in rows.cited if item.held}
    assert {"02-council-release.txt", "04-lantern-statement.txt"} <= held
    assert any(item.what == "broadcast" and item.held is None for item in rows.cited)


@pytest.mark.parametrize("table", READING, ids=lambda table: str(table.__name__))
def test_what_was_read_is_right(table: Any, rows: CaseRows, gold: dict[str, Any]) -> None:
    found: Table = table(rows, gold)
    assert found.precision >= 0.85, report([found], details=True)
    assert found.recall >= 0.85, report([found], details=True)


def test_e_a_release_that_was_republished_is_the_same_wording(
    rows: CaseRows, gold: dict[str, Any]
) -> None:
    found = copies(rows, gold)
    assert found.recall >= 0.95, report([found], details=True)


def test_what_is_compatible_is_not_called_a_difference(
    rows: CaseRows, gold: dict[str, Any]
) -> None:
    found = not_differences(rows, gold)
    assert found.recall == 1.0, report([found], details=True)


def test_every_row_of_the_gold_can_be_looked_for(rows: CaseRows, gold: dict[str, Any]) -> None:
    for table in (accusations, differences):
        found = table(rows, gold)
        assert len(found.right) + len(found.missed) > 0


def test_every_quote_of_the_gold_stands_in_its_document(read: Case, gold: dict[str, Any]) -> None:
    missing = [
        row["quote"]
        for row in gold["statements"]
        if not read.places.spans(row["doc"], row["quote"], row.get("nth", 1))
    ]
    assert missing == []
