"""The documents' rows with case-wide entity ids in place of their own."""

from __future__ import annotations

from dataclasses import replace

from stemma.model.annotations import Annotations, Holder, Mention

Names = dict[str, str]
Pairs = tuple[tuple[str, str], ...]


def named(annotated: Annotations) -> tuple[str, ...]:
    """Every entity that the document's rows speak of, sorted."""
    found = {mention.entity for mention in annotated.mentions}
    holders = [holder for claim in annotated.claims for holder in claim.holders]
    for row in annotated.descriptors:
        found.add(row.entity)
        holders.append(row.used_by)
    found.update(*(row.speakers for row in annotated.attributions))
    found.update(*(claim.about for claim in annotated.claims))
    return tuple(sorted(found | {holder.entity for holder in holders if holder.entity}))


def rename(
    annotated: Annotations, becomes: Pairs, names: Pairs, added: tuple[Mention, ...]
) -> Annotations:
    """The same rows speaking of the case's entities; mentions keep their own id as `local`.

    Args:
        annotated: the document's rows.
        becomes: what each of its entities is in the case.
        names: what these are called in the case.
        added: mentions that only the case could find.
    """
    ids, entities = dict(becomes), dict(names)
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


def _renamed(entities: tuple[str, ...], ids: Names) -> tuple[str, ...]:
    return tuple(dict.fromkeys(ids.get(entity, entity) for entity in entities))


def _holder(holder: Holder, ids: Names, entities: Names) -> Holder:
    if holder.entity is None:
        return holder
    entity = ids.get(holder.entity, holder.entity)
    return replace(holder, entity=entity, name=entities.get(entity, holder.name))
