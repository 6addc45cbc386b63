"""`apply()` for links: what people said of them, and which of them count."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any, cast, get_args

from stemma.model.anchors import fits
from stemma.model.annotations import Annotations, Claim
from stemma.model.codec import conforms, from_row
from stemma.model.decisions import Decision, Subject, decisions, row_of
from stemma.model.ids import hash_id
from stemma.model.judgements import Judgement
from stemma.model.links import Link, LinkType, Reading, Slot

READINGS: dict[str, Reading] = {
    "confirm": "says-this",
    "correct": "says-this",
    "reject": "says-not",
    "unsure": "unsure",
}


def apply_to_links(
    judgements: Iterable[Judgement], links: Iterable[Link], documents: Iterable[Annotations]
) -> tuple[Link, ...]:
    """The links with what people said of their reading, and the links that people drew.

    A link that a person rejected stays in the list, marked `says-not`, so that it can be seen and
    undone; what is worked out of links uses `counting()` of them.
    """
    places = {_place(claim): claim for rows in documents for claim in rows.claims}
    texts = {rows.document.id: rows.document for rows in documents}
    own = {claim.id: place for place, claim in places.items()}
    result = {link.id: link for link in links}
    for decision in decisions(judgements, "reading"):
        targets = decision.latest.targets
        if targets[0].kind != "link" or len(targets) != 2:
            continue
        if all(each.document in texts and fits(each, texts[each.document]) for each in targets):
            _judge(result, decision, places, own)
    return tuple(sorted(result.values(), key=lambda link: link.id))


def states_link(judgement: Judgement) -> bool:
    """Whether a person states a link of two statements; one that was found, and is judged, has an id."""
    kinds = [target.kind for target in judgement.targets]
    stated = judgement.action in ("confirm", "correct") and kinds == ["link", "link"]
    return stated and "id" not in row_of(judgement.before)


def counting(links: Iterable[Link]) -> tuple[Link, ...]:
    """The links that count: all but those of which a person said that the text does not say so."""
    return tuple(link for link in links if link.reading != "says-not")


def _place(claim: Claim) -> Subject:
    return (claim.document, claim.spans)


def _judge(
    links: dict[str, Link],
    decision: Decision,
    places: dict[Subject, Claim],
    own: dict[str, Subject],
) -> None:
    """Put one decision's outcome into the links."""
    before = row_of(decision.latest.before)
    ends = [(target.document, target.spans) for target in decision.latest.targets]
    found = next(
        (
            link
            for link in links.values()
            if _is(link, before) and {own.get(end) for end in link.claims} == set(ends)
        ),
        None,
    )
    link = found or _drawn(decision, places, ends)
    if link is None:
        return
    if decision.disputed:
        if found is not None:
            links[link.id] = replace(link, reading="disputed")
        return
    links.pop(link.id, None)
    changed = _changed(link, row_of(decision.latest.after))
    links[changed.id] = replace(
        changed, reading=READINGS[decision.latest.action], by=decision.latest.by
    )


def _is(link: Link, before: dict[str, Any]) -> bool:
    same_type = before.get("type", link.type) == link.type
    return same_type and before.get("slot", link.slot) == link.slot


def _drawn(decision: Decision, places: dict[Subject, Claim], ends: list[Any]) -> Link | None:
    """The link that a person states between two claims that are there."""
    if decision.disputed or decision.latest.action not in ("confirm", "correct"):
        return None
    before = row_of(decision.latest.before) | row_of(decision.latest.after)
    if not all(end in places for end in ends) or before.get("type") not in get_args(LinkType):
        return None
    claims = (places[ends[0]].id, places[ends[1]].id)
    row = {
        "reasons": [],
        "score": 1.0,
        **before,
        "slot": before.get("slot"),
        "id": hash_id("l", (before["type"], before.get("slot") or "", *claims)),
        "claims": list(claims),
    }
    try:
        drawn = from_row(Link, row)
    except (AttributeError, TypeError, ValueError):
        return None
    return drawn if conforms(drawn, Link) else None


def _changed(link: Link, after: dict[str, Any]) -> Link:
    """The link with its type and slot as corrected."""
    kind, slot = after.get("type", link.type), after.get("slot", link.slot)
    if (kind, slot) == (link.type, link.slot) or kind not in get_args(LinkType):
        return link
    return replace(
        link,
        id=hash_id("l", (kind, slot or "", *link.claims)),
        type=cast("LinkType", kind),
        slot=cast("Slot | None", slot if slot in get_args(Slot) else None),
    )
