"""Descriptions that take up a word of a body's name: "the exile lobby" for a Council of Exiles."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import pairwise

from stemma.annotate.draft import Draft
from stemma.annotate.kinds import SURE_BODIES
from stemma.annotate.lexicon import by_word
from stemma.annotate.names.spellings import content
from stemma.annotate.parse import Parse, Token
from stemma.model.annotations import Mention
from stemma.text.words import fold, stem, weight

TELLING = 0.4
_OF_MEMBERS = frozenset(
    "mission commission team corps force delegation group panel unit brigade".split()
)
"""Bodies that are called by what their members are: the observers of an observer mission."""


def akin(draft: Draft, taken: Mapping[int, Mention]) -> Iterator[tuple[int, int, str]]:
    """Tokens `[first, last)` and the one body of the document that they describe."""
    names, members = _words_of_names(draft)
    names_of = {
        row.id: {content(text) for text in (row.name, *row.aliases)} for row in draft.rows.entities
    }
    named = {row.entity for row in draft.rows.mentions if row.kind == "name"}
    for token in draft.parse.tokens:
        known = taken.get(token.index)
        if token.pos != "NOUN" or (known is not None and known.entity in named):
            continue
        first = _determined(draft.parse, token)
        if first is None:
            continue
        roots = {_root(draft.parse.tokens[at]) for at in range(first + 1, token.index)}
        found: set[str] = set()
        if token.tag == "NNS" and not roots:
            found = members.get(_root(token), set())
        elif SURE_BODIES & set(by_word("names", "kinds").get(token.lemma, ())):
            found = {body for root in roots for body in names.get(root, ())}
        own = {at for body in found for at in names_of.get(body, ())}
        said = content(draft.text[draft.parse.tokens[first].start : token.end])
        if len(found) == 1 and said not in own:
            yield first, token.index + 1, next(iter(found))


def _determined(parse: Parse, token: Token) -> int | None:
    """Where the phrase begins, if nothing but plain modifiers stands after "the"."""
    at = token.index
    while at > parse.sentences[token.sentence].first and _modifies(parse.tokens[at - 1], token):
        at -= 1
    before = parse.tokens[at - 1] if at else None
    return before.index if before is not None and before.text.lower() == "the" else None


def _modifies(other: Token, noun: Token) -> bool:
    return other.head == noun.index and other.dep in {"amod", "compound", "nmod"}


def _words_of_names(draft: Draft) -> tuple[dict[str, set[str]], dict[str, set[str]]]:
    """Bodies by the telling words of their names, and by the words for their members."""
    places = {
        fold(part)
        for entity in draft.rows.entities
        if entity.schema == "Address"
        for part in entity.name.split()
    }
    names: dict[str, set[str]] = defaultdict(set)
    members: dict[str, set[str]] = defaultdict(set)
    for entity in draft.rows.entities:
        if entity.schema not in SURE_BODIES:
            continue
        parts = content(entity.name)
        head = content(entity.name.partition(" of ")[0])[-1:]
        for part in parts:
            if part not in head and part not in places and weight(stem(part)) >= TELLING:
                names[stem(part)].add(entity.id)
        for part, last in pairwise(parts):
            if last in _OF_MEMBERS:
                members[stem(part)].add(entity.id)
    return names, members


def _root(token: Token) -> str:
    return stem(fold(token.text))
