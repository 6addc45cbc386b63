"""Denials in another text than the accusation that name it only as such: "denied all the accusations".

They meet what was said before by those whom the text names, and where it names no accuser, what was said
by the only ones who accuse. "The charge" is of one accusation where there is but one.
"""

from __future__ import annotations

import re

from stemma.compare.ledger.ledger import Ledger
from stemma.compare.statements.statements import Statement
from stemma.compare.statements.when import stretch
from stemma.model.annotations import Attribution
from stemma.model.documents import Document, quote
from stemma.model.links import Addresses
from stemma.text.denials import ALL, MARKS

_SEVERAL = re.compile(
    r"everything|(?:the|these|those|both) (?:accusation|allegation|charge|claim)s", re.IGNORECASE
)
_SINGLE = re.compile(r"(?:the|this|that) (?:accusation|allegation|charge)", re.IGNORECASE)
_DAYS = 31
"""A denial is taken to be of what was said in the month before it."""


def denies_elsewhere(
    ledger: Ledger, accusation: Statement, denial: Attribution, entity: str
) -> Addresses | None:
    """How such a denial meets an accusation of somebody, or null where it may be of another."""
    document = ledger.corpus.annotations[denial.document].document
    if denial.stance != "denies" or document.id == accusation.document.id:
        return None
    said = quote(document.text, denial.content).strip(MARKS)
    several = bool(_SEVERAL.fullmatch(said) or ALL.fullmatch(said))
    if not several and not _SINGLE.fullmatch(said):
        return None
    if not _follows(document, accusation):
        return None
    if _is_told_here(ledger, denial, entity):
        return None
    same = {accusation.id, *ledger.repeats.get(accusation.id, ())}
    accusing = ledger.accusing.get(entity, ())
    others = [each for each in accusing if each.id not in same and _follows(document, each)]
    if not several:
        return None if others else "this"
    named = {each.entity for each in ledger.corpus.annotations[document.id].mentions}
    by_one_side = all(each.behind & accusation.behind for each in others)
    return "set" if by_one_side or accusation.behind & named else None


def _follows(document: Document, accusation: Statement) -> bool:
    """Whether a text came out in the month after an accusation."""
    days = stretch(document.published.value if document.published else None)
    since = stretch(accusation.published)
    if days is None or since is None or days.end <= since.start:
        return False
    return days.gap(since) <= _DAYS * 24 * 60


def _is_told_here(ledger: Ledger, denial: Attribution, entity: str) -> bool:
    """Whether the text itself tells something dark of somebody before the denial: that comes first."""
    at = min(denial.source + denial.cue + denial.content)[0]
    return any(
        (each.claim.kind == "allegation" or each.claim.may_accuse)
        and entity in each.claim.about
        and each.hull[1] <= at
        for each in ledger.corpus.by_document.get(denial.document, ())
    )
