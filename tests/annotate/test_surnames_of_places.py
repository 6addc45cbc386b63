"""People whose surname is also the head of a place's name; mastheads that begin with an adjective."""

from __future__ import annotations

import pytest
from tests.annotate.reading import names, read


def kinds(text: str) -> dict[str, str]:
    """What each name in a text is taken for."""
    return names(read(text))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Jonas Hill said that the pump had failed.", "Jonas Hill"),
        ("Tom Creek told the court that he had seen it.", "Tom Creek"),
        ("Anna Street, 41, a nurse, refused to sign.", "Anna Street"),
        ("Mrs Lane, who runs the bakery, blamed the council.", "Lane"),
        ("Mr Church denied it.", "Church"),
        ("They heard Captain Bridge and left.", "Bridge"),
    ],
)
def test_a_person_may_be_called_like_a_place(text: str, name: str) -> None:
    assert kinds(text)[name] == "Person"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The march went down Charlotte Street on Sunday.", "Charlotte Street"),
        ("They met in King Street.", "King Street"),
        ("Water stood near Governor House.", "Governor House"),
        ("The meeting was held at Martin House.", "Martin House"),
    ],
)
def test_streets_called_after_people_stay_places(text: str, name: str) -> None:
    assert kinds(text)[name] == "Address"


def test_a_letterhead_keeps_the_adjective_that_it_begins_with() -> None:
    text = "OLD TOWN TENANTS' LEAGUE\n\nThe roofs of Cooper Row leak, and nobody comes."
    assert "OLD TOWN TENANTS' LEAGUE" in kinds(text)


def test_a_market_is_a_place_and_its_union_a_body() -> None:
    found = kinds("The Fish Market Porters' Union met at Fish Market on Sunday.")
    assert found["Fish Market"] == "Address"
    assert found["Fish Market Porters' Union"] == "Organization"
