"""What people decided, newest first, with a way to undo it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from stemma.model.by_hand import is_by_hand, stated_in
from stemma.model.citing import ASKED, HELD
from stemma.model.decisions import SPEAKS, active, of_whom, row_of
from stemma.model.documents import quote
from stemma.model.grouping import KEY
from stemma.model.judgements import Judgement, Target
from stemma.model.linking import states_link
from stemma.model.speaking import speaks, states_speaking
from stemma.web.rows import addresses
from stemma.web.rows.base import Page
from stemma.web.rows.dates import in_words
from stemma.web.rows.decided import CHECKED
from stemma.web.rows.describe import document_ref
from stemma.web.rows.index import CaseIndex
from stemma.web.rows.query import Query, cut
from stemma.web.rows.views import DocumentView, Paging, TranslationView
from stemma.web.words.wording import ACTIONS, MADE_BY_HAND, STANCES
from stemma.web.words.wording_judging import (
    DECIDED,
    ENDS,
    HOW,
    NO_GROUP,
    NO_ONE,
    NOT_HELD,
    REPLY,
    SPEAKING_ENDS,
    SPEAKS_FOR,
    STATED,
)

EMPTY = (
    "Nobody has noted anything yet. Differences and Accusations and answers have the buttons: "
    "the text says this, the text does not say this, unsure. A document’s own page has a form for statements "
    "made by hand."
)
BY = {"person": "by a person, at the desk", "toml": "by stemma.toml", "machine": "by the machine"}


@dataclass(frozen=True)
class Passage:
    """A passage that a judgement is about."""

    quote: str
    """The words as they were judged."""
    document: DocumentView | None
    """Where they stand; null if the document is no longer in the case."""
    orphaned: bool
    """Whether the text no longer has these words at that place."""
    role: str = ""
    """What it is in the decision, where that is not plain."""


@dataclass(frozen=True)
class JudgementLine:
    """One decision."""

    id: str
    """Its id."""
    anchor: str
    """Its id as an anchor."""
    at: str
    """When it was made."""
    at_words: str
    """The same in words."""
    by: str
    """By whom, in our words."""
    action: str
    """What was decided, as in the contract."""
    action_words: str
    """The same in our words."""
    stated: tuple[tuple[str, str], ...]
    """What was stated, line by line: our words, and the person's own."""
    translation: TranslationView | None
    """The translation that it put beside the words."""
    passages: tuple[Passage, ...]
    """What it is about."""
    why: str | None
    """The reason given."""
    revokes: str | None
    """The anchor of the decision that this one undoes."""
    undone: bool
    """Whether a later decision undoes it."""
    can_undo: bool
    """Whether it can be undone."""


@dataclass(frozen=True)
class JudgementsPage(Page):
    """The log of decisions; nothing in it is ever changed or taken out."""

    rows: tuple[JudgementLine, ...]
    """The decisions of this part, newest first."""
    paging: Paging
    """Which part of the list this is."""


def build(index: CaseIndex, query: Query) -> JudgementsPage:
    """The log."""
    written = index.written
    standing = {row.id for row in active(written)}
    shown, paging = cut(written[::-1], query)
    return JudgementsPage(
        kind="judgements",
        title="What you decided",
        empty=None if written else EMPTY,
        rows=tuple(_line(index, row, undone=row.id not in standing) for row in shown),
        paging=paging,
    )


def _line(index: CaseIndex, row: Judgement, *, undone: bool) -> JudgementLine:
    return JudgementLine(
        id=row.id,
        anchor=addresses.anchor(row.id),
        at=row.at,
        at_words=in_words(row.at) + (" UTC" if row.at.endswith("+00:00") else ""),
        by=BY[row.by],
        action=row.action,
        action_words=_action_words(row),
        stated=tuple(_stated(index, row)),
        translation=_translation(row),
        passages=tuple(_passages(index, row)),
        why=row.why,
        revokes=addresses.anchor(row.revokes) if row.revokes else None,
        undone=undone,
        can_undo=row.by == "person" and row.action != "revoke" and not undone,
    )


