"""What stands between commas beside a name, under it, and what is said of bodies."""

from __future__ import annotations

import pytest
from tests.annotate.test_holders import called

pytestmark = pytest.mark.slow


def words_for(text: str) -> set[tuple[str, str]]:
    return {(name, said) for name, said, _ in called(text)}


def test_a_role_with_its_body_before_a_comma_and_a_name() -> None:
    found = words_for("The warden of the Lamp Society, Mr Arto Velin, said that the hall was shut.")
    assert ("Arto Velin", "The warden of the Lamp Society") in found


def test_a_role_behind_a_name_in_a_phrase_before_the_clause() -> None:
    found = words_for("At the house of Arto Velin, the warden of the hall, a man opened the door.")
    assert ("Arto Velin", "the warden of the hall") in found


def test_who_acts_behind_a_phrase_is_nobody_else() -> None:
    found = words_for("In a note to Mr Arto Velin, the warden refused to pay.")
    assert all(said != "the warden" for _, said in found)


def test_an_office_without_an_article_is_a_description() -> None:
    found = words_for("Mr Arto Velin, District Harbour Officer, conceded that the gate was open.")
    assert ("Arto Velin", "District Harbour Officer") in found


def test_one_of_a_list_describes_nobody() -> None:
    found = words_for("The hall was shown to Arto Velin, the warden, and two clerks.")
    assert all(said != "the warden , and two clerks" for _, said in found)


def test_an_office_under_a_name_that_has_its_own_line() -> None:
    found = words_for("Mr Arto Velin keeps the gate.\nArto Velin.\nDirector of Communication.")
    assert ("Arto Velin", "Director of Communication") in found


def test_a_description_may_come_before_the_name_that_it_is() -> None:
    found = words_for("There was a child in the boat. The child was Mr Arto Velin.")
    assert ("Arto Velin", "The child") in found


def test_a_place_can_be_so_called() -> None:
    found = words_for("He was held in the so-called Marl Camp by the guards.")
    assert any(said == "the so-called Marl Camp" for _, said in found)


def test_what_names_itself_is_the_noun_before_the_clause() -> None:
    found = words_for(
        "He was beaten by the leaders of the smugglers' gang which calls itself the Lamp Society."
    )
    assert ("Lamp Society", "the smugglers' gang which calls itself the Lamp Society") in found


@pytest.mark.parametrize("credit", ["Interview:", "Minutes taken by:"])
def test_what_somebody_is_credited_with_is_no_word_for_him(credit: str) -> None:
    assert words_for(f"The hall was shut on Sunday.\n\n{credit} Arto Velin") == set()
