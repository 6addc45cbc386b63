"""Statements of like meaning: found whatever the order, in a few comparisons, and never by meaning alone."""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from types import SimpleNamespace
from typing import Any, cast

from stemma.compare.matching.features import same_meaning
from stemma.compare.matching.nearness import likeness
from stemma.compare.matters import neighbours
from stemma.compare.matters.neighbours import FULL, NEAREST, near_in_meaning
from stemma.compare.statements.statements import Statement

WIDTH = 64


@dataclass
class Told:
    """As much of a statement as the search for neighbours asks for."""

    id: str
    meaning: bytes
    holder_key: str = ""
    document: Any = field(default_factory=lambda: SimpleNamespace(id=""))


def _told(number: int, figures: list[int], document: str = "") -> Statement:
    meaning = bytes(figure % 256 for figure in figures)
    place = SimpleNamespace(id=document or f"d{number}")
    return cast("Statement", Told(f"c{number:05}", meaning, f"h{number}", place))


def _figures(rng: random.Random, like: list[int] | None = None) -> list[int]:
    near = like or [0] * WIDTH
    spread = 12 if like else 80
    return [max(-127, min(127, each + round(rng.gauss(0, spread)))) for each in near]


def _case(size: int) -> tuple[list[Statement], set[tuple[str, str]]]:
    """Statements in all directions, every second pair of them alike; and those pairs."""
    rng = random.Random(4)  # noqa: S311 - no secret hangs on it
    told: list[Statement] = []
    pairs: set[tuple[str, str]] = set()
    for number in range(0, size, 2):
        first = _figures(rng)
        second = _figures(rng, first)
        told += [_told(number, first), _told(number + 1, second)]
        pairs.add((told[-2].id, told[-1].id))
    return told, pairs


def test_those_alike_are_found_among_many_and_few_others_are_looked_at() -> None:
    told, alike = _case(6 * FULL)
    found = near_in_meaning(told)
    assert len(alike & found.keys()) > 0.85 * len(alike)
    assert len(found) < NEAREST * len(told)


def test_the_order_of_statements_changes_nothing() -> None:
    told, _ = _case(2 * FULL)
    assert near_in_meaning(told) == near_in_meaning(reversed(told))


def test_one_more_statement_leaves_far_buckets_as_they_were() -> None:
    told, _ = _case(4 * FULL)
    rng = random.Random(9)  # noqa: S311 - no secret hangs on it
    before = near_in_meaning(told)
    after = near_in_meaning([*told, _told(99999, _figures(rng))])
    assert len(before.keys() ^ after.keys()) <= 8 * NEAREST


def test_one_holder_in_one_document_is_not_compared_with_itself() -> None:
    figures = [10] * WIDTH
    one, two = _told(1, figures, "d"), _told(2, figures, "d")
    cast("Any", two).holder_key = cast("Any", one).holder_key
    assert near_in_meaning([one, two]) == {}


def test_statements_without_a_meaning_are_left_alone() -> None:
    silent = cast("Statement", Told("c1", b""))
    assert near_in_meaning([silent]) == {}
    assert likeness(silent, silent) == 0.0
    assert same_meaning(silent, silent) is None


def test_the_planes_never_change() -> None:
    # a case made today has to fit one made later
    plane = neighbours._plane(2, 5, WIDTH)
    assert set(plane.tolist()) == {-1.0, 1.0}
    assert plane[:8].tolist() == [-1.0, -1.0, -1.0, -1.0, 1.0, 1.0, 1.0, 1.0]
