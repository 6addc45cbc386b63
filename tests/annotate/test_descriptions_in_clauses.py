"""What the named are called in clauses, by capitalised offices, and where they are said to speak."""

from __future__ import annotations

import pytest
from tests.annotate.test_holders import called

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(
    ("text", "who", "words"),
    [
        ("Arto Velin, who chairs the board, left.", "Arto Velin", "who chairs the board"),
        (
            "The Harbour Union, whose founder sells pumps, won.",
            "Harbour Union",
            "whose founder sells pumps",
        ),
        (
            "They belong to the structure that calls itself Lamp Society.",
            "Lamp Society",
            "the structure that calls itself Lamp Society",
        ),
        (
            "Mara Ilves taught history and was nobody's substitute.",
            "Mara Ilves",
            "nobody's substitute",
        ),
        ("Mara Ilves, the Principal, agreed.", "Mara Ilves", "the Principal"),
        ("They gave it to the bursar, Mara Ilves.", "Mara Ilves", "the bursar"),
    ],
)
def test_descriptions_in_clauses_are_found(text: str, who: str, words: str) -> None:
    assert (who, words, None) in called(text)


def test_what_somebody_said_or_once_did_is_no_description() -> None:
    assert called("Arto Velin, who says that it rained, left.") == set()
    assert called("Arto Velin, who left early, was seen.") == set()


def test_what_a_person_once_did_tells_who_it_is_if_enough_is_told() -> None:
    found = called("Arto Velin, 33, who ran the crane until he fell in June, was seen.")
    assert ("Arto Velin", "who ran the crane until he fell in June", None) in found
