"""Letters left unanswered or handed in on a day, papers signed, orders in writing."""

from __future__ import annotations

from stemma.annotate.leaning_words import REPLYING
from stemma.annotate.parse import Parse, Token
from stemma.annotate.works import is_listed, is_owned


def replying(parse: Parse, token: Token) -> Token | None:
    """The verb by which somebody answers a counted work, or does not: "did not reply to two letters"."""
    above = parse.tokens[token.head]
    verb = parse.tokens[above.head] if token.dep == "pobj" and above.text == "to" else above
    if token.dep not in {"dobj", "pobj", "nsubjpass"} or verb.lemma not in REPLYING:
        return None
    counted = any(parse.tokens[at].dep == "nummod" for at in parse.children[token.index])
    return verb if counted and is_listed(token, "letter") else None


def is_signed(parse: Parse, token: Token, place: Token) -> bool:
    """Whether a paper is said to be signed and what it says: "signed a paper to this effect"."""
    if place.dep != "dobj" or parse.tokens[place.head].lemma != "sign" or token.tag != "NN":
        return False
    verb = parse.tokens[place.head]
    below = [parse.tokens[at] for at in parse.children[token.index]]
    beside = [parse.tokens[at] for at in parse.children[verb.index]]
    effect = any(
        each.dep == "prep" and parse.tokens[each.index + 2].lemma == "effect"
        for each in (*below, *beside)
        if each.text.lower() == "to" and each.index + 2 < len(parse.tokens)
    )
    return effect or any(each.dep in {"relcl", "acl"} for each in below)


def is_on_a_day(parse: Parse, verb: Token) -> bool:
    """Whether a verb says on which day: "a letter was handed in on 7 November"."""
    return any(
        child.dep == "pobj" and child.entity == "DATE"
        for at in parse.children[verb.index]
        if parse.tokens[at].text.lower() == "on"
        for child in (parse.tokens[below] for below in parse.children[at])
    )


def is_written(parse: Parse, token: Token) -> bool:
    """Whether an order of somebody's is said to be in writing: "the written order of X"."""
    before = parse.tokens[token.index - 1].text.lower() if token.index else ""
    return before == "written" and is_owned(parse, token)
