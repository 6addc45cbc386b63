"""One question: who says what on it, where it comes from, where the texts differ."""

from __future__ import annotations

from dataclasses import dataclass
from typing import get_args

from stemma.model.annotations import Stands
from stemma.model.links import Matter, Origins, Passage
from stemma.web.pages.differences import Difference, difference
from stemma.web.pages.matters import differing, heading_names, mostly_counted
from stemma.web.pages.origins import OriginsView, origins_view, stands_for_words
from stemma.web.rows.base import NotInCaseError, Page, short
from stemma.web.rows.describe import document_ref, statements
from stemma.web.rows.index import CaseIndex
from stemma.web.rows.query import Query
from stemma.web.rows.views import DocumentView, NameView, StatementView
from stemma.web.words.wording import STANDS

GONE = "None of the statements of this question is left after the last run or decision."


@dataclass(frozen=True)
class Version:
    """Statements of a question that say the same: they stand the same way and are compatible."""

    stands: str
    """for, against or open."""
    stands_words: str
    """The same in our words."""
    heading: str
    """The same, with a number where there are several versions."""
    statements: tuple[StatementView, ...]
    """The statements, by date."""
    origins: OriginsView | None
    """Where they come from, where that was worked out."""


@dataclass(frozen=True)
class SameWording:
    """Two documents with the same wording."""

    left: DocumentView
    """One document."""
    right: DocumentView
    """The other."""
    changes: int
    """How many words differ."""
    anew: bool
    """Whether so many differ that it was written anew."""
    first: str | None
    """Which is the earlier, in words; null where that cannot be told."""


@dataclass(frozen=True)
class SideView:
    """What the documents of one of the user's groups say on the question."""

    party: str
    """The user's name for the group."""
    statements: tuple[StatementView, ...]
    """What its documents say."""


@dataclass(frozen=True)
class MatterPage(Page):
    """One question with everything said on it."""

    id: str
    """The id of the matter."""
    about: tuple[NameView, ...]
    """Whom and what its earliest statement, or at least half of its statements, are about."""
    counted: str
    """What at least half of its statements count, in their words; empty where it is about somebody."""
    versions: tuple[Version, ...]
    """What is said, version by version."""
    differences: tuple[Difference, ...]
    """Where the statements differ."""
    wordings: tuple[SameWording, ...]
    """Which of its documents have the same wording."""
    sides: tuple[SideView, ...]
    """What each group of the user's says, if there are groups."""


def build(index: CaseIndex, query: Query) -> MatterPage:
    """One question.

    Raises:
        NotInCaseError: there is no such question.
    """
    row = index.matters.get(query.id)
    if row is None:
        raise NotInCaseError(what="question")
    versions = _versions(index, row)
    return MatterPage(
        kind="matter",
        title=f"Question {short(row.id)}",
        empty=None if versions else GONE,
        id=row.id,
        about=heading_names(index, row),
        counted=mostly_counted(index, row),
        versions=versions,
        differences=tuple(difference(index, index.links[ident]) for ident in differing(index, row)),
        wordings=_wordings(index, row),
        sides=tuple(
            SideView(side.party, statements(index, side.claims))
            for sides in index.rows.sides
            if sides.matter == row.id
            for side in sides.parties
        ),
    )


def _versions(index: CaseIndex, row: Matter) -> tuple[Version, ...]:
    """The versions whose origins were worked out, and what belongs to none of them."""
    traced = index.origins_of.get(row.id, ())
    found: list[tuple[Stands, tuple[str, ...], Origins | None]] = [
        (each.stands, each.claims, each) for each in traced
    ]
    rest = [each for each in row.claims if not any(each in version.claims for version in traced)]
    for stands in get_args(Stands):
        here = tuple(c for c in rest if c in index.claims and index.claims[c].stands == stands)
        found.append((stands, here, None))
    kept = [each for each in found if any(claim in index.claims for claim in each[1])]
    kept.sort(key=lambda each: get_args(Stands).index(each[0]))
    opposed = any(stands == "for" for stands, _, _ in kept)
    return tuple(
        Version(
            stands,
            STANDS[stands],
            _heading(
                stands if opposed else stands_for_words(index, stands, claims), number, len(kept)
            ),
            statements(index, claims),
            origins_view(index, origins) if origins else None,
        )
        for number, (stands, claims, origins) in enumerate(kept)
    )


def _heading(stands: Stands, before: int, total: int) -> str:
    """What a version says of its own words: two that say "it is so" need not say the same."""
    words = STANDS[stands].replace(" it ", " this ")
    return f"Account {before + 1}: {words}" if total > 1 else words.capitalize()


def _wordings(index: CaseIndex, row: Matter) -> tuple[SameWording, ...]:
    documents = {index.claims[each].document for each in row.claims if each in index.claims}
    passages = {
        passage.id: passage
        for document in documents
        for passage in index.passages_of.get(document, ())
        if {passage.left.document, passage.right.document} <= documents
    }
    return tuple(_wording(index, passages[ident]) for ident in sorted(passages))


def _wording(index: CaseIndex, row: Passage) -> SameWording:
    left, right = (
        document_ref(index, index.documents[each.document]) for each in (row.left, row.right)
    )
    earlier = {"left-first": left, "right-first": right}.get(row.direction or "")
    first = f"{earlier.label} is the earlier of the two, by its date" if earlier else None
    return SameWording(left, right, row.changes, row.is_anew, first)
