"""Somebody whom a person names in a document that does not: an entity with its words as anchor."""

from __future__ import annotations

from dataclasses import dataclass, replace

from stemma.model.annotations import Annotations, Entity, EntitySchema, Mention
from stemma.model.documents import By, Spans, quote
from stemma.model.ids import hash_id, row_id


@dataclass(frozen=True, slots=True)
class Named:
    """The words that stand for somebody in a text, and the name that a person gives them."""

    spans: Spans
    name: str
    schema: EntitySchema = "LegalEntity"


def put_name(rows: Annotations, who: Named, by: By) -> tuple[Annotations, str]:
    """The document's rows with somebody of that name in them, and their id there.

    Words that are not the name ("he", "the chairman") stay a description and become no spelling of
    the name.
    """
    known = next((each.id for each in rows.entities if _is_called(each, who.name)), None)
    entity = known or hash_id("e", (rows.document.id, "by-hand", who.name.casefold()))
    if known is None:
        new = Entity(entity, who.schema, who.name, aliases=(who.name,))
        rows = replace(rows, entities=(*rows.entities, new))
    written = quote(rows.document.text, who.spans)
    mention = Mention(
        id=row_id("m", rows.document.id, "by-hand", body=who.spans),
        spans=who.spans,
        schema=who.schema,
        kind="name" if written.casefold() == who.name.casefold() else "nominal",
        entity=entity,
        document=rows.document.id,
        by=by,
    )
    others = (each for each in rows.mentions if each.spans != who.spans)
    return replace(rows, mentions=(*others, mention)), entity


def _is_called(entity: Entity, name: str) -> bool:
    return name.casefold() in {each.casefold() for each in (entity.name, *entity.aliases)}
