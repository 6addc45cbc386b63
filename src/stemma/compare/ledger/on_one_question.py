"""What the accused's side says on the question of an accusation without denying or accepting it.

"The road was shut at three, to keep the lorries out" may be meant as a reply to "they shut us in": a reader
should see it beside the accusation, and it decides nothing.
"""

from __future__ import annotations

from collections.abc import Iterator

from stemma.compare.ledger.ledger import Ledger, Reply
from stemma.compare.ledger.misses import is_of_another_verb
from stemma.compare.matters.candidates import earliest
from stemma.compare.statements.statements import Statement
from stemma.model.links import Answer

_STATED = frozenset({"report", "denial", "identity"})


def said_on_it(ledger: Ledger, accusation: Statement, entity: str) -> Iterator[Reply]:
    """Later statements of the side on the accusation's question: unclear answers, which give no status."""
    repeats = ledger.repeats.get(accusation.id, frozenset())
    on_it = ledger.on_one_question.get(accusation.id, frozenset()) - repeats
    told = (ledger.corpus.by_id[claim] for claim in on_it - {accusation.id})
    for each in sorted((one for one in told if entity in one.behind), key=earliest):
        ends = frozenset((each.id, accusation.id))
        spoken = each.claim.kind in _STATED and each.claim.stands != "open"
        if each.claim.kind == "identity" and not accusation.tied_to:
            continue  # "We act for X" says who writes
        if not spoken or ends in ledger.verdicts.no_answers or is_of_another_verb(each, accusation):
            continue
        if ledger.dates.later(each, accusation):
            date = ledger.dates.said.get(each.id)
            stance = each.attribution.stance
            answer = Answer(each.id, None, stance, each.holder, date, "unclear")
            yield Reply(answer, None, None)
