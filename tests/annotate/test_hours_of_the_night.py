"""On which day an hour of the night falls: the small hours are of the day after the evening."""

from __future__ import annotations

import pytest
from tests.annotate.sentences import times_of

pytestmark = pytest.mark.slow

MOVED = "All were moved after the heating failed on Monday 5 May.\n\n"


@pytest.mark.parametrize(
    ("text", "hour", "value"),
    [
        ("Ten had left by midnight. The rest left at 2.15 am.", "2.15 am", "2031-05-06"),
        ("The pump stopped at 9.40 pm. It ran again at 03:10.", "03:10", "2031-05-06"),
        ("The pass was closed between 10 pm and 1 am.", "1 am", "2031-05-06"),
        ("The pass was closed between 10 pm and 1 am.", "10 pm", "2031-05-05"),
        ("By 9 pm six were found.\n\nThe wave came at 2.50 am.", "2.50 am", "2031-05-05"),
        ("Shut from 10 pm to 1 am. It was cold at midnight.", "midnight", "2031-05-05"),
        ("The pump stopped at 2.15 am. It ran again at 9.40 pm.", "2.15 am", "2031-05-05"),
        ("The pump stopped at 1 pm. It had run since 2.15 am.", "2.15 am", "2031-05-05"),
        ("The pump stopped at 9.40 pm. The hall opens at 10 am.", "10 am", "2031-05-05"),
    ],
)
def test_small_hours_told_after_the_evening_are_of_the_next_day(
    text: str, hour: str, value: str
) -> None:
    assert dict(times_of(MOVED + text))[hour] == value


def test_the_small_hours_of_a_day_told_anew_are_its_own() -> None:
    text = "The pump stopped at 9.40 pm. On Monday 5 May it had failed at 3 am."
    assert dict(times_of(MOVED + text))["3 am"] == "2031-05-05"


def test_an_evening_hour_in_a_paragraph_on_the_night_is_of_its_first_day() -> None:
    text = (
        "On the night of 4 to 5 May a ferry sank.\n\nThe last came ashore at 6.25 am on 5 May.\n\n"
        "The road was open during the night. A limit applied from 9.40 pm. It was cold at 1 am."
    )
    found = dict(times_of(text))
    assert (found["9.40 pm"], found["1 am"]) == ("2031-05-04", "2031-05-05")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The log was read on Saturday.\n\nThey gave their coats that night.", "2031-05-02"),
        ("On Sunday the hall burned, and that night nobody slept.", "2031-05-04"),
    ],
)
def test_that_night_is_the_one_night_told_unless_a_day_stands_beside_it(
    text: str, value: str
) -> None:
    asked = "She asked about the night of 2 May.\n\n"
    assert dict(times_of(asked + text))["that night"] == value


@pytest.mark.parametrize(
    ("text", "hour", "value"),
    [
        ("At 22:15 on 2 May the warden rang. At 03:40 the bells rang.", "03:40", "2031-05-03"),
        ("He rang at 9.30 p.m. on 2 May. The wall fell at 2 a.m.", "2 a.m.", "2031-05-03"),
        ("At 10:15 on 2 May the warden rang. At 03:40 the bells rang.", "03:40", "2031-05-02"),
        ("At 22:15 on 2 May he rang. The hall opens at 10 am.", "10 am", "2031-05-02"),
        ("The dam, built in 1974, shook in the night of 2 to 3 May. By midnight it leaked.",
         "midnight", "2031-05-02"),
    ],
)  # fmt: skip
def test_small_hours_after_a_dated_hour_of_the_evening_are_of_the_next_day(
    text: str, hour: str, value: str
) -> None:
    assert dict(times_of(text))[hour] == value


@pytest.mark.parametrize(
    ("asked", "hour", "value"),
    [
        ("on the night of 2 May", "half past four", "2031-05-03"),
        ("on the night of 2 May", "a quarter to three", "2031-05-03"),
        ("on the night of 2 May", "half past ten", "2031-05-02"),
        ("on 2 May", "half past four", "2031-05-02"),
    ],
)
def test_an_early_hour_in_the_answer_about_a_night_is_of_its_morning(
    asked: str, hour: str, value: str
) -> None:
    text = f"Where were you {asked}?\n\nAt home. The warden woke me at {hour}."
    assert dict(times_of(text))[hour] == value
