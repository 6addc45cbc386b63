"""What two documents give one speaker differently, where others could both be right: a limit, a place.

"Below 32 degrees" and "below 34 degrees" fit together, and a key that was in one town may be found in
another; but a speaker whom two documents quote of the same days hardly said both.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from stemma.compare.matching.features import telling_words
from stemma.compare.matching.told import same_time
from stemma.compare.statements.denied import telling
from stemma.compare.statements.numbers import INFINITE, Amount
from stemma.compare.statements.offices import offices
from stemma.compare.statements.statements import Statement
from stemma.compare.statements.when import stretch
from stemma.text.words import stem, words

_DAY = 24 * 60
_MOSTLY = 0.75
"""How much of what both tell must be the same before two limits are of one thing."""
_SEVERAL = 2
_PLACED = re.compile(
    r"(?P<what>(?:the|this|that|his|her|its|their) [\w'’ -]{3,60}?)"
    r" (?:was|is|lay|lies|stood|hung|had been|has been)"
    r"(?: (?:found|kept|stored|left|discovered|hidden|lying))?"
    r" (?P<where>(?:at|in|on|under|behind|inside) .+)",
    re.IGNORECASE | re.DOTALL,
)
_TOWN = re.compile(
    r"\b(?:at|in|on|under|behind|inside) (?P<place>.+) in (?P<town>[A-Z][\w-]+)[.,]?$"
)
_WHICH_DAYS = re.compile(
    r"\b(?:week|work|sun|mon|tues|wednes|thurs|fri|satur|holi)days?\b|\bweekends?\b|\b(?:summer|winter|night|day|morning|evening)s?\b"
)
_HEAD = re.compile(r" (?:of|to|with|for|from|in|at|that|which) ")
_MOVED = re.compile(
    r"\b(?:moved|brought|carried|later|before|until|since|earlier|then|now|first|used to)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Place:
    """Where something is said to have been: its words' stems, the place, its town."""

    what: frozenset[str]
    head: str
    where: str
    town: str


def limits_apart(left: Statement, right: Statement) -> tuple[Amount, Amount] | None:
    """Two limits of one measure that one speaker is given with: "below 32", "below 34 degrees"."""
    if not _given_by_one(left, right):
        return None
    told = telling_words(left, right)
    if told is None or told.value < _MOSTLY or _on_other_days(left, right):
        return None
    pairs = [(one, two) for one in _limits(left) for two in _limits(right) if one.noun == two.noun]
    apart = [pair for pair in pairs if _one_side(*pair) and not _equal(*pair)]
    return apart[0] if apart and len(pairs) == 1 else None


def _on_other_days(left: Statement, right: Statement) -> bool:
    """Whether both say for which days it holds, and not for the same: "on weekdays", "on Sundays"."""
    one, two = ({*_WHICH_DAYS.findall(each.text.lower())} for each in (left, right))
    return bool(one and two) and one != two


def places_apart(left: Statement, right: Statement) -> tuple[str, str] | None:
    """Two places in two towns where one speaker is given to say that one thing was."""
    if left.claim.stands != "for" or right.claim.stands != "for" or not _given_by_one(left, right):
        return None
    one, two = _placed(left), _placed(right)
    if not one or not two or one.head != two.head:
        return None
    of_one_thing = one.what == two.what or (
        min(len(one.what), len(two.what)) >= _SEVERAL
        and (one.what <= two.what or two.what <= one.what)
    )
    named = one.town.lower() in right.words or two.town.lower() in left.words
    return (one.where, two.where) if of_one_thing and not named else None


def _given_by_one(left: Statement, right: Statement) -> bool:
    """Whether two documents of the same days give both as the words of one speaker."""
    if left.document.id == right.document.id or not left.behind & right.behind:
        return False
    days = stretch(left.published), stretch(right.published)
    near = bool(days[0] and days[1] and days[0].gap(days[1]) <= _DAY)
    return near and same_time(left, right)


def _limits(statement: Statement) -> Iterator[Amount]:
    """Its figures of a measure of which only one bound is given."""
    return (
        each
        for each in statement.amounts
        if each.open and not each.of and each.noun not in {"", "minutes"}
    )


def _one_side(one: Amount, two: Amount) -> bool:
    return (one.low == -INFINITE) == (two.low == -INFINITE)


def _equal(one: Amount, two: Amount) -> bool:
    return (one.low, one.high) == (two.low, two.high)


def _placed(statement: Statement) -> Place | None:
    """Where it says that one thing was, with the town; nobody is a thing, and what moves is in two places."""
    found = _PLACED.fullmatch(statement.text.strip())
    town = _TOWN.search(found["where"]) if found else None
    if not found or not town or _MOVED.search(statement.text):
        return None
    head = words(_HEAD.split(found["what"])[0])[-1]
    if head in offices():
        return None
    what = frozenset(map(stem, telling(words(found["what"]))))
    return Place(what, stem(head), found["where"], town["town"])
