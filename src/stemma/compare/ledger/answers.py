"""The ledger of accusations: each beside what the accused says to it, as far as the folder shows.

An answer is the accused's own, or that of one who speaks for it by the documents' own words; it is not
older than the accusation; and it speaks of that accusation. What an opponent reports is kept apart, and
an opponent's words never become a concession.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from stemma.compare.differing.granted import denies_a_measure_only
from stemma.compare.ledger.accused import accused, has_a_name, is_stated, may_mean_its_holder
from stemma.compare.ledger.aimed import is_elsewhere, is_of_a_third, is_of_another_kind
from stemma.compare.ledger.asked_about import said_when_asked
from stemma.compare.ledger.bare import bare_denials
from stemma.compare.ledger.contested import contested, denying
from stemma.compare.ledger.done_after_all import said_done
from stemma.compare.ledger.faults import fault_owned
from stemma.compare.ledger.ledger import Denied, Ledger, Reply, ledger_of
from stemma.compare.ledger.misses import is_of_another, is_of_another_verb
from stemma.compare.ledger.noted import NOTED, is_noted, is_noted_denial, noted_of_others, why
from stemma.compare.ledger.on_one_question import said_on_it, with_denials_of_one_deed
from stemma.compare.ledger.put_to_them import answered_when_put
from stemma.compare.ledger.read_replies import BY_MODEL, denials_read, only_theirs
from stemma.compare.ledger.remarks import declined, denied_barely
from stemma.compare.ledger.replies import addresses, is_reported, owned_up_to
from stemma.compare.ledger.reply_kinds import kind_of, leaves_open, stance_of, status_of
from stemma.compare.links.judged_links import Verdicts
from stemma.compare.links.links import link
from stemma.compare.matters.matters import Group
from stemma.compare.statements.corpus import Corpus
from stemma.compare.statements.statements import Statement
from stemma.model.annotations import Claim
from stemma.model.ids import hash_id
from stemma.model.links import Addresses, Answer, Answers, AnswerStatus, Link
from stemma.model.pairs import ReadsPairs

_SAME_SENTENCE = 40
"""Clauses of one accusation stand so near to each other."""
SAYS: dict[Addresses, str] = {
    "this": "by the accused or for it, not older than the accusation, and on what it says",
    "set": "by the accused or for it, not older than the accusation, and on the accusations together",
    "unclear": "by the accused or for it; the folder does not show whether it came later",
}
"""Why a statement is read as an answer, by how it meets the accusation."""
STATED_FOR = "; that it is said for the accused, a person stated"
_PRECEDENCE: tuple[AnswerStatus, ...] = (
    "accepted-in-own-words",
    "partly-accepted-in-own-words",
    "denied",
    "counter-accused",
    "declined",
    "reported-answer-only",
)


def find_answers(
    corpus: Corpus,
    groups: tuple[Group, ...],
    verdicts: Verdicts,
    links: tuple[Link, ...] = (),
    reader: ReadsPairs | None = None,
) -> tuple[tuple[Answers, ...], tuple[Link, ...]]:
    """One row per accusation and accused, and a link from every claim that answers one.

    What somebody says of another who says that it is not so is an accusation too, whatever its words:
    such a row stands only with the denial beside it. A reader finds denials in other words.
    """
    bare = bare_denials(corpus, corpus.attributions.values())
    denied = Denied(contested(corpus, links, bare), denying(corpus, links))
    ledger = replace(ledger_of(corpus, groups, verdicts, denied, bare), reader=reader)
    rows: list[Answers] = []
    found: dict[str, Link] = {}
    made = [(each, who, list(_replies(ledger, each, who))) for each, who in _accusations(ledger)]
    for accusation, entity, replies in with_denials_of_one_deed(ledger, only_theirs(made)):
        if accusation.claim.kind == "allegation" or _is_denied(ledger, accusation, replies):
            rows.append(_row(ledger, accusation, entity, replies))
            found |= {each.id: each for each in _links(accusation, replies)}
    return tuple(rows), tuple(found.values())


def _is_denied(ledger: Ledger, told: Statement, replies: Iterable[Reply]) -> bool:
    """Whether the one concerned denies it: then that A is B, or did so, is disputed and in the ledger."""
    given = list(replies)
    barely = [each.answer for each in given if each.answer.attribution]
    if told.id in ledger.denied.by and any(each.stance == "denies" for each in barely):
        return True
    claims = [each.answer.claim for each in given if each.status == "denied"]
    denials = [ledger.corpus.by_id[claim] for claim in claims if claim is not None]
    meant = [each for each in denials if not is_of_another_kind(each, told)]
    return any(told.id in ledger.denied.by or each.tied_to & told.tied_to for each in meant)


def _accusations(ledger: Ledger) -> Iterator[tuple[Statement, str]]:
    """Each accusation with each accused once: what others or the same holder repeat is one row.

    What a person says accuses somebody has a row of its own, whatever it repeats.
    """
    seen: set[tuple[str, str]] = set()
    last: dict[tuple[str, str], Statement] = {}
    ordered = sorted(ledger.corpus.statements, key=_order)
    for statement in ordered:
        stated = is_stated(statement)
        if not stated and not (_may_accuse(ledger, statement) and _is_upheld(statement.claim)):
            continue
        same = {statement.id, *ledger.repeats.get(statement.id, ())}
        wordings = (ledger.corpus.by_id[claim] for claim in same)
        said_by = {
            who for each in wordings if each.claim.kind == "allegation" for who in each.behind
        }
        for entity in _whom(ledger, statement):
            if entity in said_by and not stated:
                continue  # nobody accuses themselves: it was misread
            again = _said_again(last.get((statement.document.id, entity)), statement)
            told = again or any((claim, entity) in seen for claim in same)
            if stated or not told:
                yield statement, entity
                last[statement.document.id, entity] = statement
            seen.add((statement.id, entity))


def _may_accuse(ledger: Ledger, statement: Statement) -> bool:
    """Whether it is an accusation by its words, or may be one because it is denied."""
    if statement.claim.polarity == "negated" and statement.id in ledger.denied.denying:
        by_accused = set(accused(statement)) & set(ledger.denied.by.get(statement.id, ()))
        if not by_accused and not _is_of_neglect(ledger, statement):
            return False  # "She did not open it" stands up for her; "never repaired it" does not
    by_words = statement.claim.kind == "allegation" or bool(statement.tied_to)
    return by_words or statement.id in ledger.denied.by


def _is_of_neglect(ledger: Ledger, statement: Statement) -> bool:
    """Whether it accuses of what was not done, where those who say that it was done accuse nobody."""
    denied = (ledger.corpus.by_id[claim].claim for claim in ledger.denied.denying[statement.id])
    return statement.claim.kind == "allegation" and all(
        each.kind != "allegation" for each in denied
    )


def _whom(ledger: Ledger, statement: Statement) -> tuple[str, ...]:
    """Those whom it accuses; where only the denial makes it an accusation, those who deny it."""
    if is_stated(statement):
        return accused(statement)
    entities = ledger.corpus.entities
    found = tuple(
        each
        for each in accused(statement)
        if has_a_name(entities.get(each)) and not may_mean_its_holder(statement, each, entities)
    )
    if statement.claim.kind == "allegation" or statement.tied_to:
        return found
    return tuple(each for each in found if each in ledger.denied.by[statement.id])


def _is_upheld(claim: Claim) -> bool:
    """Whether the holder stands for an accusation; "has not answered" accuses in a negated wording."""
    negated = claim.kind == "allegation" and claim.polarity == "negated"
    return claim.stands == ("against" if negated else "for")


def _order(statement: Statement) -> tuple[str, str, int, int]:
    """By date, document and place; of two clauses that begin together the unbroken one first."""
    spans = statement.claim.spans
    return statement.published or "~", statement.document.id, spans[0][0], len(spans)


def _said_again(before: Statement | None, statement: Statement) -> bool:
    """Whether a clause goes on with the accusation just made ("hides it, or hides from somebody")."""
    if before is None or before.attribution.id != statement.attribution.id:
        return False
    near = statement.claim.spans[0][0] - before.claim.spans[-1][1] < _SAME_SENTENCE
    return near and bool(statement.acts) and statement.acts <= before.acts


def _replies(ledger: Ledger, accusation: Statement, entity: str) -> Iterator[Reply]:
    """What answers an accusation, and what is said on its question without being seen to answer it."""
    claims: set[str | None] = set()
    for found in (_certain, said_when_asked, said_on_it):
        given = [
            each
            for each in found(ledger, accusation, entity)
            if each.answer.claim is None or each.answer.claim not in claims
        ]
        yield from given
        claims |= {each.answer.claim for each in given}


def _certain(ledger: Ledger, accusation: Statement, entity: str) -> Iterator[Reply]:
    own = [each for each in ledger.by_side.get(entity, ()) if each is not accusation]
    denials = (each for each in own if kind_of(accusation, each) == "denied")
    later = (each for each in denials if ledger.dates.later(each, accusation))
    read = denials_read(accusation, later, ledger.reader)
    for statement in own:
        if is_of_another(ledger, accusation, statement):
            continue
        reply = answered_when_put(ledger, accusation, statement)
        reply = reply or fault_owned(ledger, accusation, statement)
        reply = reply or said_done(ledger, accusation, statement)
        reply = reply or _reply(ledger, accusation, statement, read, entity)
        if reply:
            yield reply
    for attribution in ledger.declined.get(entity, ()):
        reply = declined(ledger, accusation, attribution, entity)
        if reply:
            yield reply
    yield from noted_of_others(ledger, accusation, {entity, *_whom(ledger, accusation)})
    stated = {statement.attribution.id for statement in own}
    for attribution in (*ledger.bare.get(entity, ()), *ledger.by_kind.get(entity, ())):
        reply = denied_barely(ledger, accusation, attribution, entity)
        if reply and attribution.id not in stated:
            yield reply


def _reply(
    ledger: Ledger, accusation: Statement, statement: Statement, read: frozenset[str], entity: str
) -> Reply | None:
    """The statement as an answer, or null where it is none; `read` are those that a model takes for one."""
    kind, shown, noted = _as_reply(ledger, accusation, statement)
    if frozenset((shown.id, accusation.id)) in ledger.verdicts.no_answers:
        return None
    replies = bool(kind) or leaves_open(statement)
    later = noted or (replies and ledger.dates.later(statement, accusation))
    if later is False:
        return None
    repeats = ledger.repeats.get(accusation.id, frozenset())
    meets = "this" if noted else addresses(ledger.corpus, statement, accusation, repeats)
    by_model = meets is None and statement.id in read and not _is_elsewhere(statement, accusation)
    meets = "this" if by_model else meets
    if meets is None:
        return None
    answer = Answer(
        claim=shown.id,
        attribution=None,
        stance=stance_of(kind, statement),
        holder=statement.holder,
        date=ledger.dates.said.get(statement.id),
        addresses="unclear" if later is None else meets,
    )
    reported = is_reported(ledger.corpus, accusation, statement, kind)
    status = status_of(kind, statement, reported=reported) if kind and later else None
    says = NOTED if noted else BY_MODEL if by_model else SAYS[answer.addresses]
    if not by_model and _is_stated_for(ledger, statement, entity):
        says += STATED_FOR
    return Reply(answer, status, why(says, statement, accusation))


def _is_elsewhere(statement: Statement, accusation: Statement) -> bool:
    """Whether words show that a denial is of something else, whatever a model takes it for."""
    guards = (is_elsewhere, is_of_a_third, is_of_another_verb, denies_a_measure_only)
    return any(each(statement, accusation) for each in guards)


def _is_stated_for(ledger: Ledger, statement: Statement, entity: str) -> bool:
    """Whether a statement counts as somebody's because a person said that its speaker speaks for them."""
    return any((who, entity) in ledger.corpus.spokes.stated for who in statement.behind)


