"""The Hijri calendars against the official new-year days, and one year number with two meanings."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path

import pytest

from stemma.text.calendars import (
    SOLAR_YEARS,
    hijri_day,
    hijri_month,
    hijri_year,
    solar_new_year,
)

OFFICIAL = Path("shared", "data", "time", "solar_hijri_new_years.txt")
LINE = re.compile(r"(\d{4})\**\s+(\d{4}-\d\d-\d\d)")


def official_new_years() -> dict[int, dt.date]:
    """The list of the calendar authority, where it lies beside the project."""
    for folder in Path(__file__).resolve().parents:
        if (folder / OFFICIAL).is_file():
            lines = (folder / OFFICIAL).read_text(encoding="utf-8").splitlines()
            found = [match for line in lines if (match := LINE.match(line))]
            return {int(match[1]): dt.date.fromisoformat(match[2]) for match in found}
    pytest.skip(f"no {OFFICIAL} beside the project")


def test_every_official_new_year_is_reckoned() -> None:
    official = official_new_years()
    assert set(official) == set(SOLAR_YEARS)
    assert {year: solar_new_year(year) for year in official} == official


def test_new_year_days_known_by_heart() -> None:
    assert solar_new_year(1358) == dt.date(1979, 3, 21)
    assert solar_new_year(1401) == dt.date(2022, 3, 21)
    assert solar_new_year(1403) == dt.date(2024, 3, 20)


def test_a_year_number_is_two_years() -> None:
    solar, lunar = hijri_year("solar", 1401), hijri_year("lunar", 1401)
    assert solar is not None
    assert lunar is not None
    assert solar.text == "2022-03-21/2023-03-20"
    assert lunar.text == "1980-11-09/1981-10-27"


def test_days_and_months() -> None:
    revolution = hijri_day("solar", 1357, 11, 22)
    fast = hijri_month("lunar", 1445, 9)
    last = hijri_month("solar", 1402, 12)
    assert revolution is not None
    assert fast is not None
    assert last is not None
    assert revolution.text == "1979-02-11"
    assert fast.text == "2024-03-11/2024-04-09"
    assert last.text == "2024-02-20/2024-03-19"


@pytest.mark.parametrize(
    ("calendar", "year", "month", "day"),
    [("solar", 1402, 12, 30), ("solar", 1402, 13, 1), ("lunar", 1445, 9, 31), ("solar", 900, 1, 1)],
)
def test_days_that_no_calendar_has(calendar: str, year: int, month: int, day: int) -> None:
    assert hijri_day("solar" if calendar == "solar" else "lunar", year, month, day) is None


def test_nothing_is_said_beyond_the_known_years() -> None:
    assert hijri_year("solar", 1205) is None
    assert hijri_year("solar", 1498) is not None
    assert hijri_year("lunar", 1342) is None
    assert hijri_year("lunar", 1500) is None
