"""Where two statements on one matter do not fit together: number, date, quotation, polarity.

The two are known to be on one matter; what is compared here is slot by slot, with its time and scope.
Nothing is a difference that both could be right about: counts as of different times, a part and its
whole, rounded figures, ranges that overlap, different days of a series.
"""

from __future__ import annotations

import math
import re

from stemma.compare.differing.changed_slots import changed_slots
from stemma.compare.differing.counts import Difference, figures_apart, number_difference
from stemma.compare.differing.dates import date_difference
from stemma.compare.differing.granted import (
    denies_a_lack_only,
    denies_a_measure_only,
    grants_a_denial,
)
from stemma.compare.differing.of_one_speaker import places_apart
from stemma.compare.differing.on_the_way import on_the_way_and_there
from stemma.compare.differing.other_doers import other_doer
from stemma.compare.differing.replaced import replaced
from stemma.compare.matching.affirmed import leaves_out_the_doer
from stemma.compare.matching.both_denied import names_others, speaks_of_it
from stemma.compare.matching.cut_quotations import left_out
from stemma.compare.matching.matching import MATCHED, match
from stemma.compare.matching.nearness import NEARNESS
from stemma.compare.matching.numbered_places import numbered_apart
from stemma.compare.matching.quotations import compare_quotations
from stemma.compare.matching.told import long_ago, same_time
from stemma.compare.statements.denied import base, denied, left_undone
from stemma.compare.statements.only_mentioned import is_only_mentioned
from stemma.compare.statements.statements import Statement
from stemma.compare.statements.when import Stretch, stretch
from stemma.model.entities import Reason
from stemma.model.links import Slot
from stemma.text.words import stem, weight

_DAY = 24 * 60
_SINCE = re.compile(r"\b(?:since|lately|recently|any more|anymore|now|this year)\b", re.IGNORECASE)
"""Words by which a denial speaks only of the time since something."""
_FROM_THEN_ON = re.compile(
    r"\bsince\b(?! (?:he|she|they|it|we|i|you|there|this|that|the \w+ (?:is|are|has|have|had|was|were))\b)",
    re.IGNORECASE,
)
"""What is denied only of a time that begins with something: "none have been found since"."""
_UNREAL = re.compile(
    r"\b(?:would|could|might)(?: not|n't)? have\b|\b(?:should|ought to) have\b", re.IGNORECASE
)
"""What was not done: "I would have opened it" neither says nor denies that it was opened."""
_GOES_ON = re.compile(
    r"(?:\b(?:not|never)|n['’]t) (?:yet )?(?:stop|stopped|ceased?|fail|failed) (?:to\b|\w+ing\b)",
    re.IGNORECASE,
)
"""What is denied is only that it ended: "has not stopped digging"."""
_OURS = re.compile(
    r"\b(?:none|neither|not one|nobody|no one|no \w+|any \w+) (?:of|among|from) (?:us|our|ours|my)\b",
    re.IGNORECASE,
)
"""Whose deed is denied: "none of our drivers" says nothing of what others did."""
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
_MOSTLY = 0.3
"""How much shared words must weigh before two may be of one person whom only one of them names."""
_SOME = 0.12
"""How much is enough where the one is a reply of the accused."""


