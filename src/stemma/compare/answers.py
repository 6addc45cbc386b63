"""The ledger of accusations: each beside what the accused says to it, as far as the folder shows.

An answer is the accused's own, or that of one who speaks for it by the documents' own words; it is not
older than the accusation; and it speaks of that accusation. What an opponent reports is kept apart, and
an opponent's words never become a concession.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from stemma.compare.accused import accused
from stemma.compare.candidates import earliest
from stemma.compare.corpus import Corpus
from stemma.compare.judged_links import Verdicts
from stemma.compare.links import link
from stemma.compare.matters import Group
from stemma.compare.replies import Dates, addresses, is_hearsay, matches_topic
from stemma.compare.statements import Statement
from stemma.model.annotations import Attribution, Stance
from stemma.model.documents import quote
from stemma.model.entities import Reason
from stemma.model.ids import hash_id
from stemma.model.links import Addresses, Answer, Answers, AnswerStatus, Link

_SAME_SENTENCE = 40
"""Clauses of one accusation stand so near to each other."""
_CONCEDES = {"concedes", "confirms"}
_BUT = (" but ", " although ", " though ", " however", " only ", " except ", " not ")
_PRECEDENCE: tuple[AnswerStatus, ...] = (
    "accepted-in-own-words",
    "partly-accepted-in-own-words",
    "denied",
    "counter-accused",
    "declined",
    "reported-answer-only",
)


@dataclass(frozen=True, slots=True)
class Reply:
    """One answer with what it makes of the row's status; null where it decides nothing."""

    answer: Answer
    status: AnswerStatus | None
    reason: Reason | None


@dataclass(frozen=True)
class Ledger:
    """What finding answers needs: the statements by those behind them, and who repeats what."""

    corpus: Corpus
    dates: Dates
    by_side: dict[str, tuple[Statement, ...]]
    repeats: dict[str, frozenset[str]]
    """For a claim: the claims of its version, which say the same."""
    declined: dict[str, tuple[Attribution, ...]]
    verdicts: Verdicts


def find_answers(
    corpus: Corpus, groups: tuple[Group, ...], verdicts: Verdicts
) -> tuple[tuple[Answers, ...], tuple[Link, ...]]:
    """One row per accusation and accused, and a link from every claim that answers one."""
    ledger = _ledger(corpus, groups, verdicts)
    rows: list[Answers] = []
    links: dict[str, Link] = {}
    for accusation, entity in _accusations(ledger):
        replies = list(_replies(ledger, accusation, entity))
        if accusation.claim.kind == "allegation" or _is_denied(ledger, accusation, replies):
            rows.append(_row(ledger, accusation, entity, replies))
            links |= {each.id: each for each in _links(accusation, replies)}
    return tuple(rows), tuple(links.values())


def _is_denied(ledger: Ledger, tie: Statement, replies: Iterable[Reply]) -> bool:
    """Whether the one concerned denies a tie: then that A is B is disputed and stands in the ledger."""
    denials = [each.answer.claim for each in replies if each.status == "denied"]
    return any(
        ledger.corpus.by_id[claim].tied_to & tie.tied_to for claim in denials if claim is not None
    )


def _ledger(corpus: Corpus, groups: tuple[Group, ...], verdicts: Verdicts) -> Ledger:
    by_side: dict[str, list[Statement]] = defaultdict(list)
    for statement in sorted(
        corpus.statements, key=lambda each: (*earliest(each), each.claim.spans)
    ):
        for entity in statement.behind:
            by_side[entity].append(statement)
    repeats = {
        claim: frozenset(version.claims) - {claim}
        for group in groups
        for version in group.versions
        for claim in version.claims
    }
    declined: dict[str, list[Attribution]] = defaultdict(list)
    for attribution in corpus.attributions.values():
        if attribution.stance == "declines":
            for entity in corpus.spokes.behind_attribution(attribution):
                declined[entity].append(attribution)
    return Ledger(
        corpus=corpus,
        dates=Dates(dict(_first_said(corpus, repeats))),
        by_side={entity: tuple(found) for entity, found in by_side.items()},
        repeats=repeats,
        declined={entity: tuple(found) for entity, found in declined.items()},
        verdicts=verdicts,
    )


