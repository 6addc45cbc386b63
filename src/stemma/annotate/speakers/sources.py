"""Whom the words of a source mean: a name, a pronoun, a description, several at once, or nobody."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from stemma.annotate.clauses import child_of
from stemma.annotate.draft import Draft
from stemma.annotate.kinds import KINDREDS, is_for_person
from stemma.annotate.lexicon import words
from stemma.annotate.names.bodies import body_schema, is_particular, phrase_of
from stemma.annotate.names.titles import is_title
from stemma.annotate.parse import Parse, Token
from stemma.annotate.spans import TokenIndex
from stemma.annotate.speakers.ages import is_aged_person
from stemma.annotate.speakers.beside import NamesBeside
from stemma.annotate.speakers.casts import Cast
from stemma.annotate.speakers.for_bodies import bodies_of
from stemma.annotate.speakers.kinship import TIES, Kinship
from stemma.annotate.speakers.listed import only_names
from stemma.annotate.speakers.owners import Owners
from stemma.annotate.speakers.parties import parties_of
from stemma.annotate.speakers.roles import (
    NAMED_AS,
    RANKS,
    bearers_of_roles,
    is_other_office,
    kind_of_office,
    kinds_of_roles,
)
from stemma.annotate.speakers.stood_for import is_hung_on_place
from stemma.model.annotations import EntitySchema, Mention
from stemma.model.documents import Spans

RELATIVES = frozenset({"who", "whom", "which", "that", "whose"})
SPOKESPEOPLE = frozenset({"spokesman", "spokeswoman", "spokesperson"})


@dataclass(frozen=True, slots=True)
class Description:
    """Someone unnamed whom a source describes: the words, and what kind it is."""

    tokens: tuple[int, ...]
    schema: EntitySchema


Meant = Mention | Description
"""What a source's head turns out to be."""


def _is_one_person(meant: Meant) -> bool:
    """Whether it is a pronoun for one person: "he" in "members whom he has met" is none of them."""
    is_pronoun = isinstance(meant, Mention) and meant.kind == "pronoun"
    return is_pronoun and meant.schema == "Person"


