"""What somebody answers first to whom an interviewer puts an accusation that others make.

"The families say that you sent the crew home. – That is not true." The question tells of which
accusation it is, and that it had been made by then.
"""

from __future__ import annotations

import math
import re
from dataclasses import replace

from stemma.compare.ledger.aimed import calls_it_untrue, denies_it
from stemma.compare.ledger.ledger import Ledger, Reply
from stemma.compare.ledger.noted import why
from stemma.compare.ledger.replies import is_reported
from stemma.compare.ledger.reply_kinds import status_of
from stemma.compare.statements.corpus import sentence_before
from stemma.compare.statements.statements import TELLING, Statement
from stemma.model.links import Answer, AnswerStatus
from stemma.text.denials import is_negation, just_says_no
from stemma.text.words import words

PUT = "the first words of an answer to a question that puts the accusation to the accused"
"""The reason that is given for such an answer."""
_SAY = (
    r"(?:say|says|said|claim|claims|claimed|alleges?|alleged|writes?|wrote|reports?|reported|maintains?"
    r"|maintained|insists?|insisted|state|states|stated|told us|testified)"
)
_PUT = re.compile(
    rf"(?:(?:But|And|So|Now|Yet|Then),? )?(?:[A-Z][\w.'’ -]{{1,40}}, )?"
    r"(?:[A-Z][^,;:?!“”\"]{1,70}?|the [^,;:?!“”\"]{1,70}?|others|they|some) "
    rf"(?:have |has |had |also |now )?{_SAY}(?: that)? (?P<what>[^?!“”\"]*\byou\b[^?!“”\"]*?)[.?]?"
    r"(?: (?:Is|Was) (?:that|this|it) (?:true|so|right|correct|the case)\?| True\?)?"
)
"""A question that gives what others say of who is asked; no opinion of the one who asks."""
_LONGEST = 400
_TURN = re.compile(r"[\s“”\"'‘’–—*_-]*(?:[A-Z][\w.' ’-]{0,40}:[\s“\"]*)?")
"""What may stand in front of the first words of an answer."""
_SAID_IT = re.compile(
    r"(?:no[,.] )?(?:I|we) (?:have |had )?(?:never|did not|didn['’]t|have not|haven['’]t) (?:once )?"
    r"(?:said|say|told|tell|given|give|gave)"
    r" (?:so|that|this|it|any such (?:thing|order)|anything (?:like that|of the (?:kind|sort)))"
    r"(?: to (?:anyone|anybody|them|him|her))?\W*",
    re.IGNORECASE,
)
"""What denies to have said something, where that is the deed."""
_TOLD = re.compile(
    r"\byou (?:had |have |also |once )?(?:told|said|ordered|asked|instructed|warned|threatened|advised"
    r"|forbade|forbidden|promised|called)\b",
    re.IGNORECASE,
)
_AND_THAT = re.compile(rf"\b(?:and|but|while)\b[^?]*\b{_SAY}\b|\band that\b", re.IGNORECASE)
"""What puts two charges at once, of which nobody can tell which is meant."""
_TITLED = re.compile(r"\b(?:Mr|Mrs|Ms|Miss|Dr|Captain|Father|Colonel|Professor)\b")
_OWN = frozenset({"i", "we"})
_FIRST = 3
"""Among so many words at the head of a statement somebody says "I" who tells what he did."""
_MOST = 0.5
"""How much of what an accusation tells a question must give of it."""
_SEVERAL = 2


def answered_when_put(ledger: Ledger, accusation: Statement, reply: Statement) -> Reply | None:
    """The reply, where it opens the answer to a question that puts the accusation to whoever answers."""
    refused = frozenset((reply.id, accusation.id)) in ledger.verdicts.no_answers
    if (
        refused
        or reply.behind & accusation.behind
        or reply.attribution.kind not in {"voice", "direct"}
    ):
        return None
    what = _what_is_put(reply)
    if (
        not what
        or ledger.dates.later(reply, accusation) is False
        or not is_mostly_of(what, accusation)
    ):
        return None
    if _puts_more(what):
        return None
    kind = _kind(what, reply, accusation)
    if kind is None:
        return None
    answer = Answer(
        claim=reply.id,
        attribution=None,
        stance="denies",
        holder=reply.holder,
        date=ledger.dates.said.get(reply.id),
        addresses="this",
    )
    reported = is_reported(ledger.corpus, accusation, reply, kind)
    return Reply(answer, status_of(kind, reply, reported=reported), why(PUT, reply, accusation))


