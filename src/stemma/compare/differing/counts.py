"""Figures of the same things that cannot both be right, and later counts that are higher."""

from __future__ import annotations

import re
from dataclasses import dataclass

from stemma.compare.differing.granted import is_aim, is_awaited, takes_up_a_figure
from stemma.compare.differing.of_one_speaker import limits_apart
from stemma.compare.differing.scope import one_scope
from stemma.compare.matching.features import told_of_counted
from stemma.compare.matching.sameness import LARGE, is_prescribed
from stemma.compare.matching.told import one_event
from stemma.compare.statements.families import kind_of
from stemma.compare.statements.numbers import MISSING, SOME_PEOPLE, Amount
from stemma.compare.statements.statements import Statement
from stemma.compare.statements.when import Stretch
from stemma.model.entities import Reason
from stemma.model.links import LinkType, Slot

FARTHEST = 20
"""Figures further apart than so many times are of two things, where no act shows that it is one."""

_TAKEN = frozenset({"hospital"})
_NOW = re.compile(
    r"\b(?:in (?:the |a )?hospital|on the wards?|still|remain(?:s|ed|ing)?)\b", re.IGNORECASE
)
"""Who lies there at one time: that count may fall."""
_LOST = re.compile(
    r"\b(?:lost|los(?:s|es|ing)|lose|blinded)\b[^.;:]{0,40}?\b(?:eyes?|sight|legs?|arms?|hands?|foot|feet|limbs?|hearing)\b",
    re.IGNORECASE,
)
"""What nobody gets back."""


@dataclass(frozen=True, slots=True)
class Difference:
    """A slot in which two statements do not fit together, with the words of both."""

    type: LinkType
    slot: Slot
    reason: Reason


def figures_apart(left: Statement, right: Statement) -> tuple[Amount, Amount] | None:
    """Two figures of the same things that cannot both be right, where no others of them fit."""
    pairs = [(one, two) for one in left.amounts for two in right.amounts if one.may_count_as(two)]
    for noun in sorted({one.noun for one, two in pairs if one.noun == two.noun}):
        of_it = [(one, two) for one, two in pairs if one.noun == two.noun == noun]
        if not any(one.meets(two) for one, two in of_it):
            return of_it[0]
    others = [(one, two) for one, two in pairs if one.noun != two.noun]
    if others and not any(one.meets(two) for one, two in pairs):
        return others[0]
    return None


def number_difference(
    left: Statement, right: Statement, *, on_one: bool = False
) -> Difference | None:
    """Figures of the same things at the same time that cannot both be right; or a later, higher count.

    Args:
        left: A statement.
        right: Another one on the same matter.
        on_one: Whether the model that reads both takes them to be on one question.
    """
    if left.claim.stands != right.claim.stands or not one_event(left, right):
        return None
    sorts = (is_aim, is_awaited, is_prescribed)
    if any(is_one(left) != is_one(right) for is_one in sorts):
        return None
    if takes_up_a_figure(left) or takes_up_a_figure(right):
        return None
    apart = figures_apart(left, right)
    if not apart:
        return _grown(left, right) or _limits(left, right)
    if not one_scope(left, right, apart):
        return None
    one, two = apart
    alike = one.fates & two.fates
    if not alike and not _of_one_thing(left, right, one, on_one=on_one):
        return None
    if (
        not (left.acts & right.acts or alike)
        and max(one.low, two.low) > FARTHEST * min(one.low, two.low) > 0
    ):
        return None
    if one.noun == MISSING:
        return _missing(left, right, one, two)
    if _only_grows(left, right, apart) or left.counts_up_to or right.counts_up_to:
        return _toll(left, right, one, two)
    says = "they count the same things differently"
    return Difference("differs", "number", Reason("number", 1.0, one.text, two.text, says))


def _of_one_thing(left: Statement, right: Statement, counted: Amount, *, on_one: bool) -> bool:
    """Whether more than the noun that both count shows that they count one thing.

    "Eight vehicles were used" may be right where "two vehicles came". A sum or a length has no such noun.
    """
    if counted.noun in {"people", *SOME_PEOPLE} and not _same_fate(left, right):
        return False
    if on_one or not counted.of or left.people & right.people:
        return True
    if counted.low >= LARGE or (left.counts_up_to and right.counts_up_to):
        return True
    nouns = [{each.noun for each in one.amounts if each.of} for one in (left, right)]
    several = len(nouns[0] & nouns[1]) > 1
    return several or bool(_acts_of_both(left, right) or told_of_counted(left, right))


def _acts_of_both(left: Statement, right: Statement) -> set[str]:
    return {act for act in left.acts & right.acts if kind_of(act) not in {"presence", "tie"}}


def _limits(left: Statement, right: Statement) -> Difference | None:
    apart = limits_apart(left, right)
    says = "one speaker is given with two limits"
    return apart and Difference(
        "differs", "number", Reason("number", 1.0, apart[0].text, apart[1].text, says)
    )


