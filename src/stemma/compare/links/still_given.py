"""Where a higher count is no update: two differ on it.

The lower one is still given later, the higher was given before, or a party sets a count of its own
against another's.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace

from stemma.compare.differing.counts import figures_apart, rising
from stemma.compare.matters.candidates import earliest
from stemma.compare.statements.statements import Statement
from stemma.model.entities import Reason
from stemma.model.ids import hash_id
from stemma.model.links import Link

_OWN_COUNT = re.compile(
    r"\b(?:our|my|their) (?:own )?(?:counts?|tally|lists?|figures?|reckoning|records?)\b"
    r"|\bwe (?:have )?(?:ourselves )?(?:count(?:ed)?|reckon)\b|\b(?:they|themselves) count\b",
    re.IGNORECASE,
)
"""What one party counts itself."""


def counted_against(link: Link, by_id: dict[str, Statement]) -> Link:
    """The link, with an update as a difference where the later is somebody's own count: "by our count"."""
    late, early = (by_id[claim] for claim in link.claims)
    one_side = late.holder_key == early.holder_key or not late.behind.isdisjoint(early.behind)
    own = link.type == "updates" and _OWN_COUNT.search(late.text)
    return _as_difference(link, by_id) if own and not one_side else link


def still_given(links: Iterable[Link], by_id: dict[str, Statement]) -> tuple[Link, ...]:
    """The links, with an update as a difference where one of its ends differs from a third so."""
    every = tuple(links)
    against: dict[tuple[object, ...], list[Statement]] = defaultdict(list)
    for each in every:
        if (each.type, each.slot) == ("differs", "number"):
            one, two = (by_id[claim] for claim in each.claims)
            apart = figures_apart(one, two)
            figures = sorted((apart[0].low, apart[1].low)) if apart else ()
            against[one.id, *figures].append(two)
            against[two.id, *figures].append(one)
    return tuple(
        _as_difference(each, by_id)
        if each.type == "updates" and _is_none(each, by_id, against)
        else each
        for each in every
    )


def _is_none(
    link: Link, by_id: dict[str, Statement], against: Mapping[tuple[object, ...], list[Statement]]
) -> bool:
    """Whether another gives the lower figure when the higher was given or later; or the higher before."""
    late, early = (by_id[claim] for claim in link.claims)
    figures = sorted(rising(late, early))
    return any(_not_before(other, late) for other in against.get((late.id, *figures), ())) or any(
        _not_before(early, other) for other in against.get((early.id, *figures), ())
    )


def _not_before(one: Statement, other: Statement) -> bool:
    times = one.as_of, other.as_of
    return bool(times[0] and times[1] and times[0].start >= times[1].start)


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
