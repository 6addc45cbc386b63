"""Clauses of which nothing but the frame is left, because what they say belongs to somebody inside them."""

from __future__ import annotations

from stemma.annotate.claims.units import Unit
from stemma.annotate.parse import Parse, Token

COMPLEMENTS = frozenset({"ccomp", "xcomp", "acomp", "attr", "oprd"})
TELLING = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM"})
WHEREABOUTS = frozenset({"there", "here", "home", "abroad", "away", "inside", "aboard", "nearby"})


def is_shell(parse: Parse, unit: Unit, heads: set[int]) -> bool:
    """Whether only the frame of a clause is left: "it is worth" of "it is worth noting that"."""
    told = [parse.tokens[at] for at in unit.tokens]
    telling = any(each.pos in TELLING or _is_whereabouts(each) for each in told)
    present = set(unit.tokens) | heads
    cut_off = any(
        parse.tokens[child].dep in COMPLEMENTS
        and child not in present
        and not _are_parted(parse, child, unit.head)
        for child in parse.children[unit.head]
    )
    refused = any(each.dep == "neg" for each in told)
    return cut_off or not (telling or refused)


def _is_whereabouts(token: Token) -> bool:
    """Whether a word alone says where somebody was: "He denied that he was there"."""
    return token.dep == "advmod" and token.lemma in WHEREABOUTS


def _are_parted(parse: Parse, one: int, other: int) -> bool:
    """Whether a semicolon stands between two words, of which neither completes the other then."""
    return any(token.text == ";" for token in parse.tokens[min(one, other) : max(one, other)])