def is_to_another(accusation: Statement, reply: Statement) -> bool:
    """Whether a mere "That is not true" opens the answer to a question that puts another accusation."""
    if reply.claim.stands != "against" or not denies_it(reply):
        return False
    what = _what_is_put(reply)
    return bool(what) and not is_mostly_of(what, accusation)


def _what_is_put(reply: Statement) -> str:
    """What the paragraph before an answer says that others say; empty where the reply does not open it."""
    text, start = reply.document.text, reply.hull[0]
    paragraph = text.rfind("\n", 0, start) + 1
    return _put_above(reply, paragraph) if _TURN.fullmatch(text, paragraph, start) else ""


def is_said_when_put(accusation: Statement, reply: Statement) -> bool:
    """Whether somebody says of himself, in the answer to a question that puts an accusation, what he did."""
    own = reply.attribution.kind in {"voice", "direct"} and not _OWN.isdisjoint(
        reply.words[:_FIRST]
    )
    if not own or reply.claim.stands == "open" or reply.behind & accusation.behind:
        return False
    what = _put_above(reply, reply.document.text.rfind("\n", 0, reply.hull[0]) + 1)
    return bool(what) and not _puts_more(what) and is_mostly_of(what, accusation)


def _puts_more(what: str) -> bool:
    """Whether a question puts two charges at once, or names somebody whom they may be of."""
    return _AND_THAT.search(what) is not None or _TITLED.search(what) is not None


def _put_above(reply: Statement, paragraph: int) -> str:
    """What the question above the paragraph of an answer says that others say."""
    question = reply.document.text[:paragraph].rstrip()
    first = question.rfind("\n") + 1
    asked = question[first:]
    own = any(a <= first < b for a, b in reply.attribution.content)
    if own or len(asked) > _LONGEST:
        return ""
    turn = _TURN.match(asked)
    found = _PUT.fullmatch(asked, turn.end() if turn else 0) or _PUT.fullmatch(asked)
    return found["what"] if found else ""


def is_mostly_of(what: str, accusation: Statement) -> bool:
    """Whether what is put is what the accusation says: most of its words, and a "not" in both or none."""
    if _is_negated(what) != _is_negated(accusation.text):
        return False
    own = {
        word: value
        for word, value in accusation.concepts.items()
        if word not in accusation.name_words and value >= TELLING
    }
    told = replace(accusation, before=what).borrowed.keys()
    met = own.keys() & told
    if not met or math.fsum(own[each] for each in met) < _MOST * math.fsum(own.values()):
        return False
    if len(met) >= _SEVERAL:
        return True
    before = replace(accusation, before=sentence_before(accusation)).borrowed.keys()
    return bool((before & told) - met - accusation.name_words)


def _is_negated(said: str) -> bool:
    return any(map(is_negation, words(said)))


def _kind(what: str, reply: Statement, accusation: Statement) -> AnswerStatus | None:
    """Whether the words deny what is put, and say no more than that.

    "That is true" accepts nothing: what was put may be that he refused, reported it or had it done to him.
    """
    said = reply.text
    if reply.claim.stands != "against":
        return None
    if calls_it_untrue(reply):
        return "denied"
    if accusation.claim.polarity == "negated":
        return None  # "You did not ask. – No, I did not"
    told = _SAID_IT.fullmatch(said) and _TOLD.search(what)
    return (
        "denied"
        if told or just_says_no(said) or (denies_it(reply) and not _SAID_IT.fullmatch(said))
        else None
    )
