"""Figures that count others do not differ: another period, a part, a sum, what is on top, other groups."""

from __future__ import annotations

import pytest
from tests.compare.build import When
from tests.compare.test_figures_of_one_thing import NEXT, Said, shown

APRIL, MARCH = When("in April", "2031-04"), When("in March", "2031-03")
LAST, THIS = When("last year", "2030"), When("this year", "2031")
PIT = "in the Hester pit"


@pytest.mark.parametrize(
    ("one", "two"),
    [
        (Said(f"12 miners died {PIT} in April", "12", "miners", on=APRIL),
         Said(f"30 workers died {PIT} in March", "30", "workers", on=MARCH)),
        (Said(f"12 miners died {PIT} last year", "12", "miners", on=LAST),
         Said(f"30 workers died {PIT} this year", "30", "workers", on=THIS)),
        (Said(f"17 miners died {PIT} in the last ten years", "17", "miners"),
         Said(f"4 workers died {PIT}", "4", "workers")),
        (Said(f"40 demonstrators were arrested {PIT}", "40", "demonstrators"),
         Said(f"12 people were arrested {PIT} before the march", "12", "people")),
        (Said(f"Per shift 12 miners died {PIT}", "12", "miners"),
         Said(f"30 workers died {PIT}", "30", "workers")),
    ],
)  # fmt: skip
def test_figures_of_two_periods_do_not_differ(one: Said, two: Said) -> None:
    assert shown(one, two) == shown(two, one) == []


@pytest.mark.parametrize(
    "said",
    [
        Said(f"A further 12 workers died {PIT}", "12", "workers"),
        Said(f"Another 12 workers died {PIT}", "12", "workers"),
        Said(f"12 more workers died {PIT}", "12", "workers"),
        Said(f"One in 12 workers died {PIT}", "12", "workers"),
        Said(f"12 per cent of the workers died {PIT}", "12", "workers"),
        Said(f"The first 12 workers died {PIT}", "12", "workers"),
        Said(f"12 women workers died {PIT}", "12", "workers"),
    ],
)
def test_an_increment_a_share_or_a_part_is_set_against_no_whole(said: Said) -> None:
    assert shown(said, Said(f"30 miners died {PIT}", "30", "miners", day=NEXT)) == []


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Soldiers killed 12 villagers", "Rebels killed 30 residents"),
        ("Hospital doctors treated 12 villagers", "Red Cross nurses treated 30 residents"),
        ("12 villagers were killed by soldiers", "Rebels killed 30 residents"),
    ],
)
def test_two_doers_have_two_figures(one: str, two: str) -> None:
    first = Said(f"{one} near the Hester pit", "12", "villagers")
    second = Said(f"{two} near the Hester pit", "30", "residents")
    assert shown(first, second) == []


def test_one_doer_under_two_nouns_has_one_figure() -> None:
    first = Said("Police arrested 40 demonstrators at the Hester pit", "40", "demonstrators")
    second = Said("Officers arrested 63 people at the Hester pit", "63", "people")
    assert shown(first, second) == [("differs", "number")]


def test_two_funds_are_robbed_of_two_sums() -> None:
    said = "The manager of the Hester pit stole {} crowns from the {} fund"
    first = Said(said.format("300", "relief"), "300", "crowns")
    second = Said(said.format("900", "widows'"), "900", "crowns")
    assert shown(first, second) == []
    again = Said(said.format("900", "relief"), "900", "crowns")
    assert shown(first, again) == [("differs", "number")]


@pytest.mark.parametrize(
    ("one", "two"),
    [
        (f"12 miners died on the north side {PIT}", f"30 workers died on the south side {PIT}"),
        (f"On average 12 miners died {PIT}", f"30 workers died {PIT}"),
    ],
)
def test_a_higher_figure_of_another_side_or_of_an_average_is_no_update(one: str, two: str) -> None:
    assert shown(Said(one, "12", "miners"), Said(two, "30", "workers", day=NEXT)) == []
