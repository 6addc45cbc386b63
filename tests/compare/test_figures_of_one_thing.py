"""Figures of one quantity under different nouns stand against each other; what only looks so does not."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from tests.compare.build import Count, Folder, When

from stemma.compare import compare
from stemma.model.settings import Settings

DAY, NEXT, LATER = "2031-05-06", "2031-05-07", "2031-05-20"


@dataclass(frozen=True)
class Said:
    """What one paper prints: a sentence, its figure, what that counts."""

    text: str
    figure: str
    counts: str | None
    day: str = DAY
    on: When | None = None
    before: str = ""


def shown(*said: Said) -> list[tuple[str, str | None]]:
    """The differences and updates between what several papers print, each of another office."""
    folder = Folder()
    folder.who("Hester pit", "Address")
    for number, each in enumerate(said):
        office = f"Office {number}"
        folder.who(office, "Organization")
        body = f"{each.before} {each.text}".strip()
        text = f"{office}. The Hester pit is in Tarn. {body}."
        sheet = folder.document(f"{number}.txt", text, published=each.day, author=office)
        low = int(each.figure)
        count = Count(each.figure, low, low, each.counts)
        sheet.says(each.text, by=office, counts=[count], when=[each.on] if each.on else [])
    found = compare(folder.resolution(), Settings()).links
    return sorted((row.type, row.slot) for row in found if row.type in {"updates", "differs"})


MINERS = Said("An explosion in the Hester pit killed 17 miners", "17", "miners")


@pytest.mark.parametrize(
    "other",
    [
        Said("14 workers died in the Hester pit", "14", "workers"),
        Said("The explosion in the Hester pit cost the lives of 14 people", "14", "people"),
        Said("12 bodies were recovered from the Hester pit", "12", "bodies"),
    ],
)
def test_the_dead_of_one_pit_are_one_quantity_whatever_they_are_called(other: Said) -> None:
    assert shown(MINERS, other) == [("differs", "number")]


@pytest.mark.parametrize(
    "other",
    [
        Said("5 workers were injured in the Hester pit", "5", "workers"),
        Said("14 women died in the Hester pit", "14", "women"),
        Said("4 workers were rescued from the Hester pit", "4", "workers"),
        Said("9 bodies from the Hester pit have been identified", "9", "bodies"),
        Said("There is room for 40 workers in the Hester pit", "40", "workers"),
    ],
)
def test_what_happened_to_others_or_to_a_part_is_no_other_count_of_the_dead(other: Said) -> None:
    assert shown(MINERS, other) == []


def test_one_noun_counted_for_two_things_makes_no_difference() -> None:
    housed = Said("The town has put up 97 survivors of the Hester pit", "97", "survivors")
    heard = Said("We spoke to 23 survivors of the Hester pit", "23", "survivors")
    assert shown(housed, heard) == []


def test_a_bare_figure_counts_what_the_sentence_before_counts() -> None:
    folder = Folder()
    folder.who("Hester pit", "Address")
    folder.who("Miners' League", "Organization")
    folder.who("Tarn Coal", "Organization")
    text = (
        "The Miners' League says that 17 workers died in the Hester pit. The company speaks of 12."
    )
    sheet = folder.document("a.txt", text, published=DAY)
    sheet.says("17 workers died in the Hester pit", by="Miners' League",
               counts=[Count("17", 17, 17, "workers")])  # fmt: skip
    sheet.says("The company speaks of 12", by="Tarn Coal", counts=[Count("12", 12, 12, "workers")])
    found = compare(folder.resolution(), Settings()).links
    assert [(row.type, row.slot) for row in found if row.type == "differs"] == [
        ("differs", "number")
    ]


def test_a_lower_toll_that_another_gives_later_differs() -> None:
    later = Said("14 workers died in the Hester pit", "14", "workers", day=LATER)
    assert shown(MINERS, later) == [("differs", "number")]


def test_a_higher_toll_later_is_an_update_unless_the_lower_one_is_still_given() -> None:
    early = Said("3 workers died in the Hester pit", "3", "workers")
    late = Said("4 miners died in the Hester pit", "4", "miners", day=NEXT)
    assert shown(early, late) == [("updates", "number")]
    still = Said("3 people died in the Hester pit", "3", "people", day=LATER)
    assert set(shown(early, late, still)) == {("differs", "number")}


def test_a_higher_toll_is_no_update_where_it_was_given_before_the_lower_one() -> None:
    lower = Said("3 people died in the Hester pit", "3", "people", day=NEXT)
    early, again = (
        Said("4 miners died in the Hester pit", "4", "miners", day=day) for day in (DAY, LATER)
    )
    assert set(shown(early, lower, again)) == {("differs", "number")}


def test_a_count_of_the_evening_is_an_update_of_one_of_the_morning() -> None:
    morning, evening = (
        When(text, "2031-05-06") for text in ("10:30 on Tuesday", "9 p.m. on Tuesday")
    )
    four = Said(
        "As of 10:30 on Tuesday 4 people were dead in the Hester pit", "4", "people", on=morning
    )
    six = Said(
        "By 9 p.m. on Tuesday 6 bodies were found in the Hester pit", "6", "bodies", on=evening
    )
    assert shown(six, four) == [("updates", "number")]


def test_a_month_of_a_winter_may_have_fewer_dead() -> None:
    winter, month = When("over the winter", "2030-11/2031-02"), When("in January", "2031-01")
    whole = Said("17 people died over the winter in the Hester pit", "17", "people", on=winter)
    part = Said("6 workers died in January in the Hester pit", "6", "workers", on=month)
    assert shown(whole, part) == []


def test_two_vigils_are_not_one_with_two_days_and_two_crowds() -> None:
    days = When("On Sunday", "2031-05-04"), When("On Monday", "2031-05-05")
    first = Said(
        "On Sunday 600 people came to the vigil at the Hester pit", "600", "people", on=days[0]
    )
    second = Said(
        "On Monday 80 people came to the vigil at the Hester pit", "80", "people", on=days[1]
    )
    assert shown(first, second) == []


def test_two_payments_for_other_things_are_not_one() -> None:
    widows = Said("The mine paid 40000 crowns to the widows of the Hester pit", "40000", "crowns")
    wages = Said("The mine paid 65000 crowns for the funerals at the Hester pit", "65000", "crowns")
    assert shown(widows, wages) == []


def test_one_alarm_given_by_a_bell_and_by_a_call_has_two_times() -> None:
    folder = Folder()
    folder.who("Hester pit", "Address")
    for name, said in (
        ("a.txt", "At the Hester pit the alarm was raised at 2.05"),
        ("b.txt", "At the Hester pit the siren sounded at 2.14"),
    ):
        folder.document(name, f"{said}.", published=DAY, author=name).says(said)
    found = compare(folder.resolution(), Settings()).links
    assert [(row.type, row.slot) for row in found if row.type == "differs"] == [("differs", "date")]
