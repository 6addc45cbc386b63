"""Links that say nothing new: an update over a step between, a denial of a mere retelling."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from stemma.compare.links.rises import steps_of
from stemma.compare.links.still_given import counted_against, still_given
from stemma.compare.statements.statements import Statement
from stemma.model.links import Link


def thinned(links: Iterable[Link], by_id: dict[str, Statement]) -> tuple[Link, ...]:
    """The links without those that others make plain."""
    stated = tuple(links)
    against = {frozenset(each.claims) for each in stated if each.type == "denies"}
    every = still_given((each for each in stated if not _is_refused(each, against)), by_id)
    shown = steps_of((each for each in every if each.type == "updates"), by_id)
    denied: dict[str, list[str]] = defaultdict(list)
    for each in every:
        if each.type == "denies":
            denied[each.claims[0]].append(each.claims[1])
    return tuple(
        counted_against(each, by_id)
        for each in every
        if not (each.type == "updates" and each.id not in shown)
        and not (each.type == "denies" and _is_of_a_retelling(each, by_id, denied))
    )


def _is_refused(link: Link, against: set[frozenset[str]]) -> bool:
    """Whether the later figure is given against the earlier: "twenty-three, not seventeen"."""
    return link.type == "updates" and frozenset(link.claims) in against


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
