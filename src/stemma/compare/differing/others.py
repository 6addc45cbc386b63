"""Whether two figures count others: a part, a sum, those on top, other groups, whom others acted on."""

from __future__ import annotations

import math
import re

from stemma.compare.statements.counted import (
    doers_in,
    fates_in,
    is_increment,
    sorts_in,
    tells_of_parts,
)
from stemma.compare.statements.numbers import PEOPLE, SOME_PEOPLE, Amount
from stemma.compare.statements.statements import WHERE, Statement
from stemma.model.documents import Span
from stemma.text.words import stem, words

_NEAR = 24
_BY = re.compile(r"\bby (?P<who>(?:[\w'’-]+ ?){1,3})")
_PASSIVE = re.compile(
    r"\b(?:was|were|been|are|is|being|got)\s+(?:\w+ly\s+)?\w+(?:ed|en|ain|ung)\b", re.IGNORECASE
)
_ON_TOP = re.compile(
    r"%|\bper ?cent\b|\b(?:further|another|additional|extra)\b|\bmore$|^one (?:in|out of)\b"
    r"|\b(?:half|third|quarter|fifth|tenth)s?\b",
    re.IGNORECASE,
)
"""The same for the words of a figure itself: "17 per cent", "another 12"."""
_FAR = 48
_FOR_OTHERS = re.compile(
    r"\b(?:relatives|relations|famil(?:y|ies)|kin|parents|mothers|fathers|wives|husbands|widows|partners"
    r"|sons|daughters|children|orphans|friends|lawyers|names|letters|statements|testimon(?:y|ies)"
    r"|on behalf) of (?:the |some |about |all |our |its )*$"
    r"|\b(?:represent(?:s|ed|ing)?|sp(?:eak(?:s|ing)?|oke|oken) for|acts? for) (?:the |some |about |all )*$",
    re.IGNORECASE,
)
_ENDS = re.compile(r"[.,;:!?()–—]")


def counts_others(left: Statement, right: Statement, pair: tuple[Amount, Amount]) -> bool:
    """Whether the words around two figures show that they do not count the same."""
    one, two = pair
    if _on_top(left, one) != _on_top(right, two):
        return True
    if _adds_up(left, two) or _adds_up(right, one):
        return True
    if _sorts(left, one) != _sorts(right, two) or _two_kinds_of_doers(left, right, pair):
        return True
    if stem(one.of) == stem(two.of):
        return False
    higher = left if one.low > two.low else right
    if one.group != two.group and tells_of_parts(higher.text):
        return True
    return _of_two_places(left, right, pair) or _two_named_doers(left, right, pair)


def counts_for_others(statement: Statement, figure: Amount) -> bool:
    """Whether a figure only says whose kin or for whom: "the relatives of 38 residents"."""
    if figure.at is None:
        return False
    start = figure.at[0]
    return bool(_FOR_OTHERS.search(statement.document.text[max(0, start - _FAR) : start]))


def _on_top(statement: Statement, figure: Amount) -> bool:
    """Whether a figure counts what comes on top of others, or a share: "another 12", "one in 5"."""
    if figure.at is None:
        return False
    text, (start, end) = statement.document.text, figure.at
    before = text[max(0, start - _NEAR) : start]
    after = text[end : end + _NEAR]
    return is_increment(before, after) or bool(_ON_TOP.search(text[start:end]))


def _adds_up(statement: Statement, whole: Amount) -> bool:
    """Whether the other figure is what one statement counts in all, or what it says of a part."""
    people = [each for each in statement.amounts if each.part or _counts_people(each)]
    counted = [each.low for each in people if not each.part]
    if any(each.part and each.low == whole.low for each in people):
        return True
    return len(counted) > 1 and math.fsum(counted) == whole.low


def _counts_people(figure: Amount) -> bool:
    return (
        figure.noun == "people"
        or figure.noun in PEOPLE | SOME_PEOPLE
        or figure.group[:1] in {("people",), ("children",), ("crew",)}
    )


def _sorts(statement: Statement, figure: Amount) -> frozenset[str]:
    return sorts_in(_between(statement, figure))


def _between(statement: Statement, figure: Amount) -> str:
    """The words between a figure and the noun that it counts."""
    if figure.at is None or not figure.of:
        return ""
    end = figure.at[1]
    after = _ENDS.split(statement.document.text[end : statement.hull[1]])[0]
    at = after.lower().find(figure.of)
    return after[:at] if at >= 0 else ""


def _of_two_places(left: Statement, right: Statement, pair: tuple[Amount, Amount]) -> bool:
    """Whether a name before what is counted is not in the other statement: "12 Lisk residents"."""
    sides = ((left, pair[0], right), (right, pair[1], left))
    return any(
        word[:1].isupper() and not {word.lower()} & {*other.words}
        for statement, figure, other in sides
        for word in _between(statement, figure).split()
    )


def _two_kinds_of_doers(left: Statement, right: Statement, pair: tuple[Amount, Amount]) -> bool:
    """Whether each tells who did it, and not the same: "soldiers killed 12", "rebels killed 30"."""
    one, two = (_doers(each, figure) for each, figure in zip((left, right), pair, strict=True))
    return bool(one and two) and one.isdisjoint(two)


def _two_named_doers(left: Statement, right: Statement, pair: tuple[Amount, Amount]) -> bool:
    """The same for those who are named: "Ellerby sacked 12", "Albion sacked 30"."""
    one, two = (_named(each, figure) for each, figure in zip((left, right), pair, strict=True))
    return bool(one and two) and one.isdisjoint(two)


def _doers(statement: Statement, figure: Amount) -> frozenset[str]:
    by = " ".join(match["who"] for match in _BY.finditer(statement.text))
    room = _acting(statement, figure)
    return doers_in(by) | doers_in(statement.document.text[slice(*room)] if room else "")


def _named(statement: Statement, figure: Amount) -> frozenset[str]:
    room = _acting(statement, figure)
    return frozenset(
        each.entity
        for each in statement.mentions
        if room and each.schema not in WHERE and each.spans[-1][1] <= room[1]
    )


def _acting(statement: Statement, figure: Amount) -> Span | None:
    """The words before a figure that a verb in the active voice makes the object of somebody's act."""
    if figure.at is None:
        return None
    room = statement.hull[0], figure.at[0]
    said = statement.document.text[slice(*room)]
    acts = bool(fates_in(said)) and not _PASSIVE.search(said) and len(words(said)) > 1
    return room if acts else None
