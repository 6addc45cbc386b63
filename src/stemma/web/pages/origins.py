"""Where a version comes from as far as the folder shows, with its drawn tree."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from stemma.model.annotations import Stands
from stemma.model.links import OriginCluster, Origins
from stemma.web.pages.matters import heading_names, mostly_counted, opposed_first, sentence
from stemma.web.rows import addresses
from stemma.web.rows.base import NotInCaseError, Page, short
from stemma.web.rows.describe import statements
from stemma.web.rows.index import CaseIndex
from stemma.web.rows.query import Query, cut
from stemma.web.rows.tree import Leaf, Stem, Tree, draw
from stemma.web.rows.views import NameView, Paging, StatementView
from stemma.web.words.wording import ACTIONS, JOINED, VERSIONS

EMPTY = (
    "No version here has more than one statement, so there is nothing to trace back together. "
    "The origin of a single statement is its chain, which stands beside it."
)
ORDER = (
    "Versions that stand in several documents come first, in the order of their questions; how often "
    "something is repeated moves nothing up."
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
    several: bool
    """Whether it has more than one statement, so that one can be counted apart."""


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
    counted: str
    """What at least half of its statements count, in their words; empty where it is about somebody."""
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

    order: str
    """How they are ordered."""
    rows: tuple[OriginsView, ...]
    """The versions of this part."""
    single: int
    """How many versions have one statement only: their origin is its chain."""
    paging: Paging
    """Which part of the list this is."""


@dataclass(frozen=True)
class OriginDecision:
    """Statements that a person counts as one source, or apart."""

    words: str
    """Which of the two, in our words."""
    quotes: tuple[str, ...]
    """The statements; of those counted apart, the first is apart from the others."""
    why: str | None
    """The reason given."""
    anchor: str
    """The decision in the list of them."""


@dataclass(frozen=True)
class OriginsPage(Page):
    """The origins of one version."""

    version: OriginsView
    """The version."""
    decisions: tuple[OriginDecision, ...]
    """What people decided of it: joined or counted apart."""


def build_list(index: CaseIndex, query: Query) -> OriginsListPage:
    """Versions with several statements in the order of their questions; the others as a number."""
    rows = several_statements(index)
    single = sum(1 for row in index.rows.origins if _left(index, row) == 1)
    shown, paging = cut(rows, query, size=10)
    return OriginsListPage(
        kind="origins",
        title="Origins",
        empty=None if rows else EMPTY,
        order=ORDER,
        rows=tuple(origins_view(index, row) for row in shown),
        single=single,
        paging=paging,
    )


def several_statements(index: CaseIndex) -> list[Origins]:
    """Versions with several statements: questions in their order, so that copies move nothing up."""

    def order(row: Origins) -> tuple[bool, tuple[bool, bool, int, str], str]:
        matter = index.matters.get(row.matter)
        place = opposed_first(index, matter) if matter else (True, True, 0, row.matter)
        return row.documents < 2, place, row.id

    return sorted((row for row in index.rows.origins if _left(index, row) > 1), key=order)


def build(index: CaseIndex, query: Query) -> OriginsPage:
    """One version.

    Raises:
        NotInCaseError: there is no such row.
    """
    row = index.origins.get(query.id)
    if row is None:
        raise NotInCaseError(what="row of origins")
    title = f"Origins {short(row.id)}"
    return OriginsPage("origin", title, None, origins_view(index, row), _decisions(index, row))


def _decisions(index: CaseIndex, row: Origins) -> tuple[OriginDecision, ...]:
    claims = (index.claims[each] for each in row.claims if each in index.claims)
    found = {
        made.id: made
        for claim in claims
        for made in index.decided.on("claim", claim.document, claim.spans)
        if made.action in ("join", "cut")
    }
    return tuple(
        OriginDecision(
            ACTIONS[made.action],
            tuple(target.quote for target in made.targets),
            made.why,
            addresses.anchor(made.id),
        )
        for made in found.values()
    )


def origins_view(index: CaseIndex, row: Origins) -> OriginsView:
    """A version with its origins and its tree."""
    ordered = sorted(row.clusters, key=lambda each: (each.name is None, each.name or "", each.id))
    found = tuple(_origin(index, each, _sign(n)) for n, each in enumerate(ordered))
    views = tuple(each for each in found if each.statements)
    matter = index.matters.get(row.matter)
    stems = [_stem(each) for each in views]
    opposed = any(each.stands == "for" for each in index.origins_of.get(row.matter, ()))
    shown = row.stands if opposed else stands_for_words(index, row.stands, row.claims)
    return OriginsView(
        id=row.id,
        href=addresses.origins(row.id),
        matter=addresses.matter(row.matter),
        about=heading_names(index, matter) if matter else (),
        counted=mostly_counted(index, matter) if matter else "",
        stands=row.stands,
        stands_words=VERSIONS[shown],
        sentence=sentence(row),
        documents=row.documents,
        origins=views,
        trees=(draw(stems, wide=False), draw(stems, wide=True)),
    )


def stands_for_words(index: CaseIndex, stands: Stands, claims: Sequence[str]) -> Stands:
    """How holders stand to the words that are shown, where no other version affirms what they deny.

    Who says "that is a lie", or "no", stands for these words; only of what a reporter says that somebody
    denied do the words say the contrary.
    """
    rows = [index.claims[each] for each in claims if each in index.claims]
    said = [index.attributions.get(each.attribution) for each in rows]
    denied = any(each and each.stance == "denies" and each.kind != "direct" for each in said)
    return "for" if stands == "against" and not denied else stands


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
        statements=(said := statements(index, row.claims)),
        several=len(said) > 1,
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
