"""Words and figures as numbers, and figures that are none."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stemma.text.lexer import items_of


def numbers(text: str) -> list[object]:
    kinds = ("NUMBER", "DAYNUM", "YEAR", "LONG")
    return [item.value for item in items_of(text, 0, len(text), {}) if item.kind in kinds]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("twelve", 12),
        ("forty-four", 44),
        ("two hundred and six", 206),
        ("one hundred and one", 101),
        ("three thousand two hundred", 3200),
        ("twenty-five thousand", 25_000),
        ("a hundred", 100),
        ("half a million", 500_000),
        ("half a dozen", 6),
        ("two dozen", 24),
        ("2.4 million", 2_400_000),
        ("5.5bn", 5_500_000_000),
        ("2,300", 2300),
        ("1,234,567.5", 1_234_567.5),
    ],
)
def test_numbers_in_words_and_figures(text: str, value: float) -> None:
    assert numbers(text) == [value]


def test_numbers_side_by_side_stay_apart() -> None:
    assert numbers("two and three") == [2, 3]
    assert numbers("a hundred and two hundred") == [100, 200]


@pytest.mark.parametrize(
    "text",
    [
        "report_12.pdf",
        "www.example.org/12",
        "+44 20 7946 0958",
        "555-0199",
        "COVID-19"[:5] + "19",
        "NW0417",
        "someone12@example.org",
        "31/2032",
        "#12",
    ],
)
def test_figures_that_are_no_numbers(text: str) -> None:
    assert numbers(text) == []


@given(st.text(max_size=300))
def test_items_lie_in_order_within_the_text(text: str) -> None:
    items = items_of(text, 0, len(text), {})
    assert all(item.start < item.end for item in items)
    assert all(one.end <= other.start for one, other in itertools.pairwise(items))
    assert not items or items[-1].end <= len(text)
