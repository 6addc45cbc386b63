"""Spellings of one name cost little; other changes cost a letter."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stemma.text.names import fold_name, part_similarity, skeleton


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
