"""Dates of old stories, feasts, hours in words, and what is no time at all."""

from __future__ import annotations

import pytest
from tests.annotate.sentences import times_of


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The ship sank on 3 October 2019. The crew was tried on 5 November.", "2019-11-05"),
        ("It was signed on 1 May 2029. He had met her on 30 March.", "2029-03-30"),
        (
            "It was signed on 1 May 2029. He met the board on 30 April 2031 and on 2 May.",
            "2031-05-02",
        ),
        ("There has been no water since Easter.", "2031-04-13"),
        ("They met on Good Friday.", "2031-04-11"),
        ("The box was empty on All Souls' Day.", "2030-11-02"),
        ("The hull is due in June.", "2031-06"),
        ("The trial continues on Monday.", "2031-05-12"),
        ("He asked for it by noon the day before yesterday.", "2031-05-05"),
        ("It came on Tuesday. They knocked at two in the morning.", "2031-05-06"),
        ("He had the present month in view.", "2031-05"),
    ],
)
def test_dates_of_old_stories_feasts_and_what_is_due(text: str, value: str) -> None:
    assert times_of(text)[-1][1] == value


@pytest.mark.parametrize(
    "text",
    [
        "“They shot at us,” Sunday Akpabor, a driver, said.",
        "He spoke of a quiet Christmas.",
        "The Easter eggs were dear.",
        "He came on the second Thursday of the fast.",
    ],
)
def test_names_and_feasts_that_are_no_times(text: str) -> None:
    assert times_of(text) == []


def test_that_night_is_not_of_the_day_the_text_was_printed() -> None:
    assert times_of("Two people drowned that night.") == [("that night", None)]


def test_that_night_points_at_what_was_told_just_now() -> None:
    told = (
        "It was last tested on 29 April.\n\nThe valve was shut.\n\nSix boxes went out that night."
    )
    assert times_of(told)[-1] == ("that night", None)
    near = "It was last tested on 29 April.\n\nSix boxes went out that night."
    assert times_of(near)[-1] == ("that night", "2031-04-29")


@pytest.mark.parametrize(("hour", "value"), [("03:10", "2031-05-06"), ("11 p.m.", "2031-05-05")])
def test_an_hour_of_a_night_is_of_the_day_before_or_after_midnight(hour: str, value: str) -> None:
    text = f"The wall gave way in the night from 5 to 6 May. It was heard at {hour} by a guard."
    assert times_of(text)[-1] == (hour, value)


def test_an_afternoon_after_a_night_is_of_neither_day() -> None:
    text = "The wall gave way in the night from 5 to 6 May. At 4 p.m. the road was shut."
    assert times_of(text)[-1] == ("4 p.m.", None)


def test_hours_of_one_night_follow_each_other() -> None:
    text = "It was in the night from 5 to 6 May. It was heard at 23:30. It was dark at 02:15."
    assert [value for _, value in times_of(text)][1:] == ["2031-05-05", "2031-05-06"]


@pytest.mark.parametrize(
    ("since", "value"),
    [
        ("The letter was entered on 18 April.", "2030-11"),
        ("They wrote on 3 March and on 2 April.", "2030-11"),
        ("It was in good order.", "2029-11"),
    ],
)
def test_a_month_is_not_of_a_year_that_the_story_has_left(since: str, value: str) -> None:
    text = f"It was inspected in September 2029.\n\n{since}\n\nThe builder finished in November."
    assert dict(times_of(text))["November"] == value
