"""Who speaks where no name stands: kin, clients, one of two, a role, whoever was spoken of before."""

from __future__ import annotations

import pytest
from tests.annotate.reading import Said, read, speakers

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(
    ("before", "source", "meant"),
    [
        ("Ada Brun came with her brother, Hanno Velm. She sat down.", "Her brother", "Hanno Velm"),
        ("Hanno Velm is the brother of Ada Brun. She sat down.", "Her brother", "Hanno Velm"),
        ("Ada Brun spoke with Oskar Brun. She sat down.", "Her husband", "Oskar Brun"),
    ],
)
def test_kin_is_whom_the_text_ties_to_somebody(before: str, source: str, meant: str) -> None:
    rows = read(f"{before} {source} said that it rained.", Said(source, "said", "that it rained"))
    assert speakers(rows) == (meant,)


def test_a_widow_means_by_her_husband_the_one_whose_widow_she_is() -> None:
    text = "Brun's widow sat at the back. She told us that her husband said no. Oskar Brun is dead."
    assert speakers(read(text, Said("her husband", "said", "no"))) == ("Oskar Brun",)


def test_kin_of_whom_the_text_tells_nothing_stays_unnamed() -> None:
    text = "Ada Brun spoke with Oskar Venn. Her husband said that it rained."
    assert speakers(read(text, Said("Her husband", "said", "that it rained"))) == ()


def test_a_lawyers_client_is_the_one_who_has_a_lawyer() -> None:
    text = "Ada Brun told her lawyer everything. Hanno Bly, the lawyer, said his client denied it."
    assert speakers(read(text, Said("his client", "denied", "it"))) == ("Ada Brun",)


def test_my_brother_is_the_brother_of_who_is_quoted() -> None:
    text = 'Ada Brun wept. Her brother, Hanno Brun, is ill. "My brother said no," Ada Brun said.'
    rows = read(
        text,
        Said("Ada Brun", "said", '"My brother said no,"', kind="direct"),
        Said("My brother", "said", "no", parent=0),
    )
    assert speakers(rows, 1) == ("Hanno Brun",)


def test_a_pronoun_that_takes_up_a_role_means_who_has_it() -> None:
    text = "Oskar Venn, the defendant, was heard. The defendant wept. He said that it rained."
    rows = read(text, Said("He", "said", "that it rained"))
    assert speakers(rows) == ("Oskar Venn",)


def test_both_are_the_two_whom_the_sentence_before_joins() -> None:
    text = "In the dock sat Ada Brun and Oskar Venn. Both denied the theft."
    assert set(speakers(read(text, Said("Both", "denied", "the theft")))) == {
        "Ada Brun",
        "Oskar Venn",
    }


@pytest.mark.parametrize(("which", "meant"), [("former", "Ada Brun"), ("latter", "Oskar Venn")])
def test_of_two_the_former_is_named_first_and_the_latter_last(which: str, meant: str) -> None:
    text = f"Ada Brun wrote to Oskar Venn. The {which} said that it rained."
    assert speakers(read(text, Said(f"The {which}", "said", "that it rained"))) == (meant,)


def test_the_witness_is_who_spoke_last_and_not_who_asks() -> None:
    text = (
        "Ada Brun told the court that a lorry had stopped. Counsel, Hanno Bly, asked whether she "
        "had seen it. The witness answered that she had."
    )
    rows = read(
        text,
        Said("Ada Brun", "told", "that a lorry had stopped"),
        Said("Counsel, Hanno Bly,", "asked", "whether she had seen it"),
        Said("The witness", "answered", "that she had"),
    )
    assert speakers(rows, 2) == ("Ada Brun",)


def test_a_title_cut_short_is_meant_by_the_whole_word() -> None:
    text = "Dr. Ada Brun came at noon. The doctor said that it rained."
    assert speakers(read(text, Said("The doctor", "said", "that it rained"))) == ("Ada Brun",)


def test_another_doctor_brought_in_without_a_name_is_none_of_the_named() -> None:
    text = "A doctor waited. Dr. Ada Brun came at noon. The doctor said that it rained."
    assert speakers(read(text, Said("The doctor", "said", "that it rained"))) == ()


def test_a_name_behind_a_description_of_a_body_is_who_speaks() -> None:
    text = "The tenants' league, Ostra Viva, said that rents had doubled."
    rows = read(text, Said("The tenants' league, Ostra Viva,", "said", "that rents had doubled"))
    assert speakers(rows) == ("Ostra Viva",)


def test_a_name_right_behind_a_source_that_ends_too_soon_is_who_speaks() -> None:
    text = "One of them, Dr Ada Brun, states that it rained."
    assert speakers(read(text, Said("One of them", "states", "that it rained"))) == ("Ada Brun",)


def test_who_is_in_the_chair_is_the_chair() -> None:
    text = "Present: eleven. In the chair: Ada Brun.\n\nThe chair called for order."
    assert speakers(read(text, Said("The chair", "called", "for order"))) == ("Ada Brun",)


def test_a_pronoun_shows_the_gender_of_whom_its_clause_is_about() -> None:
    text = (
        "The first was Stamo Vroul, who was mending his nets. In a room he met Mahta Sedi, a "
        "pharmacist, who had lost her son. She said that it rained."
    )
    assert speakers(read(text, Said("She", "said", "that it rained"))) == ("Mahta Sedi",)


LETTERHEAD = """HARBOUR WORKERS' UNION (HWU)
National Executive Committee

Statement on the fire

Our members were in the hall. We say that the doors were locked.

Oskar Venn, General Secretary
"""


def test_an_officer_who_writes_we_under_a_letterhead_writes_for_the_body() -> None:
    rows = read(
        LETTERHEAD,
        Said("We", "say", "that the doors were locked"),
        author="Oskar Venn, General Secretary",
    )
    assert [name.casefold() for name in speakers(rows)] == ["harbour workers' union"]


def test_a_clerk_who_signs_minutes_writes_them() -> None:
    text = LETTERHEAD.replace("Our members", "Members").replace("We say", "They say")
    rows = read(text, Said("They", "say", "that the doors were locked"), author="Oskar Venn")
    assert "Oskar Venn" in {
        entity.name for entity in rows.entities if entity.id in rows.attributions[0].speakers
    }
