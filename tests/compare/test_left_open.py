"""What a denial leaves open: other measures, what is granted, what was only aimed at."""

from __future__ import annotations

import pytest
from tests.compare.build import Count, Folder

from stemma.compare import compare
from stemma.model.settings import Settings

HALL = "The Reed Hall in Selby is a school of the Lamp Fund. "


def shown(
    denial: str, other: str, *counts: Count, negated: bool = True
) -> list[tuple[str, str | None]]:
    """The differences between a denial and another statement of the same days."""
    folder = Folder()
    folder.who("Lamp Fund", "Organization")
    folder.who("Reed Hall", "Address")
    folder.who("Selby", "Address")
    for name, said in (("Lamp Fund", denial), ("Parents' Circle", other)):
        folder.who(name, "Organization") if name != "Lamp Fund" else None
        text = f"{name}. {HALL}{said}."
        sheet = folder.document(f"{name}.txt", text, author=name, published="2031-05-04")
        own = [each for each in counts if each.text in said]
        sheet.says(said, counts=own, negated=negated and said == denial)
    found = compare(folder.resolution(), Settings()).links
    return [(row.type, row.slot) for row in found if row.type in {"denies", "differs"}]


SIXTEEN = Count("16 degrees", 16, 16, None, "degrees")
NEVER = "The dormitories of the Reed Hall were never colder than 16 degrees"


def test_a_figure_beyond_the_bound_is_denied() -> None:
    nine = Count("nine degrees", 9, 9, None, "degrees")
    assert shown(NEVER, "The dormitories of the Reed Hall were at nine degrees", SIXTEEN, nine)


@pytest.mark.parametrize(
    ("other", "degrees"),
    [
        ("A mother complained of the cold dormitories of the Reed Hall", None),
        ("The dormitories of the Reed Hall were at 21 degrees", 21),
        ("The Lamp Fund aims for 12 degrees in the dormitories of the Reed Hall", 12),
    ],
)
def test_what_gives_no_figure_beyond_it_is_not(other: str, degrees: int | None) -> None:
    given = [Count(f"{degrees} degrees", degrees, degrees, None, "degrees")] if degrees else []
    assert shown(NEVER, other, SIXTEEN, *given) == []


def test_who_had_more_than_the_most_that_is_granted_is_denied() -> None:
    most, many = Count("40", 40, 40, "pupils"), Count("90", 90, 90, "pupils")
    denial = "The Lamp Fund never put more than 40 pupils into the dormitories of the Reed Hall"
    told = "The Lamp Fund put {} pupils into the dormitories of the Reed Hall"
    assert shown(denial, told.format(90), most, many)
    assert shown(denial, told.format(12), most, Count("12", 12, 12, "pupils")) == []


def test_what_the_other_grants_is_not_set_against_it() -> None:
    denial = "The key to the dormitories of the Reed Hall was not in the house"
    granted = "It is true that the key to the dormitories of the Reed Hall was not in the house"
    said = "The key to the dormitories of the Reed Hall was in the house"
    assert shown(denial, granted) == []
    assert shown(denial, f"It is true that {said[0].lower()}{said[1:]}") == [("denies", "polarity")]


@pytest.mark.parametrize(
    "aim",
    [
        "The Lamp Fund aims for 21 degrees in the dormitories of the Reed Hall",
        "The Lamp Fund has a target of 21 degrees in the dormitories of the Reed Hall",
        "The rules require 21 degrees in the dormitories of the Reed Hall",
    ],
)
def test_what_is_aimed_at_is_no_other_figure_than_what_was(aim: str) -> None:
    measured = "It was 9 degrees in the dormitories of the Reed Hall"
    counts = (
        Count("21 degrees", 21, 21, None, "degrees"),
        Count("9 degrees", 9, 9, None, "degrees"),
    )
    assert shown(aim, measured, *counts, negated=False) == []
    fact = "It was 21 degrees in the dormitories of the Reed Hall"
    assert shown(fact, measured, *counts, negated=False) == [("differs", "number")]


@pytest.mark.parametrize(
    "for_others",
    [
        "It speaks for the relatives of 38 pupils of the Reed Hall",
        "It represents 38 pupils of the Reed Hall",
        "It writes on behalf of 38 pupils of the Reed Hall",
    ],
)
def test_whom_somebody_speaks_for_are_not_all(for_others: str) -> None:
    counts = Count("38", 38, 38, "pupils"), Count("54", 54, 54, "pupils")
    everybody = "54 pupils of the Reed Hall sleep in Selby"
    assert shown(for_others, everybody, *counts, negated=False) == []
