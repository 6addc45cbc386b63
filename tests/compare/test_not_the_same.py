"""What shares words and figures and says no one thing: rules and deeds, plans and events, numbered places."""

from __future__ import annotations

import pytest
from tests.compare.build import Count, Folder, When

from stemma.compare import compare
from stemma.compare.matching.numbered_places import numbered_apart
from stemma.compare.statements.clocks import is_only_clock
from stemma.compare.statements.corpus import Statement, build_corpus
from stemma.model.links import Link
from stemma.model.settings import Settings


def links(
    one: str,
    other: str,
    *counts: Count,
    when: tuple[When, ...] = (),
    kinds: tuple[str, str] = ("report", "report"),
) -> list[Link]:
    folder = made(one, other, *counts, when=when, kinds=kinds)
    return [
        each for each in compare(folder.resolution(), Settings()).links if each.type != "copies"
    ]


def made(
    one: str,
    other: str,
    *counts: Count,
    when: tuple[When, ...] = (),
    kinds: tuple[str, str] = ("report", "report"),
) -> Folder:
    folder = Folder()
    folder.who("Kell", "Address")
    for name, said, day, kind in zip(
        ("Gazette", "Courier"), (one, other), ("2031-05-04", "2031-05-06"), kinds, strict=True
    ):
        folder.who(name, "Organization")
        sheet = folder.document(f"{name}.txt", f"{name}. {said}.", author=name, published=day)
        sheet.says(
            said,
            kind=kind,  # type: ignore[arg-type] # a column of the tests
            counts=[each for each in counts if each.text in said],
            when=[each for each in when if each.text in said],
        )
    return folder


def statements(one: str, other: str) -> tuple[Statement, Statement]:
    left, right = build_corpus(made(one, other).resolution()).statements
    return left, right


BOTH, ONE = Count("both", 2, 2, "sluices"), Count("one", 1, 1, "sluice")


@pytest.mark.parametrize(
    "rule",
    [
        "The instruction says one sluice at Kell may be opened at night",
        "The harbour manual allows one sluice at Kell to be opened at night",
        "The rules of 2019 prescribe that one sluice at Kell is opened at night",
    ],
)
def test_what_a_rule_says_is_no_other_account_of_what_was_done(rule: str) -> None:
    found = links(rule, "At Kell both sluices were opened at night", BOTH, ONE)
    assert [each.slot for each in found if each.type == "differs"] == []


@pytest.mark.parametrize(
    "told",
    [
        "Only one sluice at Kell was opened at night",
        "The keeper says one sluice at Kell was opened at night",
    ],
)
def test_two_accounts_of_what_was_done_still_differ(told: str) -> None:
    found = links(told, "At Kell both sluices were opened at night", BOTH, ONE)
    assert "number" in [each.slot for each in found if each.type == "differs"]


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ("The dyke stands at kilometre 11", "The dyke stands at kilometre 14", True),
        ("The fire began in unit 3", "The fire began in Unit No. 4", True),
        ("He lay in ward 7", "He was moved to room 9", False),
        ("The dyke stands at km 11", "The dyke stands at kilometre 11", False),
        ("Rooms and gates were closed for 11 days", "The gates were closed for 14 days", False),
    ],
)
def test_places_that_are_known_by_a_number(one: str, other: str, *, apart: bool) -> None:
    assert bool(numbered_apart(*statements(one, other))) == apart


LONG = Count("120 metres", 120, 120, unit="metres")


def test_one_dyke_at_two_numbered_places_is_a_difference() -> None:
    found = links(
        "A gravel dyke 120 metres long stands in the river at kilometre 11",
        "The gravel dyke, 120 metres long, stands in the river at kilometre 14",
        LONG,
    )
    assert [(each.type, each.slot) for each in found] == [("differs", "place")]


def test_one_dyke_at_one_numbered_place_is_one() -> None:
    found = links(
        "A gravel dyke 120 metres long stands in the river at kilometre 11",
        "The gravel dyke, 120 metres long, stands in the river at km 11",
        LONG,
    )
    assert [each.type for each in found] == ["same"]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (
            "The director will meet the fishermen in the school at Kell on 3 May",
            "The director met the fishermen in the school at Kell on 3 May",
            False,
        ),
        (
            "On 3 May the director met the fishermen in the school at Kell",
            "The director met the fishermen in the school at Kell on 3 May",
            True,
        ),
    ],
)
def test_what_was_announced_is_not_yet_what_took_place(one: str, other: str, *, same: bool) -> None:
    found = links(one, other, when=(When("3 May", "2031-05-03"),))
    assert ("same" in [each.type for each in found]) == same


@pytest.mark.parametrize(
    ("words", "only"),
    [("04:10", True), ("half past four", True), ("04:10 on 18 April", False), ("18 April", False)],
)
def test_a_time_of_day_does_not_say_of_which_day(words: str, *, only: bool) -> None:
    assert is_only_clock(words) == only


@pytest.mark.parametrize(
    ("early", "late", "apart"),
    [("04:10", "04:10", False), ("04:10", "02:40", True)],
)
def test_of_a_time_without_its_day_only_the_hour_is_compared(
    early: str, late: str, *, apart: bool
) -> None:
    found = links(
        f"At {early} on 4 May the shift opened the sluice at Kell",
        f"At {late} the shift opened the sluice at Kell",
        when=(When(f"{early} on 4 May", "2031-05-04"), When(late, "2031-05-06")),
    )
    assert ("date" in [each.slot for each in found]) == apart
