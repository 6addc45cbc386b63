"""Links that say nothing new: an update over a step between, a denial of a mere retelling."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from stemma.compare.matters import Group
from stemma.compare.statements import Statement
from stemma.model.links import Link


def thinned(
    links: Iterable[Link], by_id: dict[str, Statement], groups: tuple[Group, ...]
) -> tuple[Link, ...]:
    """The links without those that others make plain."""
    every = tuple(links)
    version = {
        claim: number
        for number, found in enumerate(each for group in groups for each in group.versions)
        for claim in found.claims
    }
    steps = {
        (version[each.claims[0]], version[each.claims[1]])
        for each in every
        if each.type == "updates"
    }
    denied: dict[str, list[str]] = defaultdict(list)
    for each in every:
        if each.type == "denies":
            denied[each.claims[0]].append(each.claims[1])
    return tuple(
        each
        for each in every
        if not (each.type == "updates" and _is_bridged(each, steps, version))
        and not (each.type == "denies" and _is_of_a_retelling(each, by_id, denied))
    )


def _is_bridged(link: Link, steps: set[tuple[int, int]], version: dict[str, int]) -> bool:
    """Whether a count between the two updates the earlier and is updated by the later."""
    late, early = (version[claim] for claim in link.claims)
    between = {first for first, last in steps if last == early} - {late, early}
    return any((late, step) in steps for step in between)


def _is_of_a_retelling(
    link: Link, by_id: dict[str, Statement], denied: dict[str, list[str]]
) -> bool:
    """Whether what is denied was printed after the denial, and retells what is denied already."""
    denial, retelling = (by_id[claim] for claim in link.claims)
    if not _later(retelling, denial):
        return False
    return any(
        other != retelling.id
        and by_id[other].behind & retelling.behind
        and not _later(by_id[other], denial)
        for other in denied[link.claims[0]]
    )


def _later(left: Statement, right: Statement) -> bool:
    return bool(left.published and right.published and left.published > right.published)
