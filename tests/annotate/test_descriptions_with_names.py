"""Descriptions that need the name they stand at, and captions, whose notes are none."""

from __future__ import annotations

import pytest
from tests.annotate.reading import Said
from tests.annotate.test_holders import called

pytestmark = pytest.mark.slow


def pairs(text: str, *said: Said) -> set[tuple[str, str]]:
    return {(name, words) for name, words, _ in called(text, *said)}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("They chased the terrorist Harbour Union out of town.", "the terrorist Harbour Union"),
        ("It came from the notorious Harbour Union in May.", "the notorious Harbour Union"),
        ("The infamous Harbour Union met on Monday.", "The infamous Harbour Union"),
        (
            "They met the hill-based opposition Harbour Union (HU) group in May.",
            "the hill-based opposition Harbour Union (HU) group",
        ),
    ],
)
def test_what_needs_the_name_is_told_with_it(text: str, words: str) -> None:
    assert ("Harbour Union", words) in pairs(text)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The river gang Harbour Union met.", ("Harbour Union", "The river gang")),
        ("The notorious smuggler Hanno Bly left.", ("Hanno Bly", "The notorious smuggler")),
    ],
)
def test_what_says_enough_is_told_without_the_name(text: str, found: tuple[str, str]) -> None:
    assert found in pairs(text)


def test_a_plain_adjective_describes_nobody() -> None:
    assert not pairs("The large Harbour Union met.")


@pytest.mark.parametrize("noun", ["mercenaries", "thugs", "bandits"])
def test_those_called_after_a_body_are_not_the_body(noun: str) -> None:
    found = pairs(f"The Harbour Union {noun} burned the hall.")
    assert all(name != "Harbour Union" for name, _ in found)


def test_the_people_of_a_body_still_are() -> None:
    assert ("Harbour Union", "The Harbour Union people") in pairs(
        "The Harbour Union people burned the hall."
    )
    assert ("Harbour Union", "the thugs of the Harbour Union") in pairs(
        "He was beaten by the thugs of the Harbour Union."
    )


@pytest.mark.parametrize(
    "tail", [" seen in Osk in 2021", " pictured at the quay in May", " (ANB)", " seen here (ANB)"]
)
def test_what_a_caption_says_of_its_picture_describes_nobody(tail: str) -> None:
    found = pairs(f"Hanno Bly, who now leads the choir{tail}")
    assert ("Hanno Bly", "who now leads the choir") in found


def test_where_somebody_works_stays() -> None:
    found = pairs("Hanno Bly, who runs the mill on the hill, sang.")
    assert ("Hanno Bly", "who runs the mill on the hill") in found


@pytest.mark.parametrize("honour", ["His Excellency", "His Highness"])
def test_an_office_before_an_honour_is_told(honour: str) -> None:
    found = pairs(f"It was signed by Prime Minister {honour} Hanno Bly in May.")
    assert ("Hanno Bly", f"Prime Minister {honour}") in found


def test_an_honour_alone_is_no_description() -> None:
    assert not pairs("It was signed by His Excellency Hanno Bly in May.")


def test_as_whom_somebody_identifies_another() -> None:
    text = (
        "Hanno Bly, whom Mara Ilves identified as the gang's chief and a member of the "
        "Harbour Union, the arm of the guild, left."
    )
    said = Said("Mara Ilves", "identified", "as the gang's chief and a member of the Harbour Union")
    found = called(text, said)
    words = "the gang's chief and a member of the Harbour Union"
    assert ("Hanno Bly", words, "Mara Ilves") in found


def test_who_is_identified_by_name_is_not_described() -> None:
    text = "The man was identified by Mara Ilves as Hanno Bly."
    assert not pairs(text, Said("Mara Ilves", "identified", "as Hanno Bly"))
