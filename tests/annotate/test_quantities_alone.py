"""Numbers that count people or things though no noun stands with them."""

from __future__ import annotations

import pytest
from tests.annotate.sentences import read

pytestmark = pytest.mark.slow


def numbers(text: str) -> list[float | None]:
    return [each.low for each in read(text).quantities]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The lease was thrown out by 54 votes to 49.", [54, 49]),
        ("The log lists sixty lamps. Forty are gone.", [60, 40]),
        ("The sponsor promised 600 lamps. We got ninety.", [600, 90]),
        ("The note records three deaths, two from fever and one from a fall.", [3, 2, 1]),
        ("Eighty people came. Two of them wrote.", [80, 2]),
        ("Some 38 persons slept in a barn approved for 20.", [38, 20]),
        ("The dean said that seventeen people were inside, not fourteen.", [17, 14]),
    ],
)
def test_a_number_counts_without_a_noun(text: str, wanted: list[int]) -> None:
    assert numbers(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "He was nineteen and out of work.",
        "The order says that gate 3 is shut.",
        "The meeting opened at seven.",
    ],
)
def test_ages_labels_and_hours_count_nothing(text: str) -> None:
    assert numbers(text) == []
