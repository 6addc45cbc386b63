"""What words beside a name say that it is: somebody's, a place's, a firm's, or nobody's."""

from __future__ import annotations

import pytest
from tests.annotate.reading import names, read

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(
    "text",
    [
        "The alarm was raised by a night guard, named by colleagues as Mattis Obrell.",
        "A waiter identified by the police as Mattis Obrell was hurt.",
    ],
)
def test_whose_name_a_clause_tells_is_a_person(text: str) -> None:
    assert names(read(text))["Mattis Obrell"] == "Person"


def test_a_ship_whose_name_a_clause_tells_is_nobody() -> None:
    found = names(read("They sailed in a freighter named by its owners as Osrin Bellan."))
    assert found.get("Osrin Bellan") != "Person"


def test_places_whose_elders_sign_are_places() -> None:
    text = "The letter is signed by the elders of Upper Dref, Lower Dref, Sarm, Bolokk and Orsin."
    found = names(read(text))
    assert {found[place] for place in ("Upper Dref", "Lower Dref")} == {"Address"}
    assert "Person" not in {found.get(place) for place in ("Sarm", "Bolokk")}


def test_pupils_of_several_persons_make_no_places_of_them() -> None:
    found = names(read("He met the pupils of Ada Brun, Piet Hamm and Sela Orr."))
    assert set(found.values()) == {"Person"}


def test_how_much_is_shouted_for_begins_no_name() -> None:
    found = names(read("THE PEOPLE WHO ASKED FOR MORE GUARDS\n\nThe union asked for guards."))
    assert "MORE GUARDS" not in found


def test_the_letter_of_an_annex_is_no_name_elsewhere() -> None:
    found = names(
        read("See Annexes A to F. A photograph of the tag is in the binder. A box is open.")
    )
    assert "A" not in found


def test_a_filing_cabinet_governs_nothing() -> None:
    text = "He called her the empress of the filing cabinet. The shadow cabinet met on Monday."
    rows = read(text)
    assert not [each.name for each in rows.entities if "filing" in each.name]


def test_two_firms_with_one_first_word_are_two() -> None:
    text = (
        "Stenmar Maritime sued Stenmar Foods on Monday. Stenmar Foods paid. Stenmar Maritime left."
    )
    assert len({each.name for each in read(text).entities}) == 2


@pytest.mark.parametrize(
    "text",
    [
        "It works under the charge of Sefa Hossain in the north.",
        "The choir stood under the leadership of Sefa Hossain.",
        "The band was led by Sefa Hossain for years.",
    ],
)
def test_who_has_charge_is_a_person(text: str) -> None:
    assert names(read(text))["Sefa Hossain"] == "Person"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("They served under the command of the Quay Guard.", "Quay Guard"),
        ("The coalition was led by the Harbour Union.", "Harbour Union"),
    ],
)
def test_a_body_that_leads_stays_one(text: str, name: str) -> None:
    assert names(read(text))[name] in {"Organization", "PublicBody"}


def test_a_body_of_one_rare_word_that_acts_is_named() -> None:
    assert "Interpol" in names(read("If so, why hasn’t Interpol arrested them?"))
    assert "Council" not in names(read("If so, why hasn’t the Council arrested them?"))


def test_what_is_true_is_nobody() -> None:
    draft = read("“If it was true, why hasn’t Interpol arrested them?” he asked.")
    assert all(mention.kind != "pronoun" for mention in draft.mentions)


def test_who_shares_a_title_of_several_is_a_person() -> None:
    assert names(read("Cllrs Brode and Hask sent apologies."))["Hask"] == "Person"
    assert names(read("Drs Velin and Osk were heard."))["Osk"] == "Person"
    assert names(read("Dr Velin and Oxfam were heard.")).get("Oxfam") != "Person"


def test_what_has_shareholders_or_bills_is_a_firm() -> None:
    assert names(read("Merrivale has two shareholders."))["Merrivale"] == "Company"
    assert names(read("Merrivale billed the town for four carts."))["Merrivale"] == "Company"
    assert names(read("Ada Brun billed the town for four carts."))["Ada Brun"] == "Person"


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("The log of Ward 2 was kept by the sister.", "Ward 2", "Address"),
        ("They met in the Council Chamber at six.", "Council Chamber", "Address"),
        ("The Norlan Chamber of Commerce met.", "Norlan Chamber of Commerce", "PublicBody"),
        ("The branch office is at 31 Rope Walk.", "Rope Walk", "Address"),
        ("The Norlan Branch has 2,140 members.", "Norlan Branch", "Organization"),
    ],
)
def test_rooms_wards_and_branches_are_nobody(text: str, name: str, kind: str) -> None:
    assert names(read(text))[name] == kind


def test_a_firm_stays_one_where_its_short_name_looks_like_a_persons() -> None:
    text = "One is Silverbeck Holdings, and the sole director of Silverbeck is Mrs Yvonne Tarr."
    assert names(read(text))["Silverbeck Holdings"] == "Company"
