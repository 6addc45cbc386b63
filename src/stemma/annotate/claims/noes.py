"""A mere no, which is a whole answer where somebody is asked: "Did you open it? – No. Never."."""

from __future__ import annotations

from stemma.annotate.claims.units import Region, Unit
from stemma.annotate.draft import Draft
from stemma.model.annotations import Attribution
from stemma.text.denials import asks_whether, no_at


def opening_no(draft: Draft, attribution: Attribution, region: Region) -> list[Unit]:
    """The no with which a turn begins, as a statement of its own; it is taken out of the region.

    Nothing where no question stands right before the turn that a no can answer.
    """
    if attribution.kind != "direct" or not region.tokens:
        return []
    tokens = draft.parse.tokens
    end = no_at(draft.text, tokens[min(region.tokens)].start)
    turn = min(attribution.source + attribution.content)[0]
    if end is None or not asks_whether(draft.text, turn):
        return []
    inside = [at for at in sorted(region.tokens) if tokens[at].start < end]
    region.tokens.difference_update(inside)
    return [Unit(inside[0], tuple(inside))]
