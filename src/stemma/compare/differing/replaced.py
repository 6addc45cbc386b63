"""What stands in one slot of two accounts of one thing, and cannot be right in both.

Two people can both have been detained, and one may work for two bodies; so another name counts only in the
account of one event, of an office that one has, or where two speakers say what somebody is.
"""

from __future__ import annotations

import re

from stemma.compare.differing.changed_slots import changed_slots
from stemma.compare.differing.substitutions import substitution
from stemma.compare.matching.told import same_time
from stemma.compare.statements.statements import Statement
from stemma.compare.statements.when import stretch
from stemma.model.links import Slot

_MONTHS = 90 * 24 * 60
"""Minutes between two documents after which somebody may be something else."""
_ONCE = re.compile(
    r"\b(?:happened|occurred|took place|began|started|broke out|sank|crashed|exploded|was born)\b",
    re.IGNORECASE,
)
"""What of one thing is told once."""
_THE_ONE = re.compile(r"the \w+(?: \w+)? (?:is|was) ", re.IGNORECASE)
"""Who is the only one of his kind: "the driver was …"."""
_CHANGES = re.compile(
    r"\b(?:former|formerly|once|then|until|since|now|no longer|became|also|later|used to)\b",
    re.IGNORECASE,
)
_WAS = re.compile(r"\b(?:was|were|had|belonged|worked)\b", re.IGNORECASE)

Replaced = tuple[Slot, str, str]


def replaced(left: Statement, right: Statement, shared: frozenset[str]) -> Replaced | None:
    """The slot and the words of both; `shared` names what was found on the two."""
    if left.claim.stands != right.claim.stands:
        return None
    if {"same_figure", "same_occasion"} & shared and (found := substitution(left, right)):
        return found
    changed = changed_slots(left, right)
    if len(changed) != 1 or changed[0].slot is None or not _of_one_time(left, right):
        return None
    slot = changed[0].slot
    if not _holds_once(slot, left, right, shared):
        return None
    return slot, changed[0].left, changed[0].right


def _of_one_time(left: Statement, right: Statement) -> bool:
    """Whether nothing shows that they tell of two times, and no words say that it changed."""
    days = stretch(left.published), stretch(right.published)
    if days[0] and days[1] and days[0].gap(days[1]) > _MONTHS:
        return False
    if _CHANGES.search(left.text) or _CHANGES.search(right.text):
        return False
    return same_time(left, right) and left.document.id != right.document.id


def _holds_once(slot: Slot, left: Statement, right: Statement, shared: frozenset[str]) -> bool:
    """Whether only one of the two can stand in the slot."""
    if slot == "polarity":
        return "same_quotation" not in shared
    if slot in {"role", "affiliation"}:
        alike = bool(_WAS.search(left.text)) == bool(_WAS.search(right.text))
        return alike and bool(left.people & right.people) and not left.behind & right.behind
    if slot == "place":
        return all(_ONCE.search(each.text) for each in (left, right))
    if slot == "actor":
        return "same_occasion" in shared or all(_THE_ONE.match(each.text) for each in (left, right))
    return False
