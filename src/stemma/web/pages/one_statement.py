"""One statement with everything that belongs to it, and the forms to judge how it was read."""

from __future__ import annotations

from dataclasses import dataclass

from stemma.model.anchors import spans_of
from stemma.model.annotations import Claim
from stemma.model.decisions import row_of
from stemma.model.judgements import Judgement
from stemma.web.forms.naming import choices
from stemma.web.forms.replying import ReplyingView, accusations_in, replying
from stemma.web.forms.whom import WhomForms, whom_forms
from stemma.web.pages.differences import Difference, difference
from stemma.web.pages.matters import DIFFERING
from stemma.web.rows import addresses
from stemma.web.rows.base import NotInCaseError, Page, short
from stemma.web.rows.dates import in_words
from stemma.web.rows.decided import CHECKED
from stemma.web.rows.describe import statement
from stemma.web.rows.index import CaseIndex
from stemma.web.rows.query import Query
from stemma.web.rows.views import Option, StatementView
from stemma.web.words.wording import NAMED_KINDS, STANCES
from stemma.web.words.wording_judging import READ_AS


@dataclass(frozen=True)
class Check:
    """What a person checked the statement against. It says nothing of how the text reads."""

    against: str
    """The person's own words."""
    on: str
    """When it was noted, in words."""
    anchor: str
    """The note in the list of decisions."""


@dataclass(frozen=True)
class Saying:
    """Who says it and in which way, as it was read, and what a person can put in its place."""

    stance: str
    """What the speaker does with the words, as it was read, in our words."""
    stances: tuple[Option, ...]
    """What it can be corrected to."""
    speakers: tuple[Option, ...]
    """Who can be chosen: those named in this document first."""
    kinds: tuple[Option, ...]
    """What somebody can be whose name is typed."""
    corrected: bool
    """Whether a person has corrected it."""


@dataclass(frozen=True)
class StatementPage(Page):
    """One statement."""

    statement: StatementView
    """The statement."""
    reading: str | None
    """What was noted of whether the text says it; null when nothing was."""
    saying: Saying | None
    """Who says it, in which way; null where the document itself does."""
    whom: WhomForms
    """Whom it is about and whom it accuses, with the forms to correct that."""
    checks: tuple[Check, ...]
    """What it was checked against, by people."""
    matter: str | None
    """The page of its question."""
    origins: str | None
    """The page of its version's origins."""
    differences: tuple[Difference, ...]
    """Where it differs from others, or is spoken to."""
    replying: tuple[ReplyingView, ...]
    """Where it accuses somebody: how that is answered, and a form for a reply that is not listed."""


def build(index: CaseIndex, query: Query) -> StatementPage:
    """One statement.

    Raises:
        NotInCaseError: there is no such statement.
    """
    claim = index.claims.get(query.id)
    if claim is None:
        raise NotInCaseError(what="statement")
    matters = index.matters_of.get(claim.id, ())
    versions = index.versions_of.get(claim.id, ())
    links = (row for row in index.links_of.get(claim.id, ()) if row.type in DIFFERING)
    return StatementPage(
        kind="statement",
        title=f"Statement {short(claim.id)}",
        empty=None,
        statement=statement(index, claim),
        reading=_reading(index, claim),
        saying=_saying(index, claim),
        whom=whom_forms(index, claim),
        checks=tuple(_check(row) for row in index.decided.checks(claim.document, claim.spans)),
        matter=addresses.matter(matters[0].id) if matters else None,
        origins=addresses.origins(versions[0].id) if versions else None,
        differences=tuple(difference(index, row) for row in links),
        replying=tuple(replying(index, row) for row in accusations_in(index, claim.id)),
    )


def _reading(index: CaseIndex, claim: Claim) -> str | None:
    made = index.decided.reading("claim", claim.document, claim.spans)
    return READ_AS.get(made.action) if made else None


def _check(row: Judgement) -> Check:
    against = str(row_of(row.after)[CHECKED])
    return Check(against, in_words(row.at), addresses.anchor(row.id))


def _saying(index: CaseIndex, claim: Claim) -> Saying | None:
    said = index.attributions.get(claim.attribution)
    if said is None or said.kind == "voice":
        return None
    made = index.decided.reading("attribution", said.document, spans_of(said))
    return Saying(
        stance=STANCES.get(said.stance, said.stance),
        stances=tuple(Option(value, words) for value, words in STANCES.items()),
        speakers=choices(index, said.document),
        kinds=tuple(Option(value, words) for value, words in NAMED_KINDS.items()),
        corrected=made is not None and made.action == "correct",
    )
