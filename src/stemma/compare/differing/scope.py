"""Whether two figures of one thing are of one stretch of time, one gathering, one payment."""

from __future__ import annotations

import re

from stemma.compare.differing.others import counts_for_others, counts_others
from stemma.compare.statements.numbers import Amount
from stemma.compare.statements.statements import Statement
from stemma.compare.statements.when import stretch
from stemma.text.words import stem, weight, words

_DAY = 24 * 60
_LONG = 3 * _DAY
"""A stretch that is longer is a period, of which another may be a part."""
_MUCH_LONGER = 2
_WEEK = 7 * _DAY
_AT_A_PLACE = frozenset(map(stem, "degree degrees celsius centigrade decibels".split()))
"""What is measured somewhere, and is another figure elsewhere."""
_GATHERED = "gathered"
_PAID = "paid"
_STOLEN = "stolen"
_FOR = re.compile(r"\b(?:to|for|on|from) (?P<what>(?:[\w'’-]+ ?){1,4})")
_TELLING = 0.3
_BREAK = re.compile(r"[.,;:]|\b(?:in|at|of|by|said|says)\b")
_YEARS = re.compile(
    r"\b(?:in|over|during|within|for) (?:the |these )?(?:last|past|previous|preceding) (?:[\w-]+ ){0,2}?"
    r"(?:weeks|months|years|decades?|century|centuries|winters|summers|seasons)\b"
    r"|\b(?:over|down|through) the (?:years|decades|centuries)\b|\bsince (?:1\d|20|21)\d\d\b",
    re.IGNORECASE,
)
"""A long time that ends now, of which one event is a part: "in the last ten years"."""
_YEAR = re.compile(
    r"\b(?:in|of|since|during|by|from|year|summer|winter|spring|autumn) ((?:19|20)\d\d)\b(?![,.]?\d)"
)
_AHEAD = re.compile(
    r"\b(?:before|ahead of|prior to|in the run-up to) (?:the|an?|his|her|their|its|our|this|that)\b",
    re.IGNORECASE,
)
_RATE = re.compile(
    r"\b(?:per|every|each) (?:minute|hour|day|night|shift|week|month|year|season|winter|summer)\b"
    r"|\bon average\b",
    re.IGNORECASE,
)
_SIDE = re.compile(r"\b(?:north|south|east|west|upper|lower)(?:ern)?\b", re.IGNORECASE)


def one_scope(left: Statement, right: Statement, pair: tuple[Amount, Amount]) -> bool:
    """Whether nothing shows that the figures are of another period, meeting, payment or group."""
    one, two = pair
    if _of_two_years(left, right):
        return False
    if counts_for_others(left, one) != counts_for_others(right, two):
        return False
    apart = _of_two_periods(left, right) or _on_two_sides(left, right)
    two_nouns = stem(one.of) != stem(two.of)
    if two_nouns and (one.group or two.group) and (apart or counts_others(left, right, pair)):
        return False  # one noun counts one thing; a length or a measure is of no group
    if one.of and _GATHERED in one.fates & two.fates and not _on_one_day(left, right):
        return False
    if one.noun in _AT_A_PLACE and not _at_one_place(left, right):
        return False
    if {_PAID, _STOLEN} & one.fates & two.fates and not (
        _for_one_thing(left, right, pair) and _between_the_same(left, right)
    ):
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
    """Whether the days that both give, if they give any, have one in common: vigils follow each other.

    Who gives none tells of what was not long before.
    """
    one, two = left.occasions, right.occasions
    if one and two:
        return any(a.when.meets(b.when) for a in one for b in two)
    said = stretch((right if one else left).published)
    dated = one or two
    return not dated or not said or any(each.when.gap(said) <= _WEEK for each in dated)


def _at_one_place(left: Statement, right: Statement) -> bool:
    """Whether what one says of where is in the other too: it is colder in the yard than on the ward."""
    return all(
        not each.where or not each.where.isdisjoint(other.stems)
        for each, other in ((left, right), (right, left))
    )


def _of_two_periods(left: Statement, right: Statement) -> bool:
    """Whether each tells of a period of its own, or one of the time before, of years, of every shift."""
    for shown in (_YEARS, _AHEAD):
        if bool(shown.search(left.text)) != bool(shown.search(right.text)):
            return True
    if _rates(left) != _rates(right):
        return True
    one, two = ({each.when for each in statement.occasions} for statement in (left, right))
    if not one or not two or max(each.minutes for each in (*one, *two)) <= _LONG:
        return False
    several = max(len(one), len(two)) > 1 and one != two
    return several or not any(a.meets(b) for a in one for b in two)


def _of_two_years(left: Statement, right: Statement) -> bool:
    """Whether one names a year that is neither named by the other nor the year of its document."""
    return _of_another_year(left, right) or _of_another_year(right, left)


def _of_another_year(dated: Statement, other: Statement) -> bool:
    years = {*_YEAR.findall(dated.text)}
    told = {*_YEAR.findall(other.text), (other.published or "")[:4]}
    return bool(years and other.published) and years.isdisjoint(told)


def _on_two_sides(left: Statement, right: Statement) -> bool:
    """Whether each tells of another side of what both name: "the north gallery"."""
    one, two = (
        {match.group().lower() for match in _SIDE.finditer(each.text)} for each in (left, right)
    )
    return bool(one and two) and one.isdisjoint(two)


def _rates(statement: Statement) -> frozenset[str]:
    return frozenset(match.group().lower() for match in _RATE.finditer(statement.text))


def _between_the_same(left: Statement, right: Statement) -> bool:
    """Whether not each names somebody whom the other does not: who paid another, or was paid by another."""
    return left.people <= right.people or right.people <= left.people


def _for_one_thing(left: Statement, right: Statement, pair: tuple[Amount, Amount]) -> bool:
    """Whether what both say of to whom, for what or from what was paid or taken may be one."""
    first, second = (_purposes(each, one) for each, one in zip((left, right), pair, strict=True))
    return not first or not second or any(_may_be_one(a, b) for a in first for b in second)


def _may_be_one(one: tuple[str, ...], two: tuple[str, ...]) -> bool:
    """Whether two purposes have a word in common, and not only "fund" of two funds."""
    common = set(one) & set(two)
    if common != {one[-1]} or one[-1] != two[-1]:
        return bool(common)
    return len(one) == 1 or len(two) == 1


def _purposes(statement: Statement, amount: Amount) -> tuple[tuple[str, ...], ...]:
    if amount.at is None:
        return ()
    after = statement.document.text[amount.at[1] : statement.hull[1]]
    said = (_BREAK.split(match["what"])[0] for match in _FOR.finditer(after))
    roots = (tuple(map(stem, words(each))) for each in said)
    telling = (tuple(root for root in each if weight(root) >= _TELLING) for each in roots)
    return tuple(each for each in telling if each)