def _first_said(
    corpus: Corpus, repeats: dict[str, frozenset[str]]
) -> Iterator[tuple[str, str | None]]:
    """For each claim the date of the earliest document in which the same side says the same.

    The clauses of one quotation are as old as the oldest of them; that A is tied to B is as old as
    the first time this side said so.
    """
    oldest: dict[str, str] = {}
    ties: dict[frozenset[str], list[Statement]] = defaultdict(list)
    for statement in corpus.statements:
        ties[frozenset(statement.tied_to)].append(statement)
    for statement in corpus.statements:
        same = [corpus.by_id[each] for each in repeats.get(statement.id, ())]
        same += ties[frozenset(statement.tied_to)] if statement.tied_to else []
        own = [each for each in same if each.behind & statement.behind]
        dates = [each.published for each in (statement, *own) if each.published]
        if dates:
            key = _quotation(statement)
            oldest[key] = min(oldest.get(key, dates[0]), *dates)
    for statement in corpus.statements:
        yield statement.id, oldest.get(_quotation(statement))


def _quotation(statement: Statement) -> str:
    """What was said in one breath: the quotation, or the statement itself."""
    quoted = statement.attribution.kind in {"direct", "mixed"}
    return statement.attribution.id if quoted else statement.id


def _accusations(ledger: Ledger) -> Iterator[tuple[Statement, str]]:
    """Each accusation with each accused once: what others or the same holder repeat is one row."""
    seen: set[tuple[str, str]] = set()
    last: dict[tuple[str, str], Statement] = {}
    ordered = sorted(ledger.corpus.statements, key=_order)
    for statement in ordered:
        accuses = statement.claim.kind == "allegation" or bool(statement.tied_to)
        if not accuses or statement.claim.stands != "for":
            continue
        same = {statement.id, *ledger.repeats.get(statement.id, ())}
        told = (ledger.corpus.by_id[claim] for claim in same)
        said_by = {who for each in told if each.claim.kind == "allegation" for who in each.behind}
        for entity in accused(statement):
            if entity in said_by:
                continue  # nobody accuses themselves: it was misread
            again = _said_again(last.get((statement.document.id, entity)), statement)
            if not again and not any((claim, entity) in seen for claim in same):
                yield statement, entity
                last[statement.document.id, entity] = statement
            seen.add((statement.id, entity))


def _order(statement: Statement) -> tuple[str, str, int, int]:
    """By date, document and place; of two clauses that begin together the unbroken one first."""
    spans = statement.claim.spans
    return statement.published or "~", statement.document.id, spans[0][0], len(spans)


def _said_again(before: Statement | None, statement: Statement) -> bool:
    """Whether a clause goes on with the accusation just made ("hides it, or hides from somebody")."""
    if before is None or before.attribution.id != statement.attribution.id:
        return False
    near = statement.claim.spans[0][0] - before.claim.spans[-1][1] < _SAME_SENTENCE
    return near and bool(before.acts & statement.acts)


def _replies(ledger: Ledger, accusation: Statement, entity: str) -> Iterator[Reply]:
    for statement in ledger.by_side.get(entity, ()):
        reply = _reply(ledger, accusation, statement) if statement is not accusation else None
        if reply:
            yield reply
    for attribution in ledger.declined.get(entity, ()):
        reply = _declined(ledger, accusation, attribution, entity)
        if reply:
            yield reply


