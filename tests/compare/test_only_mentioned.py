"""What a sentence mentions and does not say, what it denies in passing, what it says of a time since."""

from __future__ import annotations

import pytest
from tests.compare.test_changed_slots import compared, links


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (
            "Barrels of herring went over the scales twice, two weighers said.",
            "Whoever says that barrels of herring went over the scales twice is wrong, Odo Brill said.",
        ),
        (
            "The barge had emptied its tanks under the cliffs, the fisher Ugo Parr said.",
            "It was not likely that the barge had emptied its tanks under the cliffs, Odo Brill said.",
        ),
    ],
)
def test_what_is_only_mentioned_supports_nothing(left: str, right: str) -> None:
    assert links(compared(left, right), "same", "copies") == []


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (
            "Seventeen people were detained at the ice hall, the police said.",
            "Twenty-three people were detained at the ice hall, not seventeen, the fishers' guild said.",
        ),
        (
            "Forty sheep were lost in the flood at Kell, the clerk Ugo Parr said.",
            "Ninety sheep were lost in the flood at Kell and not forty, the farmer Odo Brill said.",
        ),
    ],
)
def test_a_figure_that_is_denied_in_passing_is_not_given(left: str, right: str) -> None:
    found = compared(left, right)
    assert links(found, "same") == []


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (
            "Eleven tonnes of dead fish were found on the shore up to 12 April, the port authority said.",
            "No dead fish have been found on the shore since 12 April, the port authority said.",
        ),
        (
            "Police detained 12 dockers at the quay, the guild said.",
            "In the strike of 2019 police detained 30 dockers at the quay, the guild said.",
        ),
        (
            "Four ships were waiting off the port of Kell, the harbour master Ugo Parr said.",
            "Six ships were expected off the port of Kell, the harbour master Ugo Parr said.",
        ),
        (
            "The river rose by two metres on Thursday night, the weather office said.",
            "The river rose by two metres in the night to Friday, the weather office said.",
        ),
    ],
)
def test_what_is_of_another_time_is_no_difference(left: str, right: str) -> None:
    assert links(compared(left, right), "differs", "denies", "updates") == []
