"""Sentences that are equal but for what stands in one slot: no copy, no same version, and a difference."""

from __future__ import annotations

import pytest
from tests.compare.texts import SETTINGS, resolved

from stemma.compare import compare
from stemma.model.case import Comparison

HEAD = (
    "Harbour Courier\n4 May 2031\n\nNews from Kell\n\n",
    "Evening Post\n5 May 2031\n\nKell again\n\n",
)


def compared(left: str, right: str) -> Comparison:
    return compare(resolved(HEAD[0] + left, HEAD[1] + right), SETTINGS)


def links(found: Comparison, *types: str) -> list[str]:
    return [str(each.slot or each.type) for each in found.links if each.type in types]


@pytest.mark.parametrize(
    ("left", "right", "slot"),
    [
        (
            "Nora Vell is the director of the Kell tannery, the clerk Ugo Parr said.",
            "Nora Vell is the cleaner of the Kell tannery, the baker Odo Brill said.",
            "role",
        ),
        (
            "Nora Vell, a diver, works for the Harbour Police in Kell, the clerk Ugo Parr said.",
            "Nora Vell, a diver, works for the secret service in Kell, the baker Odo Brill said.",
            "affiliation",
        ),
        (
            "The pump of the mine had worked, the engineer Ugo Parr said.",
            "The pump of the mine had failed, the engineer Odo Brill said.",
            "polarity",
        ),
        (
            "The collision happened in Oldeby, the clerk Ugo Parr said.",
            "The collision happened in Lorn, the baker Odo Brill said.",
            "place",
        ),
    ],
)
def test_another_word_in_a_slot_is_a_difference_and_no_copy(
    left: str, right: str, slot: str
) -> None:
    found = compared(left, right)
    assert links(found, "differs") == [slot]
    assert links(found, "same", "copies") == []


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (
            "A soldier shot a shepherd near the village of Kell on 17 March, the defence ministry said.",
            "A policeman shot a shepherd near the village of Lorn on 17 March, the Green Front said.",
        ),
        (
            "The barge sank because of a storm, the skipper Ugo Parr said.",
            "The barge sank because of a hole in the hull, the diver Odo Brill said.",
        ),
        (
            "The lease of the barracks runs for ten years, the clerk Ugo Parr said.",
            "The lease of the barracks runs for twenty years, the baker Odo Brill said.",
        ),
    ],
)
def test_what_differs_in_a_slot_is_not_the_same(left: str, right: str) -> None:
    found = compared(left, right)
    assert links(found, "same", "copies") == []
    assert all(len(each.claims) == 1 for each in found.origins)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (
            "The barge sank near Kell because of a storm, the skipper Ugo Parr said.",
            "The barge sank near Kell because of a storm, Parr said.",
        ),
        (
            "A fire destroyed the old tannery in Kell on Saturday night, the clerk Ugo Parr said.",
            "The old tannery in Kell was destroyed by a fire on Saturday night, the baker Odo Brill said.",
        ),
        (
            "The collision happened in Oldeby near the old mill, the clerk Ugo Parr said.",
            "The crash happened in Oldeby near the old mill, the clerk Ugo Parr said.",
        ),
    ],
)
def test_other_words_for_one_thing_are_the_same(left: str, right: str) -> None:
    found = compared(left, right)
    assert links(found, "differs", "denies") == []
    assert "same" in links(found, "same")


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (
            "Nora Vell is a member of the tannery guild, the clerk Ugo Parr said.",
            "Nora Vell was formerly a cleaner of the tannery, the clerk Ugo Parr said.",
        ),
        (
            "Police arrested Emil Tarn on Sunday, the clerk Ugo Parr said.",
            "Police arrested Karl Brandt on Monday, the baker Odo Brill said.",
        ),
        (
            "The ministry opened an office in Kell, the clerk Ugo Parr said.",
            "The ministry opened an office in Lorn, the baker Odo Brill said.",
        ),
    ],
)
def test_what_both_may_be_right_about_is_no_difference(left: str, right: str) -> None:
    assert links(compared(left, right), "differs", "denies") == []


def test_two_who_say_the_same_do_not_copy_each_other() -> None:
    found = compared(
        "Two dockers were hurt at the east gate of the tannery, the nurse Nora Vell said.",
        "Two dockers were hurt at the east gate of the tannery, the inspector Odo Brill said.",
    )
    assert links(found, "copies") == []
    (version,) = (each for each in found.origins if len(each.claims) == 2)
    assert version.high == 2


def test_one_speaker_told_twice_is_one_origin() -> None:
    found = compared(
        "Two dockers were hurt at the east gate of the tannery, the nurse Nora Vell said.",
        "Two dockers were hurt at the east gate of the tannery, the nurse Nora Vell said.",
    )
    (version,) = (each for each in found.origins if len(each.claims) == 2)
    assert version.high == 1


def said(words: str, more: str = "") -> str:
    return f"Nora Vell said: “We go to the harbour office together and we stay{words}”{more}"


def test_a_quotation_that_goes_on_by_a_word_is_another() -> None:
    assert links(compared(said("."), said(" calm.")), "differs") == ["quotation"]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (said(","), said(" calm.")),
        (said("."), said(". Nobody is afraid of the police.")),
        (said(" …"), said(" calm.")),
    ],
)
def test_a_quotation_that_is_cut_is_not(left: str, right: str) -> None:
    assert links(compared(left, right), "differs") == []


def test_a_month_is_no_place() -> None:
    found = compared(
        "The tannery paid the guild 30,000 crowns through a bank in Lorn, the clerk Ugo Parr said.",
        "The tannery paid the guild 30,000 crowns in February, the clerk Ugo Parr said.",
    )
    assert links(found, "same") == ["same"]
