"""Whether two denials deny the same: what the one says is not so stands in the other, which denies too.

What is affirmed can be told of one question in many ways that are not one; what is denied is nearly
always the accusation, and that is one.
"""

from __future__ import annotations

from collections.abc import Iterable

from stemma.compare.affirmed import what_is_denied
from stemma.compare.denied import Denied, base, telling
from stemma.compare.families import families_of
from stemma.compare.features import Finding, telling_words
from stemma.compare.statements import Statement
from stemma.text.words import stem

SOME = 0.2
"""How much of the telling words both must have where both say in their own words what they deny."""
MORE = 0.35
"""The same where one of them is denied from without: "denied that the police had used flares"."""


def both_denied(left: Statement, right: Statement) -> Finding | None:
    """The words of what both deny; null where one affirms, or what they deny is not seen to be one."""
    if not left.claim.stands == right.claim.stands == "against":
        return None
    shared = telling_words(left, right)
    if shared is None or shared.value < SOME:
        return None
    denials = tuple((each, what_is_denied(each)) for each in (left, right))
    read = [bool(found) for _, found in denials]
    if not any(read) or (shared.value < MORE and not all(read)):
        return None
    for (_, found), other in zip(denials, (right, left), strict=True):
        if found and not any(_met(each, other) for each in found):
            return None
    return Finding(1.0, "both deny this", tokens=shared.tokens)


def _met(found: Denied, other: Statement) -> bool:
    """Whether the other speaks of what is denied: by the act or the thing, or a word of its kind."""
    wanted = telling((*found.words, *(found.rest if found.subject == ("nobody",) else ())))
    wanted = [word for word in wanted if stem(word) not in other.name_words]
    own = {base(word) for word in other.words}
    return any(base(word) in own for word in wanted) or bool(_kinds(wanted) & other.families)


def _kinds(said: Iterable[str]) -> frozenset[str]:
    return families_of(said)
