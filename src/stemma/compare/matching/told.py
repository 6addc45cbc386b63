"""Whether two statements tell of one event: the same act, the same time, and nothing against it."""

from __future__ import annotations

import re

from stemma.compare.matching.features import other_things, telling_words
from stemma.compare.matching.in_figures import same_fate, same_tally
from stemma.compare.matching.nearness import likeness
from stemma.compare.statements.families import kind_of
from stemma.compare.statements.statements import Statement
from stemma.compare.statements.when import stretch

_DAY = 24 * 60
_THERE = re.compile(
    r"(?<!^)\bthere\b(?! (?:is|are|was|were|be|been|being|has|had|have|will|would|may|might|could|came)\b)"
)
"""A place that is only pointed at: "the gauge there showed two metres"."""
_NEARLY_ALL = 0.7
ALIKE = 0.8
"""From this likeness of meaning two statements may tell of one event in different words."""
MUCH_ALIKE = 0.9
"""The same for statements whose words name acts of different kinds."""
_RECENT = 60 * _DAY


def one_event(left: Statement, right: Statement) -> bool:
    """Whether the same is told of the same time, and nothing says that it is of different things."""
    if not same_told(left, right) or not same_time(left, right):
        return False
    if left.is_forecast != right.is_forecast:
        return False
    if _elsewhere(left, right) or long_ago(left, right) or long_ago(right, left):
        return False
    tied = left.people & right.people or left.places & right.places
    if tied or other_things(left, right) is None:
        return True
    return same_tally(left, right) is not None and not _are_there(left, right)


def _are_there(left: Statement, right: Statement) -> bool:
    """Whether both only tell that somebody was there: of whom, their words must say."""
    return {kind_of(act) for act in left.acts & right.acts} <= {"presence", "tie"}


def _elsewhere(left: Statement, right: Statement) -> bool:
    """Whether each says where, in other words ("at the bridge", "in the square", "there")."""
    if left.where and right.where:
        return left.where.isdisjoint(right.where)
    return any(
        _THERE.search(one.text) and not one.where and bool(two.where or two.places)
        for one, two in ((left, right), (right, left))
    )


def long_ago(dated: Statement, undated: Statement) -> bool:
    """Whether the one speaks of a time well before the other, which gives none and means its own."""
    said = stretch(undated.published)
    if undated.occasions or not dated.occasions or not said:
        return False
    return all(said.start - each.when.end > _RECENT for each in dated.occasions)


def same_told(left: Statement, right: Statement) -> bool:
    """Whether both tell of the same act or mean nearly the same.

    Where no act is known, whether they use the same words.
    """
    if same_fate(left, right):
        return True
    alike = likeness(left, right)
    if left.acts and right.acts:
        return alike >= MUCH_ALIKE or bool(_shared_acts(left, right))
    if alike >= ALIKE:
        return True
    words = telling_words(left, right)
    return bool(words and words.value >= _NEARLY_ALL)


def _shared_acts(left: Statement, right: Statement) -> set[str]:
    return {act for act in left.acts & right.acts if kind_of(act) != "tie"}


def same_time(left: Statement, right: Statement) -> bool:
    """Whether the days that both give, if they give any, allow one event."""
    one, two = left.occasions, right.occasions
    return not one or not two or any(a.when.gap(b.when) < _DAY for a in one for b in two)
