"""A rank before a surname: only who serves is meant, and not a namesake of the union."""

from __future__ import annotations

import pytest
from tests.annotate.reading import entity, read

pytestmark = pytest.mark.slow


def names(text: str) -> set[str]:
    return {each.name for each in read(text).entities if each.schema == "Person"}


def test_a_rank_that_the_only_bearer_has_not_makes_another() -> None:
    text = (
        "Sanna Dorrel, the union's leader, spoke. Then Major Dorrel of the police told the deputies "
        "that nobody was held. Major Dorrel had a list. “We wait,” Sanna Dorrel told me."
    )
    assert names(text) == {"Sanna Dorrel", "Dorrel"}


def test_a_rank_before_the_full_name_is_found_again_behind_it() -> None:
    assert names("Major Pell Dorrel spoke. Major Dorrel had a list. Dorrel left.") == {
        "Pell Dorrel"
    }


@pytest.mark.parametrize(
    "text",
    [
        "Tom Vey, an officer of the guard, left. Captain Vey said he was ill.",
        "Tom Vey, spokesman of the army, left. Colonel Vey said he was ill.",
        "Tom Vey, a farmer and former major, came too. Major Vey said he was ill.",
        "Sanna Vey, general secretary of the union, left. General Secretary Vey said so.",
        "Sanna Vey, a surgeon, left. Dr Vey said so.",
        "Sanna Vey, who keeps the books, left. Ms Vey said so.",
    ],
)
def test_who_serves_or_has_no_rank_of_service_is_one_with_the_surname(text: str) -> None:
    assert len(names(text)) == 1


def test_a_headline_gives_the_rank_of_whom_the_text_brings_in_without() -> None:
    text = "Captain Vey is dismissed\n\nTom Vey was dismissed on Monday. He left the hall."
    assert entity(read(text, roles={0: "title"}), "Vey") == "Tom Vey"


LEADER = "The council was slow. Its leader, Ingrid Orm, kept quiet about it. "


def test_a_pronoun_of_the_other_gender_behind_a_surname_makes_another() -> None:
    told = "Dr Orm, for his part, likes the hills. Dr Orm rode there on Sunday."
    assert names(LEADER + told) == {"Ingrid Orm", "Orm"}
    assert entity(read(LEADER + told), "Orm", 1) == "Orm"


@pytest.mark.parametrize(
    "told",
    [
        "Dr Orm, for her part, likes the hills.",
        "Orm, in her turn, left. Dr Orm rode to the hills.",
        "Dr Orm, for whom it rained, left.",
    ],
)
def test_a_surname_behind_the_only_full_name_goes_on_with_it(told: str) -> None:
    assert names(LEADER + told) == {"Ingrid Orm"}
