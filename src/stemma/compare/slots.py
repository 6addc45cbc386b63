"""Where two statements on one matter do not fit together: number, date, quotation, polarity.

The two are known to be on one matter; what is compared here is slot by slot, with its time and scope.
Nothing is a difference that both could be right about: counts as of different times, a part and its
whole, rounded figures, ranges that overlap, different days of a series.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from stemma.compare.families import kind_of
from stemma.compare.features import other_things, telling_words
from stemma.compare.matching import match
from stemma.compare.numbers import Amount
from stemma.compare.occasions import Occasion
from stemma.compare.quotations import compare_quotations
from stemma.compare.statements import Statement
from stemma.compare.substitutions import substitution
from stemma.compare.when import Stretch, stretch
from stemma.model.entities import Reason
from stemma.model.links import LinkType, Slot
from stemma.text.words import stem, weight

_DAY = 24 * 60
_SERIES = 3 * _DAY
"""Days further apart than this are taken for two events, not for one that is dated twice."""
_NEARLY_ALL = 0.7
_SINCE = re.compile(r"\b(?:since|lately|recently|any more|anymore|now|this year)\b", re.IGNORECASE)
"""Words by which a denial speaks only of the time since something."""
_RECENT = 60 * _DAY
_MINUTES_APART = 10
_TELLING = 0.25
_ANCHORS = {
    "same_people",
    "same_place",
    "same_occasion",
    "rare_words",
    "of_each_other",
    "same_wording",
}
_AGAINST_ITSELF = 0.75
"""How well two statements of one holder must match before they are shown as opposite."""
_REPLY = 0.35
_PROPOSITION = 0.18
"""How much shared words must weigh before two opposite statements are about one thing."""
_SOME = 0.12
"""How much is enough where the one is a reply of the accused."""


@dataclass(frozen=True, slots=True)
class Difference:
    """A slot in which two statements do not fit together, with the words of both."""

    type: LinkType
    slot: Slot
    reason: Reason


def differences(left: Statement, right: Statement, reasons: tuple[Reason, ...]) -> list[Difference]:
    """Every slot in which two matched statements do not fit together."""
    if left.document.id == right.document.id and left.holder_key == right.holder_key:
        return []
    found = [
        _polarity(left, right, {each.feature: each.value for each in reasons}),
        number_difference(left, right),
        date_difference(left, right),
        _quotation(left, right),
        _substituted(left, right, {each.feature: each.value for each in reasons}),
    ]
    return [each for each in found if each]


def opposite(reply: Statement, statement: Statement) -> bool:
    """Whether a reply by the accused is on the other side of the matter; that it is theirs ties the two."""
    found = match(reply, statement, least=_REPLY)
    return bool(found and _polarity(reply, statement, found.shared, reply=True))


def conflict(left: Statement, right: Statement) -> bool:
    """Whether two statements of one matter belong to different versions of it.

    Wider than a difference: what is not shown as one may still keep two statements apart.
    """
    if left.claim.stands != right.claim.stands or _apart(left, right):
        return True
    gaps = [a.when.gap(b.when) for a in left.occasions for b in right.occasions]
    return bool(gaps and min(gaps) >= _DAY) or bool(date_difference(left, right))


def _apart(left: Statement, right: Statement) -> tuple[Amount, Amount] | None:
    """Two figures of the same things that cannot both be right, where no others of them fit."""
    for noun in sorted({one.noun for one in left.amounts} & {two.noun for two in right.amounts}):
        pairs = [
            (one, two)
            for one in left.amounts
            for two in right.amounts
            if noun and one.noun == two.noun == noun and not (one.part or two.part)
        ]
        if pairs and not any(one.meets(two) for one, two in pairs):
            return pairs[0]
    return None


def number_difference(left: Statement, right: Statement) -> Difference | None:
    """Figures of the same things at the same time that cannot both be right; or a later, higher count."""
    if left.claim.stands != right.claim.stands or not _one_event(left, right):
        return None
    apart = _apart(left, right)
    if not apart:
        return None
    one, two = apart
    tolls = [act for act in left.acts & right.acts if kind_of(act) == "toll"]
    if tolls or left.counts_up_to or right.counts_up_to:
        return _toll(left, right, one, two)
    says = "they count the same things differently"
    return Difference("differs", "number", Reason("number", 1.0, one.text, two.text, says))


def date_difference(left: Statement, right: Statement) -> Difference | None:
    """One event on two days or at two times; days far apart are taken for two events."""
    if left.claim.stands != right.claim.stands or not _same_told(left, right):
        return None
    if other_things(left, right) is not None or _counts_at(left) or _counts_at(right):
        return None
    one, two = left.occasions, right.occasions
    if one and two and any(a.when.meets(b.when) for a in one for b in two):
        return _clock_difference(left, right)
    if len(one) != 1 or len(two) != 1:
        return _clock_difference(left, right) if not (one and two) else None
    if not _exact(one[0]) or not _exact(two[0]) or one[0].when.gap(two[0].when) > _SERIES:
        return None
    return _dated(one[0].text, two[0].text)


def _counts_at(statement: Statement) -> bool:
    """Whether its time is that of a count ("as of nine"), not that of an event."""
    return statement.counts_up_to is not None or (
        bool(statement.amounts) and any(kind_of(act) == "toll" for act in statement.acts)
    )


def _clock_difference(left: Statement, right: Statement) -> Difference | None:
    """One event at two times of one day."""
    one, two = left.clocks, right.clocks
    if len(one) != 1 or len(two) != 1 or abs(one[0].minute - two[0].minute) < _MINUTES_APART:
        return None
    return _dated(one[0].text, two[0].text)


def _dated(one: str, two: str) -> Difference:
    says = "they give different times for the same event"
    return Difference("differs", "date", Reason("date", 1.0, one, two, says))


def _exact(occasion: Occasion) -> bool:
    return occasion.when.minutes <= _DAY and not occasion.when.loose


def _toll(left: Statement, right: Statement, one: Amount, two: Amount) -> Difference | None:
    """A count that can only grow: higher later is an update, anything else with one date differs."""
    times = left.as_of, right.as_of
    if not times[0] or not times[1]:
        return None
    earlier, later = (one, two) if times[0].start <= times[1].start else (two, one)
    if times[0].meets(times[1]) and times[0].minutes == times[1].minutes:
        says = "they count the same things differently, as of the same time"
        return Difference("differs", "number", Reason("number", 1.0, one.text, two.text, says))
    if later.low > earlier.low:
        says = "a later count is higher"
        return Difference("updates", "number", Reason("number", 1.0, one.text, two.text, says))
    return None


def _one_event(left: Statement, right: Statement) -> bool:
    """Whether the same is told of the same time, and nothing says that it is of different things."""
    if not _same_told(left, right) or not _same_time(left, right):
        return False
    if _elsewhere(left, right) or _long_ago(left, right) or _long_ago(right, left):
        return False
    tied = left.people & right.people or left.places & right.places
    return bool(tied) or other_things(left, right) is None


def _elsewhere(left: Statement, right: Statement) -> bool:
    """Whether each says where, in other words ("at the bridge", "in the square")."""
    return bool(left.where and right.where) and left.where.isdisjoint(right.where)


def _long_ago(dated: Statement, undated: Statement) -> bool:
    """Whether the one speaks of a time well before the other, which gives none and means its own."""
    said = stretch(undated.published)
    if undated.occasions or not dated.occasions or not said:
        return False
    return all(said.start - each.when.end > _RECENT for each in dated.occasions)


def _same_told(left: Statement, right: Statement) -> bool:
    """Whether both tell of the same act; where no act is known, whether they use the same words."""
    if left.acts and right.acts:
        return bool(_shared_acts(left, right))
    words = telling_words(left, right)
    return bool(words and words.value >= _NEARLY_ALL)


def _shared_acts(left: Statement, right: Statement) -> set[str]:
    return {act for act in left.acts & right.acts if kind_of(act) != "tie"}


def _same_time(left: Statement, right: Statement) -> bool:
    """Whether the days that both give, if they give any, allow one event."""
    one, two = left.occasions, right.occasions
    return not one or not two or any(a.when.gap(b.when) < _DAY for a in one for b in two)


def _polarity(
    left: Statement, right: Statement, shared: dict[str, float], *, reply: bool = False
) -> Difference | None:
    """One says it, the other that it is not so, of the same time."""
    stands = {left.claim.stands, right.claim.stands}
    if stands != {"for", "against"} or not _same_time(left, right):
        return None
    denial, other = (left, right) if left.claim.stands == "against" else (right, left)
    if "same_quotation" in shared or (denial.people and not denial.people & other.people):
        return None
    if not _one_proposition(shared, reply=reply) or not _in_scope(denial, other):
        return None
    ties = "same_tie" in shared or "belong" in left.acts & right.acts
    slot: Slot = "affiliation" if ties else "polarity"
    same = left.holder_key == right.holder_key
    if same and sum(shared.values()) < _AGAINST_ITSELF:
        return None
    says = "one says it, one says it is not so"
    if same:
        says = "one holder, once for and once against it"
    reason = Reason(slot, 1.0, left.shown, right.shown, says)
    return Difference("differs" if same else "denies", slot, reason)


def _one_proposition(shared: dict[str, float], *, reply: bool) -> bool:
    """Whether two opposite statements are of one thing: a tie, an event, or words and someone in it."""
    if "same_tie" in shared or {"same_occasion", "same_place"} <= set(shared):
        return True
    said = shared.get("telling_words", 0.0)
    if reply:
        return said >= _SOME or "same_people" in shared
    return said >= _PROPOSITION and bool(_ANCHORS & set(shared))


def _in_scope(denial: Statement, other: Statement) -> bool:
    """Whether a denial speaks of the time of the other: not of what came later, nor of long before."""
    said = stretch(denial.published)
    dated: list[Stretch] = [each.when for each in other.occasions]
    if not said or not dated:
        return True
    if _SINCE.search(denial.text) and _long_ago(other, denial):
        return False
    return any(each.start < said.end for each in dated)


def _substituted(left: Statement, right: Statement, shared: dict[str, float]) -> Difference | None:
    """Another actor, place or role in the account of one event."""
    if left.claim.stands != right.claim.stands or not {"same_figure", "same_occasion"} & set(
        shared
    ):
        return None
    found = substitution(left, right)
    if not found:
        return None
    slot, one, two = found
    says = f"the same account with a different {slot}"
    return Difference("differs", slot, Reason(slot, 1.0, one, two, says))


def _quotation(left: Statement, right: Statement) -> Difference | None:
    """Words inside the quotation marks that differ."""
    changed = compare_quotations(left, right)
    if not changed or not any(
        weight(stem(word)) >= _TELLING for word in changed.left + changed.right
    ):
        return None
    if not changed.left or not changed.right:
        return None
    says = "words inside the quotation marks differ (may be a translation)"
    one, two = " … ".join(changed.left), " … ".join(changed.right)
    return Difference("differs", "quotation", Reason("quotation", 1.0, one, two, says))
