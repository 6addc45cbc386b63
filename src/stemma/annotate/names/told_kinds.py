"""Where a sentence says beside a name whether it is somebody's or a place's, by its grammar alone."""

from __future__ import annotations

from collections.abc import Iterator
from typing import get_args

from stemma.annotate.kinds import is_for_person
from stemma.annotate.lexicon import by_word, words
from stemma.annotate.parse import Parse, Token
from stemma.model.annotations import EntitySchema
from stemma.text.legal_forms import is_written_out
from stemma.text.names import name_parts

SCHEMAS: tuple[EntitySchema, ...] = get_args(EntitySchema)
TELLING_A_NAME = frozenset({"name", "call", "know", "identify", "introduce"})
LEADING = frozenset({"lead", "head", "chair", "command", "captain", "found"})
"""What persons do with bodies: "headed by X"."""
PLURAL_TITLES = frozenset({"cllrs", "messrs", "drs", "profs", "mmes", "sisters", "brothers"})
BILLING = frozenset({"bill", "invoice"})
OF_FIRMS = frozenset({"shareholder", "subsidiary", "shareholding"})
CLAUSES = frozenset({"acl", "relcl", "advcl"})
LONGEST_PERSON = 4
LONGEST_FORM = 6
"""Tokens of a legal form: "Open Joint-Stock Company"."""
MOST_STEPS = 8
"""Words of a list that are walked back to its beginning."""


def told_kinds(parse: Parse, first: int, head: Token) -> Iterator[EntitySchema]:
    """What the words beside a name say that it is.

    Args:
        parse: the words.
        first: the name's first word.
        head: the word of the name on which the others hang.
    """
    if is_behind_office(parse, first, head):
        yield "Person"
    kinds = by_word("names", "kinds").get(_whose_name(parse, head), ())
    yield from (schema for schema in SCHEMAS if schema in kinds[:1])
    if _is_listed_place(parse, head):
        yield "Address"
    if _trades(parse, head):
        yield "Company"
    if _has_charge(parse, first, head) or _shares_title(parse, head):
        yield "Person"


def has_form_below(parse: Parse, last: int) -> bool:
    """Whether a legal form written out follows a name, on its own line or behind a comma."""
    after = [each.text for each in parse.tokens[last : last + LONGEST_FORM] if each.text != ","]
    parts = name_parts(" ".join(after))
    return any(is_written_out(parts[:size]) for size in range(2, len(parts) + 1))


def _has_charge(parse: Parse, first: int, head: Token) -> bool:
    """Whether somebody of two names is said to lead: "under the charge of X Y", "headed by X Y"."""
    name, by = parse.tokens[first : head.index + 1], parse.tokens[head.head]
    plain = 1 < len(name) <= LONGEST_PERSON and all(each.text.istitle() for each in name)
    if head.dep != "pobj" or not plain:
        return False
    above = parse.tokens[by.head]
    if by.text.lower() == "by":
        return above.tag == "VBN" and above.lemma in LEADING and head.entity != "ORG"
    of = by.text.lower() == "of" and above.lemma in words("names", "of_leaders", "nouns")
    return of and parse.tokens[above.head].text.lower() == "under"


def _trades(parse: Parse, head: Token) -> bool:
    """Whether it does or has what only firms do and have: "X billed the town", "X has shareholders"."""
    verb = parse.tokens[head.head]
    if head.dep != "nsubj":
        return False
    objects = (parse.tokens[at] for at in parse.children[verb.index])
    had = verb.lemma == "have" and any(
        each.dep == "dobj" and each.lemma in OF_FIRMS for each in objects
    )
    return had or verb.lemma in BILLING


def _shares_title(parse: Parse, head: Token) -> bool:
    """Whether a title of several stands before the name it is joined to: "Cllrs Brun and Osk"."""
    joined = parse.tokens[head.head]
    before = [parse.tokens[at] for at in parse.children[joined.index] if at < joined.index]
    several = any(each.text.lower().rstrip(".") in PLURAL_TITLES for each in before)
    return head.dep == "conj" and joined.index < head.index and several


def is_behind_office(parse: Parse, first: int, head: Token) -> bool:
    """Whether an office with its "of" ends in a comma before the name: "the head of the port, X"."""
    governor = parse.tokens[head.head]
    beside = head.dep == "appos" and governor.dep == "pobj"
    if not beside or first < 1 or parse.tokens[first - 1].text != ",":
        return False
    while governor.dep in {"pobj", "prep", "compound"} and governor.head < governor.index:
        governor = parse.tokens[governor.head]
    return governor.index < first and is_for_person(governor.lemma)


def _whose_name(parse: Parse, head: Token) -> str:
    """The noun whose name a clause tells: "a night guard, named by colleagues as X"; or none."""
    verb = parse.tokens[head.head]
    if verb.text.lower() == "as":
        while verb.dep in {"prep", "pobj", "agent"} and verb.head < verb.index:
            verb = parse.tokens[verb.head]  # "named by colleagues as X" is read with them
    if verb.lemma not in TELLING_A_NAME or verb.dep not in CLAUSES or verb.tag != "VBN":
        return ""
    before = parse.tokens[verb.index - 1 if verb.index else 0]
    noun = parse.tokens[before.index - 1] if before.text == "," and before.index else before
    return noun.lemma if noun.tag == "NN" else ""


def _is_listed_place(parse: Parse, head: Token) -> bool:
    """Whether it goes on a list of places: "the elders of Upper Tarn, Lower Tarn, Osk and Brel"."""
    steps = 0
    while head.dep in {"conj", "appos"} and head.head < head.index and steps < MOST_STEPS:
        head, steps = parse.tokens[head.head], steps + 1
    of = parse.tokens[head.head]
    noun = parse.tokens[of.head]
    return (
        steps > 0
        and head.dep == "pobj"
        and of.text.lower() == "of"
        and noun.lemma in words("names", "of_places", "nouns")
    )
