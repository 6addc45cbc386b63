"""Replies that people noted: what they say answers an accusation, whatever its words or its speaker.

That somebody speaks for the accused can be told in words that are not read here. So what others say counts
as a reply where a person says so, and then as one that others report: never as the accused's own words.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from stemma.compare.ledger.ledger import Ledger, Reply
from stemma.compare.ledger.read_replies import BY_MODEL
from stemma.compare.statements.statements import Statement
from stemma.compare.statements.when import is_before
from stemma.model.entities import Reason
from stemma.model.links import Answer

NOTED = "a person noted that it speaks to the accusation"
"""The reason that is given for such an answer."""
Ends = frozenset[str]


def is_noted(ledger: Ledger, reply: Statement, accusation: Statement) -> bool:
    """Whether a person said that a statement answers an accusation, in any of its wordings.

    Never where both texts are dated and its own is the older one: what came before answers nothing.
    """
    answering = ledger.verdicts.answers | ledger.verdicts.denials
    return bool(_ends(ledger, reply, accusation) & answering) and not _is_older(reply, accusation)


def is_noted_denial(ledger: Ledger, reply: Statement, accusation: Statement) -> bool:
    """Whether a person said that a statement denies an accusation, in any of its wordings."""
    denies = _ends(ledger, reply, accusation) & ledger.verdicts.denials
    return bool(denies) and not _is_older(reply, accusation)


def noted_of_others(
    ledger: Ledger, accusation: Statement, accused: Collection[str]
) -> Iterator[Reply]:
    """The replies that a person noted which are in the words of none of the accused.

    Args:
        ledger: what is known of the case.
        accusation: what is replied to.
        accused: everyone whom it accuses.
    """
    told = {accusation.id, *ledger.repeats.get(accusation.id, ())}
    verdicts = ledger.verdicts.answers | ledger.verdicts.denials
    noted = {claim for ends in verdicts if ends & told for claim in ends - told}
    for claim in sorted(noted):
        reply = ledger.corpus.by_id[claim]
        refused = frozenset((claim, accusation.id)) in ledger.verdicts.no_answers
        if refused or reply.behind & set(accused) or _is_older(reply, accusation):
            continue
        answer = Answer(
            claim=claim,
            attribution=None,
            stance=reply.attribution.stance,
            holder=reply.holder,
            date=ledger.dates.said.get(claim),
            addresses="this",
        )
        yield Reply(answer, "reported-answer-only", why(NOTED, reply, accusation))


def why(says: str, reply: Statement, accusation: Statement) -> Reason:
    """The reason for an answer, with the words of both as whoever found it has read them."""
    if says == BY_MODEL:
        return Reason("answers", 1.0, reply.shown, accusation.shown, says)
    return Reason("answers", 1.0, reply.text, accusation.text, says)


def _ends(ledger: Ledger, reply: Statement, accusation: Statement) -> frozenset[Ends]:
    told = (accusation.id, *ledger.repeats.get(accusation.id, ()))
    return frozenset(frozenset((reply.id, each)) for each in told)


def _is_older(reply: Statement, accusation: Statement) -> bool:
    same = reply.document.id == accusation.document.id
    return not same and is_before(reply.published, accusation.published)
