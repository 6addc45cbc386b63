"""Faults owned up to with the accusation's own verb: "never declared it" – "I should have declared it"."""

from __future__ import annotations

import re

from stemma.compare.ledger.ledger import Ledger, Reply
from stemma.compare.ledger.noted import why
from stemma.compare.ledger.replies import is_reported
from stemma.compare.ledger.reply_kinds import status_of
from stemma.compare.statements.corpus import Corpus, sentence_before
from stemma.compare.statements.denied import base, denied, left_undone, telling, tokens
from stemma.compare.statements.statements import Statement
from stemma.model.links import Answer
from stemma.text.departments import OFFICES
from stemma.text.words import stem, words

OWED = "the accused says that what the accusation tells was not done ought to have been done"
"""The reason that is given for such an answer."""
_MISSED = re.compile(
    r"^(?P<who>[^,.;:!?]{1,60}?) (?:should|ought to)(?: \w+ly| also)? have (?:\w+ly )?(?P<verb>[a-z]+)\b"
    r"(?P<rest>[^,.;:!?]*)",
    re.IGNORECASE,
)
_OTHER_TIME = re.compile(
    r"\b(?:another|other|1[89]\d\d|20\d\d|once|years? (?:ago|before|earlier))\b"
)
_END = re.compile(r"[.!?\n]")
_REST = 120
_AROUND = 240
"""So many characters before "he" may name another whom it means."""
_THEMSELVES = frozenset({"he", "she", "they", "it"})
_OWN_WORDS = {"voice", "direct"}


def fault_owned(ledger: Ledger, accusation: Statement, reply: Statement) -> Reply | None:
    """The reply, where the accused says to have owed what he is accused of leaving undone."""
    refused = frozenset((reply.id, accusation.id)) in ledger.verdicts.no_answers
    if refused or reply.claim.stands != "for" or not _owns(ledger.corpus, reply, accusation):
        return None
    later = ledger.dates.later(reply, accusation)
    if later is False:
        return None
    reported = is_reported(ledger.corpus, accusation, reply, "accepted-in-own-words")
    status = status_of("accepted-in-own-words", reply, reported=reported)
    answer = Answer(
        claim=reply.id,
        attribution=None,
        stance="concedes",
        holder=reply.holder,
        date=ledger.dates.said.get(reply.id),
        addresses="this" if later else "unclear",
    )
    return Reply(answer, status if later else None, why(OWED, reply, accusation))


def _owns(corpus: Corpus, reply: Statement, accusation: Statement) -> bool:
    """Whether the accused says to have owed the very act that he is accused of leaving undone.

    "They should have declared it" blames others; "I should have declared my income" owns up to another
    fault than the boat that was not declared.
    """
    missed = _MISSED.match(reply.text)
    if missed is None or base(missed["verb"].lower()) not in undone_in(accusation):
        return False
    around = (*accusation.words, *words(sentence_before(accusation)))
    told = {stem(word) for word in around}
    rest = tokens(missed["rest"])
    if _OTHER_TIME.search(_sentence_of(reply)):
        return False
    return _is_own(corpus, reply, missed) and all(stem(word) in told for word in telling(rest))


def _sentence_of(reply: Statement) -> str:
    """Its words and what follows them up to the end of the sentence."""
    text, end = reply.document.text, reply.hull[1]
    return reply.text + _END.split(text[end : end + _REST], maxsplit=1)[0]


def undone_in(accusation: Statement) -> set[str]:
    """The verbs that an accusation says were left undone."""
    acts = (each.words for each in denied(accusation.text) if each.how == "act")
    return {base(word) for said in acts for word in said} | left_undone(accusation.text)


def _is_own(corpus: Corpus, reply: Statement, missed: re.Match[str]) -> bool:
    """Whether the duty was the speaker's, or that of the body for which the speaker answers."""
    who = missed["who"].lower().split()
    if who in (["i"], ["we"]):
        return reply.attribution.kind in _OWN_WORDS
    if who[0] in {"the", "my", "our", "his", "her"} and len(who) == 2:
        return who[1] in OFFICES
    if len(who) != 1 or who[0] not in _THEMSELVES:
        return False
    end = reply.hull[0] + missed.end("who")
    here = [each.entity for each in reply.mentions if each.spans[0][0] < end]
    if here:
        return reply.behind.issuperset(here)
    return who[0] in {"he", "she"} and _alone(corpus, reply)


def _alone(corpus: Corpus, reply: Statement) -> bool:
    """Whether what is reported names no other person before "he" or "she": it is the one who says it."""
    if reply.attribution.kind != "indirect" or not reply.attribution.content:
        return False
    text, last = reply.document.text, reply.hull[0]
    first = max(text.rfind("\n", 0, last) + 1, last - _AROUND)
    return not any(
        each.schema == "Person" and each.entity not in reply.behind
        for each in corpus.annotations[reply.document.id].mentions
        if first <= each.spans[0][0] < last
    )
