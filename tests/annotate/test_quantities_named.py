"""Numbers of rules and points count nothing; what a bare number counts is no money and no "twice"."""

from __future__ import annotations

import pytest
from tests.annotate.sentences import read

pytestmark = pytest.mark.slow


def counted(text: str) -> list[tuple[float | None, str | None]]:
    return [(each.low, each.counts or each.unit) for each in read(text).quantities]


@pytest.mark.parametrize(
    "text",
    [
        "Under Standing Order 22 members of the public may not speak.",
        "He said that by Rule 14 guests must leave.",
        "Under Section 9 tenants may stay.",
        "We ask you to withdraw the statements at 1 and 2 in writing.",
        "We reject the points numbered 3 and 4 in full.",
    ],
)
def test_the_number_of_a_rule_or_a_point_counts_nothing(text: str) -> None:
    assert counted(text) == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("They order 22 lamps.", [(22, "lamps")]),
        ("At the yard 22 members spoke.", [(22, "members")]),
        ("The mill was shut twice. All 86 have had lamps.", [(2, "times"), (86, None)]),
        ("He called twice. All 14 were out.", [(2, "times"), (14, None)]),
        ("She asked 86 weavers. All 86 have had lamps.", [(86, "weavers"), (86, "weavers")]),
        (
            "The fund paid 60,000 crowns. About 3,100 live in the valley.",
            [(60000, "crowns"), (3100, "people")],
        ),
        ("The fund got 60,000 crowns. Some 4,000 marched.", [(60000, "crowns"), (4000, "people")]),
        ("The fund got 60,000 crowns. It gave out 4,000.", [(60000, "crowns"), (4000, "crowns")]),
        (
            "We came because about 200 of our members gut, pack and carry the fish.",
            [(200, "members")],
        ),
        (
            "It is known that about 90 of our weavers card, spin and dye the wool.",
            [(90, "weavers")],
        ),
        ("About 200 of our night guards slept.", [(200, "guards")]),
    ],
)
def test_what_a_number_counts(text: str, wanted: list[tuple[float, str | None]]) -> None:
    assert counted(text) == wanted
