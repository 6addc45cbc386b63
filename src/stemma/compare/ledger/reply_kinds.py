"""What an answer to an accusation is: a denial, a counter-accusation, a concession, a report of one."""

from __future__ import annotations

import re

from stemma.compare.ledger.accused import accused
from stemma.compare.ledger.aimed import calls_it_untrue
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
_NOT_DENIED = re.compile(
    r"(?:\b(?:not|never|nor|neither|cannot|nobody|no one)|n['’]t)\b (?:\w+ ){0,2}?"
    r"(?:den(?:y|ied|ies|ying)(?! (?:him|them|us|me|any(?:one|body)|people)\b)"
    r"|disput|contest|refut|doubt|contradict"
    r"|(?:question|challeng)\w* (?:that|(?:(?:the|this|these|those|its|their|his|her) )?(?:\w+ )?"
    r"(?:facts?|findings?|figures?|truth|accuracy|accounts?|charges?|accusations?|allegations?"
    r"|verdict|report|evidence|testimony))\b)",
    re.IGNORECASE,
)
"""What negates a denial, and leaves open what it is of: "does not dispute the log".

"I did not question the child", "did not challenge him", "did not deny them water" deny a deed.
"""
_UNKNOWN = re.compile(
    r"\b(?:do|does|can)(?: ?not|n['’]t) (?:know|remember|recall|say|tell)"
    r"(?: (?:anything|who|what|why|how|whether|if|when|where|that|it)\b|\W*$)"
    r"|\b(?:do|does|can)(?: ?not|n['’]t) (?:remember|recall) any(?:body|one)\b"
    r"|\b(?:not|n['’]t) (?:sure|certain)\b",
    re.IGNORECASE,
)
"""Who does not know denies nothing."""
_OWNED_UP = re.compile(
    r"\b(?:is|was|remains) (?:entirely |wholly )?(?:our|my)(?: own)? "
    r"(?:\w+ )?(?:omission|mistake|fault|error|failure|failing|shame|negligence|oversight|neglect)\b",
    re.IGNORECASE,
)
"""What was not done and is one's own fault: no denial."""
_FAULT = r"(?:\w+ )?(?:omission|mistake|fault|error|failure|failing|negligence|oversight)\b"
_ACCEPTED = re.compile(
    rf"(?:that|this|it) (?:is|was|remains) (?:(?:entirely |wholly )?(?:our|my)(?: own)? {_FAULT}"
    rf"|an? {_FAULT},? (?:and|which) (?:it |that )?(?:is|was) (?:ours|mine)\b)",
    re.IGNORECASE,
)
"""What owns up to what stands before it: "That was our mistake", "That was a failure, and it is ours"."""
_TO_COME = re.compile(
    r"\b(?:will|shall)(?: \w+)? (?:not|never)\b|\b(?:won|shan)['’]t\b", re.IGNORECASE
)
"""What one will not do says nothing of what one did."""
_LEFT_SO = re.compile(
    r"\b(?:should|ought to) have\b[^.!?\n]*\b(?:had|have|has) not(?: done (?:so|it))?\W*$"
    r"|\bregret(?:s|ted)?,? that (?:it|he|she|they|we|I) (?:had|have|has) not\W*$",
    re.IGNORECASE,
)
"""What says again that a duty was not met: "should have asked and had not done so"."""
_NOT_ENOUGH = re.compile(
    r"\b(?:(?:is|was|are|were) not|(?:has|have|had) not been|(?:is|was|are|were)n['’]t"
    r"|(?:has|have|had)n['’]t been) (?:nearly |simply |quite )?"
    r"(?:(?:good |fast |clear |quick |careful )?enough|sufficient|adequate)\W*$",
    re.IGNORECASE,
)
"""What was done and did not do: a regret, unless the accusation is of what was enough."""
_ENOUGH = re.compile(r"\b(?:enough|sufficient\w*|adequate\w*)\b", re.IGNORECASE)
_BEFORE = 200
_UNREAD = re.compile(
    r"\b(?:(?:has|have|had) not|(?:has|have|had)n['’]t)(?: yet (?:read|seen|studied|received)| (?:yet )?read)"
    r" (?:(?:the|this|that|these|those|its|their) (?:\w+ ){0,2}?(?:report|article|interview|complaint|"
    r"lawsuit|indictment|allegations?|accusations?|claims?|charges|findings|statement|study|it)|it)\b",
    re.IGNORECASE,
)
"""Who has not read what is said denies nothing of it."""
_OPEN = (_NOT_DENIED, _UNKNOWN, _OWNED_UP, _TO_COME, _UNREAD)
_BUT = (" but ", " although ", " though ", " however", " only ", " except ", " not ")


def kind_of(accusation: Statement, statement: Statement) -> AnswerStatus | None:
    """What the statement would be as an answer: a denial, a counter-accusation, a concession."""
    negated = statement.claim.polarity == "negated"
    if negated and _is_of_neglect(accusation) and not calls_it_untrue(statement):
        return None
    if statement.claim.stands == "against":
        if _reproaches(statement) or _repeats_fault(statement):
            return None
        said = statement.text
        spares = _SAID_SO.fullmatch(said) or any(each.search(said) for each in _OPEN)
        regrets = _NOT_ENOUGH.search(said) and not _ENOUGH.search(accusation.text)
        return None if spares or regrets else "denied"
    if statement.claim.kind == "allegation" and set(accused(statement)) & accusation.behind:
        return "counter-accused"
    if statement.claim.stands == "for" and owns_up(statement):
        return "partly-accepted-in-own-words"
    if statement.attribution.stance in _CONCEDES and statement.claim.stands == "for":
        return "accepted-in-own-words"
    return None


def owns_up(statement: Statement) -> bool:
    """Whether it says, in the speaker's own words, that what stands before it was the speaker's fault."""
    if statement.attribution.kind not in {"voice", "direct"}:
        return False
    start = statement.hull[0]
    said = (end for first, end in statement.attribution.content if first <= start < end)
    end = next(said, start)
    return _ACCEPTED.match(statement.document.text, start, end) is not None


def _is_of_neglect(accusation: Statement) -> bool:
    """Whether it accuses of what was not done: another "not" then denies nothing."""
    return accusation.claim.kind == "allegation" and accusation.claim.polarity == "negated"


def _reproaches(statement: Statement) -> bool:
    """Whether its "not" is what others are reproached with: "the Union never paid its workers"."""
    negated = statement.claim.kind == "allegation" and statement.claim.polarity == "negated"
    return negated and bool(set(accused(statement)))


def _repeats_fault(statement: Statement) -> bool:
    """Whether its "not" only says again that a duty was not met: "… and had not done so"."""
    start, end = statement.hull
    return _LEFT_SO.search(statement.document.text, max(0, start - _BEFORE), end) is not None


def leaves_open(statement: Statement) -> bool:
    """Whether it answers without denying or accepting: "does not dispute the log"."""
    return statement.claim.stands == "against" and bool(_NOT_DENIED.search(statement.text))


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
    if kind == "partly-accepted-in-own-words":
        return "concedes"
    return "accuses" if kind == "counter-accused" else statement.attribution.stance
