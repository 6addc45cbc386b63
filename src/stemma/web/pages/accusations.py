"""Accusations, each beside what the accused says to it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from stemma.model.documents import quote
from stemma.model.links import Answer, Answers, AnswerStatus
from stemma.model.wording import SHOWN, UNCLEAR, status_words
from stemma.web.forms.readings import Reading, is_noted_reply, reading_of
from stemma.web.forms.speaking import SpeakingView, stated_for
from stemma.web.forms.whom import stated_on
from stemma.web.pages.earlier import said_before
from stemma.web.pages.unheard import asked_before, no_reply_by
from stemma.web.pages.unsure import PATH, left_to_people
from stemma.web.rows import addresses
from stemma.web.rows.answered import (
    PER_PART,
    answered_as,
    effective_status,
    is_unheard,
    ordered,
    standing,
)
from stemma.web.rows.base import Page
from stemma.web.rows.describe import name_by_id, remark, statement, statements
from stemma.web.rows.index import CaseIndex
from stemma.web.rows.query import Query, choice, cut
from stemma.web.rows.views import Filter, NameView, Paging, StatedView, StatementView
from stemma.web.words.wording_judging import NOTED_REPLY

EMPTY = (
    "No accusation was found: no statement here ascribes harmful conduct to somebody who is named."
)
NO_HITS = "No accusation fits this choice."
ADDRESSES = {
    "this": None,
    "set": "Speaks to several accusations together.",
    "unclear": UNCLEAR,
}
UNDATED = "This text is undated: it may be older than the accusation."
CONTESTED = (
    "not its words: another statement, by somebody whom it is about, is read as its denial",
)


@dataclass(frozen=True)
class Reply:
    """One answer, in its own words."""

    said: StatementView
    """The words."""
    kind: str
    """own: the accused's own words; reported: as others write; declined: no comment was given;
    remark: what others write that it does, without words of its own ("denies it")."""
    sentence: tuple[str, str]
    """What must be said of this answer: our words, and the text's words that end it; or empty."""
    unclear: bool
    """Whether it may be no answer."""
    addresses: str | None
    """Whether it speaks to this accusation, where that is not plain."""
    reading: Reading | None
    """The judgement on "this answers that", where there is a link to judge."""
    for_whom: SpeakingView | None
    """That who answers speaks for the accused, where a person stated it."""
    noted: str | None
    """That a person noted it as a reply, in our words; null where only the machine did."""


@dataclass(frozen=True)
class Accusation:
    """An accusation, who is accused, and the answers."""

    id: str
    """The id of the row."""
    accused: NameView
    """Who is accused."""
    accusation: StatementView
    """The accusation, with who makes it."""
    because: tuple[str, ...]
    """Why the machine reads it as an accusation, in words; empty where a person did."""
    stated: StatedView | None
    """That a person stated whom it accuses; null where the machine read it so."""
    also_in: tuple[StatementView, ...]
    """The same said elsewhere, once for each document."""
    status: AnswerStatus
    """How it is answered, as in the contract."""
    status_words: str
    """The same in our words."""
    no_reply: str | None
    """What the missing reply means and does not mean; null when there is a reply."""
    earlier: tuple[StatementView, ...]
    """Where there is no reply: what the accused said to the contrary before the accusation, by date."""
    unclear: bool
    """Whether one of the answers may be none."""
    other_statements: int
    """How many statements the folder holds in the words of the accused."""
    other_href: str
    """The list of them."""
    replies: tuple[Reply, ...]
    """The answers, by date."""
    add_href: str
    """Where a reply can be noted that is not listed."""


@dataclass(frozen=True)
class AccusationsPage(Page):
    """Accusations by the name of the accused."""

    rows: tuple[Accusation, ...]
    """The accusations of this part."""
    unsure: int
    """How many more statements may be accusations, or are read so of nobody who is named."""
    unsure_href: str
    """The list of these, to look through."""
    filters: tuple[Filter, ...]
    """By accused and by answer."""
    paging: Paging
    """Which part of the list this is."""


def build(index: CaseIndex, query: Query) -> AccusationsPage:
    """Accusations beside answers."""
    ledger = ordered(index)
    fitting = [row for row in ledger if _fits(index, row, query)]
    shown, paging = cut(fitting, query, PER_PART)
    return AccusationsPage(
        kind="accusations",
        title="Accusations and answers",
        empty=None if fitting else (NO_HITS if ledger else EMPTY),
        rows=tuple(accusation(index, row) for row in shown),
        unsure=len(left_to_people(index)),
        unsure_href=PATH,
        filters=_filters(index, ledger, query),
        paging=paging,
    )