def _action_words(row: Judgement) -> str:
    """What was decided: by what it states where the bare action would not say it."""
    if is_by_hand(row):
        return MADE_BY_HAND
    after = row_of(row.after)
    if states_link(row) and _how(row):
        return REPLY
    return next((words for key, words in DECIDED.items() if key in after), ACTIONS[row.action])


def _stated(index: CaseIndex, row: Judgement) -> Iterator[tuple[str, str]]:
    """What a decision put in place of what was read, or noted beside it."""
    after = row_of(row.after)
    if states_link(row) and _how(row):
        yield STATED["type"], _how(row)
    if CHECKED in after:
        yield STATED[CHECKED], str(after[CHECKED])
    if ASKED in after:
        yield STATED[ASKED], in_words(str(after[ASKED]))
    if HELD in after:
        held = index.documents.get(after[HELD] or "")
        yield STATED[HELD], document_ref(index, held).file if held else NOT_HELD
    if after.get("stance") in STANCES:
        yield STATED["stance"], STANCES[after["stance"]]
    for each in after.get("speakers") or ():
        yield STATED["speakers"], _speaker(index, row, each)
    if states_speaking(row):
        yield STATED[SPEAKS], SPEAKS_FOR[speaks(row)]
    for part in of_whom(row):
        for each in after[part] or ({"name": NO_ONE},):
            yield STATED[part], _speaker(index, row, each)
    yield from _of_documents(after)


def _how(row: Judgement) -> str:
    """What a stated reply does, in our words; empty where a stated link is no reply."""
    stated = row_of(row.before) | row_of(row.after)
    return HOW.get(stated.get("type"), "")  # type: ignore[arg-type]  # what is no type has no words


def _of_documents(after: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """What a decision stated of documents: what is known of one, or the group of several."""
    if isinstance(after.get("published"), str):
        yield STATED["published"], in_words(after["published"])
    if isinstance(after.get("publisher"), str):
        yield STATED["publisher"], after["publisher"]
    yield from ((STATED["authors"], str(each)) for each in after.get("authors") or ())
    party = after.get(KEY)
    if isinstance(party, dict):
        yield STATED[KEY], str(party.get("name") or NO_GROUP)
        if party.get("because"):
            yield STATED["because"], str(party["because"])
        if party.get("dated"):
            yield STATED["dated"], in_words(str(party["dated"]))


def _speaker(index: CaseIndex, row: Judgement, stated: Any) -> str:
    """A speaker's name: as it was typed, else the words at the place that was pointed to."""
    if isinstance(stated, dict) and stated.get("name"):
        return str(stated["name"])
    document = index.documents.get(row.targets[0].document)
    spans = stated.get("spans") if isinstance(stated, dict) else None
    if document is None or not spans:
        return ""
    return quote(document.text, tuple((int(start), int(end)) for start, end in spans))


def _translation(row: Judgement) -> TranslationView | None:
    stated = stated_in(row) if is_by_hand(row) else None
    made = stated.translation if stated else None
    return None if made is None else TranslationView(made.text, made.by, made.language)


def _passages(index: CaseIndex, row: Judgement) -> Iterator[Passage]:
    """The passages that a decision is about; of a stated reply it is said which is which."""
    roles = ENDS if states_link(row) and _how(row) else ("",) * len(row.targets)
    roles = SPEAKING_ENDS if states_speaking(row) else roles
    for target, role in zip(row.targets, roles, strict=True):
        yield replace(_passage(index, target), role=role)


def _passage(index: CaseIndex, target: Target) -> Passage:
    document = index.documents.get(target.document)
    fits = document is not None and document.text_sha256 == target.text_sha256
    return Passage(
        target.quote, document_ref(index, document) if document else None, orphaned=not fits
    )