def _same_fate(left: Statement, right: Statement) -> bool:
    """Whether what happened to the people counted is the same, where either says what did."""
    fates = [{act for act in each.acts if kind_of(act) == "toll"} for each in (left, right)]
    return bool(fates[0] & fates[1]) or not (fates[0] or fates[1])


def _missing(left: Statement, right: Statement, one: Amount, two: Amount) -> Difference | None:
    """Who is missing at another time may be fewer or more; at the same time the counts differ."""
    times = _counted_at(left), _counted_at(right)
    if not times[0] or not times[1]:
        return None
    reason = Reason("number", 1.0, one.text, two.text, "a later count of those who are missing")
    if not times[0].meets(times[1]) or times[0].minutes != times[1].minutes:
        return Difference("updates", "number", reason)
    says = "they count those who are missing differently, as of the same time"
    return Difference("differs", "number", Reason("number", 1.0, one.text, two.text, says))


def _toll(left: Statement, right: Statement, one: Amount, two: Amount) -> Difference | None:
    """A count that can only grow: higher later is an update, anything else with one date differs."""
    times = _counted_at(left), _counted_at(right)
    if not times[0] or not times[1]:
        return None
    earlier, later = (one, two) if times[0].start <= times[1].start else (two, one)
    grows = _only_grows(left, right, (one, two))
    stated = bool(left.counts_up_to) == bool(right.counts_up_to)
    alike = times[0].minutes == times[1].minutes and stated
    if times[0].meets(times[1]) and (alike or not grows):
        if one.nth or two.nth:
            return None  # "a fourth" died in the evening of the day on which three had
        says = "they count the same things differently, as of the same time"
        return Difference("differs", "number", Reason("number", 1.0, one.text, two.text, says))
    by_day = grows and times[0].meets(times[1]) and times[0].minutes != times[1].minutes
    if by_day:
        later, earlier = (one, two) if times[0].minutes > times[1].minutes else (two, one)
    if later.low > earlier.low:
        says = "a later count is higher"
        return Difference("updates", "number", Reason("number", 1.0, one.text, two.text, says))
    exact = not (later.open or earlier.open or later.approximate or earlier.approximate)
    dated = left.counts_up_to and right.counts_up_to
    if grows and exact and (dated or (stated and not left.behind & right.behind)):
        says = "a count that can only grow is lower later"
        return Difference("differs", "number", Reason("number", 1.0, one.text, two.text, says))
    return None


def _only_grows(left: Statement, right: Statement, pair: tuple[Amount, Amount]) -> bool:
    """Whether both count what can only become more: the dead, those who have been taken to hospital."""
    if any(kind_of(act) == "toll" for act in left.acts & right.acts):
        return True
    if all(_LOST.search(each.text) for each in (left, right)):
        return True
    taken = _TAKEN & pair[0].fates & pair[1].fates
    return bool(taken) and not any(_NOW.search(each.text) for each in (left, right))


def _grown(left: Statement, right: Statement) -> Difference | None:
    """A later, higher count that does not speak against "at least" so many before."""
    tolls = [act for act in left.acts & right.acts if kind_of(act) == "toll"]
    times = left.as_of, right.as_of
    if not tolls or not times[0] or not times[1] or times[0].meets(times[1]):
        return None
    for one in left.amounts:
        for two in right.amounts:
            early, late = (one, two) if times[0].start < times[1].start else (two, one)
            grown = _may_have_grown(early, late) and late.low > early.low
            if grown and one_scope(left, right, (one, two)):
                says = "a later count is higher"
                return Difference(
                    "updates", "number", Reason("number", 1.0, one.text, two.text, says)
                )
    return None


def _may_have_grown(early: Amount, late: Amount) -> bool:
    """Whether the later count may be of the same people, and the earlier one did not rule it out."""
    if early.fates and late.fates and early.fates.isdisjoint(late.fates):
        return False
    if early.part or late.part or late.noun not in {"people", early.noun}:
        return False
    of_some = early.noun in SOME_PEOPLE
    return of_some or (early.noun == "people" and early.open)


def rising(late: Statement, early: Statement) -> tuple[float, float]:
    """The figures of two counts of which the one updates the other, the later first."""
    apart = figures_apart(late, early)
    if apart:
        return apart[0].low, apart[1].low
    counted = {"people", *SOME_PEOPLE}
    whole = [
        max(one.low for one in each.amounts if one.noun in counted and not one.part)
        for each in (late, early)
    ]
    return whole[0], whole[1]


def _counted_at(statement: Statement) -> Stretch | None:
    """Of when a count is: of its own time; who was somewhere at a time was counted then."""
    if statement.counts_up_to is None and any(kind_of(act) == "presence" for act in statement.acts):
        return statement.occasions[0].when if statement.occasions else statement.as_of
    return statement.as_of
