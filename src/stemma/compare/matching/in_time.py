"""What two statements say of when: one day, one minute, a count up to one day, or days that lie apart."""

from __future__ import annotations

from stemma.compare.matching.findings import Finding
from stemma.compare.statements.statements import Statement

HOUR = 60
DAY = 24 * HOUR


def same_occasion(left: Statement, right: Statement) -> Finding | None:
    """Both speak of the same day, or of days next to each other."""
    gaps = [
        (one.when.gap(two.when), not one.when.meets(two.when), one.text, two.text)
        for one in left.occasions
        for two in right.occasions
        if max(one.when.minutes, two.when.minutes) <= 2 * DAY
    ]
    gap, apart, one, two = min(gaps, default=(DAY, True, "", ""))
    if gap >= DAY:
        return None
    if apart:
        return Finding(0.6, "both speak of nearly the same day", one, two)
    return Finding(1.0, "both speak of the same day", one, two)


def same_minute(left: Statement, right: Statement) -> Finding | None:
    """Both give the same time of day, and no full hour."""
    one, two = left.clocks, right.clocks
    if len(one) != 1 or len(two) != 1 or one[0].apart(two[0]) or not one[0].minute % HOUR:
        return None
    return Finding(1.0, "both give the same time of day", one[0].text, two[0].text)


def same_cutoff(left: Statement, right: Statement) -> Finding | None:
    """Both count up to the same day, and not what came of other acts: "by 6 p.m.", "by Sunday evening"."""
    if left.acts and right.acts and left.acts.isdisjoint(right.acts):
        return None
    one, two = left.counts_up_to, right.counts_up_to
    if one is None or two is None or max(one.minutes, two.minutes) > DAY or one.gap(two):
        return None
    return Finding(1.0, "both count up to the same day")


def other_occasion(left: Statement, right: Statement) -> Finding | None:
    """They speak of days that lie apart, and not of what can only be of one day."""
    gaps = [
        (one.when.gap(two.when), one.text, two.text)
        for one in left.occasions
        for two in right.occasions
    ]
    gap, one, two = min(gaps, default=(0, "", ""))
    if gap < DAY or (left.marks_one & right.marks_one and left.acts & right.acts):
        return None
    return Finding(min(1.0, gap / (3 * DAY)), "they speak of different days", one, two)


def other_tense(left: Statement, right: Statement) -> Finding | None:
    """One speaks of what will be, the other of what was."""
    if left.is_forecast == right.is_forecast:
        return None
    return Finding(1.0, "one speaks of what is to come")
