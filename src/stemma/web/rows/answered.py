"""How an accusation is answered, as the pages show it: what people took away is not counted."""

from __future__ import annotations

from stemma.model.links import Answer, Answers, AnswerStatus
from stemma.model.wording import shown_status
from stemma.web.rows import addresses
from stemma.web.rows.describe import name_by_id
from stemma.web.rows.index import CaseIndex

PER_PART = 20
"""How many accusations stand in one part of their list."""
UNHEARD: tuple[AnswerStatus, ...] = ("none-in-folder", "other-statements-only", "declined")


def standing(index: CaseIndex, row: Answers) -> tuple[Answer, ...]:
    """The answers without those of which a person said that they do not answer this."""
    known = (
        given
        for given in row.answers
        if (given.claim in index.claims) or (given.attribution in index.attributions)
    )
    kept = [given for given in known if (row.allegation, given.claim) not in index.not_answers]

    def order(given: Answer) -> tuple[bool, str, int]:
        return given.date is None, given.date or "", index.place.get(given.claim or "", 0)

    return tuple(sorted(kept, key=order))


def effective_status(index: CaseIndex, row: Answers) -> AnswerStatus:
    """The row's status, or, when a person took its last answer away, that there is none."""
    plain = [given for given in row.answers if not given.may_be_none]
    if not plain or not all(given.may_be_none for given in standing(index, row)):
        return row.status
    return "other-statements-only" if index.claims_by.get(row.about) else "none-in-folder"


def answered_as(index: CaseIndex, row: Answers) -> str:
    """How it is answered as a reader sees it: a key of `SHOWN`, by which accusations are chosen."""
    return shown_status(effective_status(index, row), standing(index, row))


def is_unheard(index: CaseIndex, row: Answers) -> bool:
    """Whether the folder holds no reply to an accusation that plainly is one."""
    unheard = effective_status(index, row) in UNHEARD
    return unheard and not any(each.is_plain for each in standing(index, row))


def ordered(index: CaseIndex) -> list[Answers]:
    """Accusations by the name of the accused, then by date: nobody is ranked."""

    def order(row: Answers) -> tuple[str, str, int]:
        name = name_by_id(index, row.about).name
        return name.casefold(), row.about, index.place[row.allegation]

    return sorted(index.answers, key=order)


def address_of(index: CaseIndex, row: Answers) -> str:
    """Where an accusation stands beside its answers, among those about the same one."""
    same = [each.id for each in ordered(index) if each.about == row.about]
    part = same.index(row.id) // PER_PART + 1
    asked = {"about": row.about, "part": str(part) if part > 1 else ""}
    return f"{addresses.filtered('/accusations', asked)}#{addresses.anchor(row.id)}"
