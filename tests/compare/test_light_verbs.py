"""Acts told by a verb that says little and the noun behind it; counts up to one day."""

from __future__ import annotations

import pytest
from tests.compare.build import Count, Folder, When
from tests.compare.test_both_denied import denials, versions

from stemma.compare.matching.matching import match
from stemma.compare.statements.corpus import build_corpus
from stemma.compare.statements.families import acts_of


@pytest.mark.parametrize(
    ("said", "act"),
    [
        ("nobody takes pictures", "photograph"),
        ("the guards carried out several arrests", "detain"),
        ("they have made two monthly payments", "pay"),
        ("they set the barn on fire", "burn"),
    ],
)
def test_the_noun_behind_a_light_verb_tells_of_the_act(said: str, act: str) -> None:
    assert act in acts_of(said.split())


@pytest.mark.parametrize(
    "said", ["they took the train past the pictures of saints", "a picture was taken down", "fire"]
)
def test_without_one_a_noun_only_names_it(said: str) -> None:
    assert not {"photograph", "burn"} & acts_of(said.split())


def test_two_who_deny_it_in_a_verb_and_in_a_noun_say_the_same() -> None:
    made = denials("Nobody here takes pictures", "its members never photographed anybody", 0.95)
    assert versions(made) == [2]


def are_one(one: str, two: str, *days: str) -> bool:
    """Whether two that count twelve people up to a day are taken to say the same."""
    folder = Folder()
    for number, (words, day) in enumerate(zip((one, two), days, strict=True)):
        sheet = folder.document(
            f"{number}.txt", f"{words}.", published="2032-03-17", author=f"Page {number}"
        )
        at = words[words.index("by ") + len("by ") :]
        figure = "dozen" if "dozen" in words else "12"
        sheet.says(words, counts=[Count(figure, 12, 12, "people")], when=[When(at, day)])
    left, right = build_corpus(folder.resolution()).statements
    found = match(left, right)
    return found is not None and found.same


ARRESTED = "12 people had been arrested by 6 p.m."


def test_one_figure_of_the_same_up_to_one_day_is_one_count() -> None:
    taken = "the dozen people who were taken off the quay by Sunday evening"
    assert are_one(ARRESTED, taken, "2032-03-14T18:00", "2032-03-14")


def test_not_up_to_another_day_nor_of_another_act() -> None:
    taken = "the dozen people who were taken off the quay by Monday evening"
    assert not are_one(ARRESTED, taken, "2032-03-14T18:00", "2032-03-15")
    killed = "12 people had been killed by Sunday evening"
    assert not are_one(ARRESTED, killed, "2032-03-14T18:00", "2032-03-14")
