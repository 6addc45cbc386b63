"""Works that a text leans on: which words name one, and whose it is."""

from __future__ import annotations

import pytest
from tests.annotate.reading import Said, read

from stemma.model.documents import quote

pytestmark = pytest.mark.slow

Cited = tuple[str, str | None]


def cited(text: str, *said: Said, author: str = "") -> dict[str, Cited]:
    """By its words: the kind of each work and whose it is."""
    rows = read(text, *said, author=author)
    return {quote(text, each.spans): (each.what, each.issuer) for each in rows.citations}


def test_whoever_signed_left_or_published_a_work_issued_it() -> None:
    found = cited(
        "Mara Ilves signed the inspection sheet without a word. "
        "The Harbour Union published a report on the cranes. Ines Moro left a receipt."
    )
    assert found["the inspection sheet"] == ("document", "Mara Ilves")
    assert found["a report on the cranes"] == ("report", "Harbour Union")
    assert found["a receipt"] == ("document", "Ines Moro")


def test_a_work_with_an_owner_and_a_date_is_leant_on_wherever_it_stands() -> None:
    found = cited("Arto Velin had the Harbour Union's letter of 3 May before him.")
    assert any(each == ("letter", "Harbour Union") for each in found.values())


def test_a_record_that_was_not_handed_over_is_cited() -> None:
    assert "the pump log" in cited("The Harbour Union has not given us the pump log.")


@pytest.mark.parametrize(
    "text",
    [
        "The Harbour Union will publish a report next week.",
        "Arto Velin left his post before noon.",
        "The reply was short.",
        "A review is under way.",
        "Ines Moro kept a list.",
    ],
)
def test_what_is_to_come_or_only_sounds_like_a_work_is_not_cited(text: str) -> None:
    assert cited(text) == {}


def test_what_was_said_on_air_is_a_broadcast_of_the_station() -> None:
    text = "Arto Velin said on Harbour Radio that the bridge was shut."
    found = cited(text, Said("Arto Velin", "said", "that the bridge was shut"))
    assert found == {"Harbour Radio": ("broadcast", "Harbour Radio")}


def test_what_was_said_before_a_sitting_body_is_an_event_of_that_body() -> None:
    text = "Arto Velin told the mines committee that the pond was full."
    found = cited(text, Said("Arto Velin", "told", "that the pond was full"))
    assert [kind for kind, _ in found.values()] == ["press-conference"]


def test_what_all_of_the_press_was_told_in_one_place_is_a_press_conference() -> None:
    text = "Arto Velin told reporters in the town hall that the bridge was shut."
    found = cited(text, Said("Arto Velin", "told", "that the bridge was shut"))
    assert list(found.values()) == [("press-conference", "Arto Velin")]


def test_an_unanswered_letter_of_an_unknown_writer_is_leant_on_by_nobody() -> None:
    text = "The Harbour Union did not reply to two letters."
    said = Said("The Harbour Union", "did not reply to", "two letters", stance="declines")
    assert cited(text, said) == {}


def test_a_document_that_somebody_gave_on_a_day_has_that_day() -> None:
    found = cited("The Lamp Society rejects the account given by the Harbour Union.")
    assert ("statement", "Harbour Union") in found.values()
