"""Where a version comes from as far as the folder shows, with its drawn tree."""

from __future__ import annotations

from dataclasses import dataclass

from stemma.model.links import OriginCluster, Origins
from stemma.web import addresses
from stemma.web.describe import name_by_id, statements
from stemma.web.index import CaseIndex
from stemma.web.pages.base import NotInCaseError, Page, short
from stemma.web.pages.matters import sentence
from stemma.web.query import Query, cut
from stemma.web.tree import Leaf, Stem, Tree, draw
from stemma.web.views import NameView, Paging, StatementView
from stemma.web.wording import JOINED, STANDS

EMPTY = (
    "No version here has more than one statement, so there is nothing to trace back together. "
    "The origin of a single statement is its chain, which stands beside it."
)
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
NOT_STATED = "origin not stated"
FIRST_HAND = "speaks or reports first-hand in this folder"
SECOND_HAND = "known here only through others"


@dataclass(frozen=True)
class OriginView:
    """One origin, and the statements that come from it."""

    sign: str
    """Its letter in the tree."""
    name: str | None
    """Its name; null where the texts do not state it."""
    first_hand: bool
    """Whether it speaks for itself in this folder."""
    hand: str
    """The same in our words."""
    joined_by: tuple[str, ...]
    """Why its statements count as one source, each reason in words."""
    statements: tuple[StatementView, ...]
    """What comes from it."""


@dataclass(frozen=True)
class OriginsView:
    """The origins of one version of a question."""

    id: str
    """The id of the row."""
    href: str
    """Its page."""
    matter: str
    """The page of its question."""
    about: tuple[NameView, ...]
    """Whom and what the question is about."""
    stands: str
    """for, against or open."""
    stands_words: str
    """The same in our words."""
    sentence: str
    """Named and unstated origins, and the range of separate sources."""
    documents: int
    """In how many documents the version stands."""
    origins: tuple[OriginView, ...]
    """The origins, named ones first."""
    trees: tuple[Tree, Tree]
    """The drawing, for a narrow and for a wide screen."""


@dataclass(frozen=True)
class OriginsListPage(Page):
    """The origins of every version with several statements."""

    rows: tuple[OriginsView, ...]
    """The versions of this part."""
    paging: Paging
    """Which part of the list this is."""


@dataclass(frozen=True)
class OriginsPage(Page):
    """The origins of one version."""

    version: OriginsView
    """The version."""


def build_list(index: CaseIndex, query: Query) -> OriginsListPage:
    """Versions with several statements, those in most documents first."""
    several = [row for row in index.rows.origins if _left(index, row) > 1]
    rows = sorted(several, key=lambda row: (-row.documents, row.matter, row.id))
    shown, paging = cut(rows, query, size=10)
    return OriginsListPage(
        kind="origins",
        title="Origins",
        empty=None if rows else EMPTY,
        rows=tuple(origins_view(index, row) for row in shown),
        paging=paging,
    )


def build(index: CaseIndex, query: Query) -> OriginsPage:
    """One version.

    Raises:
        NotInCaseError: there is no such row.
    """
    row = index.origins.get(query.id)
    if row is None:
        raise NotInCaseError(what="row of origins")
    return OriginsPage("origin", f"Origins {short(row.id)}", None, origins_view(index, row))


def origins_view(index: CaseIndex, row: Origins) -> OriginsView:
    """A version with its origins and its tree."""
    ordered = sorted(row.clusters, key=lambda each: (each.name is None, each.name or "", each.id))
    found = tuple(_origin(index, each, _sign(n)) for n, each in enumerate(ordered))
    views = tuple(each for each in found if each.statements)
    matter = index.matters.get(row.matter)
    stems = [_stem(each) for each in views]
    return OriginsView(
        id=row.id,
        href=addresses.origins(row.id),
        matter=addresses.matter(row.matter),
        about=tuple(name_by_id(index, each) for each in matter.about) if matter else (),
        stands=row.stands,
        stands_words=STANDS[row.stands],
        sentence=sentence(row),
        documents=row.documents,
        origins=views,
        trees=(draw(stems, wide=False), draw(stems, wide=True)),
    )


def _left(index: CaseIndex, row: Origins) -> int:
    """How many statements of a version are left."""
    return sum(1 for each in row.claims if each in index.claims)


def _origin(index: CaseIndex, row: OriginCluster, sign: str) -> OriginView:
    return OriginView(
        sign=sign,
        name=row.name,
        first_hand=row.first_hand,
        hand=FIRST_HAND if row.first_hand else SECOND_HAND,
        joined_by=tuple(f"{JOINED[each.rule]}: {each.says}" for each in row.joined_by),
        statements=statements(index, row.claims),
    )


def _stem(origin: OriginView) -> Stem:
    leaves = tuple(
        Leaf(f"{said.document.label}, {said.document.date or 'undated'}")
        for said in origin.statements
    )
    return Stem(origin.sign, origin.name or NOT_STATED, stated=bool(origin.name), leaves=leaves)


def _sign(number: int) -> str:
    """A, B … Z, then A2, B2 and so on."""
    lap, place = divmod(number, len(LETTERS))
    return f"{LETTERS[place]}{lap + 1 if lap else ''}"
