"""Names without what stands before them: offices, participles, teams; a date is no part of a body."""

from __future__ import annotations

import pytest
from tests.annotate.reading import read

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Englishman Robert Bukley fell.", "Robert Bukley"),
        ("Fired Jim Tolland left town.", "Jim Tolland"),
        ("Norland Highway Patrol Officer Brad Tavin said so.", "Brad Tavin"),
        ("Manager A.J. Tolver agreed.", "A.J. Tolver"),
        ("Vincent Jekson paid. Rovers NT Vincent Jekson ran.", "Vincent Jekson"),
    ],
)
def test_what_stands_before_a_full_name_is_no_part_of_it(text: str, name: str) -> None:
    people = {row.name for row in read(text).entities if row.schema == "Person"}
    assert people == {name}


def test_a_surname_behind_a_position_is_the_one_named_in_full() -> None:
    text = "Rovers WR Jekson was stopped, and Vincent Jekson paid."
    assert {row.name for row in read(text).entities} == {"Vincent Jekson"}


def test_a_date_makes_no_body() -> None:
    assert read("The notice of 11 February states that the quay is shut.").entities == ()


def test_the_number_of_a_work_is_no_name() -> None:
    assert read("They wrote of it in Bulletin No. 12 last week.").entities == ()


def test_what_insures_a_ship_is_no_person() -> None:
    (row,) = read("Meridian Mutual, which insures the ship, sent a man.").entities
    assert row.schema == "Organization"


def test_a_second_name_in_brackets_is_the_same_body() -> None:
    text = "The Valley Council (Conselh de la Vau, CDLV) met. The Conselh de la Vau left."
    bodies = [row for row in read(text).entities if "Council" in row.name or "Vau" in row.name]
    assert len(bodies) == 1
