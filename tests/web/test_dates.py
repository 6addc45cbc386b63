"""Dates in words and in order."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stemma.web.rows.dates import bounds, in_words


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("2032-03-08", "8 March 2032"),
        ("2032-03-14T18:00", "14 March 2032, 18:00"),
        ("2032-03", "March 2032"),
        ("2032", "2032"),
        ("203X", "the 2030s"),
        ("XXXX-10", "October, year not stated"),
        ("XXXX-10-05", "5 October, year not stated"),
        ("2032-21", "spring 2032"),
        ("2032-03~", "about March 2032"),
        ("2032-03-08?", "8 March 2032, uncertain"),
        ("2032-03-08/2032-03-09", "8 March 2032 to 9 March 2032"),
        ("../2032-03", "until March 2032"),
        ("2032-03/..", "from March 2032"),
        ("2032-13-40", "2032-13-40"),
        ("[2031,2032]", "[2031,2032]"),
    ],
)
def test_dates_are_written_as_a_reader_writes_them(value: str, words: str) -> None:
    assert in_words(value) == words


@pytest.mark.parametrize("value", [None, "", "XXXX-10", "soon", "../.."])
def test_what_has_no_year_has_no_place_in_the_order(value: str | None) -> None:
    assert bounds(value) is None


def test_bounds_put_wide_and_narrow_dates_into_order() -> None:
    values = ["2031", "2032-02", "2032-03-08", "2032-03-08T18:00", "2032-03-08/2032-03-09"]
    ordered = sorted(values, key=lambda value: bounds(value) or ("", ""))
    assert ordered[0] == "2031"
    assert ordered.index("2032-02") == 1
    assert bounds("203X") == ("2030-01-01", "2039-12-31T24:00")


@given(st.text(max_size=12))
def test_no_text_breaks_a_page(value: str) -> None:
    in_words(value)
    bounds(value)
