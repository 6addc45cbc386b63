"""Entities that only the words of a source show: "the port authority's spokesman"."""

from __future__ import annotations

from stemma.annotate.draft import Draft
from stemma.annotate.names.spellings import folded
from stemma.annotate.speakers.sources import Description
from stemma.model.annotations import Entity, EntitySchema, Mention, MentionKind
from stemma.model.ids import hash_id, row_id


class Unnamed:
    """Makes such entities, one for the same words, and keeps them with their mentions."""

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self.mentions: list[Mention] = []
        self._entities: dict[tuple[str, ...], Entity] = {}

    @property
    def entities(self) -> tuple[Entity, ...]:
        """The entities made so far."""
        return tuple(self._entities.values())

    def schema(self, entity: str) -> EntitySchema | None:
        """The kind of an entity that was made here."""
        return next((row.schema for row in self.entities if row.id == entity), None)

    def entity(self, described: Description, kind: MentionKind = "nominal") -> str:
        """The id of the entity that a description or an unusual byline means."""
        tokens = [self.draft.parse.tokens[at] for at in described.tokens]
        spans = ((tokens[0].start, tokens[-1].end),)
        text = " ".join(self.draft.text[slice(*spans[0])].split())
        mention_id = row_id("m", self.draft.rows.document.id, kind, **{kind: spans})
        made = self._entities.setdefault(
            folded(text), Entity(hash_id("e", (mention_id,)), described.schema, text)
        )
        self.mentions.append(Mention(mention_id, spans, made.schema, kind, made.id))
        return made.id
