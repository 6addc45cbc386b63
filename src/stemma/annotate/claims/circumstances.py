"""What stands in and around a clause and makes a plain deed weigh: neglect, orders, victims, secrecy."""

from __future__ import annotations

import functools
from collections.abc import Iterator

from stemma.annotate.claims.arguments import OBJECT, SUBJECT, is_negated
from stemma.annotate.claims.conduct import HELPERS
from stemma.annotate.claims.units import Unit
from stemma.annotate.clauses import child_of, is_passive
from stemma.annotate.lexicon import table, words
from stemma.annotate.parse import Parse, Token

CIRCUMSTANCES = (
    "fails in a duty",
    "does not do what is due",
    "in secret",
    "orders somebody",
    "on somebody's order",
    "knowing or meaning it",
    "victims in the sentence",
    "victims in the sentence before",
    "done to people",
    "done with a harmful verb of doing",
    "presumed or charged, in the passive",
    "an insult anywhere",
    "a harmful word anywhere",
    "tells a state",
    "harmful words around",
    "a party speaks around",
    "contempt around",
)
AROUND = 5
"""How many sentences before and after are looked at."""
ON = frozenset({"on", "at", "against", "upon"})


def circumstances_of(parse: Parse, unit: Unit) -> Iterator[float]:
    """One figure for each of `CIRCUMSTANCES`."""
    yield from _duty(parse, unit)
    yield from _manner(parse, unit)
    yield from _suffered(parse, unit)
    yield from _wording(parse, unit)
    yield from _around(parse, unit)


def has_its_own(parse: Parse, unit: Unit) -> bool:
    """Whether the clause only says that one stands apart: "It has its own board and its own bank"."""
    if not words("circumstances", "apart", "verbs") & {
        parse.tokens[unit.head].lemma,
        *(parse.tokens[at].lemma for at in parse.children[unit.head]),
    }:
        return False
    if {parse.tokens[at].lemma.lower() for at in unit.tokens} & _harmful():
        return False
    return any(
        parse.tokens[at].text.lower() == "own"
        and parse.tokens[at].dep == "amod"
        and child_of(parse, parse.tokens[at].head, "poss") is not None
        for at in unit.tokens
    )


def _duty(parse: Parse, unit: Unit) -> Iterator[float]:
    head = parse.tokens[unit.head]
    fails = head.lemma in words("circumstances", "neglect", "verbs")
    yield fails and child_of(parse, head.index, "xcomp", "dobj") is not None
    yield is_negated(parse, unit.head) and head.lemma in words("conduct", "classes", "duties")


def _manner(parse: Parse, unit: Unit) -> Iterator[float]:
    tokens = [parse.tokens[at] for at in unit.tokens]
    lemmas = {token.lemma.lower() for token in tokens}
    yield bool(lemmas & words("circumstances", "secrecy", "words"))
    head = parse.tokens[unit.head]
    yield (
        head.lemma in words("circumstances", "order", "verbs")
        and child_of(parse, unit.head, "dobj", "dative") is not None
    )
    yield any(
        token.lemma in words("circumstances", "order", "nouns") and token.pos == "NOUN"
        for token in tokens
    )
    yield bool(lemmas & words("circumstances", "knowing", "words"))


def _suffered(parse: Parse, unit: Unit) -> Iterator[float]:
    here = parse.tokens[unit.head].sentence
    before = parse.lemmas[here - 1] if here else frozenset()
    victims = words("circumstances", "victims", "words")
    yield not parse.lemmas[here].isdisjoint(victims)
    yield not before.isdisjoint(victims)
    yield any(_is_done_to(parse, parse.tokens[at]) for at in unit.tokens)


def _is_done_to(parse: Parse, token: Token) -> bool:
    """Whether a word for people is the object, or that on which or against whom something is done."""
    people = token.lemma in words("conduct", "classes", "people") or token.entity == "PERSON"
    above = parse.tokens[token.head]
    on = token.dep == "pobj" and above.text.lower() in ON
    return people and token.dep not in SUBJECT and (token.dep in OBJECT or on)


def _wording(parse: Parse, unit: Unit) -> Iterator[float]:
    head = parse.tokens[unit.head]
    tokens = [parse.tokens[at] for at in unit.tokens]
    lemmas = {token.lemma.lower() for token in tokens}
    passive = is_passive(parse, unit.head)
    yield head.lemma in words("circumstances", "damage", "verbs") and not passive
    yield _is_presumed(parse, unit)
    yield bool(lemmas & _listed("status"))
    yield bool(lemmas & _harmful())
    yield head.lemma in words("circumstances", "states", "verbs")


def _is_presumed(parse: Parse, unit: Unit) -> bool:
    """Whether the clause or one above it says that this is presumed, suspected or charged."""
    at, verbs = unit.head, words("circumstances", "presumed", "verbs")
    for _ in range(4):
        if parse.tokens[at].lemma in verbs and is_passive(parse, at):
            return True
        at = parse.tokens[at].head
    return False


def _around(parse: Parse, unit: Unit) -> Iterator[float]:
    """How the sentences around speak: harm in them, "we", "so-called"."""
    here = parse.tokens[unit.head].sentence
    first, last = max(0, here - AROUND), min(len(parse.sentences), here + AROUND + 1)
    signs = parse.once(_signs)
    others = [signs[at] for at in range(first, last) if at != here]
    for sign in range(2):
        yield sum(each[sign] for each in others) / max(len(others), 1)
    yield any(contempt for _, _, contempt in others)


def _signs(parse: Parse) -> list[tuple[bool, bool, bool]]:
    """Of each sentence whether it holds a harmful word, a party's word, and "so-called"."""
    harm, parties = _harmful(), words("circumstances", "party", "words")
    return [
        (
            not found.isdisjoint(harm),
            not found.isdisjoint(parties),
            {"so", "called"} <= found or "so-called" in found,
        )
        for found in parse.lemmas
    ]


@functools.cache
def _harmful() -> frozenset[str]:
    return _listed("status") | _listed("nouns") | _listed("verbs") | _listed("owned")


@functools.cache
def _listed(key: str) -> frozenset[str]:
    """The words of that list in every kind of conduct."""
    return frozenset(
        word
        for kind, lists in table("conduct").items()
        for word in lists.get(key, ())
        if kind not in HELPERS and " " not in word
    )
