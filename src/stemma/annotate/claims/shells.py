"""Clauses of which nothing but the frame is left, because what they say belongs to somebody inside them."""

from __future__ import annotations

from dataclasses import replace

from stemma.annotate.attribution.according import begins_telling
from stemma.annotate.claims.units import Unit
from stemma.annotate.parse import Parse, Token

COMPLEMENTS = frozenset({"ccomp", "xcomp", "acomp", "attr", "oprd"})
TELLING = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM"})
ALL = [
    [subject, verb, "all"]
    for subject in ("that", "this", "it")
    for verb in ("was", "is", "'s", "’s")
]
HEARING = frozenset({"hear", "overhear"})
LENGTH_OF_JOINT = 3
"""Words between a statement and what limits it: a comma, "and"."""
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
        for child in (*parse.children[unit.head], *_below_worth(parse, unit))
    )
    refused = any(each.dep == "neg" for each in told)
    return cut_off or not (telling or refused) or begins_telling(parse, unit.head)


def saying_heard(parse: Parse, verb: int) -> tuple[int, ...]:
    """What somebody is heard to say, by its verb: "I heard her saying that …" is only the frame of it."""
    if parse.tokens[verb].lemma not in HEARING:
        return ()
    return tuple(at for at in parse.children[verb] if parse.tokens[at].tag == "VBG")


def with_what_limits(parse: Parse, units: list[Unit]) -> list[Unit]:
    """The statements, each with "and that was all" behind it: without it more would be said."""
    found: list[Unit] = []
    for unit in units:
        said = [parse.tokens[at].text.lower() for at in unit.tokens]
        limits = (
            found and said in ALL and 0 < unit.tokens[0] - found[-1].tokens[-1] <= LENGTH_OF_JOINT
        )
        if limits:
            before = found.pop()
            whole = tuple(range(before.tokens[-1] + 1, unit.tokens[-1] + 1))
            found.append(replace(before, tokens=(*before.tokens, *whole)))
        else:
            found.append(unit)
    return found


def _below_worth(parse: Parse, unit: Unit) -> tuple[int, ...]:
    """What "worth" leads to, without which nothing is said: "it is worth noting that ..."."""
    worth = [at for at in parse.children[unit.head] if parse.tokens[at].lemma == "worth"]
    return tuple(below for at in worth for below in parse.children[at])


def _is_whereabouts(token: Token) -> bool:
    """Whether a word alone says where somebody was: "He denied that he was there"."""
    return token.dep == "advmod" and token.lemma in WHEREABOUTS


def _are_parted(parse: Parse, one: int, other: int) -> bool:
    """Whether a semicolon stands between two words, of which neither completes the other then."""
    return any(token.text == ";" for token in parse.tokens[min(one, other) : max(one, other)])
