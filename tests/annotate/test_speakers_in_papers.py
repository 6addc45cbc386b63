"""Who speaks in interviews, records and papers: by initials, by part, by age, or when asked."""

from __future__ import annotations

import pytest
from tests.annotate.reading import Said, entity, read, speakers

pytestmark = pytest.mark.slow


def test_who_is_asked_is_who_answers() -> None:
    text = (
        "Hanno Bly, the lawyer, asked Oskar Venn whether the gate was open. "
        "He replied that he had closed it."
    )
    rows = read(
        text,
        Said("Hanno Bly", "asked", "whether the gate was open"),
        Said("He", "replied", "that he had closed it"),
    )
    assert speakers(rows, 1) == ("Oskar Venn",)


def test_initials_in_a_label_are_those_of_the_one_who_bears_them() -> None:
    text = (
        "Tander Lisk keeps fifty hives above the gorge.\n\n"
        "TL: I gave many orders. That one I did not give.\n"
    )
    said = Said("TL", ":", "I gave many orders. That one I did not give.", kind="direct")
    assert speakers(read(text, said)) == ("Tander Lisk",)


def test_a_label_in_capitals_names_by_title_and_name() -> None:
    text = (
        "PREFECT AMALRIK DOSS: The mills were inspected.\n\n"
        "The Prefect answered that he could not comment on a petition.\n"
    )
    rows = read(
        text,
        Said("PREFECT AMALRIK DOSS", ":", "The mills were inspected.", kind="direct"),
        Said("The Prefect", "answered", "that he could not comment on a petition"),
    )
    assert speakers(rows, 0) == speakers(rows, 1) == ("AMALRIK DOSS",)


def test_a_label_may_name_in_brackets_who_speaks() -> None:
    text = "Mr CHAIR (Baran Eria): The member will withdraw that.\n"
    said = Said("Mr CHAIR (Baran Eria)", ":", "The member will withdraw that.", kind="direct")
    assert speakers(read(text, said)) == ("Baran Eria",)


def test_a_headline_calls_a_body_by_its_kind() -> None:
    text = (
        "Police fired on pensioners, union says\n\n"
        "The Masera Pensioners' Union gathered at the station on Friday.\n"
    )
    rows = read(text, Said("union", "says", "Police fired on pensioners"), roles={0: "title"})
    assert speakers(rows) == ("Masera Pensioners' Union",)


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("The boatswain of the lugger, an islander named Usop,", "Usop"),
        ("A survivor, heard on Tuesday under the name Witness Heron,", "Witness Heron"),
        ("A porter, whom we call Anuj,", "Anuj"),
    ],
)
def test_a_source_says_how_somebody_is_called(source: str, name: str) -> None:
    text = f"{source} said that the men had drowned. {name} was tired and went home."
    assert speakers(read(text, Said(source, "said", "that the men had drowned"))) == (name,)


def test_an_age_alone_means_who_was_spoken_of() -> None:
    text = "Mr Tomas Kapi offered us water. The 76-year-old answered that it was safe."
    said = Said("The 76-year-old", "answered", "that it was safe")
    assert speakers(read(text, said)) == ("Tomas Kapi",)


def test_an_age_tells_nothing_of_a_man_brought_in_as_one_of_many() -> None:
    text = "Tomas Kapi sells water. A driver quoted the 48-year-old pilot as complaining of noise."
    said = Said("the 48-year-old pilot", "complaining of", "noise")
    assert speakers(read(text, said)) == ()


def test_the_parties_of_a_case_are_named_in_its_heading() -> None:
    text = (
        "Ada Brun v. Seo Dae-hyun\n\n"
        "The defendant said that he had admired the painter all his life.\n"
    )
    said = Said("The defendant", "said", "that he had admired the painter all his life")
    assert speakers(read(text, said)) == ("Seo Dae-hyun",)


def test_a_surname_may_stand_first_and_the_given_name_in_two_halves() -> None:
    text = "The court heard Mr Pak Joon-seo. Mr Pak protested that the remark was a slander."
    rows = read(text, Said("Mr Pak", "protested", "that the remark was a slander"))
    assert speakers(rows) == ("Pak Joon-seo",)
    assert entity(rows, "Pak Joon-seo") == "Pak Joon-seo"


def test_what_only_leans_on_a_name_is_no_half_of_it() -> None:
    text = "The Harl Brun-led talks failed on Friday. Harl Brun said that he was sorry."
    rows = read(text, Said("Harl Brun", "said", "that he was sorry"))
    assert speakers(rows) == ("Harl Brun",)


def test_we_is_the_body_for_which_the_signer_signs() -> None:
    text = (
        "We call for the gates to be opened at once.\n\n"
        "Authorised by Jemima Tora, Secretary, Green Canoe Movement\n"
    )
    rows = read(
        text,
        Said("We", "call for", "the gates to be opened at once"),
        author="Jemima Tora, Secretary, Green Canoe Movement",
    )
    assert speakers(rows) == ("Green Canoe Movement",)


def test_our_old_people_are_not_those_who_write() -> None:
    text = "Our grandmothers say the turtles will not come.\n\nLeague of Reef Families\n"
    said = Said("Our grandmothers", "say", "the turtles will not come")
    assert speakers(read(text, said, author="League of Reef Families")) == ()


def test_the_holder_of_an_office_in_a_label_answers_as_the_office_from_then_on() -> None:
    text = (
        "THE MINISTER OF MINES (MR OBED TARR):\n\nThe lamps were lit.\n\n"
        "THE MINISTER:\n\nNobody slept.\n"
    )
    rows = read(
        text,
        Said("THE MINISTER OF MINES (MR OBED TARR)", ":", "The lamps were lit.", kind="direct"),
        Said("THE MINISTER", ":", "Nobody slept.", kind="direct"),
    )
    assert speakers(rows, 0) == speakers(rows, 1) == ("OBED TARR",)
