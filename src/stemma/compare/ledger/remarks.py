"""Answers that are no statements: what is written of a refusal to comment, of a denial, of an admission."""

from __future__ import annotations

import re

from stemma.compare.ledger.bare import meets, rejected_in
from stemma.compare.ledger.denied_elsewhere import denies_elsewhere
from stemma.compare.ledger.ledger import Ledger, Reply
from stemma.compare.ledger.misses import asked_of_another
from stemma.compare.ledger.replies import SENTENCE_END, matches_topic, topic_after
from stemma.compare.statements.statements import Statement
from stemma.model.annotations import Attribution, Stance
from stemma.model.documents import quote
from stemma.model.links import Addresses, Answer
from stemma.text.denials import IT, MARKS

_NOT_REACHED = re.compile(r"\b(?:reached|found|contacted|traced|located)\b", re.IGNORECASE)
"""Cues of somebody who was asked nothing: whoever could not be reached has declined nothing."""

_NOT_ANSWERING = re.compile(r"\b(?:answer|repl|respond)\w*\W*$", re.IGNORECASE)
_RANG = re.compile(
    r"\b(?:rang|rung|phoned|telephoned|dialled|dialed|knocked|(?:tele)?phone rang|doorbell|hammered on)\b",
    re.IGNORECASE,
)
_TO_COMMENT = re.compile(
    r"\b(?:comment\w*|questions?|interviews?|statements?|e-?mail\w*|wrote|written|letters?|messages?|asked"
    r"|requests?|(?:this|our) (?:news)?paper|reporters?|journalists?)\b",
    re.IGNORECASE,
)
_NEAR = 300


def declined(
    ledger: Ledger, accusation: Statement, attribution: Attribution, entity: str
) -> Reply | None:
    """A refusal to comment: only after the accusation, and on it or beside it."""
    corpus = ledger.corpus
    document = corpus.annotations[attribution.document].document
    unheard = _NOT_REACHED.search(quote(document.text, attribution.cue))
    if unheard or _rang_in_vain(document.text, attribution):
        return None
    at = (attribution.cue or attribution.content or attribution.source or ((0, 0),))[0][0]
    same = {accusation.id, *ledger.repeats.get(accusation.id, ())}
    told_here = [s for s in corpus.by_document.get(document.id, ()) if s.id in same]
    beside = any(each.claim.spans[0][0] < at for each in told_here)
    topic = quote(document.text, attribution.content) or topic_after(document.text, attribution)
    on_it = bool(topic) and matches_topic(topic, accusation)
    if IT.fullmatch(topic.strip(MARKS)):
        on_it = any(_is_right_before(document.text, each, at) for each in told_here)
    later = (
        document.published
        and accusation.published
        and document.published.value >= accusation.published
    )
    if not (beside and (on_it or not topic)) and not (on_it and later):
        return None
    addressed: Addresses = "this" if on_it else "unclear"
    holder = corpus.spokes.holder(attribution, entity, corpus.name(entity))
    date = document.published.value if document.published else None
    answer = Answer(None, attribution.id, "declines", holder, date, addressed)
    return Reply(answer, "declined", None)


def _is_right_before(text: str, told: Statement, at: int) -> bool:
    """Whether an accusation stands in the sentence before a place: "Police did not respond to that"."""
    between = text[told.hull[1] : at]
    return told.hull[1] <= at and "\n" not in between and len(SENTENCE_END.findall(between)) <= 1


def _rang_in_vain(text: str, refusal: Attribution) -> bool:
    """Whether a telephone or a door went unanswered, of somebody who was not asked for a comment."""
    said = quote(text, refusal.cue)
    if not refusal.cue or refusal.content or not _NOT_ANSWERING.search(said):
        return False
    at, end = refusal.cue[0][0], refusal.cue[-1][1]
    paragraph = max(text.rfind("\n", 0, at) + 1, at - _NEAR)
    ends = [each.end() for each in SENTENCE_END.finditer(text, paragraph, at)]
    start = ends[-2] if len(ends) > 1 else paragraph
    behind = SENTENCE_END.split(text[end : end + _NEAR], maxsplit=1)[0]
    around = f"{text[start:at]} {behind}"
    return _RANG.search(around) is not None and not _TO_COMMENT.search(around)


def denied_barely(
    ledger: Ledger, accusation: Statement, attribution: Attribution, entity: str
) -> Reply | None:
    """A denial without words of its own, as others report it: "X denies this"; or an admission."""
    corpus = ledger.corpus
    same = (accusation.id, *sorted(ledger.repeats.get(accusation.id, ())))
    told = [corpus.by_id[claim] for claim in same]
    addressed = (
        meets(corpus, attribution, told)
        or _beside(ledger, accusation, attribution)
        or denies_elsewhere(ledger, accusation, attribution, entity)
    )
    document = corpus.annotations[attribution.document].document
    at = min(attribution.source + attribution.cue + attribution.content)[0]
    if addressed is None or asked_of_another(corpus, document, at, accusation):
        return None
    holder = corpus.spokes.holder(attribution, entity, corpus.name(entity))
    date = document.published.value if document.published else None
    by_accusers = accusation.behind & corpus.spokes.authors.get(document.id, frozenset())
    admitted = attribution.stance != "denies"
    reported = admitted or attribution.parent is not None or bool(by_accusers)
    stance: Stance = "concedes" if admitted else "denies"
    answer = Answer(None, attribution.id, stance, holder, date, addressed)
    if addressed == "unclear":
        return Reply(answer, None, None)
    return Reply(answer, "reported-answer-only" if reported else "denied", None)


def _beside(ledger: Ledger, accusation: Statement, attribution: Attribution) -> Addresses | None:
    """Where what is rejected, as somebody's claim, is on the accusation's question in other words.

    This where whoever made the accusation made the claim; else it is unclear.
    """
    claim = rejected_in(ledger.corpus, attribution)
    on_it = claim is not None and claim.id in ledger.on_one_question.get(accusation.id, frozenset())
    if claim is None or not on_it or ledger.dates.later(claim, accusation) is False:
        return None
    return "this" if claim.behind & accusation.behind else "unclear"
