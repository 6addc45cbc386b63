"""Sides: on each question what one group's documents say, what both do, what only the other's."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from stemma.model.ids import hash_id
from stemma.model.links import Matter
from stemma.web.forms.judging_rows import field_of
from stemma.web.pages.matters import heading_names, mostly_counted, opposed_first
from stemma.web.rows import addresses
from stemma.web.rows.base import Page
from stemma.web.rows.dates import in_words
from stemma.web.rows.describe import document_ref, folded, statements
from stemma.web.rows.index import CaseIndex
from stemma.web.rows.query import Query, choice, cut
from stemma.web.rows.views import DocumentView, Filter, NameView, Option, Paging, Repeated

NO_GROUPS = (
    "No documents are grouped yet, so there are no sides to set against each other. Group them below, "
    "or in `stemma.toml` under `[[parties]]`."
)
ONE_GROUP = "There is one group only. Group the other side's documents too, and both are compared."
NO_HITS = "No question has a statement in these documents."
FEW = 8
MOST_CHOICES = 400
SHOWN = {"left": "one side only", "both": "both", "right": "the other side only"}
QUOTED = ("direct", "mixed")


@dataclass(frozen=True)
class GroupView:
    """One of the user's groups."""

    name: str
    """Its name."""
    because: str
    """The ground on which the documents were grouped."""
    dated: str
    """The date of the ground, in words."""
    documents: tuple[DocumentView, ...]
    """What is in it."""


@dataclass(frozen=True)
class SideRow:
    """One question with what each side's documents say on it."""

    href: str
    """The page of the question."""
    about: tuple[NameView, ...]
    """Whom and what it is about."""
    counted: str
    """What at least half of its statements count, in their words; empty where it is about somebody."""
    left: tuple[Repeated, ...]
    """In the one side's documents."""
    right: tuple[Repeated, ...]
    """In the other side's documents."""
    others: int
    """How many statements on it stand in documents of neither."""


@dataclass(frozen=True)
class Column:
    """Questions on which one side speaks, both do, or the other does."""

    key: str
    """left, both or right."""
    heading: str
    """The same in our words."""
    rows: tuple[SideRow, ...]
    """The questions shown: those with several statements first."""
    total: int
    """How many there are."""
    href: str
    """All of them."""


@dataclass(frozen=True)
class GroupingChoice:
    """Documents that can be grouped together: those of one publisher, or one without."""

    field: str
    """The name of its tick box."""
    label: str
    """Who published them."""
    documents: int
    """How many they are."""
    group: str | None
    """The group in which they are."""


@dataclass(frozen=True)
class SidesPage(Page):
    """What one side says, what both, what the other; and the way to group documents."""

    groups: tuple[GroupView, ...]
    """The user's groups, each with its ground and date."""
    sides: tuple[str, str]
    """The names of the two that are set side by side; empty without two groups."""
    columns: tuple[Column, ...]
    """One side only, both, the other side only; empty without two groups."""
    filters: tuple[Filter, ...]
    """Which groups, and whether only quotations count."""
    paging: Paging
    """Which part of the list, where one column is asked for."""
    choices: tuple[GroupingChoice, ...]
    """Documents that can be grouped at the desk."""


def build(index: CaseIndex, query: Query) -> SidesPage:
    """The two sides that are asked for; the first two groups where none are."""
    names = group_names(index)
    left = query.get("left") if query.get("left") in names else next(iter(names), "")
    right = _other_side(names, left, query.get("right"))
    found = _sorted_rows(index, names, (left, right), query) if right else {}
    asked = query.get("show") if query.get("show") in SHOWN else ""
    shown, paging = cut(found.get(asked, ()), query, size=25)
    given = {"left": left, "right": right, "quoted": query.get("quoted")}
    columns = tuple(
        Column(
            key,
            heading,
            shown if key == asked else found[key][:FEW],
            len(found[key]),
            addresses.filtered("/sides", {**given, "show": key}),
        )
        for key, heading in _columns_shown(names, (left, right), asked)
    )
    return SidesPage(
        kind="sides",
        title="Sides",
        empty=_empty(names, columns),
        groups=tuple(_group(index, name) for name in names.values()),
        sides=(names.get(left, ""), names.get(right, "")),
        columns=columns,
        filters=_filters(names, (left, right), query),
        paging=paging,
        choices=tuple(_choices(index))[:MOST_CHOICES],
    )


