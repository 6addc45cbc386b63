"""Clauses: which verb a word belongs to, what a clause spans, who does what in it."""

from __future__ import annotations

from stemma.annotate.parse import Parse, Token

CLAUSE_RELATIONS = frozenset(
    {"ROOT", "ccomp", "advcl", "relcl", "acl", "csubj", "pcomp", "parataxis", "xcomp"}
)
FINITE_TAGS = frozenset({"VBD", "VBZ", "VBP", "MD"})


def clause_of(parse: Parse, index: int) -> int:
    """The head of the innermost clause in which a token stands."""
    token = parse.tokens[index]
    while token.head != token.index:
        if token.dep in CLAUSE_RELATIONS or (token.dep == "conj" and token.pos in {"VERB", "AUX"}):
            return token.index
        token = parse.tokens[token.head]
    return token.index


def is_within(parse: Parse, index: int, above: int) -> bool:
    """Whether a token depends, directly or not, on another or is that token."""
    while index != above:
        head = parse.tokens[index].head
        if head == index:
            return False
        index = head
    return True


def is_finite(parse: Parse, index: int) -> bool:
    """Whether a verb, or the auxiliary before it, shows tense; "he left" may be tagged like "is left"."""
    token = parse.tokens[index]
    mistagged = token.tag == "VBN" and child_of(parse, index, "nsubj") is not None
    if token.tag in FINITE_TAGS or mistagged:
        return True
    return any(
        parse.tokens[child].dep in {"aux", "auxpass"} and parse.tokens[child].tag in FINITE_TAGS
        for child in parse.children[index]
    )


def child_of(parse: Parse, index: int, *relations: str) -> Token | None:
    """The first dependent in one of the relations."""
    for child in parse.children[index]:
        if parse.tokens[child].dep in relations:
            return parse.tokens[child]
    return None


def has_subject(parse: Parse, verb: int) -> bool:
    """Whether a verb has a subject of its own."""
    return child_of(parse, verb, "nsubj", "nsubjpass", "csubj", "expl") is not None


def antecedent_of(parse: Parse, verb: int) -> int:
    """The noun that a relative clause is about.

    Parsers hang ", which ..." on the nearest name: in "the branch of X in Norland, which spied" it
    is not Norland that spied. A place after a preposition gives way to the noun it belongs to.
    """
    noun = parse.tokens[verb].head
    comma = parse.tokens[noun + 1].text == "," if noun + 1 < len(parse.tokens) else False
    token = parse.tokens[noun]
    while comma and token.entity in {"GPE", "LOC"} and token.dep == "pobj":
        above = parse.tokens[parse.tokens[token.head].head]
        if above.pos not in {"NOUN", "PROPN"}:
            break
        token = above
        while token.dep == "pobj" and parse.tokens[parse.tokens[token.head].head].pos in {
            "NOUN",
            "PROPN",
        }:
            token = parse.tokens[parse.tokens[token.head].head]
    return token.index


def is_perfect(parse: Parse, verb: int) -> bool:
    """Whether "have" stands before a verb: "should have gone", "must've seen it"."""
    have = {"have", "'ve", "’ve"}
    before = (parse.tokens[at] for at in parse.children[verb])
    return any(each.dep in {"aux", "auxpass"} and each.text.lower() in have for each in before)


def is_passive(parse: Parse, verb: int) -> bool:
    """Whether a verb is in the passive."""
    return child_of(parse, verb, "nsubjpass", "auxpass") is not None
