"""What the accused's side says on the question of an accusation without denying or accepting it.

"The road was shut at three, to keep the lorries out" may be meant as a reply to "they shut us in": a reader
should see it beside the accusation, and it decides nothing. Nor does what he denies of the same deed where
the same side tells of it in other words: "rang the gate-house", "gave the order by telephone".
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace

from stemma.compare.ledger.ledger import Ledger, Reply
from stemma.compare.ledger.misses import is_of_another_verb
from stemma.compare.ledger.read_replies import Row
from stemma.compare.ledger.replies import SENTENCE_END
from stemma.compare.matching.told import same_time
from stemma.compare.matters.candidates import earliest
from stemma.compare.statements.statements import Statement
from stemma.model.links import Answer

_STATED = frozenset({"report", "denial", "identity"})
_SHARED = 2
"""So many telling words two accusations of one deed share, one of them in the words of each."""


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


def with_denials_of_one_deed(ledger: Ledger, rows: Iterable[Row]) -> Iterator[Row]:
    """The rows; to one without replies come, as unclear, the denials of the same deed in other words."""
    made = list(rows)
    denied: dict[str, list[tuple[Statement, list[Reply]]]] = defaultdict(list)
    for accusation, entity, replies in made:
        if any(each.status == "denied" for each in replies):
            denied[entity].append((accusation, replies))
    for accusation, entity, replies in made:
        found = replies or [
            each
            for other, given in denied[entity]
            if _tells_of_one_deed(accusation, other)
            for each in _unclear(ledger, accusation, given)
        ]
        yield accusation, entity, found


def _unclear(ledger: Ledger, accusation: Statement, given: Iterable[Reply]) -> Iterator[Reply]:
    """What of some replies denies a deed, at whatever time its accusers tell of it again."""
    for each in given:
        if each.status != "denied" or each.answer.claim is None:
            continue
        denial = ledger.corpus.by_id[each.answer.claim]
        refused = frozenset((denial.id, accusation.id)) in ledger.verdicts.no_answers
        if not refused and not is_of_another_verb(denial, accusation):
            yield Reply(replace(each.answer, addresses="unclear"), None, None)


def _tells_of_one_deed(one: Statement, other: Statement) -> bool:
    """Whether one side accuses twice of what its words, and those of its sentence, tie together."""
    affirmed = all(each.claim.polarity == "affirmed" for each in (one, other))
    plain = "allegation" in {one.claim.kind, other.claim.kind}
    if not affirmed or not plain or not _by_one_side(one, other) or not same_time(one, other):
        return False
    names = one.name_words | other.name_words
    whole, others = _sentence_of(one), _sentence_of(other)
    met = (whole & others) - names
    return len(met) >= _SHARED and not met.isdisjoint(one.concepts.keys() & other.concepts.keys())


def _by_one_side(one: Statement, other: Statement) -> bool:
    """Whether those who say the one are among those through whom the other came, in a paper or letter."""
    ways = ((one, other), (other, one))
    return any(
        each.behind & {link.entity for link in through.claim.holders} for each, through in ways
    )


def _sentence_of(statement: Statement) -> frozenset[str]:
    """What the whole sentence of a statement tells."""
    text, (start, end) = statement.document.text, statement.hull
    paragraph = text.rfind("\n", 0, start) + 1
    before = SENTENCE_END.split(text[paragraph:start])[-1]
    after = SENTENCE_END.split(text[end:], maxsplit=1)[0].partition("\n")[0]
    told = replace(statement, before=f"{before} {after}")
    return frozenset(told.borrowed.keys() | told.concepts.keys())
