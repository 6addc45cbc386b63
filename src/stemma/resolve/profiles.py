"""What is known of one document's entity when it is compared with another document's."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from stemma.model.annotations import Annotations, Entity, EntitySchema, Mention
from stemma.model.documents import quote
from stemma.resolve.callings import CALLED_NOTHING, TITLES, Callings, callings_of
from stemma.resolve.forms import country_of
from stemma.text.legal_forms import without_legal_form
from stemma.text.names import fold_name, name_parts

ORGANISED = frozenset({"Organization", "PublicBody", "Company"})
PARTICLES = frozenset(
    "al el ul ad as an bin ibn ben bint de del della di da du van von der den la le af".split()
)
_ACRONYM = re.compile(r"^[A-Z][A-Z0-9.&-]{1,9}$")
IN_CAPITALS = 7
"""A lone word in capitals of so many letters is no acronym unless the document explains it."""
_AT = re.compile(
    r"\b(?:in|at|near|around|outside|off|across|through|towards?) (?:the )?$", re.IGNORECASE
)
_ITS_PEOPLE = re.compile(
    r" (?!(?:is|was|has|does|did|says|its|and|or|but)\b)[a-z]+(?:men|women|people|[^s]s|folk)\b"
)
_NEAR = 16
_PARTNER = re.compile(r" (?:&|and) ([A-Z]\w+)")
_PARTNER_BEFORE = re.compile(r"([A-Z]\w+) (?:&|and) $")
_BRACKETED = re.compile(r"\(([^)]*)\)")


@dataclass(frozen=True)
class Profile:
    """One entity of one document: its names, and who else that document names."""

    entity: Entity
    document: str
    mentions: tuple[Mention, ...]
    written: tuple[tuple[str, int], ...]
    """Each spelling in the document with how often it stands there, most often first."""
    company: frozenset[str]
    """Folded names of the other people and organisations in the same document."""
    called: Callings = CALLED_NOTHING
    """What the document calls it beside its name."""
    placed: bool = False
    """Whether the document writes of it as a place: "at Kestrel Bay", "Kestrel Bay fishermen"."""
    partners: frozenset[tuple[str, str]] = frozenset()
    """Two names of which it is one, as those of a firm's partners: "Stenmar and Roe"."""
    settled: EntitySchema | None = None
    """What the case takes it for, where the documents disagree."""

    @cached_property
    def key(self) -> str:
        """The smallest mention's id: what the entity's own id is made of."""
        return min(mention.id for mention in self.mentions)

    @property
    def schema(self) -> EntitySchema:
        """What kind of thing it is taken for."""
        return self.settled or self.entity.schema

    @property
    def is_person(self) -> bool:
        """Whether it is taken for a person."""
        return self.schema == "Person"

    @cached_property
    def is_described(self) -> bool:
        """Whether it is called by a description only, as another body elsewhere may be."""
        return all(text[:1].islower() for text, _ in self.written)

    @cached_property
    def is_by_noun(self) -> bool:
        """Whether it is called by a common noun only, with or without a name: "the Brask office"."""
        return all(text.split()[-1][:1].islower() for text, _ in self.written)

    def may_be(self, other: Profile) -> bool:
        """Whether the same description can mean one body: both documents name somebody in common."""
        named = not (self.is_described or other.is_described)
        return named or bool(self.company & other.company)

    @cached_property
    def names(self) -> tuple[str, ...]:
        """Every spelling, as written, and the names that the document explains."""
        spelled = [text for text, _ in self.written]
        return tuple(dict.fromkeys([*spelled, *self.entity.aliases, self.entity.name]))

    @cached_property
    def acronyms(self) -> frozenset[str]:
        """Spellings that are acronyms, without dots."""
        return frozenset(name.replace(".", "") for name in self.names if self._is_acronym(name))

    def _is_acronym(self, name: str) -> bool:
        """Whether it is written as letters of other words; a long lone word may be a name in capitals."""
        if not _ACRONYM.match(name):
            return False
        return len(name) < IN_CAPITALS or len(self.names) > 1

    @cached_property
    def full_names(self) -> tuple[tuple[str, ...], ...]:
        """The folded words of every name that is not an acronym, titles left out, longest first."""
        found = {
            parts
            for name in self.names
            if not self._is_acronym(name)
            for parts in [self._parts(_BRACKETED.sub(" ", name))]
            if parts
        }
        return tuple(sorted(found, key=lambda parts: (-len(parts), parts)))

    @cached_property
    def fullest(self) -> tuple[str, ...]:
        """The longest name's folded words, or none."""
        return self.full_names[0] if self.full_names else ()

    @cached_property
    def letters(self) -> str:
        """The fullest name's letters without spaces: "Prat Long" is "Pratlong"."""
        return "".join(self.fullest)

    @cached_property
    def country(self) -> tuple[str, ...]:
        """The plain name within a state's full style ("Republic of Ruvenia"), or none."""
        found = (country_of(name_parts(name)) for name in self.names)
        return next((parts for parts in found if parts), ())

    @cached_property
    def qualifiers(self) -> frozenset[str]:
        """What stands in brackets after a name and is no acronym: the camp, the branch, the place."""
        inside = {fold_name(text) for name in self.names for text in _BRACKETED.findall(name)}
        return frozenset(inside - {acronym.lower() for acronym in self.acronyms} - {""})

    def _parts(self, name: str) -> tuple[str, ...]:
        parts = name_parts(name)
        if not self.is_person:
            kept = without_legal_form(parts)
            return tuple(part for part in kept if part not in {"the", "a", "an"})
        while len(parts) > 1 and parts[0] in TITLES:
            parts = parts[1:]
        return parts


