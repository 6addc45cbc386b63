"""What two statements count: the same things, the same figure of them, the whole of one thing."""

from __future__ import annotations

from stemma.compare.matching.findings import Finding
from stemma.compare.statements.families import kind_of
from stemma.compare.statements.numbers import Amount
from stemma.compare.statements.statements import Statement

FEW = 2
"""A figure up to this is that of many things."""


def same_count(left: Statement, right: Statement) -> Finding | None:
    """Both count the same things."""
    for one in left.amounts:
        for two in right.amounts:
            counted = one.noun == two.noun and one.noun not in {"", "minutes"}
            if counted and not (one.part or two.part):
                return Finding(1.0, "both count the same things", one.text, two.text)
    return None


def same_fate(left: Statement, right: Statement) -> Finding | None:
    """Both count those to whom the same happened, in the same or other words for them."""
    for one in left.amounts:
        for two in right.amounts:
            if one.fates & two.fates and one.may_count_as(two):
                says = "both count those to whom the same happened"
                return Finding(1.0, says, one.text, two.text)
    return None


def same_figure(left: Statement, right: Statement) -> Finding | None:
    """Both give the same figure of the same things."""
    for one in left.amounts:
        for two in right.amounts:
            if one.low == two.low > FEW and one.counts_the_same(two):
                return Finding(1.0, "both give the same figure", one.text, two.text)
    return None


def same_tally(left: Statement, right: Statement) -> Finding | None:
    """Both count the whole of one thing, of the same act, and the same name stands near both."""
    kinds = {kind_of(act) for act in left.acts & right.acts} - {"tie"}
    elsewhere = left.where and right.where and left.where.isdisjoint(right.where)
    if elsewhere or not left.around & right.around:
        return None
    for one in left.amounts:
        for two in right.amounts:
            if not one.may_count_as(two) or one.noun == "minutes":
                continue
            of_one_fate = one.noun != two.noun or not kinds
            if one.fates & two.fates if of_one_fate else _shows(kinds, one):
                return Finding(1.0, "both give a whole count of the same", one.text, two.text)
    return None


def _shows(kinds: set[str], one: Amount) -> bool:
    """Whether acts of these kinds show that what is counted is one: of people many kinds of acts do not."""
    return one.noun != "people" or bool(kinds & {"toll", "presence"})
