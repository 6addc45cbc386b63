"""Who is who in one document."""

from __future__ import annotations

import pytest
from tests.annotate.reading import Said, entity, read

from stemma.annotate.names.spellings import same_body_name, same_person_name, skeleton

pytestmark = pytest.mark.slow


def entities(text: str) -> set[str]:
    return {each.name for each in read(text).entities}


def test_a_surname_with_or_without_title_is_the_one_who_bears_it() -> None:
    rows = read("Mara Ilves spoke first. Ilves was calm. Ms Ilves left at noon.")
    assert {each.name for each in rows.entities} == {"Mara Ilves"}
    assert len(rows.mentions) == 3


def test_a_brother_stays_apart_and_a_bare_surname_between_two_is_nobody() -> None:
    rows = read(
        "Tavo Olmaz and his brother Kiar Olmaz met on the quay. Olmaz waved. Then the crowd came."
    )
    assert {each.name for each in rows.entities} == {"Tavo Olmaz", "Kiar Olmaz", "Olmaz"}


def test_a_surname_goes_on_with_the_one_spoken_of_last() -> None:
    text = (
        "Tavo Olmaz runs the library. His brother Kiar Olmaz drives a crane. The crane is red. "
        "It was built in the north. Nobody climbs it at night. Kiar Olmaz does. Olmaz is not afraid."
    )
    assert entity(read(text), "Olmaz") == "Kiar Olmaz"


def test_a_title_of_the_other_gender_is_another_person() -> None:
    text = "Mr Idris Vale owns the mill. Mrs Vale owns the river."
    assert len(entities(text)) == 2


def test_spellings_of_a_long_surname_with_one_given_name_are_one() -> None:
    assert entities("Orlan Tessimandel spoke. The letter is signed Orlan Tessimandl.") == {
        "Orlan Tessimandel"
    }


def test_vowels_tell_short_surnames_apart() -> None:
    assert len(entities("Reza Karami spoke. Reza Karimi answered.")) == 2


def test_word_order_and_a_generic_word_do_not_make_another_body() -> None:
    text = "The Ministry of Transport met the Kestrel Group. The Transport Ministry likes Kestrel."
    assert entities(text) == {"Ministry of Transport", "Kestrel Group"}


def test_the_short_form_is_the_body_named_last_with_that_head() -> None:
    rows = read("The Council of Sarrow Exiles met. The Council was angry.")
    assert entity(rows, "Council") == "Council of Sarrow Exiles"


def test_a_longer_name_that_comes_later_may_be_a_branch_and_stays_apart() -> None:
    assert len(entities("The Hearth Society wrote. The Norland Hearth Society wrote back.")) == 2


def test_pronouns_and_plain_descriptions_find_their_names() -> None:
    rows = read(
        "Superintendent Otta Ravn told reporters that the quay was clear. He smiled. "
        "The superintendent thanked them. The Lamp Society waited. The society has a lawyer."
    )
    assert entity(rows, "He") == "Otta Ravn"
    assert entity(rows, "The superintendent") == "Otta Ravn"
    assert entity(rows, "The society") == "Lamp Society"


def test_a_pronoun_for_somebody_unnamed_is_left_alone() -> None:
    rows = read("Ines Moro went home. A woman who sorted the books laughed. She put them down.")
    assert entity(rows, "She") is None


def test_it_without_meaning_is_no_mention() -> None:
    rows = read("The Lamp Society closed. It is naive to suppose that nobody cares.")
    assert entity(rows, "It") is None


def test_i_is_whoever_is_quoted_and_we_the_body_that_person_speaks_for() -> None:
    text = '"I am tired and we are right," said Ines Moro, spokeswoman of the Lamp Society.'
    said = Said(
        "Ines Moro, spokeswoman of the Lamp Society",
        "said",
        '"I am tired and we are right,"',
        kind="direct",
    )
    rows = read(text, said)
    assert entity(rows, "I") == "Ines Moro"
    assert entity(rows, "we") == "Lamp Society"


def test_a_body_that_is_only_described_is_an_entity_too() -> None:
    rows = read("The Norland police came late. The police gave no reason.")
    assert {each.name for each in rows.entities} == {"Norland", "Norland police"}
    assert entity(rows, "The police") == "Norland police"


def test_ids_do_not_depend_on_anything_but_the_text() -> None:
    text = "Mara Ilves of the Harbour Union met Arto Velin. She left."
    assert read(text) == read(text)


def test_comparisons_of_spellings() -> None:
    assert same_person_name(("edda", "lissenkamp"), ("edda", "lisenkamp"))
    assert not same_person_name(("ali", "karami"), ("ali", "karimi"))
    assert same_person_name(("j", "bolt"), ("john", "bolt"))
    assert same_body_name("Tessim Society", "Tessam Society")
    assert not same_body_name("Hearth Society", "Norland Hearth Society")
    assert skeleton("mohammed") == skeleton("muhamad")


def test_an_entity_is_called_by_its_name_not_by_a_description() -> None:
    rows = read("The Tolm Gazette newspaper wrote about it. The Tolm Gazette was right.")
    assert {each.name for each in rows.entities} == {"Tolm Gazette"}


@pytest.mark.parametrize(
    ("text", "office", "who"),
    [
        (
            "Dr Idris Vale, Medical Director, ate. Mr Orm, managing director, met the medical director.",
            "the medical director",
            "Idris Vale",
        ),
        (
            "The managing director, Ada Orm, spoke. The medical director was ill.",
            "The medical director",
            None,
        ),
        ("The managing director, Ada Orm, spoke. The director left.", "The director", "Ada Orm"),
        (
            "The regional director, Ada Orm, spoke. The regional director left.",
            "The regional director",
            "Ada Orm",
        ),
    ],
)
def test_an_office_told_apart_by_a_word_is_not_anothers(
    text: str, office: str, who: str | None
) -> None:
    rows = read(text)
    start = text.rindex(office)
    named = {each.id: each.name for each in rows.entities}
    meant = [named[each.entity] for each in rows.mentions if each.spans[0][0] == start]
    assert meant == ([who] if who else [])


def test_letters_behind_a_person_are_the_body_he_is_of() -> None:
    text = "Present: Dr M. Sorrel (NHWU). The NHWU had been invited. Ada Brun (OSK) came. OSK too."
    rows = read(text)
    assert entity(rows, "NHWU") == "NHWU"
    assert entity(rows, "OSK") == "OSK"


def test_letters_in_marks_behind_a_firm_are_the_firm() -> None:
    rows = read('We act for Tarn Valley Haulage Ltd ("TVH"). TVH denies it.')
    assert entity(rows, "TVH") == "Tarn Valley Haulage Ltd"


def test_a_body_of_two_fields_is_one_name() -> None:
    text = "The Norlan Regional Ambulance and Hospital Trust was sorry."
    assert entities(text) == {"Norlan Regional Ambulance and Hospital Trust"}
    text = "The Red Cross and Harbour Trust came."
    assert "Red Cross and Harbour Trust" not in entities(text)
