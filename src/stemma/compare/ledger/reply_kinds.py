"""What an answer to an accusation is: a denial, a counter-accusation, a concession, a report of one."""

from __future__ import annotations

import re

from stemma.compare.ledger.accused import accused
from stemma.compare.statements.statements import Statement
from stemma.model.annotations import Stance
from stemma.model.links import AnswerStatus

_CONCEDES = {"concedes", "confirms"}
_SAID_SO = re.compile(
    r"(?:ever |(?:she|he|they|it|i|we) (?:had |has |have )?(?:ever )?)?(?:having )?(?:ever )?"
    r"(?:said|saying|told|telling|claimed|claiming|written|writing|stated)"
    r"(?: (?:anybody|anyone|her|him|them))?"
    r" (?:so|that|this|it|any such thing|anything of the (?:kind|sort))\W*",
    re.IGNORECASE,
)
"""What denies only that one said something: "denies having said so"."""
_BUT = (" but ", " although ", " though ", " however", " only ", " except ", " not ")


def kind_of(accusation: Statement, statement: Statement) -> AnswerStatus | None:
    """What the statement would be as an answer: a denial, a counter-accusation, a concession."""
    if statement.claim.stands == "against":
        return None if _SAID_SO.fullmatch(statement.text) else "denied"
    if statement.claim.kind == "allegation" and set(accused(statement)) & accusation.behind:
        return "counter-accused"
    if statement.attribution.stance in _CONCEDES and statement.claim.stands == "for":
        return "accepted-in-own-words"
    return None


def status_of(kind: AnswerStatus, statement: Statement, *, reported: bool) -> AnswerStatus | None:
    """The status an answer gives: what others report of it is no denial and never a concession."""
    if kind == "accepted-in-own-words":
        if reported or statement.attribution.kind not in {"direct", "voice"}:
            return "reported-answer-only"
        contrast = any(word in f" {statement.text.lower()} " for word in _BUT)
        return "partly-accepted-in-own-words" if contrast or statement.claim.hedged else kind
    return "reported-answer-only" if reported else kind


def stance_of(kind: AnswerStatus | None, statement: Statement) -> Stance:
    """The stance that is shown beside the answer."""
    if kind == "denied":
        return "denies"
    return "accuses" if kind == "counter-accused" else statement.attribution.stance