def _as_reply(
    ledger: Ledger, accusation: Statement, statement: Statement
) -> tuple[AnswerStatus | None, Statement, bool]:
    """What a statement would be as an answer, what of it is shown, and whether a person noted it."""
    noted = is_noted(ledger, statement, accusation)
    if is_noted_denial(ledger, statement, accusation):
        return "denied", statement, noted
    kind = kind_of(accusation, statement)
    owned = kind == "partly-accepted-in-own-words" and not noted
    shown = owned_up_to(ledger.corpus, statement) if owned else statement
    return kind, shown, noted or is_noted(ledger, shown, accusation)


def _row(ledger: Ledger, accusation: Statement, entity: str, replies: Iterable[Reply]) -> Answers:
    found = list(replies)
    given = {reply.status for reply in found}
    status = next((each for each in _PRECEDENCE if each in given), None)
    if status is None:
        speaks = any(each.id != accusation.id for each in ledger.by_side.get(entity, ()))
        status = "other-statements-only" if speaks else "none-in-folder"
    return Answers(
        id=hash_id("answers", (accusation.id, entity)),
        allegation=accusation.id,
        about=entity,
        status=status,
        answers=tuple(reply.answer for reply in found),
        by=accusation.claim.by if is_stated(accusation) else "machine",
    )


def _links(accusation: Statement, replies: Iterable[Reply]) -> Iterator[Link]:
    for reply in replies:
        if reply.answer.claim and reply.reason and reply.answer.addresses != "unclear":
            ends = (reply.answer.claim, accusation.id)
            yield link("answers", None, ends, (1.0, [reply.reason]))
            by_words = reply.answer.addresses == "this" and reply.reason.says != BY_MODEL
            if reply.answer.stance == "denies" and by_words:
                yield link("denies", "polarity", ends, (1.0, [reply.reason]))
