"""Where two texts give different things: both words, both speakers, both dates, and why."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from stemma.model.links import Link
from stemma.model.wording import LINKS, SLOTS
from stemma.web.forms.readings import Reading, reading
from stemma.web.pages.matters import DIFFERING
from stemma.web.rows import addresses
from stemma.web.rows.base import Page
from stemma.web.rows.describe import statement
from stemma.web.rows.index import CaseIndex
from stemma.web.rows.query import Query, choice, cut
from stemma.web.rows.views import Filter, Paging, StatementView
from stemma.web.words.wording_judging import LIKE

EMPTY = (
    "No difference was found. Two statements are compared only where both are on one question "
    "and give a number, a date, a place, a name or a quotation that can be set side by side."
)
NO_HITS = "No difference fits this choice."
PER_PART = 20


@dataclass(frozen=True)
class Side:
    """One side of a difference."""

    statement: StatementView
    """The statement with its speaker, words and place."""
    words: str | None
    """The words that differ, as the comparison read them; null when it is the whole quotation."""
    parts: tuple[str, str, str] | None
    """The quotation before, at and after these words, where they stand in it."""


@dataclass(frozen=True)
class Difference:
    """Two statements that give different things."""

    id: str
    """The id of the link."""
    type: str
    """differs, denies or updates."""
    slot: str | None
    """What differs: number, date, place and so on."""
    heading: str
    """The same in our words."""
    note: str
    """What kind of difference it is, in our words."""
    left: Side
    """The earlier text."""
    right: Side
    """The later text."""
    reasons: tuple[str, ...]
    """Why the two were set side by side, in words."""
    matter: str | None
    """The page of their question."""
    reading: Reading
    """The judgement on it."""
    like: str
    """That it is like one that a person took away, in our words; else empty."""


@dataclass(frozen=True)
class DifferencesPage(Page):
    """Differences by what differs."""

    rows: tuple[Difference, ...]
    """The differences of this part."""
    filters: tuple[Filter, ...]
    """By what differs and by kind."""
    paging: Paging
    """Which part of the list this is."""


def build(index: CaseIndex, query: Query) -> DifferencesPage:
    """Every difference that nobody found the texts not to bear out."""
    every = [link for link in index.links.values() if link.type in DIFFERING]
    fitting = sorted((link for link in every if _fits(link, query)), key=_order)
    shown, paging = cut(fitting, query, PER_PART)
    return DifferencesPage(
        kind="differences",
        title="Differences",
        empty=None if fitting else (NO_HITS if every else EMPTY),
        rows=tuple(difference(index, link) for link in shown),
        filters=_filters(every, query),
        paging=paging,
    )


def difference(index: CaseIndex, link: Link) -> Difference:
    """One difference, the earlier text on the left."""
    first, second = (statement(index, index.claims[each]) for each in link.claims)
    words = _words(link)
    sides = [_side(first, words[0]), _side(second, words[1])]
    if _date(sides[1]) < _date(sides[0]):
        sides.reverse()
    matters = index.matters_of.get(link.claims[0], ())
    return Difference(
        id=link.id,
        type=link.type,
        slot=link.slot,
        heading=SLOTS[link.slot] if link.slot else LINKS[link.type],
        note=LINKS[link.type],
        left=sides[0],
        right=sides[1],
        reasons=tuple(reason.says for reason in link.reasons if reason.says),
        matter=addresses.matter(matters[0].id) if matters else None,
        reading=reading(link),
        like=LIKE if _is_like_rejected(index, link) else "",
    )


def _is_like_rejected(index: CaseIndex, link: Link) -> bool:
    """Whether a machine's link comes back in other words after a person took one away."""
    ends = [index.claims[each] for each in link.claims]
    left, right = ((each.document, each.spans) for each in ends)
    return link.reading is None and index.decided.is_like_rejected_pair(left, right)


def _words(link: Link) -> tuple[str | None, str | None]:
    """What differs on either side: from the reason on the slot, else from none."""
    for reason in link.reasons:
        if reason.feature == link.slot and reason.left and reason.right:
            return reason.left, reason.right
    return None, None


def _side(said: StatementView, words: str | None) -> Side:
    if not words or words == said.quote:
        return Side(said, None, None)
    before, found, after = said.quote.partition(words)
    return Side(said, words, (before, found, after) if found else None)


def _date(side: Side) -> tuple[bool, str]:
    value = side.statement.document.date_value
    return value is None, value or ""


def _order(link: Link) -> tuple[int, str, str]:
    kinds = list(SLOTS)
    return kinds.index(link.slot) if link.slot else len(kinds), link.type, link.id


def _fits(link: Link, query: Query) -> bool:
    slot, kind = query.get("slot"), query.get("type")
    if query.get("quoted") and link.slot != "quotation" and not is_headline(link):
        return False
    return slot in ("", link.slot) and kind in ("", link.type)


def is_headline(link: Link) -> bool:
    """Whether a headline says what no passage of its own text bears out."""
    return any(reason.feature == "headline" for reason in link.reasons)


def _filters(links: Iterable[Link], query: Query) -> tuple[Filter, ...]:
    slots = {link.slot for link in links}
    types = {link.type for link in links}
    return (
        choice("slot", "What differs", [(s, w) for s, w in SLOTS.items() if s in slots], query),
        choice("quoted", "Which", [("yes", "quotations and headlines")], query),
        choice("type", "How", [(t, w) for t, w in LINKS.items() if t in types], query),
    )