def differences(left: Statement, right: Statement, reasons: tuple[Reason, ...]) -> list[Difference]:
    """Every slot in which two matched statements do not fit together."""
    if left.document.id == right.document.id and left.holder_key == right.holder_key:
        return []
    shared = {each.feature: each.value for each in reasons}
    found = [
        _polarity(left, right, shared),
        number_difference(left, right, on_one="read_as_one" in shared),
        date_difference(left, right),
        _place(left, right, shared),
        _quotation(left, right),
        _substituted(left, right, shared),
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
    if left.claim.stands != right.claim.stands or figures_apart(left, right):
        return True
    apart = (places_apart, numbered_apart, on_the_way_and_there, other_doer, changed_slots)
    if any(differs(left, right) for differs in apart):
        return True
    if is_only_mentioned(left) != is_only_mentioned(right) or _cut(left, right):
        return True
    gaps = [
        a.when.gap(b.when) - _DAY * (a.when.loose or b.when.loose)
        for a in left.occasions
        for b in right.occasions
    ]
    return bool(gaps and min(gaps) >= _DAY) or bool(date_difference(left, right))


def _polarity(
    left: Statement, right: Statement, shared: dict[str, float], *, reply: bool = False
) -> Difference | None:
    """One says it, the other that it is not so, of the same time."""
    stands = {left.claim.stands, right.claim.stands}
    if "denied_word" in shared:
        return _denied(left, right, shared)
    if stands != {"for", "against"} or not same_time(left, right):
        return None
    if _UNREAL.search(left.text) or _UNREAL.search(right.text):
        return None
    denial, other = (left, right) if left.claim.stands == "against" else (right, left)
    if _GOES_ON.search(denial.text) or _leaves_open(denial, other):
        return None
    if "same_quotation" in shared or _of_others(denial, other, shared):
        return None
    if not reply and not speaks_of_it(denial, other):
        return None
    if _OURS.search(denial.text) and not denial.behind & {*other.people, *other.claim.accused}:
        return None
    apart = left.document.id == right.document.id and not left.acts & right.acts
    if not _one_proposition(shared, reply=reply, apart=apart) or not _in_scope(denial, other):
        return None
    same = left.holder_key == right.holder_key
    if (same or left.behind & right.behind) and sum(shared.values()) < _AGAINST_ITSELF:
        return None
    return _opposed(left, right, shared)


def _leaves_open(denial: Statement, other: Statement) -> bool:
    """Whether a denial does not speak against the other: that grants it, or gives no such figure."""
    if grants_a_denial(other) or denies_a_measure_only(denial, other):
        return True
    if denies_a_lack_only(denial, other) or leaves_out_the_doer(denial, other):
        return True
    return _is_undone_too(denial, other)


def _is_undone_too(denial: Statement, other: Statement) -> bool:
    """Whether the other says that it was not done either: "did not send", "refused to send"."""
    left = left_undone(other.text)
    return bool(left) and any(
        base(word) in left for each in denied(denial.text) for word in each.words
    )


def _of_others(denial: Statement, other: Statement, shared: dict[str, float]) -> bool:
    """Whether a denial names somebody whom the other does not, and nothing else shows them to be one.

    "The young man" may be he whom the denial names, where the words are mostly the same and the model
    takes both to be on one question.
    """
    if not names_others(denial, other):
        return False
    return "read_as_one" not in shared or shared.get("telling_words", 0.0) < _MOSTLY


def _denied(left: Statement, right: Statement, shared: dict[str, float]) -> Difference | None:
    """One denies in so many words what the other says of the same time."""
    apart = not same_time(left, right)
    same = left.holder_key == right.holder_key or left.behind & right.behind
    if apart or (same and sum(shared.values()) < _AGAINST_ITSELF):
        return None
    denial, other = (right, left) if right.claim.stands != "for" else (left, right)
    return _opposed(left, right, shared) if _in_scope(denial, other) else None


def _opposed(left: Statement, right: Statement, shared: dict[str, float]) -> Difference:
    ties = "same_tie" in shared or "belong" in left.acts & right.acts
    slot: Slot = "affiliation" if ties else "polarity"
    says = "one says it, one says it is not so"
    if "open" in {left.claim.stands, right.claim.stands}:
        says = "one says it, one finds nothing that shows it"
    same = left.holder_key == right.holder_key
    if same:
        says = "one holder, once for and once against it"
    reason = Reason(slot, 1.0, left.shown, right.shown, says)
    return Difference("differs" if same else "denies", slot, reason)


def _one_proposition(shared: dict[str, float], *, reply: bool, apart: bool) -> bool:
    """Whether two opposite statements are of one thing: a tie, an event, or words and someone in it.

    One day and one place make one event, but not two acts that one document tells of (`apart`).
    """
    if "same_tie" in shared or ({"same_occasion", "same_place"} <= set(shared) and not apart):
        return True
    if (
        math.fsum(value for name, value in shared.items() if name not in NEARNESS) < MATCHED
        and not reply
    ):
        return False
    said = shared.get("telling_words", 0.0)
    if reply:
        return not apart and (said >= _SOME or "same_people" in shared)
    return said >= _PROPOSITION and bool(_ANCHORS & set(shared))


def _in_scope(denial: Statement, other: Statement) -> bool:
    """Whether a denial speaks of the time of the other: not of what came later, nor of long before."""
    said = stretch(denial.published)
    dated: list[Stretch] = [each.when for each in other.occasions]
    if _FROM_THEN_ON.search(denial.text) and not _FROM_THEN_ON.search(other.text):
        begins = [each.when.end for each in denial.occasions]
        return bool(begins) and any(each.start >= min(begins) for each in dated)
    if not said or not dated:
        return True
    if _SINCE.search(denial.text) and long_ago(other, denial):
        return False
    return any(each.start < said.end for each in dated)


def _substituted(left: Statement, right: Statement, shared: dict[str, float]) -> Difference | None:
    """Another actor, place or role in the account of one event."""
    found = replaced(left, right, frozenset(shared))
    if not found:
        return None
    slot, one, two = found
    says = f"the same account with a different {slot}"
    if slot == "polarity":
        says = "they say the opposite of one thing"
    return Difference("differs", slot, Reason(slot, 1.0, one, two, says))


def _place(left: Statement, right: Statement, shared: dict[str, float]) -> Difference | None:
    """One thing in two places; of which the same figure is given, it may have two numbers."""
    if "same_figure" in shared and (apart := numbered_apart(left, right)):
        says = "they give the place of it different numbers"
    elif apart := places_apart(left, right):
        says = "one speaker is given with two places"
    elif apart := on_the_way_and_there(left, right):
        says = "one says that it was there, one that it was before that place was reached"
    return apart and Difference("differs", "place", Reason("place", 1.0, *apart, says))


def _quotation(left: Statement, right: Statement) -> Difference | None:
    """Words inside the quotation marks that differ."""
    if doers := other_doer(left, right):
        says = "one quoted sentence in all but its subject: it says of another that he did it"
        return Difference("differs", "quotation", Reason("quotation", 1.0, *doers, says))
    if cut := _cut(left, right):
        return cut
    changed = compare_quotations(left, right)
    if not changed:
        return None
    if changed.left_out:
        says = "one quotation leaves out words that turn it"
        words = " ".join(changed.left_out)
        return Difference("differs", "quotation", Reason("quotation", 1.0, words, "", says))
    if not changed.left or not changed.right:
        return None
    if not any(weight(stem(word)) >= _TELLING for word in changed.left + changed.right):
        return None
    says = "words inside the quotation marks differ (may be a translation)"
    one, two = " … ".join(changed.left), " … ".join(changed.right)
    return Difference("differs", "quotation", Reason("quotation", 1.0, one, two, says))


def _cut(left: Statement, right: Statement) -> Difference | None:
    """Words of a quoted sentence that the other leaves out, if no dots show the gap."""
    for one, two, turned in ((left, right, False), (right, left, True)):
        if gone := left_out(one, two):
            says = "one quotation leaves out words of the sentence that the other has, and shows no gap"
            words = (gone, "") if turned else ("", gone)
            return Difference("differs", "quotation", Reason("quotation", 1.0, *words, says))
    return None
