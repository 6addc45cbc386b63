"""Words that exclude each other keep two sentences apart that are otherwise equal."""

from __future__ import annotations

from importlib.resources import files

import pytest
from tests.compare.test_changed_slots import compared, links

from stemma.compare.differing.exclusive import are_opposites, exclude


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("red", "green"),
        ("second", "third"),
        ("2nd", "third"),
        ("first", "40th"),
        ("kitchen", "bedroom"),
        ("garage", "living-room"),
        ("tall", "short"),
    ],
)
def test_two_of_one_class_exclude_each_other(one: str, two: str) -> None:
    assert exclude(one, two)
    assert exclude(two, one)


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("red", "red"),
        ("first", "1st"),
        ("kitchen", "kitchens"),
        ("van", "lorry"),
        ("red", "kitchen"),
        ("began", "started"),
        ("glimmer", "tarn"),
    ],
)
def test_forms_near_words_and_words_of_two_classes_do_not(one: str, two: str) -> None:
    assert not exclude(one, two)


def test_opposites_exclude_each_other_and_say_so() -> None:
    assert are_opposites("opened", "closed")
    assert exclude("closed", "opened")
    assert not are_opposites("red", "green")


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (
            "The lamp stood in the kitchen of the mill, the clerk Ugo Parr said.",
            "The lamp stood in the bedroom of the mill, the baker Odo Brill said.",
        ),
        (
            "Nora Vell drove the red tractor to the mill, the clerk Ugo Parr said.",
            "Nora Vell drove the green tractor to the mill, the baker Odo Brill said.",
        ),
        (
            "The lamp stood in the living room of the mill, the clerk Ugo Parr said.",
            "The lamp stood in the dining room of the mill, the baker Odo Brill said.",
        ),
        (
            "Nora Vell played the piano in the mill, the clerk Ugo Parr said.",
            "Nora Vell played the electric guitar in the mill, the baker Odo Brill said.",
        ),
        (
            "The council sold the third boat to the mill, the clerk Ugo Parr said.",
            "The council sold the second boat to the mill, the baker Odo Brill said.",
        ),
        (
            "The council gave the keys of the mill to Nora Vell, the clerk Ugo Parr said.",
            "The council gave the keys of the mill to Idris Tamm, the baker Odo Brill said.",
        ),
    ],
)
def test_sentences_that_only_such_words_tell_apart_are_neither_same_nor_copied(
    left: str, right: str
) -> None:
    found = compared(left, right)
    assert links(found, "same", "copies") == []
    assert all(len(each.claims) == 1 for each in found.origins)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (
            "Nora Vell drove the red tractor to the mill, the clerk Ugo Parr said.",
            "Nora Vell drove the crimson tractor to the mill, the baker Odo Brill said.",
        ),
        (
            "The big tractor belonged to the mill in the valley, the clerk Ugo Parr said.",
            "The large tractor belonged to the mill in the valley, the baker Odo Brill said.",
        ),
    ],
)
def test_another_word_for_one_thing_stays_the_same(left: str, right: str) -> None:
    assert links(compared(left, right), "same") == ["same"]


def test_every_word_of_the_lists_is_one_lower_case_word_and_none_contradicts_them() -> None:
    data = files("stemma.compare").joinpath("data")
    for line in data.joinpath("exclusive.tsv").read_text("utf-8").splitlines():
        if line.startswith("#"):
            continue
        _, tab, members = line.partition("\t")
        words = members.replace("=", " ").replace("/", " ").split()
        assert tab, line
        assert len(words) == len(set(words)), line
        assert all(word == word.lower() for word in words), line
        for member in members.split():
            near = member.replace("=", "/").split("/")
            assert not any(are_opposites(a, b) for a in near for b in near), line
    for name in ("opposites.txt", "contraries.txt"):
        for line in data.joinpath(name).read_text("utf-8").splitlines():
            assert line.startswith("#") or len(set(line.split())) == 2, line
