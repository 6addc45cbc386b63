"""Periods, their parts by the one table, and the values they are written as and read from."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stemma.text.edtf import PARTS, part_of, read
from stemma.text.periods import (
    Period,
    century_of,
    decade_of,
    joined,
    month_of,
    of_day,
    quarter_of,
    season_of,
    shifted,
    week_of,
    weekend_of,
    year_of,
)

DAYS = st.dates(dt.date(2, 1, 1), dt.date(9990, 1, 1))


@pytest.mark.parametrize(
    ("part", "value"),
    [
        ("early", "2030-01/2030-04"),
        ("mid", "2030-05/2030-08"),
        ("late", "2030-09/2030-12"),
        ("start", "2030-01"),
        ("end", "2030-12"),
        ("first half", "2030-01/2030-06"),
        ("second half", "2030-07/2030-12"),
    ],
)
def test_parts_of_a_year(part: str, value: str) -> None:
    found = part_of(year_of(2030), part)
    assert found is not None
    assert found.text == value


@pytest.mark.parametrize(
    ("whole", "part", "value"),
    [
        (month_of(2031, 2), "late", "2031-02-21/2031-02-28"),
        (month_of(2031, 1), "end", "2031-01-21/2031-01-31"),
        (month_of(2031, 2), "start", "2031-02-01/2031-02-10"),
        (decade_of(1985), "mid", "1984/1986"),
        (decade_of(1985), "early", "1980/1983"),
        (century_of(19), "late", "1867/1899"),
        (season_of(2030, 24), "late", "2031-02"),
        (week_of(dt.date(2031, 5, 7)), "early", "2031-05-05/2031-05-06"),
        (of_day(dt.date(2031, 5, 7)), "late", "2031-05-07"),
    ],
)
def test_parts_of_other_units(whole: Period, part: str, value: str) -> None:
    found = part_of(whole, part)
    assert found is not None
    assert found.text == value


def test_how_units_are_written() -> None:
    assert decade_of(1994).text == "199X"
    assert century_of(19).text == "18XX"
    assert season_of(2029, 23).text == "2029-23"
    assert quarter_of(2032, 1).text == "2032-33"
    assert weekend_of(dt.date(2031, 8, 20)).text == "2031-08-23/2031-08-24"


@given(DAYS, st.sampled_from(sorted(PARTS)))
def test_what_is_written_is_read_as_the_same_days(day: dt.date, unit: str) -> None:
    period = {
        "year": year_of(day.year),
        "month": month_of(day.year, day.month),
        "decade": decade_of(max(day.year, 10)),
        "century": century_of(max(day.year // 100 + 1, 2)),
        "season": season_of(day.year, 21),
        "quarter": quarter_of(day.year, 4),
        "week": week_of(day),
    }[unit]
    again = read(period.text)
    assert again is not None
    assert (again.first, again.last) == (period.first, period.last)


@given(st.text(max_size=30))
def test_what_is_no_date_is_read_as_none_or_as_days_in_order(text: str) -> None:
    period = read(text)
    assert period is None or period.first <= period.last


@pytest.mark.parametrize("value", ["", "P3Y", "XXXX-10", "2031-13", "2031-02-30", "0000", "soon"])
def test_what_stands_for_no_known_days(value: str) -> None:
    assert read(value) is None


def test_a_range_that_runs_backwards_is_none() -> None:
    assert joined(year_of(2031), year_of(2030)) is None


@given(DAYS, st.integers(-400, 400), st.sampled_from(["day", "week", "month", "quarter", "year"]))
def test_shifting_there_and_back_returns_to_the_unit(day: dt.date, amount: int, unit: str) -> None:
    units = {"day": "day", "week": "week", "month": "month", "quarter": "quarter", "year": "year"}
    moved = shifted(of_day(day), amount, units[unit])  # type: ignore[arg-type]  # names of units
    if moved is None:
        return
    back = shifted(of_day(moved.first), -amount, units[unit])  # type: ignore[arg-type]  # names of units
    assert back is None or back.first <= day <= back.last


def test_nobody_can_say_the_day_two_weeks_after_a_year() -> None:
    assert shifted(year_of(2030), 2, "week") is None
    assert shifted(month_of(2030, 5), 2, "month") == month_of(2030, 7)


def test_marks_of_approximation_and_times_of_day_are_left_aside() -> None:
    assert read("1990~") == year_of(1990)
    assert read("2032-03-14T12:00") == of_day(dt.date(2032, 3, 14))
