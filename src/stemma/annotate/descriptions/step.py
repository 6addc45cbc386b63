"""The step that finds what the named are called besides their names, and who calls them so."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from stemma.annotate.containing_rows import RowsAt
from stemma.annotate.descriptions.akin import akin
from stemma.annotate.descriptions.apposed import Appositions
from stemma.annotate.descriptions.beside import Beside, head_of
from stemma.annotate.descriptions.callings import Callings
from stemma.annotate.descriptions.describing import Phrases
from stemma.annotate.descriptions.foretold import foretold
from stemma.annotate.descriptions.further_descriptions import (
    Clauses,
    of_sources,
    ourselves,
)
from stemma.annotate.descriptions.no_calling import calls_nobody
from stemma.annotate.descriptions.own_bodies import own_bodies
from stemma.annotate.descriptions.predicates import Predicates
from stemma.annotate.descriptions.users import Users
from stemma.annotate.draft import Draft, component
from stemma.annotate.kinds import is_for_person
from stemma.annotate.lexicon import by_word
from stemma.annotate.names.spellings import folded
from stemma.annotate.parse import Token
from stemma.annotate.spans import TokenIndex
from stemma.annotate.speakers.sources import Sources
from stemma.model.anchors import size, within
from stemma.model.annotations import Descriptor, Mention
from stemma.model.documents import Span
from stemma.model.ids import row_id

POINTING = frozenset({"the", "this", "that"})
PAPERS = frozenset({"paper", "newspaper", "magazine", "daily", "weekly"})
LONGEST = 14
"""Words in a description; more is a clause, not a description."""
Place = tuple[int, int, str]
"""Tokens `[first, last)` and the entity they describe."""


@component(
    "descriptors",
    requires={"parse", "mentions", "speakers", "holders"},
    assigns={"descriptors"},
)
def find_descriptors(draft: Draft) -> Draft:
    """The draft with the descriptions of its entities, each with whoever uses the words."""
    finder = _Finder(draft)
    rows = [
        row
        for first, last, entity in (
            *finder.places(),
            *akin(draft, finder.mention_at),
            *own_bodies(draft, finder.mention_at),
            *finder.sources.kinship.told(),
            *finder.callings.places,
            *foretold(draft, finder.sources, finder.phrases),
        )
        if (row := finder.row(first, last, entity)) is not None
    ]
    return draft.with_rows(descriptors=_longest(rows))


def _longest(rows: list[Descriptor]) -> tuple[Descriptor, ...]:
    """The rows without those that lie in a longer one for the same entity."""
    kept: list[Descriptor] = []
    by_entity: dict[str, list[Descriptor]] = defaultdict(list)
    for row in sorted(rows, key=lambda row: (-size(row.spans), row.spans)):
        if not any(within(row.spans, each.spans) for each in by_entity[row.entity]):
            by_entity[row.entity].append(row)
            kept.append(row)
    return tuple(sorted(kept, key=lambda row: row.spans))


class _Finder:
    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self.parse = draft.parse
        self.index = draft.parse.once(TokenIndex)
        self.mention_at = {
            token: mention
            for mention in draft.rows.mentions
            for token in self.index.within(mention.spans)
        }
        self.names = {entity.id: {entity.name, *entity.aliases} for entity in draft.rows.entities}
        self.schemas = {entity.id: entity.schema for entity in draft.rows.entities}
        self.phrases = Phrases(draft.parse)
        self.clauses = Clauses(draft.parse, self.phrases)
        self.sources = Sources(draft)
        self.predicates = Predicates(draft, self.phrases, self.clauses, self.sources)
        self.apposed = Appositions(draft.parse, self.phrases, self.sources)
        self.contents = RowsAt(self.index, draft.rows.attributions, lambda row: row.content)
        self.users = Users(draft, self.mention_at, self.contents)
        self.beside = Beside(self.sources, self.phrases)
        self.asserted: set[Place] = set()
        """Descriptions that a sentence asserts: "X is a spy"."""
        self.callings = Callings(self.sources, self.phrases, self.contents, draft.rows.attributions)

    def places(self) -> Iterator[Place]:
        """Every description at a mention, or at a "we" of a quotation."""
        for mention in (
            *self.draft.rows.mentions,
            *ourselves(self.draft, self.sources, self.contents),
        ):
            yield from self.around(mention)
        yield from of_sources(self.draft, self.sources, self.phrases)

    def around(self, mention: Mention) -> Iterator[Place]:
        """The descriptions at one mention."""
        tokens = self.index.within(mention.spans)
        if not tokens:
            return
        if mention.kind == "pronoun":
            yield from self._predicates(self.parse.tokens[tokens[0]], mention)
            return
        if mention.kind == "nominal":
            if self._is_telling(tokens, mention.entity) and not self._is_its_name(mention):
                yield tokens[0], tokens[-1] + 1, mention.entity
            yield from self._predicates(head_of(self.parse, tokens), mention)
            return
        head = head_of(self.parse, tokens)
        yield from self.beside.around(head, mention)
        if mention.schema == "Address":
            return
        yield from self._predicates(head, mention)
        yield from self.clauses.around(head, mention, tokens[-1] + 1)
        for first, last in self.apposed.around(tokens[0], tokens[-1] + 1, mention):
            yield first, last, mention.entity

    def _predicates(self, head: Token, mention: Mention) -> Iterator[Place]:
        """What a clause says that somebody is; kept apart, since the clause may be reported."""
        for place in self.predicates.of(head, mention):
            self.asserted.add(place)
            yield place

    def _is_its_name(self, mention: Mention) -> bool:
        """Whether a description is all the name the entity has: "the port authority"."""
        text = " ".join(self.draft.text[slice(*mention.spans[0])].split())
        return text in self.names.get(mention.entity, ())

    def _is_telling(self, tokens: list[int], entity: str) -> bool:
        """Whether a description says more than the name: "the gang", no "the union" for a union."""
        words_in = [self.parse.tokens[at] for at in tokens if self.parse.tokens[at].pos != "DET"]
        if len(words_in) > 1 or is_for_person(words_in[0].lemma):
            return True
        return self._is_no_head(words_in[0], entity)

    def _is_no_head(self, noun: Token, entity: str) -> bool:
        """Whether a noun is none of the words in the entity's names; a firm is no "paper"."""
        kinds = by_word("names", "kinds").get(noun.lemma, ())
        if noun.lemma in PAPERS and "Company" in {self.schemas.get(entity), *kinds}:
            return False
        parts = {word for name in self.names.get(entity, ()) for word in folded(name)}
        return not {noun.text.lower(), noun.lemma} & parts

    def row(self, first: int, last: int, entity: str) -> Descriptor | None:
        """The row of a description; none where it is too long or empty."""
        told = self._told(first, last, entity)
        while first < last and self.parse.tokens[first].pos in {"PUNCT", "CCONJ"}:
            first += 1
        while last > first and self.parse.tokens[last - 1].pos == "PUNCT":
            last -= 1
        inside = [token.text for token in self.parse.tokens[first:last]]
        if inside.count("(") > inside.count(")"):
            closed = self.parse.tokens[last].text == ")" if last < len(self.parse.tokens) else False
            last = last + 1 if closed else first + inside.index("(")
        if not 0 < last - first <= LONGEST or not any(text.isalpha() for text in inside):
            return None
        person = self.schemas.get(entity) == "Person"
        if self._is_place(first, last):
            return None  # "of Cooper's Row, Norlan"
        if calls_nobody(self.parse, first, last, person=person):
            return None
        span: Span = (self.parse.tokens[first].start, self.parse.tokens[last - 1].end)
        if told == "" and self.users.is_unknown((span,)):
            return None
        text = " ".join(self.draft.text[slice(*span)].split())
        used_by = self.users.of((span,), entity, told)
        itself = used_by.role != "author" and used_by.entity == entity and told is None
        if itself and person and inside[0].lower() in POINTING:
            return None  # whoever says "the deputy" means another
        return Descriptor(
            row_id("d", self.draft.rows.document.id, "descriptor", descriptor=(span,)),
            (span,),
            text,
            entity,
            used_by,
        )

    def _is_place(self, first: int, last: int) -> bool:
        """Whether nothing but a place's name stands in a stretch."""
        found = {self.mention_at.get(at) for at in range(first, last)}
        named = next(iter(found), None) if len(found) == 1 else None
        return named is not None and (named.kind, named.schema) == ("name", "Address")

    def _told(self, first: int, last: int, entity: str) -> str | None:
        """Whether a description is what a clause tells, and by which row of a calling verb."""
        asserted = "" if (first, last, entity) in self.asserted else None
        return self.callings.places.get((first, last, entity), asserted)
