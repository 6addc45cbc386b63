"""The last of those counted is numbered: "a fourth resident has died" makes four, or more by now."""

from __future__ import annotations

import pytest
from tests.compare.build import Count, Folder

from stemma.compare import compare
from stemma.compare.statements.worded import both_of, up_to_the_nth
from stemma.model.settings import Settings


@pytest.mark.parametrize(
    ("text", "low"),
    [
        ("A fourth resident had died on 9 February", 4),
        ("A third man was killed", 3),
        ("the second child has since died", 2),
        ("A third fisherman has drowned", 3),
        ("A twelfth guest was taken to hospital", 12),
    ],
)
def test_who_is_numbered_makes_so_many(text: str, low: int) -> None:
    (found,) = up_to_the_nth(text, (0, len(text)))
    assert (found.low, found.open, found.nth) == (low, True, True)


@pytest.mark.parametrize(
    "text",
    [
        "A third of the residents died",
        "A fourth boiler stopped",
        "A second later died the light",
        "A third resident said that her husband had died",
        "A third man told of the dead",
        "A second home was closed",
    ],
)
def test_fractions_other_things_and_who_only_tells_are_no_count(text: str) -> None:
    assert up_to_the_nth(text, (0, len(text))) == ()


def test_both_are_two() -> None:
    assert [each.low for each in both_of("both of the boats sank".split())] == [2]


def shown(one: str, two: str, days: tuple[str, str], *counts: Count) -> list[str]:
    folder = Folder()
    folder.who("Reed Hall", "Address")
    for name, said, day in zip(("Gazette", "Courier"), (one, two), days, strict=True):
        folder.who(name, "Organization")
        text = f"{name}. The Reed Hall burned. {said}."
        sheet = folder.document(f"{name}.txt", text, author=name, published=day)
        sheet.says(said, counts=[each for each in counts if each.text in said])
    found = compare(folder.resolution(), Settings()).links
    return [row.type for row in found if row.slot == "number"]


THREE = Count("Three", 3, 3, "residents")
TOLL, FOURTH = (
    "Three residents of the Reed Hall have died",
    "A fourth resident of the Reed Hall died",
)
LATER, SAME = ("2031-05-04", "2031-05-14"), ("2031-05-04", "2031-05-04")


def test_who_is_numbered_later_updates_the_count() -> None:
    assert shown(TOLL, "A fourth resident has died at the Reed Hall", LATER, THREE) == ["updates"]


@pytest.mark.parametrize(
    ("other", "days"),
    [
        ("A fourth resident has died at the Reed Hall", SAME),
        ("A third resident has died at the Reed Hall", LATER),
        ("A second resident has died at the Reed Hall", LATER),
        ("A fourth resident was hurt at the Reed Hall", LATER),
    ],
)
def test_on_one_day_or_with_no_more_nothing_differs(other: str, days: tuple[str, str]) -> None:
    assert shown(TOLL, other, days, THREE) == []


NINE, ELEVEN = Count("Nine", 9, 9, "residents"), Count("Eleven", 11, 11, "residents")
TAKEN = "{} residents of the Reed Hall were taken to hospital"


def test_more_who_were_taken_to_hospital_by_a_later_day_is_an_update() -> None:
    one, two = TAKEN.format("Nine"), TAKEN.format("Eleven")
    assert shown(one, two, LATER, NINE, ELEVEN) == ["updates"]
    assert shown(one, two, SAME, NINE, ELEVEN) == ["differs"]


def test_who_is_in_hospital_on_another_day_may_be_fewer() -> None:
    now = "{} residents of the Reed Hall are still in hospital"
    assert shown(now.format("Eleven"), now.format("Nine"), LATER, NINE, ELEVEN) == []


def test_who_lost_an_eye_does_not_get_it_back() -> None:
    said = "{} residents of the Reed Hall have lost an eye"
    assert shown(said.format("Nine"), said.format("Eleven"), LATER, NINE, ELEVEN) == ["updates"]
    hope = "{} residents of the Reed Hall have lost hope"
    assert shown(hope.format("Nine"), hope.format("Eleven"), LATER, NINE, ELEVEN) != ["updates"]