class Sources:
    """Reads the words of sources in one document."""

    def __init__(self, draft: Draft) -> None:
        self.parse: Parse = draft.parse
        self.text = draft.text
        self.taken_up = draft.taken_up
        self.index = draft.parse.once(TokenIndex)
        self.mention_at: dict[int, Mention] = {}
        for mention in draft.rows.mentions:
            for token in self.index.within(mention.spans):
                self.mention_at[token] = mention
        self.beside = NamesBeside(self.parse, self.index, self.mention_at)
        self.entities = draft.rows.entities
        self.schemas = {entity.id: entity.schema for entity in draft.rows.entities}
        self.owners = Owners(self.parse, self.mention_at)
        people = list(self._people(draft))
        self.roles = bearers_of_roles(self.parse, people)
        self.kinds_of_roles = kinds_of_roles(self.parse, people)
        self.cast: Cast[str] = Cast(
            self.parse, ((first, last, who) for first, last, _, who in people)
        )
        for part, having in self.cast.parts.items():
            self.roles.setdefault(part, set()).update(having)
        self.bodies = bodies_of(self.parse, self.owners, self.mention_at, people)
        self.parties = parties_of(self.parse, self.mention_at)
        for row in draft.rows.attributions:
            for head in self.heads(row.source)[:1]:
                named = self.named_beside(row.source, head)
                if named is not None and named.schema == "Person":
                    self.roles.setdefault(head.lemma.lower(), set()).add(named.entity)

    def _people(self, draft: Draft) -> Iterator[tuple[int, int, int, str]]:
        for mention in draft.rows.mentions:
            if mention.kind == "name" and mention.schema == "Person" and mention.entity:
                tokens = self.index.within(mention.spans)
                inside = set(tokens)
                head = next(
                    (at for at in tokens if self.parse.tokens[at].head not in inside), tokens[-1]
                )
                yield tokens[0], tokens[-1] + 1, head, mention.entity

    def heads(self, spans: Spans) -> list[Token]:
        """The head of the source and those joined to it: "X and Y" has two."""
        tokens = self.index.within(spans)
        inside = set(tokens)
        if tokens and is_aged_person(self.parse, self.parse.tokens[tokens[-1]]):
            return [self.parse.tokens[tokens[-1]]]
        if listed := only_names(self.parse, tokens, self.mention_at):
            return listed
        tops = [
            self.parse.tokens[at]
            for at in tokens
            if self.parse.tokens[at].head not in inside or self.parse.tokens[at].head == at
        ]
        able = [
            top
            for top in tops
            if top.pos in {"NOUN", "PROPN", "PRON", "NUM", "DET"}
            or (top.pos == "ADJ" and top.dep in {"nsubj", "nsubjpass", "pobj"})
        ]
        if not able:
            able = [
                self.parse.tokens[at]
                for at in tokens
                if at in self.mention_at or self.parse.tokens[at].pos in {"NOUN", "PROPN", "PRON"}
            ]
        return self._joined(able[0], inside) if able else []

    def _joined(self, head: Token, inside: set[int]) -> list[Token]:
        found = [head]
        for child in self.parse.children[head.index]:
            token = self.parse.tokens[child]
            if token.dep == "conj" and child in inside and token.pos in {"NOUN", "PROPN", "PRON"}:
                found.extend(self._joined(token, inside))
        return found

    def meant_by(self, head: Token) -> list[Meant]:
        """Whom one head means; an empty list when it is nobody in particular."""
        if head.text.lower() in RELATIVES and head.pos in {"PRON", "DET"}:
            return self._antecedent(head)
        found = self.mention_at.get(head.index)
        if found is not None and (
            found.kind != "name" or found.schema != "Address" or head.pos == "PROPN"
        ):
            return [found]
        if head.index in self.taken_up:
            return self.meant_by(self.parse.tokens[self.taken_up[head.index]])
        if head.pos in {"PRON", "NUM", "DET"}:
            return []
        if head.lemma in KINDREDS:
            return self._kindred(head)
        plural = head.tag == "NNS"
        return [each for each in self._noun(head) if not (plural and _is_one_person(each))]

    def _antecedent(self, relative: Token) -> list[Meant]:
        """What a relative pronoun takes up."""
        verb = relative
        while verb.head != verb.index:
            if verb.dep in {"relcl", "acl"}:
                named = self.mention_at.get(verb.head)
                place = named is not None and named.schema == "Address"
                if place and is_hung_on_place(self.parse, relative, verb):
                    return []
                return self.meant_by(self.parse.tokens[verb.head])
            verb = self.parse.tokens[verb.head]
        return []

    def named_beside(self, spans: Spans, head: Token) -> Mention | None:
        """The name that ends a source or stands between commas: "the head of Y, the judge X"."""
        return self.beside.named(self.index.within(spans), head)

    def _noun(self, head: Token) -> list[Meant]:
        lemma = head.lemma
        if named := self._name_beside(head):
            return [named]
        if kin := self._kin(head):
            return [kin]
        if lemma in words("speakers", "works", "own") or lemma in words(
            "speakers", "works", "nouns"
        ):
            owner = self.owners.maker(head) or self.owners.named_earlier(head)
            return [owner] if owner is not None else []
        if lemma in SPOKESPEOPLE:
            if (body := self.owners.spoken_for(head)) is not None:
                return [body]
            if child_of(self.parse, head.index, "prep", "poss") is not None:
                return []  # for whom is said, and it is nobody whom the text names
        if lemma in words("speakers", "works", "organs") and (owner := self.owners.possessor(head)):
            return [owner]
        if lemma in {"cop", "police", "policeman"} and (force := self.owners.only_police()):
            return [force]
        if bearer := self._bearer(head):
            return [bearer]
        return self._described(head)

    def _kindred(self, head: Token) -> list[Meant]:
        """A family under its name, which is none of its members: "the Brun family"."""
        before = self.parse.tokens[head.index - 1] if head.index else head
        surname = before.pos == "PROPN" and before.head == head.index and before.dep == "compound"
        return [Description((before.index, head.index), "LegalEntity")] if surname else []

    @cached_property
    def kinship(self) -> Kinship:
        """Whose kin and whose lawyers the persons are."""
        return Kinship(self.parse, self.mention_at, self.entities, self.cast.accused())

    def named(self, entity: str) -> Mention | None:
        """A place where somebody is named."""
        every = self.mention_at.values()
        return next((each for each in every if each.entity == entity and each.kind == "name"), None)

    def _kin(self, head: Token) -> Mention | None:
        """The named person tied to somebody: "her husband", "his client"."""
        owner = child_of(self.parse, head.index, "poss") if head.lemma in TIES else None
        if owner is None:
            return None
        if owner.index in self.taken_up:
            described = self.parse.tokens[self.taken_up[owner.index]]
            return self.kinship.taken_back(head, described)
        found = self.mention_at.get(owner.index)
        who = self.kinship.meant(head, found.entity if found is not None else "")
        return self.named(who) if who else None

    def _bearer(self, head: Token) -> Mention | None:
        """The one person in the text who has the role: "the mayor", named elsewhere."""
        determiner = child_of(self.parse, head.index, "det")
        on_trial = head.text.lower() == "accused"
        if (head.tag not in {"NN", "NNP"} and not on_trial) or (
            determiner is not None and determiner.text.lower() not in {"the", "this"}
        ):
            return None
        bearers = set(self.cast.special(head))
        lemma = head.lemma.lower()
        if rank := self._rank(head):
            bearers = self._ranked(lemma, rank)
        elif len(bearers) != 1:
            bearers = self.roles.get(lemma) or self.roles.get(head.text.lower(), set())
        kind = kind_of_office(self.parse, head)
        bearers = {
            each
            for each in bearers
            if not is_other_office(kind, self.kinds_of_roles.get((lemma, each), []))
        }
        bearers = bearers or (self._party(head) if lemma in self.parties else set())
        if len(bearers) != 1:
            return None
        (entity,) = bearers
        return self.named(entity)

    def _rank(self, office: Token) -> str:
        """The word that makes an office another one: "Deputy Mayor"."""
        beside = (self.parse.tokens[at] for at in self.parse.children[office.index])
        return next((each.text.lower() for each in beside if each.text.lower() in RANKS), "")

    def _ranked(self, office: str, rank: str) -> set[str]:
        """Those beside whose name an office of that rank stands."""
        return {
            named.entity
            for token in self.parse.tokens
            if token.lemma.lower() == office and self._rank(token) == rank
            if (named := self._name_beside(token)) is not None
        }

    def _party(self, head: Token) -> set[str]:
        """The body that is this party; none where the text says who else is: "the applicant, a widow"."""
        told = any(self.parse.tokens[at].dep == "appos" for at in self.parse.children[head.index])
        return set() if told else self.parties[head.lemma.lower()]

    def _name_beside(self, head: Token) -> Mention | None:
        """A name in apposition: "a retired inspector, X", "its leader, known as X"."""
        for child in self.parse.children[head.index] if head.tag != "NNS" else ():
            token = self.parse.tokens[child]
            if token.dep in {"appos", "compound", "nmod"} or token.lemma in NAMED_AS:
                for at in self.parse.subtree(child):
                    mention = self.mention_at.get(at)
                    if mention is None or mention.kind != "name":
                        continue
                    if mention.schema in {"Person", "LegalEntity"} or token.dep == "appos":
                        return mention
        after = self.parse.tokens[head.index + 1 : head.index + 2]
        mention = (
            self.mention_at.get(head.index + 1)
            if after and after[0].sentence == head.sentence
            else None
        )
        return mention if mention is not None and mention.schema == "Person" else None

    def _described(self, head: Token) -> list[Meant]:
        """An entity without a name: a body under a description, or one unnamed person."""
        tokens = tuple(phrase_of(self.parse, head))
        schema = body_schema(head)
        if schema is not None and is_particular(self.parse, head):
            return [Description(tokens, schema)]
        person = is_for_person(head.lemma) or is_title(head.text)
        if head.tag in {"NN", "NNP"} and person and self._is_one_particular(tokens, head):
            return [Description(tokens, "Person")]
        return []

    def _is_one_particular(self, tokens: tuple[int, ...], head: Token) -> bool:
        """Whether an unnamed person is one that can be told: "X's lawyer", "the Auditor".

        "A waiter" and "the witness" stay unnamed.
        """
        if head.pos == "PROPN" and head.text[0].isupper():
            return not head.text.isupper()
        determiner = child_of(self.parse, head.index, "det")
        if determiner is not None and determiner.text.lower() != "the":
            return False
        return any(
            at in self.mention_at and self.mention_at[at].kind != "pronoun"
            for at in tokens
            if at != head.index
        )
