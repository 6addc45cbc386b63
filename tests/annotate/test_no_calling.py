"""Words beside a name that call its bearer nothing."""

from __future__ import annotations

import pytest
from tests.annotate.reading import read


def _callings(text: str) -> list[str]:
    return [row.text for row in read(text).descriptors]


@pytest.mark.parametrize(
    "text",
    [
        "Contact: Ada Brun, 14 Miller's Row, Tolm",
        "This month Brask Care dismissed her.",
        "After the tenants' meeting Ada Brun, who lives there, spoke to the paper.",
        "Guests: Carl Holl (Brask Care), Lena Orm (QRA).",
    ],
)
def test_a_place_a_time_an_occasion_or_a_label_is_no_word_for_anybody(text: str) -> None:
    called = " ".join(_callings(text))
    assert not any(word in called for word in ("Row", "month", "meeting", "Guests"))


def test_the_items_that_somebody_chairs_are_no_word_for_him() -> None:
    called = _callings(
        "Present: Councillors Ada Brun (chair, items 3 to 7), Viggo Tarn and Otto Brisk."
    )
    assert not any("items" in each for each in called)


@pytest.mark.parametrize(
    ("text", "called"),
    [
        ("Before the spokeswoman Ada Brun left, she smiled.", "the spokeswoman"),
        ("Ada Brun, a student of law, spoke first.", "a student of law"),
        (
            "Ada Brun, who worked nights there until May, spoke.",
            "who worked nights there until May",
        ),
        ("Ada Brun, the queen of the night, spoke first.", "the queen of the night"),
    ],
)
def test_what_says_who_somebody_is_stays(text: str, called: str) -> None:
    assert called in _callings(text)


def test_a_clause_of_a_headline_is_no_body() -> None:
    text = "Two drown after gate jams in old lock, relatives blame operator\n\nThe gate was old.\n"
    rows = read(text, roles={0: "title"})
    assert not any("relatives" in row.name for row in rows.entities)


def test_a_body_that_its_description_tells_apart_stays() -> None:
    rows = read(
        "The lock was shut. The port authority said so on Monday, and the port authority paid."
    )
    assert any(
        row.name == "port authority" or "port authority" in row.name for row in rows.entities
    )


def test_a_body_with_an_article_stays_where_its_first_noun_is_read_as_a_subject() -> None:
    text = "For two hours on Friday the roads committee of parliament asked who had heard what."
    assert any("roads committee" in row.name for row in read(text).entities)


@pytest.mark.parametrize(
    ("text", "called"),
    [
        ("A letter from the surveyor, Mr Abel Crane, had arrived.", ["the surveyor"]),
        ("A telegram from the baker, Otto Brisk, came in May.", ["the baker"]),
        ("The chair of the guild, Ada Brun, came in May.", ["The chair of the guild"]),
        ("Cllr Rehm spoke, and Cllrs Brode and Hask left.", []),
        ("Councillor Rehm spoke.", ["Councillor"]),
        ("The council met on Monday 27 May 2031, 6 pm, Council Chamber, Port Brennick.", []),
        ("The council met at noon in Cooper's Row, Port Brennick.", []),
    ],
)
def test_no_letter_hour_street_or_courtesy_is_what_somebody_is_called(
    text: str, called: list[str]
) -> None:
    assert _callings(text) == called
