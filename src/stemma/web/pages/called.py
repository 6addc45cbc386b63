"""Who calls whom what: the words that each speaker uses for somebody, by date."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from stemma.model.links import NameUse
from stemma.web.rows import addresses
from stemma.web.rows.base import Page
from stemma.web.rows.describe import document_ref, holder, name_of
from stemma.web.rows.index import CaseIndex
from stemma.web.rows.query import Query, choice, cut
from stemma.web.rows.rows_by_key import group
from stemma.web.rows.views import DocumentView, Filter, NameView, Paging
from stemma.web.words.wording import SCHEMAS

EMPTY = "No text here calls anybody by anything but a name."
NO_HITS = "Nobody of this kind is called by anything but a name."
PER_PART = 30


@dataclass(frozen=True)
class Wording:
    """Words that somebody uses for somebody, in one document."""

    text: str
    """The words."""
    times: int
    """How often they stand there."""
    document: DocumentView
    """Where they stand."""
    href: str
    """The reader at their place."""


@dataclass(frozen=True)
class Caller:
    """One who calls somebody something."""

    by: NameView
    """Whose words they are."""
    uses: tuple[Wording, ...]
    """The words, by date."""


@dataclass(frozen=True)
class Called:
    """Somebody, and what others call them."""

    who: NameView
    """Who is called so; the display name is never one of these words."""
    callers: tuple[Caller, ...]
    """Who calls them so: by the alphabet."""


@dataclass(frozen=True)
class CalledPage(Page):
    """Everybody who is called by more than a name, by the alphabet."""

    rows: tuple[Called, ...]
    """Those of this part."""
    filters: tuple[Filter, ...]
    """By kind, and by who speaks."""
    paging: Paging
    """Which part of the list this is."""


def build(index: CaseIndex, query: Query) -> CalledPage:
    """Who calls whom what."""
    every = {ident: uses for ident in index.entities if (uses := descriptions(index, ident))}
    kind, by = query.get("schema"), query.get("by")
    kept = {
        ident: [use for use in uses if by in ("", use.holder.entity)]
        for ident, uses in every.items()
        if kind in ("", index.entities[ident].schema)
    }
    fitting = sorted(
        (ident for ident, uses in kept.items() if uses),
        key=lambda ident: (index.entities[ident].name.casefold(), ident),
    )
    shown, paging = cut(fitting, query, PER_PART)
    return CalledPage(
        kind="called",
        title="Who calls whom what",
        empty=None if fitting else (NO_HITS if every else EMPTY),
        rows=tuple(
            Called(name_of(index.entities[ident]), callers(index, kept[ident])) for ident in shown
        ),
        filters=_filters(index, every, query),
        paging=paging,
    )


def descriptions(index: CaseIndex, ident: str) -> list[NameUse]:
    """What one is called besides a name, in the order of documents."""
    place = {document.id: n for n, document in enumerate(index.current)}
    found = (use for use in index.names_of.get(ident, ()) if use.kind == "descriptor")
    return sorted(
        (use for use in found if use.document in place),
        key=lambda use: (place[use.document], use.spans),
    )


def callers(index: CaseIndex, uses: Iterable[NameUse]) -> tuple[Caller, ...]:
    """The words by whose they are."""
    speakers: dict[tuple[str, str], NameView] = {}
    words: dict[tuple[str, str], list[NameUse]] = {}
    for use in uses:
        by = holder(index, use.holder, index.documents[use.document])
        key = (by.id or "", "" if by.id else f"{by.name}{use.document}")
        speakers.setdefault(key, by)
        words.setdefault(key, []).append(use)
    order = sorted(speakers, key=lambda key: (speakers[key].name.casefold(), key))
    return tuple(Caller(speakers[key], _wordings(index, words[key])) for key in order)


def _wordings(index: CaseIndex, uses: Iterable[NameUse]) -> tuple[Wording, ...]:
    alike = group(uses, lambda use: [f"{use.document} {use.text.casefold()}"])
    return tuple(
        Wording(
            same[0].text,
            len(same),
            document_ref(index, index.documents[same[0].document]),
            addresses.document(same[0].document, _near(index, same[0])),
        )
        for same in alike.values()
    )


def _near(index: CaseIndex, use: NameUse) -> str | None:
    """The statement in which the words stand, so that the reader opens at their place."""
    start = use.spans[0][0]
    for row in index.claims_of.get(use.document, ()):
        if any(first <= start < last for first, last in row.spans):
            return row.id
    return None


def _filters(index: CaseIndex, every: dict[str, list[NameUse]], query: Query) -> tuple[Filter, ...]:
    kinds = {index.entities[ident].schema for ident in every}
    speakers = {
        use.holder.entity: index.entities[use.holder.entity].name
        for uses in every.values()
        for use in uses
        if use.holder.entity in index.entities
    }
    named = sorted(
        ((ident or "", name) for ident, name in speakers.items()), key=lambda e: e[1].casefold()
    )
    return (
        choice("schema", "Kind", [(s, w) for s, w in SCHEMAS.items() if s in kinds], query),
        choice("by", "In the words of", named, query),
    )
