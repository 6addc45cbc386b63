"""Orders and requests to somebody, which are deeds besides being sayings: "told the guards to lie".

What was ordered belongs to whoever gave the order; that he gave it is told by those who report it, and may
be denied.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from stemma.annotate.claims.arguments import SUBJECT, is_negated
from stemma.annotate.clauses import child_of
from stemma.annotate.lexicon import words
from stemma.annotate.parse import Parse, Token
from stemma.annotate.spans import TokenIndex
from stemma.model.annotations import Attribution


def is_order(parse: Parse, index: TokenIndex, row: Attribution) -> bool:
    """Whether an attribution tells that somebody was told or asked to do something."""
    if row.stance != "demands" or row.kind != "indirect":
        return False
    return any(is_ordering(parse, at) for at in index.within(row.cue))


def is_denied_order(
    parse: Parse, index: TokenIndex, row: Attribution, outer: Attribution | None
) -> bool:
    """Whether somebody did not tell or ask others: "we never asked them to leave", "has yet to request".

    What was never ordered is nobody's demand; that it was not is stated by whoever says so.
    """
    if row.kind != "indirect":
        return False
    inside = [parse.tokens[at] for at in index.within(row.cue)]
    if row.stance in {"demands", "asks", "accuses"} and is_yet_to(inside):
        return True
    if row.stance != "demands":
        return False
    calling = words("claims", "demand", "verbs") | words("claims", "orders", "calling")
    verbs = words("claims", "orders", "verbs") | calling
    asking = [each.index for each in inside if each.lemma in verbs]
    denied = outer is not None and outer.stance == "denies" and outer.kind == "indirect"
    return bool(asking) and (
        row.negated or denied or any(is_negated(parse, verb) for verb in asking)
    )


def is_yet_to(cue: Sequence[Token]) -> bool:
    """Whether a cue tells what has not been done: "has yet to request"."""
    said = [each.text.lower() for each in cue]
    return ("yet", "to") in pairwise(said)


def is_ordering(parse: Parse, verb: int) -> bool:
    """Whether a verb leads to somebody and to what he is to do: "asked them to leave"."""
    token = parse.tokens[verb]
    if token.pos != "VERB" or token.lemma not in words("claims", "orders", "verbs"):
        return False
    done = child_of(parse, verb, "xcomp", "ccomp")
    if done is None or all(
        parse.tokens[at].text.lower() != "to" for at in parse.children[done.index]
    ):
        return False
    hearer = child_of(parse, verb, "dobj", "dative", "nsubjpass")
    return hearer is not None or child_of(parse, done.index, *SUBJECT) is not None


def is_ordered(parse: Parse, verb: int) -> bool:
    """Whether a verb is what somebody was told to do: then whoever was told has not done it by that."""
    at = verb
    while parse.tokens[at].dep == "conj" and parse.tokens[at].head != at:
        at = parse.tokens[at].head
    token = parse.tokens[at]
    return token.dep in {"xcomp", "ccomp"} and is_ordering(parse, token.head)


def may_be_held_against(parse: Parse, verb: int) -> bool:
    """Whether an order can be held against whoever gave it, as far as grammar shows.

    Not where somebody only was told, where it forbids or stops something, where it was not given, or
    where the harm is told of others behind it: "advised her to leave before the militia came".
    """
    done = child_of(parse, verb, "xcomp", "ccomp")
    if done is None or child_of(parse, verb, "auxpass") is not None or is_negated(parse, verb):
        return False
    if is_negated(parse, done.index) or done.lemma in words("claims", "orders", "sparing"):
        return False
    below = (parse.tokens[at] for at in parse.subtree(done.index) if at != done.index)
    return not any(each.dep in {"relcl", "advcl"} and each.pos in {"VERB", "AUX"} for each in below)


def is_denied_by_cleft(parse: Parse, verb: int) -> bool:
    """Whether it is said of nobody: "It was not the captain who told them"."""
    token = parse.tokens[verb]
    if token.dep not in {"relcl", "ccomp", "acl"}:
        return False
    above = parse.tokens[token.head]
    be = above if above.lemma == "be" else parse.tokens[above.head]
    it = child_of(parse, be.index, "nsubj", "expl")
    return (
        be.lemma == "be"
        and it is not None
        and it.text.lower() == "it"
        and is_negated(parse, be.index)
    )
