"""For what a claim's holder stands: the one table, for reading a text and for correcting a reading."""

from __future__ import annotations

from dataclasses import replace

from stemma.model.annotations import (
    Annotations,
    Attribution,
    AttributionKind,
    Claim,
    Polarity,
    Stance,
    Stands,
)

NO_SIDE = frozenset({"asks", "doubts", "declines", "demands"})
NO_SIDE_TAKEN = frozenset({"question", "demand"})
REVERSE: dict[Stands, Stands] = {"for": "against", "against": "for", "open": "open"}


def stands_for(
    stance: Stance, kind: AttributionKind, polarity: Polarity, *, negated: bool
) -> Stands:
    """For, against or open: the one table over stance, negation of the cue and polarity.

    | stance                       | cue affirmed         | cue negated |
    | ---                          | ---                  | ---         |
    | asserts, confirms, concedes, |                      |             |
    | alleges, accuses             | the clause's own     | open        |
    | denies, reported             | the clause's reverse | open        |
    | denies, in the own words     | the clause's own     | open        |
    | asks, doubts, demands,       |                      |             |
    | declines                     | open                 | open        |
    """
    if negated or stance in NO_SIDE:
        return "open"
    own: Stands = "for" if polarity == "affirmed" else "against"
    if stance == "denies" and kind == "indirect":
        return "against" if own == "for" else "for"
    return own


def of_claim(claim: Claim, attribution: Attribution) -> Stands:
    """What the table says of a claim in its attribution."""
    if claim.kind in NO_SIDE_TAKEN:
        return "open"
    return stands_for(
        attribution.stance, attribution.kind, claim.polarity, negated=attribution.negated
    )


def restated(rows: Annotations, before: Attribution, after: Attribution) -> Annotations:
    """The rows in which a corrected stance has reached the claims that stand in it."""
    return replace(
        rows,
        claims=tuple(
            replace(claim, stands=_moved(claim, before, after))
            if claim.attribution == before.id
            else claim
            for claim in rows.claims
        ),
    )


def _moved(claim: Claim, before: Attribution, after: Attribution) -> Stands:
    """The table's answer, turned round where the clause itself had turned it ("That is false")."""
    was, now = of_claim(claim, before), of_claim(claim, after)
    if was == now:
        return claim.stands
    return REVERSE[now] if claim.stands == REVERSE[was] != was else now
