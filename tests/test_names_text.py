"""Spellings of one name cost little; other changes cost a letter."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stemma.text.names import fold_name, part_similarity, skeleton
from stemma.text.spelling import changes, shipped_costs


@pytest.mark.parametrize(
    ("left", "right"),
    [("olmazadeh", "ulmazadeh"), ("qassem", "ghasem"), ("hosseini", "hoseini"), ("smith", "smyth")],
)
def test_spellings_of_one_name_are_near_and_share_a_key(left: str, right: str) -> None:
    assert part_similarity(left, right) >= 0.9
    assert skeleton(left) == skeleton(right)


def test_one_vowel_decides_between_two_short_surnames() -> None:
    assert part_similarity("karami", "karimi") < 0.88


@given(st.text(max_size=12), st.text(max_size=12))
def test_likeness_does_not_depend_on_the_side(left: str, right: str) -> None:
    one, two = fold_name(left), fold_name(right)
    assert part_similarity(one, two) == part_similarity(two, one)
    assert 0.0 <= part_similarity(one, two) <= 1.0


def test_the_changes_of_two_spellings_are_told_from_the_end() -> None:
    costs = {"ei": 0.3, "-h$": 0.2, "double": 0.1}
    assert list(changes("salehh", "salih", costs)) == ["double", "ei"]
    assert list(changes("sara", "sarah", costs)) == ["-h$"]


def test_every_shipped_cost_is_a_share_of_a_letter_or_little_more() -> None:
    costs = shipped_costs()
    assert all(0 < cost <= 1.2 for cost in costs.values())
    assert all(change == "double" or change[0] == "-" or len(change) == 2 for change in costs)
    assert costs["ai"] > 0.8 > costs["ei"]


def test_sounds_of_two_letters_are_near_their_other_spellings() -> None:
    for left, right in (("khalil", "halil"), ("gholam", "qolam"), ("choukri", "shukri")):
        assert part_similarity(left, right) > 0.85
        assert part_similarity(left, right[::-1]) < 0.6
