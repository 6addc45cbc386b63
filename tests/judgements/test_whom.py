"""Whom a statement is about and whom it accuses, where a person says so."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from tests.judgements.making import annotated, judged, revoked

from stemma.model.annotations import Annotations, Claim
from stemma.model.documents import quote
from stemma.model.judged import apply

TEXT = "Tom Berg said it rained. Mara Ilves said the gate was shut by Tom Berg."


@pytest.fixture
def rows() -> Annotations:
    return annotated(TEXT)


def of_gate(rows: Annotations) -> Claim:
    return next(each for each in rows.claims if "gate" in quote(rows.document.text, each.spans))


def names(rows: Annotations, ids: tuple[str, ...]) -> list[str]:
    return [each.name for each in rows.entities if each.id in ids]


def at(rows: Annotations, name: str) -> list[list[int]]:
    start = rows.document.text.index(name)
    return [[start, start + len(name)]]


def put(rows: Annotations, **after: Any) -> Annotations:
    return apply([judged(rows, of_gate(rows), "correct", after)], rows)


def test_somebody_is_accused_by_the_place_of_their_name(rows: Annotations) -> None:
    found = put(rows, accused=[{"spans": at(rows, "Mara Ilves")}])
    claim = of_gate(found)
    assert names(found, claim.accused) == ["Mara Ilves"]
    assert names(found, claim.about) == ["Mara Ilves"]
    assert (claim.kind, claim.stated, claim.by) == ("allegation", ("accused",), "person")


def test_somebody_whom_the_text_does_not_name_is_accused_by_name(rows: Annotations) -> None:
    found = put(rows, accused=[{"name": "Harbour Office", "schema": "PublicBody"}])
    assert names(found, of_gate(found).accused) == ["Harbour Office"]


def test_a_name_with_a_place_stands_at_that_place_where_nobody_is_named(rows: Annotations) -> None:
    stated = {"name": "The Gatekeeper", "schema": "Person", "spans": at(rows, "the gate")}
    found = put(rows, accused=[stated])
    (mention,) = [each for each in found.mentions if each.by == "person"]
    assert quote(TEXT, mention.spans) == "the gate"


def test_a_statement_that_accuses_nobody_is_no_accusation(rows: Annotations) -> None:
    claim = replace(of_gate(rows), kind="allegation", because=("by its words",))
    rows = replace(rows, claims=(*(each for each in rows.claims if each.id != claim.id), claim))
    found = of_gate(put(rows, accused=[]))
    assert (found.kind, found.accused, found.because) == ("report", (), ())
    assert found.stated == ("accused",)


def test_whom_it_is_about_can_be_emptied(rows: Annotations) -> None:
    found = put(rows, about=[{"spans": at(rows, "Tom Berg")}])
    assert names(found, of_gate(found).about) == ["Tom Berg"]
    assert of_gate(put(found, about=[])).about == ()


@pytest.mark.parametrize("lost", [[{"spans": [[1, 3]]}], "Tom Berg", [7], [{"spans": "x"}], None])
def test_somebody_who_is_not_found_leaves_the_statement_as_it_was(
    rows: Annotations, lost: Any
) -> None:
    found = of_gate(put(rows, accused=lost))
    assert (found.kind, found.stated) == ("report", ())


def test_both_hold_beside_each_other_and_beside_whether_the_text_says_this(
    rows: Annotations,
) -> None:
    claim = of_gate(rows)
    accused = judged(rows, claim, "correct", {"accused": [{"spans": at(rows, "Mara Ilves")}]})
    about = judged(rows, claim, "correct", {"about": [{"spans": at(rows, "Tom Berg")}]})
    said = judged(rows, claim, "confirm")
    for order in ([accused, about, said], [said, about, accused], [about, accused, said]):
        found = apply(order, rows)
        assert of_gate(found).stated == ("about", "accused")
        assert set(names(found, of_gate(found).about)) == {"Mara Ilves", "Tom Berg"}
        assert names(found, of_gate(found).accused) == ["Mara Ilves"]
        assert apply(order, found) == found
    alone = apply([accused, about, revoked(accused)], rows)
    assert (of_gate(alone).stated, of_gate(alone).accused) == (("about",), ())


def test_the_latest_word_on_whom_it_accuses_counts(rows: Annotations) -> None:
    claim = of_gate(rows)
    first = judged(rows, claim, "correct", {"accused": [{"spans": at(rows, "Mara Ilves")}]})
    none = judged(rows, claim, "correct", {"accused": []})
    assert of_gate(apply([first, none], rows)).accused == ()
    assert of_gate(apply([none, first], rows)).accused != ()
    assert of_gate(apply([first, none, revoked(none)], rows)).accused != ()
