"""Who may be accused by a clause: every word in it for somebody who can act, with its role."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from stemma.annotate.claims.arguments import OBJECT, SUBJECT
from stemma.annotate.claims.clues import Clause
from stemma.annotate.claims.doers import ASCRIBING, MENTIONED, OWN, Accused, behind, can_act
from stemma.annotate.clauses import is_passive
from stemma.annotate.kinds import BODIES
from stemma.annotate.lexicon import words
from stemma.annotate.parse import Parse, Token

ROLES = (
    "does the harm, by the lists",
    "acts by the clause's own verb",
    "acts by another verb",
    "is done to, in the passive",
    "is named after the passive's by",
    "is the object",
    "is accused, charged or blamed by a verb",
    "follows of",
    "follows from",
    "follows to or for",
    "follows against",
    "follows by, with or through",
    "follows on, at, in or under",
    "follows another preposition",
    "owns what acts",
    "owns something else",
    "stands beside a name",
    "is joined by and",
    "what it is said to be",
    "a name",
    "a pronoun",
    "a word for somebody",
    "a person",
    "a body",
    "a place",
    "is named first",
    "is the only one",
    "stands outside the clause",
    "speaks",
    "has no entity behind it",
    "is the object of a verb of helping, hurting or taking",
    "is of the second person",
    "can act, by the lists",
)
PREPOSITIONS = (
    {"of"},
    {"from"},
    {"to", "for", "towards"},
    {"against"},
    {"by", "with", "through"},
    {"on", "at", "in", "under", "inside", "near"},
)
NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})
PLACES = frozenset({"GPE", "LOC", "FAC"})
NOBODY = frozenset({"Event", "Thing"})


@dataclass(frozen=True, slots=True)
class Candidate:
    """A word for somebody who may be meant, with the entities behind it and one figure a role."""

    token: int
    entities: tuple[str, ...]
    roles: tuple[float, ...]


def candidates_in(clause: Clause, blamed: Sequence[Accused]) -> list[Candidate]:
    """Everybody whom the clause may accuse, in text order."""
    tokens = [token for token in _words_for_somebody(clause) if _may_be(clause, token)]
    doing = {entity for each in blamed for entity in each.entities}
    speakers = set(clause.holder.speakers)
    found = []
    for number, token in enumerate(tokens):
        entities = tuple(behind(clause.arguments, token))
        roles = (
            bool(doing & set(entities)),
            *_grammar(clause, token),
            *_kind(clause, token),
            number == 0,
            len(tokens) == 1,
            token.index not in clause.unit.tokens,
            bool(entities) and bool(set(entities) & speakers),
            not entities,
            _is_taken(clause.parse, token),
            token.text.lower() in {"you", "your"},
            can_act(clause.arguments, token),
        )
        found.append(Candidate(token.index, entities, tuple(map(float, roles))))
    return found


def _words_for_somebody(clause: Clause) -> list[Token]:
    """The heads of the noun phrases in the clause, and its subject where that stands outside."""
    parse, unit = clause.parse, clause.unit
    inside = {at for at in unit.tokens if parse.tokens[at].pos in NOMINAL}
    subject = clause.arguments.subject(unit.head)
    if subject is not None:
        inside.add(clause.arguments.meant(subject).index)
    return [
        parse.tokens[at]
        for at in sorted(inside)
        if parse.tokens[at].dep not in {"compound", "nmod", "npadvmod"}
    ]


def _may_be(clause: Clause, token: Token) -> bool:
    """Whether a word can mean somebody; what nobody is known for still stands in the way of others."""
    mention = clause.arguments.at.get(token.index)
    return token.pronoun not in OWN and (mention is None or mention.schema not in NOBODY)


def _grammar(clause: Clause, token: Token) -> Iterator[bool]:
    parse, head = clause.parse, clause.unit.head
    above = _above(parse, token)
    is_subject = token.dep in SUBJECT or _is_subject_of(clause, token)
    verb = above.index if token.dep in SUBJECT else head
    passive = is_passive(parse, verb)
    yield is_subject and not passive and verb == head
    yield is_subject and not passive and verb != head
    yield is_subject and passive
    yield token.dep == "pobj" and above.dep == "agent"
    yield token.dep in OBJECT
    yield above.lemma in ASCRIBING and (token.dep in OBJECT or (is_subject and passive))
    before = above.text.lower() if token.dep == "pobj" else ""
    for group in PREPOSITIONS:
        yield before in group
    yield bool(before) and not any(before in group for group in PREPOSITIONS)
    owns = token.dep == "poss"
    yield owns and above.dep in SUBJECT
    yield owns and above.dep not in SUBJECT
    yield token.dep == "appos"
    yield token.dep == "conj"
    yield token.dep == "attr"


def _is_subject_of(clause: Clause, token: Token) -> bool:
    subject = clause.arguments.subject(clause.unit.head)
    return subject is not None and clause.arguments.meant(subject).index == token.index


def _above(parse: Parse, token: Token) -> Token:
    return parse.tokens[token.head]


def _kind(clause: Clause, token: Token) -> Iterator[bool]:
    mention = clause.arguments.at.get(token.index)
    schema = mention.schema if mention is not None else None
    named = token.entity in MENTIONED or (mention is not None and mention.kind == "name")
    yield named and token.pos != "PRON"
    yield token.pos == "PRON"
    yield not named and token.pos != "PRON"
    yield schema == "Person" or token.lemma in words("conduct", "classes", "people")
    yield schema in BODIES or token.lemma in words("conduct", "classes", "actors")
    yield schema == "Address" or token.entity in PLACES


def _is_taken(parse: Parse, token: Token) -> bool:
    """Whether something is done to this one."""
    above = parse.tokens[token.head]
    return token.dep in {"dobj", "dative"} and above.pos == "VERB" and above.lemma not in ASCRIBING
