"""Those whom a text brings in before it names them, and whose words a description is."""

from __future__ import annotations

import pytest
from tests.annotate.reading import Said, read
from tests.annotate.test_holders import called

pytestmark = pytest.mark.slow


def words_for(text: str, who: str, *said: Said) -> set[str]:
    rows = read(text, *said)
    names = {entity.id: entity.name for entity in rows.entities}
    return {row.text for row in rows.descriptors if names[row.entity] == who}


def test_who_is_brought_in_by_his_trade_and_named_a_sentence_later() -> None:
    text = "A crane driver was found dead on Friday. The driver, Arto Velin, was 41."
    assert "A crane driver" in words_for(text, "Arto Velin")


def test_a_trade_of_two_brings_in_neither() -> None:
    text = (
        "A driver was found dead on Friday. The driver, Arto Velin, was 41. "
        "Another driver, Ilo Tam, was hurt."
    )
    assert "A driver" not in words_for(text, "Arto Velin") | words_for(text, "Ilo Tam")


def test_who_occurs_in_a_story_is_nobody_of_the_text() -> None:
    text = (
        "They gave the play in which a driver is eaten by geese. The driver, Arto Velin, laughed."
    )
    assert "a driver" not in words_for(text, "Arto Velin")


def test_a_clause_behind_a_comma_on_a_later_name_ends_a_description() -> None:
    text = (
        "Among them is Arto Velin, a cousin of the head of the Harbour Union, "
        "which is suspected of having emptied the old cash box in the night of the storm."
    )
    assert ("Arto Velin", "a cousin of the head of the Harbour Union", None) in called(text)


def test_of_a_long_clause_with_two_verbs_the_first_is_kept() -> None:
    text = (
        "Arto Velin, who chairs the Harbour Union and drove the first of the two lorries on the "
        "night of the great storm, sent it."
    )
    assert ("Arto Velin", "who chairs the Harbour Union", None) in called(text)


def test_the_accused_is_whom_a_clause_says_to_be_accused() -> None:
    text = "The court freed Arto Velin, whom the police had accused of theft. They saw the accused."
    assert "the accused" in words_for(text, "Arto Velin")


def test_a_wife_who_says_so_herself_means_her_husband() -> None:
    text = 'Ada Velin said: "I am the wife of Bruno Tam. They say that my husband took it."'
    said = Said("Ada Velin", "said", text.partition(": ")[2], kind="direct")
    assert "my husband" in words_for(text, "Bruno Tam", said)


def test_the_work_in_which_somebody_speaks_is_no_description_of_him() -> None:
    text = "In her ruling Judge Ada Velin said that the bridge was safe."
    assert "her ruling Judge" not in words_for(text, "Ada Velin")


def test_whom_a_speaker_means_after_that_he_is_told_to_have_called_so() -> None:
    text = "Arto Velin was seen. His lawyer, Ada Brun, said that her client had slept."
    rows = read(text, Said("Ada Brun", "said", "her client had slept"))
    (row,) = (each for each in rows.descriptors if each.text == "her client")
    assert row.used_by.name == "Ada Brun"


def test_a_group_of_persons_is_not_the_group_that_is_named_later() -> None:
    text = "A group of fifty persons threw stones. The group, the Lamp Society, has an office."
    assert "A group" not in words_for(text, "Lamp Society")
