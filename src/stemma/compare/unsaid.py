"""Answers of which no words are told: "declined to comment", "denies it", "rejected the accusations"."""

from __future__ import annotations

import re

from stemma.compare.ledger import Ledger, Reply
from stemma.compare.rejoinders import SENTENCE_END, just_before
from stemma.compare.replies import (
    is_hearsay_words,
    knows_accuser,
    matches_topic,
    rejects_accusations,
)
from stemma.compare.statements import Statement
from stemma.model.annotations import Attribution
from stemma.model.documents import Document, quote
from stemma.model.links import Addresses, Answer, AnswerStatus

_NOT_REACHED = re.compile(r"\b(?:reached|found|contacted|traced|located)\b", re.IGNORECASE)
"""Cues of somebody who was asked nothing: whoever could not be reached has declined nothing."""
_LEAD = 300
"""Within so many characters before "We reject them" stands what they are."""
_SEVERAL = re.compile(r"\b(?:accusations|allegations|charges|claims|slanders|lies|rumours)\b")
"""Who rejects one accusation rejects that which stands before it, and no other."""
_THESE = re.compile(r"(?:them|these|those|all of (?:them|these|this|that))\W*", re.IGNORECASE)
_THAT = re.compile(
    r"(?:it|that|this|them|these|those|all (?:of )?(?:it|this|that))\b", re.IGNORECASE
)
"""What is denied is only pointed to: it stands in the sentence before."""


def unsaid(
    ledger: Ledger, accusation: Statement, attribution: Attribution, entity: str
) -> Reply | None:
    """What an attribution without words of its own is as an answer to an accusation, or null."""
    if attribution.stance == "denies":
        return _denied(ledger, accusation, attribution, entity)
    return _declined(ledger, accusation, attribution, entity)


def _denied(
    ledger: Ledger, accusation: Statement, attribution: Attribution, entity: str
) -> Reply | None:
    """A denial of what has just been told, or of the accusations as a whole."""
    document = ledger.corpus.annotations[attribution.document].document
    at = _begins(attribution)
    meets = _points_back(ledger, accusation, attribution, at)
    if meets is None:
        return None
    answer = _answer(ledger, attribution, entity, meets)
    sentence = SENTENCE_END.split(document.text[at : attribution.cue[-1][1] + 60])[0]
    status: AnswerStatus = "reported-answer-only" if is_hearsay_words(sentence) else "denied"
    return Reply(answer, status, None)


def _points_back(
    ledger: Ledger, accusation: Statement, attribution: Attribution, at: int
) -> Addresses | None:
    corpus, same = ledger.corpus, {accusation.id, *ledger.repeats.get(accusation.id, ())}
    document = corpus.annotations[attribution.document].document
    what = quote(document.text, attribution.content).strip()
    if not (_THAT.match(what) or rejects_accusations(what)):
        return None
    told = (each for each in corpus.by_document.get(document.id, ()) if each.id in same)
    met = {just_before(corpus, each, document.id, at) for each in told} - {None}
    if met:
        return "this" if "this" in met else "set"
    sentences = SENTENCE_END.split(document.text[max(0, at - _LEAD) : at])
    lead = " ".join(sentences[-2:]) if _THESE.fullmatch(what) else what
    named = rejects_accusations(lead) and _SEVERAL.search(lead) is not None
    knows = knows_accuser(corpus, document.id, accusation) and _is_later(document, accusation)
    return "set" if named and knows else None


def _declined(
    ledger: Ledger, accusation: Statement, attribution: Attribution, entity: str
) -> Reply | None:
    """A refusal to comment: only after the accusation, and on it or beside it."""
    corpus = ledger.corpus
    document = corpus.annotations[attribution.document].document
    if _NOT_REACHED.search(quote(document.text, attribution.cue)):
        return None
    at = _begins(attribution)
    same = {accusation.id, *ledger.repeats.get(accusation.id, ())}
    told_here = [s for s in corpus.by_document.get(document.id, ()) if s.id in same]
    beside = any(each.claim.spans[0][0] < at for each in told_here)
    topic = quote(document.text, attribution.content)
    on_it = bool(topic) and matches_topic(topic, accusation)
    later = _is_later(document, accusation)
    if not (beside and (on_it or not topic)) and not (on_it and later):
        return None
    answer = _answer(ledger, attribution, entity, "this" if on_it else "unclear")
    return Reply(answer, "declined", None)


def _answer(ledger: Ledger, attribution: Attribution, entity: str, meets: Addresses) -> Answer:
    corpus = ledger.corpus
    document = corpus.annotations[attribution.document].document
    holder = corpus.spokes.holder(attribution, entity, corpus.name(entity))
    date = document.published.value if document.published else None
    return Answer(None, attribution.id, attribution.stance, holder, date, meets)


def _begins(attribution: Attribution) -> int:
    return (attribution.cue or attribution.content or attribution.source or ((0, 0),))[0][0]


def _is_later(document: Document, accusation: Statement) -> bool:
    published = document.published
    return bool(published and accusation.published and published.value >= accusation.published)
