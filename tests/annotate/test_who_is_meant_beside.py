"""Offices with a rank, bodies in their own clauses, people brought in as one of many; kin of one name."""

from __future__ import annotations

import pytest
from tests.annotate.reading import Said, names, read, speakers
from tests.annotate.test_holders import called

pytestmark = pytest.mark.slow


def pairs(text: str, *said: Said) -> set[tuple[str, str]]:
    return {(who, words) for who, words, _ in called(text, *said)}


def test_the_deputy_mayor_is_not_the_mayor() -> None:
    text = (
        "The Mayor, Otto Brandt, and the Deputy Mayor, Mila Trask, were there. "
        "The Deputy Mayor said that the gate was shut."
    )
    said = Said("The Deputy Mayor", "said", "that the gate was shut")
    assert speakers(read(text, said)) == ("Mila Trask",)
    text = "The Mayor, Otto Brandt, was there. The Deputy Mayor said that the gate was shut."
    assert speakers(read(text, said)) != ("Otto Brandt",)


def test_a_body_that_does_something_is_not_the_company_it_does_it_to() -> None:
    text = "Zambel Freight Ltd carried six boxes out of the company's office."
    assert ("Zambel Freight Ltd", "the company") not in pairs(text)


def test_one_of_his_officers_is_not_the_superintendent() -> None:
    text = (
        "Superintendent Otto Brandt spoke. He said that one of his officers had slept. "
        "He said that the officer was ill."
    )
    assert ("Otto Brandt", "the officer") not in pairs(text)


def test_kin_of_one_surname_are_told_by_names_of_that_sex_only() -> None:
    text = "Tavro Olmas and Kiro Olmas came. Kiro Olmas wore a badge with his mother's name on it."
    assert not [words for _, words in pairs(text) if "mother" in words]


def test_kin_may_be_told_by_i_am() -> None:
    text = "I am the wife of Hanno Bly. My husband took no money.\nMara Bly"
    rows = read(text, author="Mara Bly")
    called_so = {each.id: each.name for each in rows.entities}
    found = {(called_so[each.entity], each.text) for each in rows.descriptors}
    assert ("Hanno Bly", "My husband") in found


def test_the_prosecutor_is_nobodys_client() -> None:
    text = (
        "The court tried Hanno Bly. The prosecutor, Otto Brandt, asked for two months. "
        "His lawyer, Mila Trask, spoke. She said that her client was ill."
    )
    assert ("Otto Brandt", "her client") not in pairs(text)


def test_an_ordinary_word_before_two_of_a_name_is_no_part_of_it() -> None:
    text = "Ranger Sado Velin fell from his horse. The ranger had been alone."
    assert "Sado Velin" in names(read(text))
    assert "Sado Velin" in names(read("Nobody came. Poor Sado Velin must wait."))
    assert "Old Mutual Insurance" in names(read("In May Old Mutual Insurance paid nothing."))


def test_a_veterinary_officer_is_an_office() -> None:
    found = names(read("District Veterinary Officer Lukas Thane spoke."))
    assert "Lukas Thane" in found
    assert "Veterinary Officer" not in found


def test_whoever_says_the_deputy_means_another() -> None:
    text = 'Deputy Mara Ilves rose. "I ask the deputy to repeat it," said Ilves.'
    said = Said("Ilves", "said", '"I ask the deputy to repeat it,"', kind="direct")
    assert ("Mara Ilves", "the deputy") not in pairs(text, said)


def test_the_paper_is_no_firm_without_an_article() -> None:
    text = "Norvell Pumps shipped the lot without a stamp: the paper bears no number."
    assert not [words for _, words in pairs(text) if "paper" in words]


def test_an_ordinary_noun_is_the_subjects_own_in_its_clause_only() -> None:
    text = "The Harbour Union met in Tolm. The union left."
    rows = read(text)
    assert [each for each in rows.mentions if each.kind == "nominal"]


def test_many_without_a_name_do_not_stand_in_the_way() -> None:
    text = (
        "A porter, a nurse, a cook and a driver came. The nurse met a guard. "
        "A crew left the Harbour Union. The crew said nothing, and the cook told the union."
    )
    assert "Harbour Union" in names(read(text))
