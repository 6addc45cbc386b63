"""Words of two statements that are not the same, and yet no words for other things."""

from __future__ import annotations

from stemma.compare.statements.families import acts_told
from stemma.compare.statements.statements import Statement
from stemma.text.words import stem


def words_for_one_thing(left: Statement, right: Statement) -> frozenset[str]:
    """The stems of nouns for those of one group, and of words for an act of which both tell."""
    return _nouns_of_one_group(left, right) | _of_one_act(left, right)


def _nouns_of_one_group(left: Statement, right: Statement) -> frozenset[str]:
    """“17 miners” and “14 workers” to whom the same happened."""
    return frozenset(
        each.noun
        for one in left.amounts
        for two in right.amounts
        if one.noun != two.noun and one.may_count_as(two)
        for each in (one, two)
    )


def _of_one_act(left: Statement, right: Statement) -> frozenset[str]:
    """“Arrested” and “rounded up” are one act in other words."""
    acts = left.acts & right.acts
    said = {*left.words, *right.words} if acts else ()
    return frozenset(stem(word) for word in said if acts_told(word) & acts)
