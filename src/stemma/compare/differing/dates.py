"""One event on two days, or at two times of one day."""

from __future__ import annotations

import re

from stemma.compare.differing.counts import Difference, figures_apart
from stemma.compare.differing.scope import one_scope
from stemma.compare.matching.features import other_things, telling_words
from stemma.compare.matching.told import same_told
from stemma.compare.statements.clocks import Clock, is_only_clock
from stemma.compare.statements.families import kind_of
from stemma.compare.statements.occasions import Occasion
from stemma.compare.statements.signals import caller
from stemma.compare.statements.statements import Statement
from stemma.model.entities import Reason
from stemma.text.words import stem

_DAY = 24 * 60
_SERIES = 3 * _DAY
"""Days further apart than this are taken for two events, not for one that is dated twice."""
_MINUTES_APART = 10
"""So far apart two times of one event are not one that is rounded."""
_READ_OFF = 5
"""The same where one of them is to the minute; it is also to what people round times of day."""
_ONE_EVENT = 0.3
"""How much of what both tell must be the same before two days are two accounts of one event."""
_FAR_APART = 6 * 60
"""The same for two events, where one of the two times is given without its day."""
_ROUGH = 45
"""How far from "about five" it may have been."""
_AGAIN = re.compile(
    r"\b(?:again|restor(?:es?|ed)|resum(?:es?|ed)|reopen(?:s|ed)|reconnect(?:s|ed)|repair(?:s|ed)|returned"
    r"|(?:came|comes|was|were|went|back) back|back (?:on|to|in)\b)",
    re.IGNORECASE,
)
"""What comes back is another event than what went: "the light went out", "the light was on again"."""
_STARTS = re.compile(
    r"\b(?:began|begins?|begun|start(?:s|ed)|opens?|opened|leaves?|left|departs?|departed|set out|set off"
    r"|sails?|sailed|took off|takes off)\b",
    re.IGNORECASE,
)
_ENDS = re.compile(
    r"\b(?:end(?:s|ed)|finish(?:es|ed)|stop(?:s|ped)|clos(?:es?|ed)|arriv(?:es?|ed)|reach(?:es|ed)"
    r"|land(?:s|ed)|over)\b",
    re.IGNORECASE,
)
_NTH = re.compile(r"\b(?:first|second|third|fourth|fifth|another|last|final|next)\b", re.IGNORECASE)
"""One of several: "the second call"."""


def date_difference(left: Statement, right: Statement) -> Difference | None:
    """One event on two days or at two times; days far apart are taken for two events."""
    if left.claim.stands != right.claim.stands or not same_told(left, right):
        return None
    apart = figures_apart(left, right)
    if apart and not one_scope(left, right, apart):
        return None  # each day had a vigil of its own, with so many people
    if other_things(left, right) is not None or _counts_at(left) or _counts_at(right):
        return None
    told = telling_words(left, right)
    if told is None or told.value < _ONE_EVENT:
        return None  # "met the union on Monday", "met the workers on Tuesday"
    if _of_two_turns(left, right) or _of_two_callers(left, right):
        return None
    one, two = left.occasions, right.occasions
    if one and two and any(a.when.meets(b.when) for a in one for b in two):
        return _clock_difference(left, right)
    if len(one) != 1 or len(two) != 1:
        return _clock_difference(left, right) if not (one and two) else None
    if is_only_clock(one[0].text) or is_only_clock(two[0].text):
        return _clock_difference(left, right)  # of which day "at 04:10" is, the text does not say
    once = left.marks_one & right.marks_one
    far = one[0].when.gap(two[0].when) > _SERIES and not once
    if not _exact(one[0]) or not _exact(two[0]) or far:
        return None
    return _dated(one[0].text, two[0].text)


def _counts_at(statement: Statement) -> bool:
    """Whether its time is that of a count ("as of nine"), not that of an event."""
    return statement.counts_up_to is not None or (
        bool(statement.amounts) and any(kind_of(act) == "toll" for act in statement.acts)
    )


def _clock_difference(left: Statement, right: Statement) -> Difference | None:
    """One event at two times of one day."""
    one, two = left.times_of_day, right.times_of_day
    if len(one) != 1 or len(two) != 1:
        return None
    apart = one[0].apart(two[0])
    dated = bool(left.occasions and right.occasions)
    if apart < _least_apart(one[0], two[0]) or (apart > _FAR_APART and not dated):
        return None
    return _dated(one[0].text, two[0].text)


def _least_apart(one: Clock, two: Clock) -> int:
    """Minutes from which on two times are not one that is rounded."""
    if one.about or two.about:
        return _ROUGH
    return _READ_OFF if one.minute % _READ_OFF or two.minute % _READ_OFF else _MINUTES_APART


def _of_two_turns(left: Statement, right: Statement) -> bool:
    """Whether one tells how it began or came back, the other how it ended; or of another of several."""
    if bool(_AGAIN.search(left.text)) != bool(_AGAIN.search(right.text)):
        return True
    if _ordinals(left) != _ordinals(right):
        return True
    turns = [
        (bool(_STARTS.search(each.text)), bool(_ENDS.search(each.text))) for each in (left, right)
    ]
    return set(turns) == {(True, False), (False, True)}


def _of_two_callers(left: Statement, right: Statement) -> bool:
    """Whether one says who rang for help, and the other does not name them."""
    sides = ((caller(left.text), right), (caller(right.text), left))
    return any(who and who not in map(stem, other.words) for who, other in sides)


def _ordinals(statement: Statement) -> frozenset[str]:
    return frozenset(match.group().lower() for match in _NTH.finditer(statement.text))


def _dated(one: str, two: str) -> Difference:
    says = "they give different times for the same event"
    return Difference("differs", "date", Reason("date", 1.0, one, two, says))


def _exact(occasion: Occasion) -> bool:
    return occasion.when.minutes <= _DAY and not occasion.when.loose
