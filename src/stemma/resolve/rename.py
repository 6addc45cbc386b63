"""The documents' rows with case-wide entity ids in place of their own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from stemma.model.annotations import Annotations, Holder, Mention
from stemma.model.entities import CaseEntity

Ids = Mapping[str, str]


def rename(
    annotated: Annotations,
    ids: Ids,
    entities: Mapping[str, CaseEntity],
    added: tuple[Mention, ...],
) -> Annotations:
    """The same rows speaking of the case's entities; mentions keep their own id as `local`."""
    mentions = tuple(
        replace(mention, entity=ids.get(mention.entity, mention.entity), local=mention.entity)
        for mention in annotated.mentions
    )
    return replace(
        annotated,
        mentions=tuple(sorted((*mentions, *added), key=lambda each: each.spans)),
        attributions=tuple(
            replace(row, speakers=_renamed(row.speakers, ids)) for row in annotated.attributions
        ),
        claims=tuple(
            replace(
                claim,
                about=_renamed(claim.about, ids),
                accused=_renamed(claim.accused, ids),
                holders=tuple(_holder(each, ids, entities) for each in claim.holders),
            )
            for claim in annotated.claims
        ),
        descriptors=tuple(
            replace(
                row,
                entity=ids.get(row.entity, row.entity),
                used_by=_holder(row.used_by, ids, entities),
            )
            for row in annotated.descriptors
        ),
    )


def _renamed(entities: tuple[str, ...], ids: Ids) -> tuple[str, ...]:
    return tuple(dict.fromkeys(ids.get(entity, entity) for entity in entities))


def _holder(holder: Holder, ids: Ids, entities: Mapping[str, CaseEntity]) -> Holder:
    if holder.entity is None:
        return holder
    entity = ids.get(holder.entity, holder.entity)
    name = entities[entity].name if entity in entities else holder.name
    return replace(holder, entity=entity, name=name)
