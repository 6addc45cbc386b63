"""Sayings that are nobody's: "nobody can say that …", "whoever says that …", "that the firm knew that …".

Such a sentence is one statement of whoever makes it: what it mentions is said by none of those whom grammar
makes its subject.
"""

from __future__ import annotations

from stemma.annotate.claims.units import Unit
from stemma.annotate.clauses import child_of
from stemma.annotate.parse import Parse, Token
from stemma.annotate.spans import TokenIndex
from stemma.model.annotations import Attribution

NOBODY = frozenset({"nobody", "none", "no-one"})
ANYBODY = frozenset({"whoever", "anyone", "anybody"})
KNOWING = frozenset({"know", "realise", "realize", "decide"})
SAYING = frozenset(
    {"say", "claim", "tell", "state", "assert", "allege", "suggest", "argue", "maintain", "report"}
)
UNDENIED = frozenset({"denies", "doubts", "declines"})
"""Stances that nobody takes where a thing is granted: "nobody denies that it rained"."""


def is_nobodys(
    parse: Parse, index: TokenIndex, row: Attribution, outer: Attribution | None
) -> bool:
    """Whether an attribution's subject says nothing by it."""
    verb = next((t for at in index.within(row.cue) if (t := parse.tokens[at]).pos == "VERB"), None)
    source = [parse.tokens[at] for at in index.within(row.source)]
    if verb is None or not source or row.kind != "indirect" or row.stance in UNDENIED:
        return False
    if _is_nobody(source) or _is_anybody(parse, verb, source):
        return True
    return outer is not None and _is_known_to_others(parse, verb, source)


def only_mentions(parse: Parse, unit: Unit) -> bool:
    """Whether a statement leaves open what it mentions: "nobody can say that …", "whoever says that …"."""
    verb, inside = parse.tokens[unit.head], set(unit.tokens)
    if _says_that(parse, verb, inside):
        subject = child_of(parse, verb.index, "nsubj")
        return subject is not None and _is_nobody(_phrase(parse, subject))
    whoever = child_of(parse, verb.index, "csubj")
    if whoever is None or not _says_that(parse, whoever, inside):
        return False
    subject = child_of(parse, whoever.index, "nsubj")
    return subject is not None and subject.text.lower() in ANYBODY


def _says_that(parse: Parse, verb: Token, inside: set[int]) -> bool:
    """Whether a verb of saying has a clause behind it that belongs to the statement."""
    clause = child_of(parse, verb.index, "ccomp")
    return verb.lemma in SAYING and clause is not None and clause.index in inside


def _phrase(parse: Parse, noun: Token) -> list[Token]:
    return [parse.tokens[at] for at in parse.subtree(noun.index)]


def _is_nobody(source: list[Token]) -> bool:
    """Whether a source begins with "nobody", "no one", "none of the …", "no member of …"."""
    first, second = source[0].text.lower(), source[1:2]
    no = first == "no" and bool(second) and second[0].tag in {"NN", "NNS", "JJ"}
    return first in NOBODY or no


def _is_anybody(parse: Parse, verb: Token, source: list[Token]) -> bool:
    """Whether it is told of all who may say it: "Whoever says that …", "anyone who claims that …"."""
    noun = parse.tokens[verb.head]
    meant = verb.dep == "relcl" and noun.text.lower() in ANYBODY
    return meant or (source[0].text.lower() in ANYBODY and source[0].head == verb.index)


def _is_known_to_others(parse: Parse, verb: Token, source: list[Token]) -> bool:
    """Whether a speaker tells what somebody else knew, who admits nothing by that."""
    subject = child_of(parse, verb.index, "nsubj")
    named = subject is not None and subject.pos in {"NOUN", "PROPN"}
    return verb.lemma in KNOWING and named and subject in source
