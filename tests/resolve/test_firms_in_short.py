"""A firm by the first word of its name: the one that the document names in full, or none."""

from __future__ import annotations

import pytest
from tests.resolve.naming import document, with_pronoun

from stemma.model.annotations import Annotations
from stemma.resolve import resolve


def firms(*rows: Annotations) -> set[frozenset[str]]:
    return {frozenset(form.text for form in each.names) for each in resolve(rows).entities}


FIRM = document(
    "Stenmar & Roe Safety Systems wrote.", ("Stenmar & Roe Safety Systems", "Organization")
)
NAMESAKE = document("Stenmar Maritime sails.", ("Stenmar Maritime", "Company"))


def test_a_word_that_two_firms_begin_with_is_neither() -> None:
    short = document("Stenmar would answer.", ("Stenmar", "Person"))
    assert frozenset({"Stenmar"}) in firms(FIRM, NAMESAKE, short)
    found = next(e for e in resolve((FIRM, NAMESAKE, short)).entities if e.name == "Stenmar")
    assert found.schema == "Organization"


def test_a_document_that_names_both_partners_means_their_firm_by_one() -> None:
    short = document("A manager from Stenmar and Roe came. Stenmar paid.", ("Stenmar", "Person"))
    assert frozenset({"Stenmar & Roe Safety Systems", "Stenmar"}) in firms(FIRM, NAMESAKE, short)


def test_a_firm_of_two_partners_is_the_one_whose_longer_name_begins_so() -> None:
    short = document("Stenmar & Roe paid.", ("Stenmar & Roe", "Organization"))
    assert firms(FIRM, NAMESAKE, short) == {
        frozenset({"Stenmar & Roe Safety Systems", "Stenmar & Roe"}),
        frozenset({"Stenmar Maritime"}),
    }
    other = document("Stenmar & Roe Wines grows.", ("Stenmar & Roe Wines", "Company"))
    assert frozenset({"Stenmar & Roe"}) in firms(FIRM, other, short)


@pytest.mark.parametrize("name", ["Health & Safety", "Food & Drink"])
def test_two_common_words_are_no_partners(name: str) -> None:
    long = document(f"The {name} Federation met.", (f"{name} Federation", "Organization"))
    short = document(f"The {name} team met.", (name, "Organization"))
    assert len(firms(long, short)) == 2


def test_the_partners_themselves_are_not_their_firm() -> None:
    two = document("Stenmar and Roe came. He was ill.", ("Stenmar", "Person"), ("Roe", "Person"))
    assert frozenset({"Stenmar"}) in firms(FIRM, with_pronoun(two, "He"))
    family = document("Ada Stenmar left. Stenmar is ill.", ("Ada Stenmar", "Person"))
    short = document("Stenmar and Roe came.", ("Stenmar", "Person"))
    assert frozenset({FIRM.entities[0].name}) in firms(FIRM, family, short)