def profiles_of(annotated: Annotations) -> list[Profile]:
    """A profile for each entity that the document names; entities without a name have none."""
    named = _named(annotated)
    spelled = {
        entity: _counted([_written(annotated, mention) for mention in mentions])
        for entity, mentions in named.items()
    }
    company = {
        entity.id: fold_name(entity.name)
        for entity in annotated.entities
        if entity.id in named and entity.schema != "Address" and not entity.name[:1].islower()
    }
    called = callings_of(annotated)
    return [
        Profile(
            entity=entity,
            document=annotated.document.id,
            mentions=tuple(named[entity.id]),
            written=spelled[entity.id],
            company=frozenset(name for other, name in company.items() if other != entity.id),
            called=called.get(entity.id, CALLED_NOTHING),
            placed=any(_is_place(annotated.document.text, each) for each in named[entity.id]),
            partners=frozenset(_partners(annotated.document.text, named[entity.id])),
        )
        for entity in annotated.entities
        if entity.id in named
    ]


def _is_place(text: str, mention: Mention) -> bool:
    """Whether something is in, at or of what a name stands for there, as in a place."""
    start, end = mention.spans[0][0], mention.spans[-1][1]
    return bool(_AT.search(text, max(0, start - _NEAR), start) or _ITS_PEOPLE.match(text, end))


def _partners(text: str, mentions: list[Mention]) -> Iterator[tuple[str, str]]:
    for mention in mentions:
        own = name_parts(quote(text, mention.spans))
        start, end = mention.spans[0][0], mention.spans[-1][1]
        if len(own) == 1 and (after := _PARTNER.match(text, end)):
            yield own[0], fold_name(after[1])
        if len(own) == 1 and (before := _PARTNER_BEFORE.search(text, max(0, start - 40), start)):
            yield fold_name(before[1]), own[0]


def _named(annotated: Annotations) -> dict[str, list[Mention]]:
    """Mentions by entity for whatever has a name, or is called by one ("Sarrowese authorities")."""
    named: dict[str, list[Mention]] = defaultdict(list)
    called: dict[str, list[Mention]] = defaultdict(list)
    names = {entity.id: entity.name for entity in annotated.entities}
    bodies = {each.id for each in annotated.entities if each.schema in ORGANISED}
    for mention in annotated.mentions:
        if mention.kind == "name":
            named[mention.entity].append(mention)
        elif mention.kind == "nominal":
            written = quote(annotated.document.text, mention.spans)
            stated = mention.by != "machine" and mention.entity in names
            called_so = mention.entity in bodies and written == names[mention.entity]
            if stated or (called_so and len(written.split()) > 1):
                called[mention.entity].append(mention)
    return {**called, **named}


def _written(annotated: Annotations, mention: Mention) -> str:
    """The name in the text; where a person named somebody whom the text describes, that name."""
    if mention.kind == "name" or mention.by == "machine":
        return quote(annotated.document.text, mention.spans)
    return next(each.name for each in annotated.entities if each.id == mention.entity)


def _counted(spellings: list[str]) -> tuple[tuple[str, int], ...]:
    counts = {spelling: spellings.count(spelling) for spelling in spellings}
    return tuple(sorted(counts.items(), key=lambda item: (-item[1], -len(item[0]), item[0])))
