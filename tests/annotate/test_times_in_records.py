"""Hours of a record, weekdays of a story, weeks, feasts, and lengths that are told without a number."""

from __future__ import annotations

import pytest
from tests.annotate.sentences import times_of

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The guild met in the loft.\n\nThe meeting closed at 9.40 pm.", "2031-05-07"),
        ("The chair read the roll. Adjourned at 12.40.", "2031-05-07"),
        ("The chair read the roll. The meeting closed at 9.40 hrs.", "2031-05-07"),
        ("He met the glazier on Tuesday; they spoke in the afternoon.", "2031-05-06"),
        ("Assembly on Sunday, 10 o'clock, in the yard.", "2031-05-11"),
    ],
)
def test_an_hour_has_the_day_that_is_told_or_the_records_own(text: str, value: str) -> None:
    assert times_of(text)[-1][1] == value


@pytest.mark.parametrize(
    "text",
    [
        "The flour rose to 4.50 crowns.",
        "It was sold at 4.50 a kilo.",
        "The index fell by 3.25 to 9.10.",
        "He was paid at 7.45 per cent.",
        "The dye was weighed at 1.25 and at 2.10.",
        "Wool opened at 9.15.",
        "Tolls rose by 3.25.",
        "The odds stood at 3.15.",
        "It broke at 2.10 of the app.",
        "The rowers scored in the second quarter.",
    ],
)
def test_a_price_a_measure_or_a_part_of_a_game_is_no_time(text: str) -> None:
    assert times_of(text) == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("“The weir broke on Wednesday,” she said.", "2031-04-30"),
        ("We left the mill on Wednesday.", "2031-04-30"),
        ("The reeve told a hearing on Wednesday that he knew.", "2031-05-07"),
        ("The looms will stop on Friday 16th.", "2031-05-16"),
        ("The rehearsal will be held a week on Friday.", "2031-05-16"),
        ("A service will be held on Sunday next.", "2031-05-11"),
        ("They meet this coming Thursday.", "2031-05-08"),
        ("The choir sings on the second Tuesday in June.", "2031-06-10"),
        ("It is shut on the last Friday of this month.", "2031-05-30"),
        ("It was paid in the week beginning 5 May.", "2031-05-05/2031-05-11"),
        ("Sales fell in the week to 4 May.", "2031-04-28/2031-05-04"),
        ("The pump will run to-morrow.", "2031-05-08"),
        ("They walked on Maundy Thursday.", "2031-04-10"),
        ("By Good Friday some had gone.", "2031-04-11"),
        ("The flats had no water over New Year.", "2031-01-01"),
        ("He sailed on the fifth.", "2031-05-05"),
        ("Wages were due at the end of April.", "2031-04-21/2031-04-30"),
        ("She has been waiting since November.", "2030-11"),
        ("He does not thatch a barn in two months.", "P2M"),
        ("The dyer is to be heard in three weeks.", "2031-05-28"),
        ("The House notes the loss of four men on 21st March.", "2031-03-21"),
    ],
)
def test_weekdays_weeks_and_feasts(text: str, value: str) -> None:
    assert times_of(text)[-1][1] == value


def test_the_weekday_of_a_story_is_none_of_the_documents_week() -> None:
    told = "The barn burned on 22 April.\n\nOn the Friday the reeve had seen smoke."
    assert times_of(told)[-1] == ("On the Friday", "2031-04-18")
    assert times_of("He was seen on the Friday.")[-1][1] is None


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The glue needed a month.", "P1M"),
        ("The mules rested the whole week.", "P1W"),
        ("Shopkeepers fear another week of it.", "P1W"),
        ("They say one more week.", "P1W"),
        ("It takes the better part of a day.", "P1D"),
        ("The yard smelt of tar for years.", None),
    ],
)
def test_lengths_without_a_number(text: str, value: str | None) -> None:
    assert [found for _, found in times_of(text)] == [value]


def test_days_that_are_counted_last_no_time() -> None:
    assert times_of("The mill stood still on at least four days.") == []
    assert times_of("He was given leave on four days' notice.")[-1][1] == "P4D"
