"""Open letters: whom they call at their head did not write them, days in words date them."""

from __future__ import annotations

from typing import Any

import pytest

from stemma.text.dates import find_dates

BODY = "The harbour gate has been shut since May, and nobody has told our families why it was shut."
MORE = "We ask that it be opened. Your office has had two letters from us and has answered neither."
LETTER = (
    "OPEN LETTER\nfrom the Council of Quay Streets\nto Ms Ada Lovel, Mayor of Tolm\n\n"
    "{place}\n\n{call}\n\n{body}\n\n{more}\n\nWith the respect that is due,\n\n"
    "for the Council of Quay Streets (CQS)\nEmil Torr, Chairman\n"
    "and the elders of Rope Lane, Mill Street and Low Gate\n"
)
PLACE = "Low Gate, the twenty-first of May 2031"


def letter(call: str, place: str = PLACE) -> str:
    """A letter that calls somebody at its head."""
    return LETTER.format(place=place, call=call, body=BODY, more=MORE)


@pytest.mark.parametrize(
    "call", ["Madam Mayor,", "Ms Lovel,", "Ada Lovel,", "Mr Deputy Prime Minister,"]
)
def test_whoever_is_called_at_the_head_of_a_letter_is_not_its_author(read: Any, call: str) -> None:
    found = read(letter(call)).document
    assert [each.value for each in found.authors] == ["Emil Torr"]
    assert found.publisher.value == "Council of Quay Streets"
    assert found.title.value == "OPEN LETTER"
    assert found.published.value == "2031-05-21"


@pytest.mark.parametrize("below", ["staff writer", "Quay Mail correspondent"])
def test_a_name_with_a_comma_and_an_office_below_is_a_byline(read: Any, below: str) -> None:
    found = read(f"Gate shut before ship came in\n\nAda Lovel,\n{below}\n\n{BODY}\n\n{MORE}\n")
    assert [each.value.rstrip(",") for each in found.document.authors] == ["Ada Lovel"]


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("the twenty-first of May 2031", "2031-05-21"),
        ("Sunday, the Fourth of May, 2031", "2031-05-04"),
        ("the thirty first day of August 2031", "2031-08-31"),
        ("the thirtieth of February 2031", None),
        ("Monday, the fourth of May 2031", None),
    ],
)
def test_a_day_in_words_is_a_day(words: str, day: str | None) -> None:
    (found,) = find_dates(f"Done at Tolm, {words}.")
    assert found.value == day


def test_ordinals_that_count_something_else_are_no_days() -> None:
    assert [one.value for one in find_dates("the second report of May 2031")] == ["2031-05"]
