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
        ("We asked sixty-one houses. Forty-four reported a leak.", [61, 44]),
        (
            "I signed a paper for six thousand and was given one thousand eight hundred.",
            [6000, 1800],
        ),
        ("She put the number of boats at five.", [5]),
        ("The crews, forty-one in number, wrote to the port.", [41]),
        ("Eighty-three people were hurt, of whom seventeen seriously.", [83, 17]),
        ("The depot gave out 940 sacks, 310 spoiled by rain.", [940, 310]),
        ("The motion fell by five votes to one.", [5, 1]),
        ("Voting: for 16, against 3, abstained 4.", [16, 3, 4]),
        ("The board voted nine to two.", [9, 2]),
        ("The pilot and the two mates came. All three spoke.", [2, 3]),
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
        "The water came at about 11.30.",
        "The permit is licence 0817 and no other.",
        "Every child under six was tested.",
        "Your letter No. 88 names nobody.",
        "The log gives a force 6 wind.",
    ],
)
def test_ages_labels_and_hours_count_nothing(text: str) -> None:
    assert numbers(text) == []
