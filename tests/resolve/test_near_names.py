"""Near names of two people stay apart; spellings of one are joined."""

from __future__ import annotations

import pytest
from tests.resolve.naming import document

from stemma.resolve import resolve
from stemma.resolve.full_names import person_likeness


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("rajesh patel", "ramesh patel"),
        ("michael baker", "michelle baker"),
        ("joan miller", "john miller"),
        ("manoj verma", "manju verma"),
        ("ana petrovic", "anja petrovic"),
        ("erik hansen", "erik jansen"),
        ("daniel roth", "daniela roth"),
        ("mario conti", "maria conti"),
        ("simon brun", "simone brun"),
        ("kim young su", "kim jong su"),
        ("park ji min", "park jin min"),
        ("reza karami", "reza karimi"),
        ("vera holm", "vera hulm"),
        ("peter lang", "peter lange"),
    ],
)
def test_two_people_of_near_names_are_two(one: str, two: str) -> None:
    assert not person_likeness(tuple(one.split()), tuple(two.split()))


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("qassem soleiman", "ghasem soleyman"),
        ("mohammed hosseini", "muhammad hoseini"),
        ("tavrez olmazadeh", "tavriz ulmazade"),
        ("yusuf khalil", "yousuf khaleel"),
        ("sergei moldokeev", "sergey moldokeyev"),
        ("ferenc nagy", "ferenc nagi"),
        ("omar nuri", "omar noori"),
        ("igor lvov", "igor lvow"),
    ],
)
def test_spellings_of_one_name_are_one(one: str, two: str) -> None:
    assert person_likeness(tuple(one.split()), tuple(two.split()))


def test_a_surname_with_its_particle_alone_is_not_said_to_be_another() -> None:
    left = document("Ludo van der Haeg spoke.", ("Ludo van der Haeg", "Person"))
    right = document("Van der Haeg left.", ("Van der Haeg", "Person"))
    assert all(not each.not_same for each in resolve((left, right)).entities)
    for other in ("Anna van der Haeg", "Osk van der Haeg"):
        third = document(f"{other} came.", (other, "Person"))
        assert any(each.not_same for each in resolve((left, third)).entities)
