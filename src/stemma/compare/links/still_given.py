"""A higher count is no update where the lower one is still given later, or the higher was given before."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from stemma.compare.differing.counts import figures_apart, rising
from stemma.compare.matters.candidates import earliest
from stemma.compare.statements.statements import Statement
from stemma.model.entities import Reason
from stemma.model.ids import hash_id
from stemma.model.links import Link


def still_given(links: Iterable[Link], by_id: dict[str, Statement]) -> tuple[Link, ...]:
    """The links, with an update as a difference where an end of it differs from others so."""
    every = tuple(links)
    against = {
        (claim, *sorted(figures))
        for each in every
        if (each.type, each.slot) == ("differs", "number")
        if (figures := _figures(each, by_id))
        for claim in each.claims
    }
    return tuple(
        _as_difference(each, by_id)
        if each.type == "updates"
        and any((claim, *_step(each, by_id)) in against for claim in each.claims)
        else each
        for each in every
    )


def _figures(link: Link, by_id: dict[str, Statement]) -> tuple[float, ...]:
    apart = figures_apart(*(by_id[claim] for claim in link.claims))
    return (apart[0].low, apart[1].low) if apart else ()


def _step(link: Link, by_id: dict[str, Statement]) -> tuple[float, ...]:
    late, early = (by_id[claim] for claim in link.claims)
    return tuple(sorted(rising(late, early)))


def _as_difference(link: Link, by_id: dict[str, Statement]) -> Link:
    """The same two statements, the earlier first, as counts of one thing."""
    ends = tuple(sorted(link.claims, key=lambda claim: earliest(by_id[claim])))
    said = link.reasons[0]
    words = (said.left, said.right) if ends == link.claims else (said.right, said.left)
    reason = Reason("number", 1.0, *words, "they count the same things differently")
    return replace(
        link,
        id=hash_id("l", ("differs", "number", *ends)),
        type="differs",
        claims=(ends[0], ends[1]),
        reasons=(reason, *link.reasons[1:]),
    )
