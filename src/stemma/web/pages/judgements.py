"""What people decided, newest first, with a way to undo it."""

from __future__ import annotations

from dataclasses import dataclass

from stemma.model.by_hand import is_by_hand, stated_in
from stemma.model.decisions import active
from stemma.model.judgements import Judgement, Target
from stemma.web import addresses
from stemma.web.dates import in_words
from stemma.web.describe import document_ref
from stemma.web.index import CaseIndex
from stemma.web.pages.base import Page
from stemma.web.query import Query, cut
from stemma.web.views import DocumentView, Paging, TranslationView
from stemma.web.wording import ACTIONS, MADE_BY_HAND

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
    written = sorted(index.rows.judgements, key=lambda row: (row.at, row.id))
    standing = {row.id for row in active(written)}
    shown, paging = cut(written[::-1], query)
    return JudgementsPage(
        kind="judgements",
        title="Judgements",
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
        action_words=MADE_BY_HAND if is_by_hand(row) else ACTIONS[row.action],
        translation=_translation(row),
        passages=tuple(_passage(index, target) for target in row.targets),
        why=row.why,
        revokes=addresses.anchor(row.revokes) if row.revokes else None,
        undone=undone,
        can_undo=row.by == "person" and row.action != "revoke" and not undone,
    )


def _translation(row: Judgement) -> TranslationView | None:
    stated = stated_in(row) if is_by_hand(row) else None
    made = stated.translation if stated else None
    return None if made is None else TranslationView(made.text, made.by, made.language)


def _passage(index: CaseIndex, target: Target) -> Passage:
    document = index.documents.get(target.document)
    fits = document is not None and document.text_sha256 == target.text_sha256
    return Passage(
        target.quote, document_ref(index, document) if document else None, orphaned=not fits
    )
