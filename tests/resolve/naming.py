"""Documents that name somebody, for the tests of who is who."""

from __future__ import annotations

from dataclasses import replace

from tests.plain import plain_document, whole

from stemma.model.annotations import (
    Annotations,
    Descriptor,
    Entity,
    EntitySchema,
    Holder,
    Mention,
)
from stemma.model.case import Resolution
from stemma.model.ids import row_id
from stemma.resolve import resolve

Named = tuple[str, EntitySchema] | tuple[str, EntitySchema, tuple[str, ...]]


def document(text: str, *named: Named) -> Annotations:
    """A document whose entities are the given names, each mention the name's first occurrence."""
    plain = plain_document(text)
    key = plain.id
    mentions, entities = [], []
    for name, schema, *more in named:
        spelled = more[0] if more else (name,)
        ids = []
        for form in spelled:
            start = text.index(form)
            spans = ((start, start + len(form)),)
            mention = row_id("m", key, "name", name=spans)
            ids.append(mention)
            entity = f"e:{min(ids)}"
            mentions.append((mention, spans, schema, name))
        entity = row_id("e", key, name)
        entities.append(Entity(entity, schema, name, tuple(spelled)))
    by_name = {entity.name: entity.id for entity in entities}
    return Annotations(
        document=plain,
        blocks=whole(plain),
        mentions=tuple(
            Mention(mention, spans, schema, "name", by_name[name], document=key)
            for mention, spans, schema, name in mentions
        ),
        entities=tuple(entities),
    )


def names_of(resolution: Resolution) -> list[str]:
    return sorted(entity.name for entity in resolution.entities)


def joined(left: Annotations, right: Annotations, *more: Annotations) -> bool:
    return len(resolve((left, right, *more)).entities) == 1


def calling(rows: Annotations, **described: str) -> Annotations:
    """The same document, which describes those whose name ends in the keyword."""
    found = tuple(
        Descriptor(
            row_id("d", rows.document.id, words),
            ((0, 1),),
            words,
            entity.id,
            Holder("speaker", None, None),
        )
        for surname, words in described.items()
        for entity in rows.entities
        if entity.name.endswith(surname)
    )
    return replace(rows, descriptors=found)


def with_pronoun(made: Annotations, word: str) -> Annotations:
    """The document with a pronoun that means its first entity."""
    start = made.document.text.index(word)
    spans = ((start, start + len(word)),)
    entity = made.entities[0]
    key = row_id("m", made.document.id, "pronoun", pronoun=spans)
    mention = Mention(key, spans, entity.schema, "pronoun", entity.id, document=made.document.id)
    return replace(made, mentions=(*made.mentions, mention))
