"""What is counted, and what for: nouns of one group, and what happens to those counted."""

from __future__ import annotations

import pytest

from stemma.compare.statements.counted import fates_of, one_group
from stemma.compare.statements.families import kind_of
from stemma.compare.statements.signals import SIGNAL, signal_words


@pytest.mark.parametrize(
    ("one", "two"),
    [("miners", "workers"), ("workers", "people"), ("inmates", "prisoners"), ("homes", "houses")],
)
def test_two_words_for_those_counted_are_of_one_group(one: str, two: str) -> None:
    assert one_group(one, two)
    assert one_group(two, one)


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("miners", "weavers"),
        ("women", "people"),
        ("children", "residents"),
        ("crew", "passengers"),
        ("families", "people"),
        ("kites", "kites"),
    ],
)
def test_a_part_another_group_and_an_unknown_word_are_not(one: str, two: str) -> None:
    assert not one_group(one, two)


def fates(text: str, figure: str, noun: str) -> set[str]:
    at = text.index(figure)
    return set(fates_of(text, (at, at + len(figure)), noun, (0, len(text))))


@pytest.mark.parametrize(
    ("text", "figure", "noun", "told"),
    [
        ("The fire cost the lives of 14 workers", "14", "workers", {"dead"}),
        ("Twelve bodies were recovered from the pit", "Twelve", "bodies", {"dead"}),
        ("Nine bodies have been identified", "Nine", "bodies", {"identified"}),
        ("The town has put up 97 survivors in a school", "97", "survivors", {"sheltered"}),
        ("We spoke to 23 survivors", "23", "survivors", {"asked"}),
        ("Five people arrested on Sunday are still in custody", "Five", "people", {"held"}),
        ("The ferry Ondine was licensed for 120 passengers", "120", "passengers", {"room"}),
        ("On Sunday 164 passengers set sail", "164", "passengers", {"aboard"}),
        ("The collapse killed two weavers and injured nine", "two", "weavers", {"dead"}),
        ("The collapse killed two weavers and injured nine", "nine", "", {"hurt"}),
        ("The mill has 300 looms", "300", "looms", set()),
    ],
)
def test_what_happens_to_those_counted_is_read_beside_the_figure(
    text: str, figure: str, noun: str, told: set[str]
) -> None:
    assert fates(text, figure, noun) == told


def test_an_alarm_is_given_by_any_signal_and_not_where_one_is_only_named() -> None:
    assert signal_words("The siren at the mill sounded at 2.14")
    assert signal_words("The emergency call was received by the control room at 2.14 a.m.")
    assert signal_words("At 2.05 somebody set off the alarm")
    assert not signal_words("The siren was last tested at 2.14")
    assert kind_of(SIGNAL) == "act"
