"""Orders and requests to somebody, which are deeds besides being sayings: "told the guards to lie".

What was ordered belongs to whoever gave the order; that he gave it is told by those who report it, and may
be denied.
"""

from __future__ import annotations

from stemma.annotate.claims.arguments import SUBJECT, is_negated
from stemma.annotate.clauses import child_of
from stemma.annotate.lexicon import words
from stemma.annotate.parse import Parse
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
    """Whether it is denied that somebody told or asked others: "we never asked them to leave".

    What was never ordered is nobody's demand; that it was not is stated by whoever says so.
    """
    if row.stance != "demands" or row.kind != "indirect":
        return False
    asking = [
        at
        for at in index.within(row.cue)
        if parse.tokens[at].lemma in words("claims", "orders", "verbs")
    ]
    denied = outer is not None and outer.stance == "denies" and outer.kind == "indirect"
    return bool(asking) and (
        row.negated or denied or any(is_negated(parse, verb) for verb in asking)
    )


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
