"""Dates in English words and in figures, and what is wrong with them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stemma.text.dates import find_dates, iso_day


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("4 May 2031", "2031-05-04"),
        ("May 4, 2031", "2031-05-04"),
        ("Sunday, May 4, 2031", "2031-05-04"),
        ("the 4th of May, 2031", "2031-05-04"),
        ("Sept. 3rd, 2031", "2031-09-03"),
        ("4-May-2031", "2031-05-04"),
        ("2031-05-04", "2031-05-04"),
        ("13.04.2031", "2031-04-13"),
        ("05.04.2031", "2031-04-05"),
        ("14/03/2031", "2031-03-14"),
        ("03/14/2031", "2031-03-14"),
        ("03/03/2031", "2031-03-03"),
        ("Sunday, 05/07/2023", "2023-05-07"),
        ("May 2031", "2031-05"),
    ],
)
def test_a_date_has_its_value_whatever_the_order(text: str, value: str) -> None:
    (found,) = find_dates(f"Printed {text} in Tessmar")
    assert (found.value, found.problem) == (value, None)
    assert f"Printed {text} in"[found.start : found.end] in text


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("31 February 2031", "malformed-date"),
        ("29 February 2031", "malformed-date"),
        ("45/45/2031", "malformed-date"),
        ("Sunday, 05/07/20233", "malformed-date"),
        ("05/07/2023", "ambiguous-date"),
        ("Monday, 4 May 2031", "clash"),
        ("Friday 13/03/2031", "clash"),
    ],
)
def test_a_date_that_cannot_be_said_keeps_its_span_and_a_problem(text: str, problem: str) -> None:
    (found,) = find_dates(text)
    assert (found.value, found.problem) == (None, problem)
    assert text[found.start : found.end] == text
    assert found.says


def test_an_ambiguous_date_lists_its_readings() -> None:
    (found,) = find_dates("05/07/2023")
    assert set(found.readings) == {"2023-07-05", "2023-05-07"}
    assert find_dates("05/07/2023", order="mdy")[0].value == "2023-05-07"


@pytest.mark.parametrize(
    "text", ["in May", "page 12/14", "version 1.2.3", "call 555-01-2031-77", "10 Maylands 2031"]
)
def test_what_is_no_date_is_left_alone(text: str) -> None:
    assert find_dates(text) == ()


def test_several_dates_come_in_order() -> None:
    found = find_dates("1402 AH (March 21, 2023 to March 19, 2024)")
    assert [one.value for one in found] == ["2023-03-21", "2024-03-19"]


def test_the_day_of_a_time_stamp() -> None:
    assert iso_day("2031-05-04T23:10:00+02:00") == "2031-05-04"
    assert iso_day("2031-13-04") is None
    assert iso_day("soon") is None


@given(st.text(alphabet="0123456789 /.-,MayJunSunthof", max_size=40))
def test_nothing_raises_and_nothing_overlaps(text: str) -> None:
    at = 0
    for found in find_dates(text):
        assert at <= found.start < found.end <= len(text)
        assert (found.value is None) == (found.problem is not None)
        at = found.end
