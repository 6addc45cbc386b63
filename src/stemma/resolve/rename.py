"""The documents' rows with case-wide entity ids in place of their own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from stemma.model.annotations import Annotations, Holder, Mention
from stemma.model.documents import Spans

NO_SPEAKER = frozenset({"Address", "Event", "Thing"})
LENGTH_OF_THE = len("the ")
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
    found = {mention.spans[0][1]: mention for mention in added if mention.schema not in NO_SPEAKER}
    mentions = tuple(
        replace(mention, entity=ids.get(mention.entity, mention.entity), local=mention.entity)
        for mention in annotated.mentions
    )
    return replace(
        annotated,
        mentions=tuple(sorted((*mentions, *added), key=lambda each: each.spans)),
        attributions=tuple(
            replace(row, speakers=_renamed(row.speakers, ids) or _found(row.source, found))
            for row in annotated.attributions
        ),
        claims=tuple(
            replace(
                claim,
                about=_renamed(claim.about, ids),
                accused=_renamed(claim.accused, ids),
                holders=tuple(_holder(each, ids, entities, found) for each in claim.holders),
            )
            for claim in annotated.claims
        ),
        descriptors=tuple(
            replace(
                row,
                entity=ids.get(row.entity, row.entity),
                used_by=_holder(row.used_by, ids, entities, found),
            )
            for row in annotated.descriptors
        ),
    )


def _renamed(entities: tuple[str, ...], ids: Names) -> tuple[str, ...]:
    return tuple(dict.fromkeys(ids.get(entity, entity) for entity in entities))


def _found(source: Spans, found: Mapping[int, Mention]) -> tuple[str, ...]:
    """The one whom the whole of a source names, where only the case knows the name: "the Council"."""
    if len(source) != 1 or source[0][1] not in found:
        return ()
    mention = found[source[0][1]]
    return (mention.entity,) if mention.spans[0][0] - source[0][0] in {0, LENGTH_OF_THE} else ()


def _holder(holder: Holder, ids: Names, entities: Names, found: Mapping[int, Mention]) -> Holder:
    if holder.entity is None:
        known = _found(holder.spans, found)
        if not known:
            return holder
        name = entities.get(known[0], holder.name)
        return replace(holder, entity=known[0], name=name, outside=False)
    entity = ids.get(holder.entity, holder.entity)
    return replace(holder, entity=entity, name=entities.get(entity, holder.name))
