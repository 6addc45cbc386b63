"""What a denial denies, beside another statement: whether that speaks of it, or denies the same.

Two denials deny the same where what the one says is not so stands in the other, which denies too.
What is affirmed can be told of one question in many ways that are not one; what is denied is nearly
always the accusation, and that is one.
"""

from __future__ import annotations

import math

from stemma.compare.matching.affirmed import what_is_denied
from stemma.compare.matching.features import telling_words
from stemma.compare.matching.findings import Finding
from stemma.compare.statements.denied import Denied, base, telling
from stemma.compare.statements.families import acts_of, families_of
from stemma.compare.statements.statements import Statement
from stemma.text.words import stem, weight

SOME = 0.2
"""How much of the telling words both must have where both say in their own words what they deny."""
MORE = 0.35
"""The same where one of them is denied from without: "denied that the police had used flares"."""
SEVERAL = 2
"""How many telling words both must have; with one alone their verbs must be one too."""
MOST = 0.6
"""How much of all that a denial denies another may say in place of its verb, to be spoken against by it."""
NEARLY_ALL = 0.7
"""The same to say what it says."""


def both_denied(left: Statement, right: Statement) -> Finding | None:
    """The words of what both deny; null where one affirms, or what they deny is not seen to be one."""
    if not left.claim.stands == right.claim.stands == "against":
        return None
    shared = telling_words(left, right)
    if shared is None or shared.value < SOME:
        return None
    if len(shared.tokens) < SEVERAL and not _of_one_act(left, right):
        return None
    read = [bool(what_is_denied(each)) for each in (left, right)]
    if not any(read) or (shared.value < MORE and not all(read)):
        return None
    if not all(speaks_of_it(*ends, NEARLY_ALL) for ends in ((left, right), (right, left))):
        return None
    return Finding(1.0, "both deny this", tokens=shared.tokens)


def _of_one_act(left: Statement, right: Statement) -> bool:
    """Whether a verb that the one denies is denied by the other too.

    "I did not hear a siren" does not deny what "nobody switched off the siren" denies.
    """
    one, two = (_acts(each) for each in (left, right))
    return not one or not two or not one.isdisjoint(two)


def _acts(denial: Statement) -> frozenset[str]:
    """The verbs that it denies, by stem and by family; "takes pictures" is of one family with "filmed"."""
    acts = [each for each in what_is_denied(denial) if each.how == "act"]
    verbs = [word for each in acts for word in each.words]
    told = frozenset[str]().union(*(acts_of((*each.words, *each.rest)) for each in acts))
    return frozenset(map(base, verbs)) | families_of(tuple(verbs)) | told


def speaks_of_it(denial: Statement, other: Statement, least: float = MOST) -> bool:
    """Whether the other speaks of what a denial denies, as far as its words tell what that is."""
    found = what_is_denied(denial)
    return not found or any(_met(each, other, least) for each in found)


def names_others(denial: Statement, other: Statement) -> bool:
    """Whether a denial names somebody, and nobody whom the other names."""
    return bool(denial.people) and not denial.people & other.people


def _met(found: Denied, other: Statement, least: float) -> bool:
    """Whether the other speaks of what is denied: by the act or the thing, or a word of its kind."""
    rest = telling((*found.words, *found.rest, *(found.subject if found.done_to else ())))
    besides = set(rest) - set(found.words)
    named = besides if found.subject == ("nobody",) and len(besides) == 1 else set()
    if any(_stands_in(word, other) for word in {*found.words, *named}):  # "No bell rang"
        return True
    told = {word: weight(stem(word)) for word in rest if stem(word) not in other.name_words}
    met = math.fsum(value for word, value in told.items() if _stands_in(word, other))
    return met > 0 and met >= least * math.fsum(told.values())


def _stands_in(word: str, other: Statement) -> bool:
    """Whether a word, another form of it, or another word for the same act stands in a statement."""
    if stem(word) in other.name_words:
        return False
    same = {base(word), stem(word)}
    return any(same & {base(each), stem(each)} for each in other.words) or bool(
        families_of((word,)) & other.families
    )
