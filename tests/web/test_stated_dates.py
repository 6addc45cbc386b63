"""Dates as people write them into a form."""

from __future__ import annotations

import pytest

from stemma.web.forms.stated_dates import DateNotReadError, stated_date, stated_day


@pytest.mark.parametrize(
    ("written", "date"),
    [
        ("2024-04-20", "2024-04-20"),
        ("20 April 2024", "2024-04-20"),
        (" 20th of April 2024. ", "2024-04-20"),
        ("April 20, 2024", "2024-04-20"),
        ("Saturday, 20 April 2024", "2024-04-20"),
        ("20 Apr 2024", "2024-04-20"),
        ("20/04/2024", "2024-04-20"),
        ("2024/4/20", "2024-04-20"),
        ("20.04.2024", "2024-04-20"),
        ("April 2024", "2024-04"),
        ("2024-04", "2024-04"),
        ("2024", "2024"),
    ],
)
def test_common_ways_to_write_a_date_are_read(written: str, date: str) -> None:
    assert stated_date(written) == date


def test_a_date_that_can_be_read_in_two_ways_says_which_two() -> None:
    with pytest.raises(DateNotReadError) as error:
        stated_date("03/04/2024")
    assert "3 April 2024 or 4 March 2024" in error.value.message
    assert "14 March 2032" in error.value.hint


@pytest.mark.parametrize(
    "written", ["", "some day in spring", "31 April 2024", "1 May 2024 and 2 May 2024", "5/2024"]
)
def test_what_is_no_date_says_so(written: str) -> None:
    with pytest.raises(DateNotReadError, match="Nothing was changed"):
        stated_date(written)


def test_a_day_is_one_day() -> None:
    assert stated_day("1 April 2032") == "2032-04-01"
    for written in ("", "April 2032", "2032"):
        with pytest.raises(DateNotReadError):
            stated_day(written)