def _reply(ledger: Ledger, accusation: Statement, statement: Statement) -> Reply | None:
    """The statement as an answer, or null where it is none."""
    ends = frozenset((statement.id, accusation.id))
    drawn = ends in ledger.verdicts.answers
    kind = _kind(accusation, statement)
    later = ledger.dates.later(statement, accusation) if kind or drawn else None
    if later is False:
        kind = None
    if ends in ledger.verdicts.no_answers or not (kind or drawn):
        return None
    repeats = ledger.repeats.get(accusation.id, frozenset())
    meets = "this" if drawn else addresses(ledger.corpus, statement, accusation, repeats)
    if meets is None:
        return None
    answer = Answer(
        claim=statement.id,
        attribution=None,
        stance=_stance(kind, statement),
        holder=statement.holder,
        date=ledger.dates.said.get(statement.id),
        addresses="unclear" if later is None else meets,
    )
    authors = ledger.corpus.spokes.authors.get(statement.document.id, frozenset())
    reported = bool(accusation.behind & authors) or is_hearsay(statement)
    status = _status(kind, statement, reported=reported) if kind and later else None
    return Reply(answer, status, _why(answer.addresses, statement, accusation))


def _kind(accusation: Statement, statement: Statement) -> AnswerStatus | None:
    """What the statement would be as an answer: a denial, a counter-accusation, a concession."""
    if statement.claim.stands == "against":
        return "denied"
    if statement.claim.kind == "allegation" and set(accused(statement)) & accusation.behind:
        return "counter-accused"
    if statement.attribution.stance in _CONCEDES and statement.claim.stands == "for":
        return "accepted-in-own-words"
    return None


def _status(kind: AnswerStatus, statement: Statement, *, reported: bool) -> AnswerStatus | None:
    """The status an answer gives: what others report of it is no denial and never a concession."""
    if kind == "accepted-in-own-words":
        if reported or statement.attribution.kind not in {"direct", "voice"}:
            return "reported-answer-only"
        contrast = any(word in f" {statement.text.lower()} " for word in _BUT)
        return "partly-accepted-in-own-words" if contrast or statement.claim.hedged else kind
    return "reported-answer-only" if reported else kind


def _stance(kind: AnswerStatus | None, statement: Statement) -> Stance:
    if kind == "denied":
        return "denies"
    return "accuses" if kind == "counter-accused" else statement.attribution.stance


def _declined(
    ledger: Ledger, accusation: Statement, attribution: Attribution, entity: str
) -> Reply | None:
    """A refusal to comment: only after the accusation, and on it or beside it."""
    corpus = ledger.corpus
    document = corpus.annotations[attribution.document].document
    at = (attribution.cue or attribution.content or attribution.source or ((0, 0),))[0][0]
    same = {accusation.id, *ledger.repeats.get(accusation.id, ())}
    told_here = [s for s in corpus.by_document.get(document.id, ()) if s.id in same]
    beside = any(each.claim.spans[0][0] < at for each in told_here)
    topic = quote(document.text, attribution.content)
    on_it = bool(topic) and matches_topic(topic, accusation)
    later = (
        document.published
        and accusation.published
        and document.published.value >= accusation.published
    )
    if not (beside and (on_it or not topic)) and not (on_it and later):
        return None
    meets: Addresses = "this" if on_it else "unclear"
    holder = corpus.spokes.holder(attribution, entity, corpus.name(entity))
    date = document.published.value if document.published else None
    answer = Answer(None, attribution.id, "declines", holder, date, meets)
    return Reply(answer, "declined", None)


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
    )


def _links(accusation: Statement, replies: Iterable[Reply]) -> Iterator[Link]:
    for reply in replies:
        if reply.answer.claim and reply.reason and reply.answer.addresses != "unclear":
            ends = (reply.answer.claim, accusation.id)
            yield link("answers", None, ends, (1.0, [reply.reason]))
            if reply.answer.stance == "denies" and reply.answer.addresses == "this":
                yield link("denies", "polarity", ends, (1.0, [reply.reason]))


def _why(meets: Addresses, reply: Statement, accusation: Statement) -> Reason:
    says = {
        "this": "by the accused or for it, not older than the accusation, and on what it says",
        "set": "by the accused or for it, not older than the accusation, and on the accusations together",
        "unclear": "by the accused or for it; the folder does not show whether it came later",
    }[meets]
    return Reason("answers", 1.0, reply.text, accusation.text, says)
