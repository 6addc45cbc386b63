"""What follows from judged rows: every reference leads to a row, every claim to its speakers."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from stemma.model.anchors import size, spans_of, within
from stemma.model.annotations import Annotations, Attribution, Claim, Entity, Holder
from stemma.model.documents import Spans

SPOKEN = ("speaker", "informant")


def mend(rows: Annotations) -> Annotations:
    """The rows in the order of the text, every reference leading to a row that is there."""
    rows = replace(rows, entities=_still_named(rows), **_in_order(rows))
    rows = replace(rows, attributions=tuple(_placed(row, rows) for row in rows.attributions))
    rows = replace(rows, claims=tuple(_belonging(row, rows) for row in rows.claims))
    claims = {claim.id for claim in rows.claims}
    entities = {entity.id for entity in rows.entities}
    quantities = {row.id for row in rows.quantities}
    return replace(
        rows,
        citations=tuple(replace(row, claims=_only(row.claims, claims)) for row in rows.citations),
        descriptors=tuple(row for row in rows.descriptors if row.entity in entities),
        quantities=tuple(
            row if row.part_of in quantities else replace(row, part_of=None)
            for row in rows.quantities
        ),
    )


def _in_order(rows: Annotations) -> dict[str, Any]:
    judged = ("mentions", "times", "quantities", "attributions", "claims")
    return {
        kind: tuple(sorted(getattr(rows, kind), key=lambda row: (spans_of(row), row.id)))
        for kind in judged
    }


def _still_named(rows: Annotations) -> tuple[Entity, ...]:
    named = {mention.entity for mention in rows.mentions}
    return tuple(entity for entity in rows.entities if entity.id in named)


def _only(ids: Iterable[str], there: set[str]) -> tuple[str, ...]:
    return tuple(each for each in ids if each in there)


def _placed(row: Attribution, rows: Annotations) -> Attribution:
    """The attribution with its parent and voice as they are now."""
    there = {each.id for each in rows.attributions}
    row = replace(row, speakers=_only(row.speakers, {entity.id for entity in rows.entities}))
    stale = row.by != "machine" or row.parent not in there | {None}
    if stale and row.kind != "voice":
        row = replace(row, parent=_id(around(_place(row), rows, voices=False, but=row.id)))
    if row.voice not in there:
        row = replace(row, voice=_id(around(_place(row), rows, voices=True, but=row.id)))
    return row


def _place(row: Attribution) -> Spans:
    return row.content or row.cue or row.source


def _id(row: Attribution | None) -> str | None:
    return None if row is None else row.id


def around(spans: Spans, rows: Annotations, *, voices: bool, but: str = "") -> Attribution | None:
    """The innermost attribution (or voice) in whose content the spans lie."""
    holding = [
        row
        for row in rows.attributions
        if (row.kind == "voice") == voices and row.id != but and within(spans, row.content)
    ]
    return min(holding, key=lambda row: (size(row.content), row.id), default=None)


def _belonging(claim: Claim, rows: Annotations) -> Claim:
    """The claim with its attribution, its holders and all it refers to as they are now."""
    own = {row.id: row for row in rows.attributions}
    inner = around(claim.spans, rows, voices=False)
    judged = inner is not None and inner.by != "machine"
    home = own.get(claim.attribution)
    decided = home is not None and {home.by, claim.by} != {"machine"}
    stale = home is None or (decided and not within(claim.spans, home.content))
    if stale or judged:
        found = inner or around(claim.spans, rows, voices=True)
        claim = replace(claim, attribution="" if found is None else found.id)
    chain = _chain(claim.attribution, own)
    if stale or judged or any(each.by != "machine" for each in chain):
        claim = replace(claim, holders=_holders(claim, chain, rows))
    return _referring(claim, rows)


def _chain(attribution: str, own: dict[str, Attribution]) -> list[Attribution]:
    """The attributions a claim stands in, outermost first, voices left out."""
    chain: list[Attribution] = []
    row = own.get(attribution)
    while row is not None and row.kind != "voice" and row not in chain:
        chain.append(row)
        row = own.get(row.parent or "")
    return chain[::-1]


def _holders(claim: Claim, chain: list[Attribution], rows: Annotations) -> tuple[Holder, ...]:
    holders = [each for each in claim.holders if each.role not in SPOKEN]
    for row in chain:
        kept = [each for each in claim.holders if _of(each, row)]
        if row.by != "machine":
            told = {each.entity for each in kept}
            kept += [each for each in _speakers(row, rows) if each.entity not in told]
        holders.extend(kept or _speakers(row, rows))
    return tuple(holders)


def _of(holder: Holder, row: Attribution) -> bool:
    """Whether a link of the chain is what this attribution's source says.

    Within a source that a person corrected nobody speaks but those whom the person left in it.
    """
    if holder.role not in SPOKEN or not within(holder.spans, row.source):
        return False
    if row.by != "machine":
        return holder.entity in (row.speakers or (None,))
    return holder.role == "informant" or not row.speakers or holder.entity in row.speakers


def _speakers(row: Attribution, rows: Annotations) -> list[Holder]:
    """A link of the chain for each speaker of an attribution, or one for somebody unnamed."""
    unnamed = [Holder("speaker", None, None, row.source)]
    return [_speaker(entity, row, rows) for entity in row.speakers] or unnamed


def _speaker(entity: str, row: Attribution, rows: Annotations) -> Holder:
    name = next((each.name for each in rows.entities if each.id == entity), None)
    spans = [
        mention.spans
        for mention in rows.mentions
        if mention.entity == entity and within(mention.spans, row.source)
    ]
    return Holder("speaker", entity, name, min(spans, default=row.source))


def _referring(claim: Claim, rows: Annotations) -> Claim:
    entities = {entity.id for entity in rows.entities}
    return replace(
        claim,
        holders=tuple(
            each if each.entity in entities | {None} else replace(each, entity=None)
            for each in claim.holders
        ),
        about=_only(claim.about, entities),
        accused=_only(claim.accused, entities),
        times=_only(claim.times, {row.id for row in rows.times}),
        quantities=_only(claim.quantities, {row.id for row in rows.quantities}),
    )
