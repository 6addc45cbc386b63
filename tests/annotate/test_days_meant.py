"""Which day is meant: the last 15th, the Saturday to come, two days of a move, what comes every year."""

from __future__ import annotations

import pytest
from tests.annotate.sentences import times_of

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("All had lamps in 2015. What happened to you on the 5th?", "2031-05-05"),
        ("The hall was built in 1951. About the boats on the 21st we were wrong.", "2031-04-21"),
        ("The hall dates from 2020. The rafts on the 3rd were ours.", "2031-05-03"),
    ],
)
def test_a_day_alone_is_the_last_before_the_text(text: str, value: str) -> None:
    assert times_of(text)[-1][1] == value


def test_a_day_alone_that_is_to_come_is_not_guessed() -> None:
    assert times_of("The hall was built in 1951. We shall meet on the 21st.")[-1][1] != "2031-04-21"
    assert times_of("The lamp hangs on the 4th floor.") == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("She asked who paid for the march announced for Saturday.", "2031-05-10"),
        ("They spoke of the walk called for Friday.", "2031-05-09"),
        ("He knew of a meeting convened for Saturday.", "2031-05-10"),
        ("The march was announced on Saturday.", "2031-05-03"),
        ("They walked on Saturday.", "2031-05-03"),
    ],
)
def test_what_is_announced_for_a_day_is_to_come(text: str, value: str) -> None:
    assert times_of(text)[-1][1] == value


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("The fair is moved from 9 May to 2 June.", ["2031-05-09", "2031-06-02"]),
        ("The choir was postponed from 12 May to 14 June.", ["2031-05-12", "2031-06-14"]),
        ("The vote is deferred from 30 May to 6 June.", ["2031-05-30", "2031-06-06"]),
        ("The hall was shut from 9 April to 2 May.", ["2031-04-09/2031-05-02"]),
        ("The road is closed from 9 May to 2 June.", ["2031-05-09/2031-06-02"]),
    ],
)
def test_what_is_moved_has_two_days_and_no_stretch(text: str, days: list[str]) -> None:
    assert [value for _, value in times_of(text)] == days


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The mill grinds mainly rye from March to June.", None),
        ("They harvest reeds from November to February.", None),
        ("He lived in the mill from March to April.", "2031-03/2031-04"),
        ("The mill will grind rye from June to August.", "2031-06/2031-08"),
    ],
)
def test_what_is_done_every_year_has_no_date(text: str, value: str | None) -> None:
    assert times_of(text)[-1][1] == value


def test_that_day_is_not_guessed_where_two_are_told_right_above() -> None:
    one = "The raft sank on 28 April.\n\nThere were forty of us in the yard that day."
    assert times_of(one)[-1] == ("that day", "2031-04-28")
    two = (
        "The raft sank on 28 April. He heard of it on 30 April.\n\nThere were forty of us that day."
    )
    assert times_of(two)[-1] == ("that day", None)


def test_two_in_the_morning_may_be_of_the_next_day() -> None:
    two = "He was caught on 28 April.\n\nHe was let out at two in the morning."
    assert times_of(two) == [("on 28 April", "2031-04-28")]
    three = "The mill burned on 5 May.\n\nThey came at three in the morning."
    assert times_of(three)[-1][1] == "2031-05-05"
    nine = "He was caught on 28 April.\n\nHe was let out at nine in the morning."
    assert times_of(nine)[-1][1] == "2031-04-28"
