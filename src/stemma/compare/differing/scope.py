"""Whether two figures of one thing are of one stretch of time, one gathering, one payment."""

from __future__ import annotations

import re

from stemma.compare.statements.numbers import Amount
from stemma.compare.statements.statements import Statement
from stemma.text.words import stem, weight, words

_DAY = 24 * 60
_LONG = 3 * _DAY
"""A stretch that is longer is a period, of which another may be a part."""
_MUCH_LONGER = 2
_GATHERED = "gathered"
_PAID = "paid"
_FOR = re.compile(r"\b(?:to|for|on) (?P<what>(?:[\w'’-]+ ?){1,4})")
_TELLING = 0.3
_BREAK = re.compile(r"[.,;:]|\b(?:in|at|of|by|said|says)\b")


def one_scope(left: Statement, right: Statement, pair: tuple[Amount, Amount]) -> bool:
    """Whether nothing shows that the figures are of another period, meeting or payment."""
    one, two = pair
    if _GATHERED in one.fates & two.fates and not _on_one_day(left, right):
        return False
    if _PAID in one.fates & two.fates and not _for_one_thing(left, right, pair):
        return False
    return not (_of_a_part(left, right, pair) or _of_a_part(right, left, (two, one)))


def _of_a_part(left: Statement, right: Statement, pair: tuple[Amount, Amount]) -> bool:
    """Whether the right one is of a part of the left one's period, and counts no more than that."""
    one, two = pair
    return two.low <= one.high and any(
        long.when.minutes > max(_LONG, _MUCH_LONGER * short.when.minutes)
        and long.when.start <= short.when.start
        and short.when.end <= long.when.end
        for long in left.occasions
        for short in right.occasions
    )


def _on_one_day(left: Statement, right: Statement) -> bool:
    """Whether the days that both give, if they give any, have one in common: vigils follow each other."""
    one, two = left.occasions, right.occasions
    return not one or not two or any(a.when.meets(b.when) for a in one for b in two)


def _for_one_thing(left: Statement, right: Statement, pair: tuple[Amount, Amount]) -> bool:
    """Whether what both say of to whom or for what was paid has a word in common."""
    first, second = (_purposes(each, one) for each, one in zip((left, right), pair, strict=True))
    return not first or not second or bool(first & second)


def _purposes(statement: Statement, amount: Amount) -> frozenset[str]:
    if amount.at is None:
        return frozenset()
    after = statement.document.text[amount.at[1] : statement.hull[1]]
    said = (_BREAK.split(match["what"])[0] for match in _FOR.finditer(after))
    roots = (stem(word) for each in said for word in words(each))
    return frozenset(root for root in roots if weight(root) >= _TELLING)
