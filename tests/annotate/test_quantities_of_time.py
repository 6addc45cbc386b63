"""Time that is parted into its parts is counted; degrees below zero are below zero."""

from __future__ import annotations

import pytest
from tests.annotate.sentences import read


@pytest.mark.parametrize(
    ("text", "total", "off"),
    [
        ("The porters worked 80 hours of overtime: 40 on Sundays and 30 on weekdays.", 80, True),
        ("The pilots flew 90 hours of patrols: 50 by night and 40 by day.", 90, False),
    ],
)
def test_time_with_its_parts_is_a_total(text: str, total: int, off: bool) -> None:  # noqa: FBT001 - a column
    rows = read(text)
    (whole,) = (each for each in rows.quantities if each.part_of is None)
    assert whole.low == total
    assert len(rows.quantities) == 3
    assert [each.kind for each in rows.problems] == (["sum-differs"] if off else [])


@pytest.mark.parametrize(
    "text",
    [
        "The porters worked 80 hours of overtime in May.",
        "They waited three days: nobody came.",
        "After three hours of talks: 20 in the hall.",
    ],
)
def test_other_time_counts_nothing(text: str) -> None:
    assert all(each.low == 20 for each in read(text).quantities)
    assert not read(text).problems


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("In the valley it fell to minus 23 degrees.", -23),
        ("The lake froze at 11 degrees below zero.", -11),
        ("In the valley it fell by 23 degrees.", 23),
        ("He took off 20 minus 3 degrees.", 3),
    ],
)
def test_degrees_below_zero(text: str, value: int) -> None:
    assert read(text).quantities[-1].low == value


def test_what_is_more_than_the_time_is_no_part_of_it() -> None:
    rows = read("After three days of talks: 20 in the hall and 30 on the stairs.")
    assert not rows.problems
    assert all(each.part_of is None for each in rows.quantities)
