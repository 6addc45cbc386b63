"""Times of day: in figures, in words, and how far two of them lie apart."""

from __future__ import annotations

import pytest

from stemma.compare.statements.clocks import Clock, in_figures, in_words


@pytest.mark.parametrize(
    ("said", "minute", "either"),
    [
        ("at a quarter to one", 45, True),
        ("a quarter past nine in the evening", 21 * 60 + 15, False),
        ("two o'clock in the morning", 120, False),
        ("half past twelve", 30, True),
        ("at twenty-five to eight", 7 * 60 + 35, True),
        ("five minutes to midnight, at noon", 720, False),
        ("by midnight", 0, False),
    ],
)
def test_a_time_of_day_in_words_is_read(said: str, minute: int, *, either: bool) -> None:
    *_, (_, found) = in_words(said)
    if said.startswith("five minutes"):
        found = list(in_words(said))[-1][1]
    assert (found.minute, found.either) == (minute, either)


@pytest.mark.parametrize(
    ("said", "minute", "either"),
    [
        ("00:47", 47, False),
        ("12:15 a.m.", 15, False),
        ("9.40 p.m. on Friday", 21 * 60 + 40, False),
        ("2:45", 165, True),
        ("13:05", 13 * 60 + 5, False),
    ],
)
def test_a_time_of_day_in_figures_is_read(said: str, minute: int, *, either: bool) -> None:
    found = in_figures(said)
    assert found is not None
    assert (found.minute, found.either) == (minute, either)


@pytest.mark.parametrize("said", ["voted ten to two", "won five to one", "from two to ten"])
def test_a_vote_is_no_time_of_day(said: str) -> None:
    assert not list(in_words(said))


@pytest.mark.parametrize("said", ["12.05.2031", "17", "14 men", "gate 3", "1:100"])
def test_other_figures_are_no_time_of_day(said: str) -> None:
    assert in_figures(said) is None


def test_a_clock_without_its_half_of_the_day_may_mean_either() -> None:
    assert Clock(45, "a quarter to one", either=True).apart(Clock(12 * 60 + 47, "12:47")) == 2
    assert Clock(120, "02:00").apart(Clock(14 * 60, "14:00")) == 12 * 60
    assert Clock(23 * 60 + 55, "23:55").apart(Clock(5, "00:05")) == 10


@pytest.mark.parametrize(
    ("said", "minutes"),
    [
        ("the engine came at 2.31 on Tuesday", [151]),
        ("the call was received at 14.05.", [14 * 60 + 5]),
        ("shares closed at 2.31 crowns", []),
        ("it was sold at 2.50 a kilo", []),
    ],
)
def test_figures_after_at_are_a_time_where_nothing_is_counted(
    said: str, minutes: list[int]
) -> None:
    assert [found.minute for _, found in in_words(said)] == minutes


@pytest.mark.parametrize("verb", ["sold", "bought", "priced", "valued"])
def test_what_something_is_sold_at_is_no_time_of_day(verb: str) -> None:
    assert not list(in_words(f"Milk was {verb} at 2.14 in Varne."))
    assert list(in_words("The last train left at 2.14 in the dark."))
    assert list(in_words("The mill was sold out at 2.14 on Tuesday."))
