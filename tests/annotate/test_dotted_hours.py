"""Hours written with a full stop, and the figures that only look like them."""

from __future__ import annotations

import pytest
from tests.annotate.sentences import read, times_of

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("On Monday the gate fell. At 14.40 wardens closed the lane.", ["14.40"]),
        ("On Monday the gate fell. Songs were sung from 13.15.", ["13.15"]),
        ("On Monday the gate fell. By 15.30 the yard was empty.", ["15.30"]),
        (
            "On Monday the raft sank at about 14.30, and nobody saw it.",
            ["on Monday the raft", "14.30"],
        ),
        ("On Monday the fair was open from 13.00 to 16.00.", ["13.00", "16.00"]),
        ("On Monday the dyer slept until 11.00 and rose at 11.20.", ["11.00", "11.20"]),
        ("On Monday the bell rang at 14.10 or 14.40, she said.", ["14.10", "14.40"]),
        ("On Monday the dyer left the mill at 19.25, before the vote.", ["19.25"]),
        ("On Monday the reeve was there between 12.50 and 13.20.", ["12.50", "13.20"]),
    ],
)
def test_an_hour_with_a_full_stop_has_the_day_that_is_told(text: str, hours: list[str]) -> None:
    found = [each for each in times_of(text) if each[0][:1].isdigit()]
    wanted = [each for each in hours if each[:1].isdigit()]
    assert found == [(each, "2031-05-05") for each in wanted]


def test_an_hour_beside_its_date_belongs_to_it() -> None:
    assert times_of("Answer by 12.00 on Friday 9 May.")[-1] == (
        "12.00 on Friday 9 May",
        "2031-05-09",
    )
    assert times_of("Selby, 4 May 2031, 10.00")[-1] == ("4 May 2031, 10.00", "2031-05-04")


@pytest.mark.parametrize(
    "text",
    [
        "The wool was sold at 14.40 and the flax at 12.10.",
        "Toll rose from 13.15 to 14.20.",
        "Rye fell by 12.40 on the list.",
        "The stall takes a fee at 14.40 crowns.",
        "Paper is dear at 12.50 a sack.",
        "The dean says so at 14.10 of the book.",
        "It is told in paragraph 14.10.",
        "Some 18.4 million came in.",
        "The wall is between 12.50 and 13.20 metres long.",
        "Shares closed at 14.15.",
        "The odds stood at 12.15.",
        "14.10 The clerk read the roll.\n\nIt was said at 14.10 that he knew.",
        "The beam is 1.30 m long.",
    ],
)
def test_a_price_a_measure_or_a_paragraph_is_no_hour(text: str) -> None:
    assert [each for each in times_of(text) if "." in each[0]] == []


def test_a_single_figure_of_the_hour_needs_a_text_that_writes_hours_so() -> None:
    told = "On Monday the office was open from {} to 12.00."
    assert ("9.00", "2031-05-05") in times_of("He came at 14.30 on Monday. " + told.format("9.00"))
    assert times_of("Wool opened at 9.15.") == []


def test_in_a_text_with_colons_such_figures_are_none() -> None:
    text = "On Monday he came at 14:30. The stand shows 9.00 to 9.50."
    assert [words for words, _ in times_of(text) if "." in words] == []


def test_an_hour_is_no_count() -> None:
    assert read("On Monday the gate fell. At 14.40 wardens closed the lane.").quantities == ()
    assert read("By 15.30 carters had come.").quantities == ()


def test_office_hours_have_no_day() -> None:
    text = "On Monday the mill burned. The desk is open on weekdays from 09.00 to 15.00."
    assert [value for _, value in times_of(text)] == ["2031-05-05", None, None, None]


def test_the_day_on_which_somebody_spoke_is_not_the_day_of_what_he_told() -> None:
    text = "The reeve told a hearing on Monday that all went well.\n\nThe yard was full at 13.30."
    assert times_of(text)[-1] == ("13.30", None)
    text = "The yard was closed on Monday.\n\nThe yard was full at 13.30."
    assert times_of(text)[-1] == ("13.30", "2031-05-05")


def test_minutes_have_the_hours_at_which_one_comes_or_goes() -> None:
    text = "MINUTES of the meeting of the guild\n\nThe reeve asked for the survey of 3 April.\n\n{}"
    left = text.format("The dyer left the meeting at 19.25.")
    assert times_of(left)[-1] == ("19.25", "2031-05-07")
    fell = text.format("The dyer said that the beam fell at 19.25.")
    assert times_of(fell)[-1][1] != "2031-05-07"
