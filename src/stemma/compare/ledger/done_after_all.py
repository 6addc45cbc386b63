"""Replies that say that it was done: "did not notify the office" – "we informed the office by letter"."""

from __future__ import annotations

import re

from stemma.compare.ledger.faults import undone_in
from stemma.compare.ledger.ledger import Ledger, Reply
from stemma.compare.ledger.noted import why
from stemma.compare.ledger.replies import is_reported
from stemma.compare.ledger.reply_kinds import status_of
from stemma.compare.statements.denied import base
from stemma.compare.statements.families import acts_told, kind_of
from stemma.compare.statements.statements import TELLING, Statement
from stemma.model.documents import quote
from stemma.model.links import Answer
from stemma.text.words import stem, words

DONE = "the accused says that what the accusation tells was not done was done"
"""The reason that is given for such an answer."""
_UNREAL = re.compile(
    r"\b(?:would|could|might|should|ought|must|may|can|if|unless|will|shall|hopes?|plans?|wants?|promised)\b"
)
"""What was to be done, or might have been, was not done."""
_TOO_LATE = re.compile(
    r"\b(?:late|later|only|afterwards?|eventually|finally|in the end|at last|too|partly|some|since then)\b",
    re.IGNORECASE,
)
"""What was done late, or in part, grants as much as it denies: a reader sees it, and it decides nothing."""
_STATED = frozenset({"report", "opinion", "identity", "denial"})


def said_done(ledger: Ledger, accusation: Statement, reply: Statement) -> Reply | None:
    """The reply, where the accused says to have done what he is accused of leaving undone."""
    refused = frozenset((reply.id, accusation.id)) in ledger.verdicts.no_answers
    if refused or not _says_so(reply) or not _of_the_same(accusation, reply):
        return None
    later = ledger.dates.later(reply, accusation)
    if later is False:
        return None
    sure = later is not None and not _TOO_LATE.search(reply.text)
    reported = is_reported(ledger.corpus, accusation, reply, "denied")
    answer = Answer(
        claim=reply.id,
        attribution=None,
        stance="denies" if sure else reply.attribution.stance,
        holder=reply.holder,
        date=ledger.dates.said.get(reply.id),
        addresses="this" if sure else "unclear",
    )
    status = status_of("denied", reply, reported=reported) if sure else None
    return Reply(answer, status, why(DONE, reply, accusation))


def _says_so(reply: Statement) -> bool:
    """Whether it says that something was done, and neither asks, plans nor wishes it."""
    plain = reply.claim.stands == "for" and reply.claim.polarity == "affirmed"
    return plain and reply.claim.kind in _STATED and not _UNREAL.search(reply.text)


def _of_the_same(accusation: Statement, reply: Statement) -> bool:
    """Whether its verb is one that was left undone, and it was done to the same."""
    undone = undone_in(accusation)
    if not undone:
        return False
    verbs = (word for word in accusation.words if base(word) in undone)
    acts = {act for verb in verbs for act in acts_told(verb) if kind_of(act) == "act"}
    same_verb = any(base(word) in undone for word in reply.words) or bool(acts & reply.acts)
    return same_verb and _to_the_same(accusation, reply, undone, acts)


def _to_the_same(accusation: Statement, reply: Statement, undone: set[str], acts: set[str]) -> bool:
    """Whether both name somebody else than the accused, or share a telling word besides the verb."""
    whom = set(accusation.claim.accused)
    named = [{each.entity for each in one.mentions} for one in (accusation, reply)]
    if named[0] & named[1] - whom:
        return True
    text = accusation.document.text
    names = (quote(text, each.spans) for each in accusation.mentions if each.entity in whom)
    besides = {stem(word) for name in names for word in words(name)} | undone
    besides |= {f"={act}" for act in acts}
    shared = (accusation.concepts.keys() & reply.concepts.keys()) - besides
    return any(accusation.concepts[each] >= TELLING for each in shared)
