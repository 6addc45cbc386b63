"""Two payments are of two, and what is for a thing is not the thing."""

from __future__ import annotations

import pytest
from tests.compare.build import Count, Folder

from stemma.compare import compare
from stemma.compare.matching.affirmed import _is_for_it
from stemma.compare.statements.denied import denied, tokens
from stemma.model.settings import Settings


def paid(one: str, two: str) -> list[str]:
    folder = Folder()
    for name in ("Selby Council", "Alpha Homes", "Beta Schools"):
        folder.who(name, "Organization")
    for name, said, figure in (("Gazette", one, 42000), ("Courier", two, 36000)):
        folder.who(name, "Organization")
        text = f"{name}. The Selby Council has debts. {said}."
        sheet = folder.document(f"{name}.txt", text, author=name, published="2031-05-04")
        sheet.says(said, counts=[Count(str(figure), figure, figure, "crowns")])
    found = compare(folder.resolution(), Settings()).links
    return [row.type for row in found if row.slot == "number"]


def test_one_payment_has_one_sum() -> None:
    said = "The Selby Council paid Alpha Homes {} crowns for the ferry"
    assert paid(said.format(42000), said.format(36000)) == ["differs"]


def test_payments_to_two_have_two() -> None:
    said = "The Selby Council paid {} {} crowns for the ferry"
    assert paid(said.format("Alpha Homes", 42000), said.format("Beta Schools", 36000)) == []


@pytest.mark.parametrize(
    ("other", "verb", "for_it"),
    [
        ("the ministry showed us a receipt for eleven sacks", "showed", True),
        ("the ministry showed us eleven sacks", "showed", False),
        ("the ministry showed us sacks for the mill", "showed", False),
        ("the ministry showed us nothing, and asked for sacks", "showed", False),
    ],
)
def test_what_is_for_a_thing_is_not_the_thing(other: str, verb: str, *, for_it: bool) -> None:
    (found,) = denied("nobody has shown us a sack")
    said = tokens(other)
    assert _is_for_it(said, said.index(verb), found) is for_it