def accusation(index: CaseIndex, row: Answers) -> Accusation:
    """One accusation beside its answers."""
    accused = name_by_id(index, row.about)
    status = effective_status(index, row)
    given = standing(index, row)
    unclear = any(each.may_be_none for each in given)
    unheard = is_unheard(index, row)
    return Accusation(
        id=row.id,
        accused=accused,
        accusation=statement(index, index.claims[row.allegation]),
        because=_because(index, row),
        stated=stated_on(index, index.claims[row.allegation], "accused"),
        also_in=_also_in(index, row),
        status=status,
        status_words=status_words(status, given),
        no_reply=no_reply_by(index, row.about, [row], besides=unclear) if unheard else None,
        earlier=said_before(index, row) if unheard else (),
        unclear=unclear,
        other_statements=len(index.claims_by.get(row.about, ())),
        other_href=addresses.filtered("/statements", {"speaker": row.about}),
        replies=tuple(_reply(index, row, each) for each in given),
        add_href=addresses.reply_to(row.allegation, row.about),
    )


def _because(index: CaseIndex, row: Answers) -> tuple[str, ...]:
    """Why it is read as an accusation: its words, or else that it is denied."""
    claim = index.claims[row.allegation]
    if "accused" in claim.stated:
        return ()
    return claim.because or (CONTESTED if claim.kind != "allegation" else ())


def _reply(index: CaseIndex, row: Answers, given: Answer) -> Reply:
    claim = index.claims.get(given.claim or "")
    said = (
        statement(index, claim)
        if claim
        else remark(index, index.attributions[given.attribution or ""])
    )
    kind = _kind(index, row.status, given)
    asked = asked_before(index, claim) if claim else None
    notes = [asked, ADDRESSES[given.addresses], UNDATED if said.document.date is None else None]
    return Reply(
        said=said,
        kind=kind,
        sentence=("", "")
        if _says_so_itself(index, row, given)
        else _sentence(index, kind, said, row.about),
        unclear=given.may_be_none,
        addresses=" ".join(note for note in notes if note) or None,
        reading=reading_of(index, row.allegation, given.claim),
        for_whom=stated_for(index, row, given),
        noted=NOTED_REPLY if is_noted_reply(index, row.allegation, given.claim) else None,
    )


def _kind(index: CaseIndex, status: AnswerStatus, given: Answer) -> str:
    if given.stance == "declines":
        return "declined"
    if status == "reported-answer-only" or _on_anothers_word(index, given):
        return "reported"
    return "own" if given.claim else "remark"


def _on_anothers_word(index: CaseIndex, given: Answer) -> bool:
    """Whether others pass on what no text here holds: told by somebody in a text, or an admission."""
    said = index.attributions.get(given.attribution or "")
    if given.claim or said is None:
        return False
    return said.parent is not None or given.stance == "concedes"


def _says_so_itself(index: CaseIndex, row: Answers, given: Answer) -> bool:
    """Whether a document by the accused says what this answer only passes on."""
    own = {document.id for document in index.documents_by.get(row.about, ())}
    if given.claim or not _on_anothers_word(index, given):
        return False
    return any(
        other.claim in index.claims
        and other.stance == given.stance
        and index.claims[other.claim or ""].document in own
        for other in standing(index, row)
    )


def _sentence(index: CaseIndex, kind: str, said: StatementView, about: str) -> tuple[str, str]:
    if kind == "reported":
        return f"No document by {name_by_id(index, about).name} in this folder says so.", ""
    if kind in ("declined", "remark"):
        writes = (
            f"{said.document.label} writes that {' and '.join(each.name for each in said.speakers)}"
        )
        row = index.attributions.get(said.id)
        text = index.documents[said.document.id].text
        if row and row.content and (said.verb or "").lower().startswith("declined to comment"):
            return f"{writes} declined to comment on ", quote(text, row.content).removeprefix("on ")
        return f"{writes} ", said.quote
    return "", ""


def _also_in(index: CaseIndex, row: Answers) -> tuple[StatementView, ...]:
    versions = index.versions_of.get(row.allegation, ())
    same = {claim for each in versions for claim in each.claims}
    linked = (
        claim
        for link in index.links_of.get(row.allegation, ())
        if link.type in ("same", "copies")
        for claim in link.claims
    )
    own = index.claims[row.allegation].document
    every = statements(index, {*same, *linked})
    others = [each for each in every if each.document.id != own]
    return tuple({each.document.id: each for each in reversed(others)}.values())[::-1]


def _fits(index: CaseIndex, row: Answers, query: Query) -> bool:
    about, status = query.get("about"), query.get("status")
    return about in ("", row.about) and status in ("", answered_as(index, row))


def _filters(index: CaseIndex, ledger: Sequence[Answers], query: Query) -> tuple[Filter, ...]:
    accused = {row.about: name_by_id(index, row.about).name for row in ledger}
    held = {answered_as(index, row) for row in ledger}
    return (
        choice("about", "About", sorted(accused.items(), key=lambda e: e[1].casefold()), query),
        choice("status", "Answer", [(s, w) for s, w in SHOWN.items() if s in held], query),
    )