def _other_side(names: dict[str, str], left: str, asked: str) -> str:
    """The group that is asked for beside the first; any other where none is."""
    rest = [name for name in names if name != left]
    return asked if asked in rest else next(iter(rest), "")


def _columns_shown(
    names: dict[str, str], sides: tuple[str, str], asked: str
) -> list[tuple[str, str]]:
    """The columns that are asked for with their headings; none without two sides."""
    left, right = sides
    headings = _headings(names, left, right).items() if right else ()
    return [(key, heading) for key, heading in headings if asked in ("", key)]


def group_names(index: CaseIndex) -> dict[str, str]:
    """The names of the groups by their ids: addresses carry no names."""
    named = [party.name for party in index.parties]
    named += [each.party for row in index.rows.sides for each in row.parties]
    return {hash_id("g", (name,)): name for name in dict.fromkeys(named)}


def _headings(names: dict[str, str], left: str, right: str) -> dict[str, str]:
    one, other = names.get(left, ""), names.get(right, "")
    return {"left": f"Only “{one}”", "both": "Both speak of it", "right": f"Only “{other}”"}


def _empty(names: dict[str, str], columns: Sequence[Column]) -> str | None:
    if not names:
        return NO_GROUPS
    if not columns:
        return ONE_GROUP
    return None if any(column.total for column in columns) else NO_HITS


def _sorted_rows(
    index: CaseIndex, names: dict[str, str], sides: tuple[str, str], query: Query
) -> dict[str, tuple[SideRow, ...]]:
    """The questions by who speaks on them."""
    wanted = [names[each] for each in sides]
    found: dict[str, list[SideRow]] = {key: [] for key in SHOWN}
    by_matter = {row.matter: row for row in index.rows.sides}
    for matter in sorted(index.matters.values(), key=lambda row: opposed_first(index, row)):
        parties = by_matter[matter.id].parties if matter.id in by_matter else ()
        claims = {each.party: _kept(index, each.claims, query) for each in parties}
        left, right = (claims.get(name, ()) for name in wanted)
        if left or right:
            key = "both" if left and right else "left" if left else "right"
            found[key].append(_row(index, matter, left, right))
    return {
        key: tuple(sorted(rows, key=lambda row: len(row.left) + len(row.right) < 2))
        for key, rows in found.items()
    }


def _kept(index: CaseIndex, claims: Iterable[str], query: Query) -> tuple[str, ...]:
    present = (index.claims[each] for each in claims if each in index.claims)
    if not query.get("quoted"):
        return tuple(row.id for row in present)
    kinds = {each.id: each.kind for each in index.attributions.values()}
    return tuple(row.id for row in present if kinds.get(row.attribution) in QUOTED)


def _row(
    index: CaseIndex, matter: Matter, left: tuple[str, ...], right: tuple[str, ...]
) -> SideRow:
    others = sum(1 for each in matter.claims if each in index.claims) - len({*left, *right})
    return SideRow(
        href=addresses.matter(matter.id),
        about=heading_names(index, matter),
        counted=mostly_counted(index, matter),
        left=folded(statements(index, left)),
        right=folded(statements(index, right)),
        others=others,
    )


def _group(index: CaseIndex, name: str) -> GroupView:
    party = next((each for each in index.parties if each.name == name), None)
    held = [row for row in index.current if index.party_of.get(row.id) == name]
    return GroupView(
        name=name,
        because=party.because if party else "",
        dated=in_words(party.dated) if party and party.dated else "",
        documents=tuple(document_ref(index, row) for row in held),
    )


def _filters(names: dict[str, str], sides: tuple[str, str], query: Query) -> tuple[Filter, ...]:
    if len(names) < 2:
        return ()
    options = list(names.items())
    return (
        *(
            Filter(key, label, tuple(Option(i, name, i == side) for i, name in options))
            for key, label, side in zip(
                ("left", "right"), ("One side", "The other"), sides, strict=True
            )
        ),
        choice("quoted", "Which statements", [("yes", "quotations only")], query),
    )


def _choices(index: CaseIndex) -> Iterable[GroupingChoice]:
    labels: dict[str, list[str]] = {}
    for row in index.current:
        labels.setdefault(document_ref(index, row).label, []).append(row.id)
    for label, ids in sorted(labels.items(), key=lambda each: each[0].casefold()):
        groups = {index.party_of.get(each) for each in ids}
        group = next(iter(groups)) if len(groups) == 1 else None
        yield GroupingChoice(field_of(label), label, len(ids), group)
