"""Adjectives that stand for a person without a noun: "the 51-year-old", "the accused"."""

from __future__ import annotations

from stemma.annotate.parse import Parse, Token

AGED = ("-", "year", "-", "old")
STRUCK = frozenset({"accused", "deceased"})
"""Adjectives that mean a person after "the"."""


def age_in(parse: Parse, last: int) -> str:
    """The age that ends at a token: "51" for "51-year-old"; empty without one."""
    texts = [token.text.lower() for token in parse.tokens[max(last - 4, 0) : last + 1]]
    return texts[0] if tuple(texts[1:]) == AGED and texts[0].isdigit() else ""


def is_aged_person(parse: Parse, token: Token) -> bool:
    """Whether an age stands for a person: "the 51-year-old said", not "the 51-year-old fisher"."""
    if token.text.lower() != "old" or not age_in(parse, token.index) or token.index < len(AGED) + 1:
        return False
    after = parse.tokens[min(token.index + 1, len(parse.tokens) - 1)]
    before = parse.tokens[token.index - len(AGED) - 1]
    return after.pos not in {"NOUN", "PROPN", "ADJ"} and before.text.lower() == "the"


def is_struck(parse: Parse, token: Token) -> bool:
    """Whether an adjective stands for a person: "the accused", "of the deceased"."""
    if token.text not in STRUCK or token.dep in {"amod", "aux", "ROOT", "relcl", "acl"}:
        return False
    before = parse.tokens[token.index - 1] if token.index else token
    after = parse.tokens[min(token.index + 1, len(parse.tokens) - 1)]
    return before.text.lower() == "the" and after.pos not in {"NOUN", "PROPN", "ADJ"}
