"""One row for each step of a count that rises, however many statements repeat its figures."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from stemma.compare.differing.counts import rising
from stemma.compare.matters.candidates import earliest
from stemma.compare.statements.statements import Statement
from stemma.model.links import Link

Step = tuple[str, float, float]
"""The count that rises, by one claim of it, and its figures after and before the step."""


def steps_of(updates: Iterable[Link], by_id: dict[str, Statement]) -> frozenset[str]:
    """The ids of the updates that are shown: the first of each step, none over a step between."""
    links = tuple(updates)
    home = _counts(links)
    taken: dict[Step, list[Link]] = defaultdict(list)
    for each in links:
        late, early = (by_id[claim] for claim in each.claims)
        taken[home[each.claims[0]], *rising(late, early)].append(each)
    return frozenset(
        min(same, key=lambda each: _first(each, by_id)).id
        for step, same in taken.items()
        if not _is_bridged(step, taken)
    )


def _is_bridged(step: Step, taken: Iterable[Step]) -> bool:
    """Whether the count rose by way of a figure between the two."""
    count, high, low = step
    return any(
        (count, middle, low) in taken
        for other, top, middle in taken
        if other == count and top == high and low < middle < high
    )


def _counts(links: Iterable[Link]) -> dict[str, str]:
    """For each claim one claim that stands for all that are tied to it by updates."""
    home: dict[str, str] = {}
    for each in links:
        one, two = (home.get(claim, claim) for claim in each.claims)
        for claim in each.claims:
            home.setdefault(claim, claim)
        least = min(one, two)
        home = {claim: least if at in {one, two} else at for claim, at in home.items()}
    return home


def _first(link: Link, by_id: dict[str, Statement]) -> tuple[object, ...]:
    """What gives the time of its count comes first, then what was printed first."""
    ends = [by_id[claim] for claim in link.claims]
    stated = sum(each.counts_up_to is None for each in ends)
    return stated, *(earliest(each) for each in ends)
