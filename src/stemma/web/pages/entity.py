"""One person, organisation or thing: names, who calls it what, what it says, what is said of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from stemma.model.annotations import Claim
from stemma.model.entities import CaseEntity, Reason
from stemma.web.forms.naming import called_by, named_mentions
from stemma.web.forms.speaking import SpeakingForm, speaking_form
from stemma.web.pages.accusations import Accusation, accusation
from stemma.web.pages.called import Caller, callers, descriptions
from stemma.web.rows import addresses
from stemma.web.rows.base import NotInCaseError, Page, short
from stemma.web.rows.describe import document_ref, in_order, name_by_id, statement
from stemma.web.rows.index import CaseIndex
from stemma.web.rows.query import Query
from stemma.web.rows.views import DocumentView, NameView, Option, StatementView
from stemma.web.words.wording import ACTIONS, READ_AS

FEW = 8
MOST_OTHERS = 400
SUGGESTED = 0.5
"""A reason below that value joins nothing: a name alone is not enough."""


@dataclass(frozen=True)
class Spelling:
    """One way in which the name is written."""

    text: str
    """The letters."""
    documents: tuple[DocumentView, ...]
    """Where it stands."""


@dataclass(frozen=True)
class Said:
    """The first of some statements, and how many there are."""

    rows: tuple[StatementView, ...]
    """The first few, by date."""
    total: int
    """How many there are."""
    href: str
    """The list of all."""


@dataclass(frozen=True)
class Perhaps:
    """Somebody who may be the same."""

    who: NameView
    """Who."""
    says: str
    """What speaks for it, in words."""


@dataclass(frozen=True)
class NamesForm:
    """What can be decided of the name: who is the same, who is not."""

    others: tuple[Option, ...]
    """Who may be the same: those whose name shares a word with theirs first."""
    documents: tuple[Option, ...]
    """The documents that name them: in two of them it may be two different ones."""
    decided: tuple[NamesDecision, ...]
    """What was decided before."""


@dataclass(frozen=True)
class NamesDecision:
    """A decision that two names are one person or thing, or are not."""

    words: str
    """Which of the two, in our words."""
    quotes: tuple[str, ...]
    """The names, as they stand in the texts."""
    anchor: str
    """The decision in the list of them."""


@dataclass(frozen=True)
class EntityPage(Page):
    """One person, organisation or thing named."""

    id: str
    """The id."""
    name: str
    """The display name."""
    spellings: tuple[Spelling, ...]
    """How the name is written, and where."""
    called: tuple[Caller, ...]
    """Who calls them what: by speaker, and then by date."""
    by: Said
    """Statements in their words."""
    about: Said
    """Statements about them."""
    accusations: tuple[Accusation, ...]
    """Accusations against them, each beside its answers."""
    accusations_href: str
    """The list of them."""
    reasons: tuple[str, ...]
    """Why different spellings were taken for one, in words."""
    perhaps: tuple[Perhaps, ...]
    """Who may be the same, on a name alone: only a person can decide it."""
    apart: tuple[NameView, ...]
    """Who is kept apart from them on purpose."""
    speaking: SpeakingForm | None
    """Who speaks for them, and for whom they speak; null for what cannot speak."""
    names: NamesForm | None
    """The forms to decide who is who; null where the texts neither name nor describe them."""


def build(index: CaseIndex, query: Query) -> EntityPage:
    """One of those named.

    Raises:
        NotInCaseError: there is no such person, organisation or thing.
    """
    row = index.entities.get(query.id)
    if row is None:
        raise NotInCaseError(what="person, organisation or thing")
    accused = [each for each in index.answers if each.about == row.id]
    return EntityPage(
        kind="entity",
        title=f"{row.schema} {short(row.id)}",
        empty=None,
        id=row.id,
        name=row.name,
        spellings=_spellings(index, row),
        called=callers(index, descriptions(index, row.id)),
        by=_said(index, index.claims_by.get(row.id, ()), {"speaker": row.id}),
        about=_said(index, index.claims_about.get(row.id, ()), {"about": row.id}),
        accusations=tuple(accusation(index, each) for each in accused),
        accusations_href=addresses.accusations_about(row.id),
        perhaps=tuple(_perhaps(index, row)),
        reasons=_reasons(row),
        apart=tuple(name_by_id(index, each) for each in row.not_same),
        speaking=speaking_form(index, row.id),
        names=_names_form(index, row),
    )


def _reasons(row: CaseEntity) -> tuple[str, ...]:
    """Why spellings were taken for one, each reason once."""
    joining = (each for each in row.reasons if not is_suggestion(each))
    return tuple(
        dict.fromkeys(f"“{each.left}” and “{each.right}”: {each.says}" for each in joining)
    )


def _spellings(index: CaseIndex, row: CaseEntity) -> tuple[Spelling, ...]:
    return tuple(
        Spelling(
            form.text,
            tuple(
                document_ref(index, index.documents[each])
                for each in form.documents
                if each in index.documents
            ),
        )
        for form in row.names
    )


def _said(index: CaseIndex, rows: tuple[Claim, ...], filters: dict[str, str]) -> Said:
    ordered = in_order(index, rows)
    shown = tuple(statement(index, row) for row in ordered[:FEW])
    return Said(shown, len(ordered), addresses.filtered("/statements", filters))


def is_suggestion(row: Reason) -> bool:
    """Whether a reason only suggests that two are one."""
    return row.value < SUGGESTED


def _perhaps(index: CaseIndex, row: CaseEntity) -> Iterator[Perhaps]:
    """Those of a suggestion that are somebody else so far."""
    seen = {row.id}
    for each in row.reasons:
        if not is_suggestion(each):
            continue
        for name in (each.left, each.right):
            for ident in index.entities_named.get(name.casefold(), ()):
                if ident not in seen:
                    seen.add(ident)
                    yield Perhaps(name_by_id(index, ident), each.says)


def _names_form(index: CaseIndex, row: CaseEntity) -> NamesForm | None:
    mentions = called_by(index, row.id)
    if not mentions:
        return None
    documents = [index.documents[each] for each in dict.fromkeys(m.document for m in mentions)]
    papers = [document_ref(index, each) for each in documents if each.id in index.documents]
    found = {
        made.id: made
        for mention in mentions
        for made in index.decided.on("mention", mention.document, mention.spans)
        if made.action in ("same", "not-same")
    }
    return NamesForm(
        others=tuple(_others(index, row)),
        documents=tuple(
            Option(each.id, f"{each.label}, {each.date or 'undated'} ({each.file})")
            for each in papers
        ),
        decided=tuple(
            NamesDecision(
                ACTIONS[made.action],
                tuple(target.quote for target in made.targets),
                addresses.anchor(made.id),
            )
            for made in found.values()
        ),
    )


def _others(index: CaseIndex, row: CaseEntity) -> list[Option]:
    """Everybody else: first those whose name shares a word, then those of a like kind, by the alphabet.

    The machine may have taken a person for a body: a name of another kind says which it was taken for.
    """
    own = set(row.name.casefold().split())
    person = row.schema == "Person"
    others = (each for each in index.entities.values() if each.id != row.id)
    found = [each for each in others if called_by(index, each.id)]
    found.sort(
        key=lambda each: (
            not named_mentions(index, each.id),
            not own & set(each.name.casefold().split()),
            (each.schema == "Person") is not person,
            each.name.casefold(),
            each.id,
        )
    )
    return [
        Option(each.id, _told_apart(index, each) + _other_kind(each, row))
        for each in found[:MOST_OTHERS]
    ]


def _other_kind(each: CaseEntity, row: CaseEntity) -> str:
    """What a name was read as, where the two can not both be persons or both be none."""
    if (each.schema == "Person") is (row.schema == "Person"):
        return ""
    return f" (read as {READ_AS[each.schema]})"


def _told_apart(index: CaseIndex, row: CaseEntity) -> str:
    """The name; of whom a text only describes, with the document, for another may be called so too."""
    if named_mentions(index, row.id):
        return row.name
    paper = document_ref(index, index.documents[called_by(index, row.id)[0].document])
    return f"{row.name} (not named, in {paper.label}, {paper.date or 'undated'})"
