"""What may be an accusation, for a person to look through: one press says whom it accuses, or nobody."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from stemma.model.annotations import Claim
from stemma.text.emphasis import plain
from stemma.web.forms.whom import may_accuse, paragraph_of, whom_it_may_accuse
from stemma.web.rows import addresses
from stemma.web.rows.base import Page
from stemma.web.rows.describe import document_ref, name_by_id, statement
from stemma.web.rows.index import CaseIndex
from stemma.web.rows.query import Query, choice, cut
from stemma.web.rows.views import Filter, NameView, Paging, StatementView

PATH = "/accusations/unsure"
NOTHING = (
    "Nothing is left to look through: no statement was found of which the program is not sure."
)
NO_HITS = "No statement fits this choice."
AROUND = 280
"""Characters of the text shown on each side of a statement."""
PER_PART = 25


@dataclass(frozen=True)
class Words:
    """A stretch of the text around a statement."""

    text: str
    """The words of the document."""
    marked: bool
    """Whether they are the statement itself."""


@dataclass(frozen=True)
class UnsureLine:
    """A statement of which a person can say whether and whom it accuses."""

    anchor: str
    """Its place in this list."""
    statement: StatementView
    """The statement."""
    doubtful: bool
    """Whether the program is not sure that it accuses; else it is read so, of nobody who is named."""
    around: tuple[Words, ...]
    """The words of its paragraph on both sides of it."""
    about: NameView | None
    """Of whom it speaks, by the first name; null where it names nobody but its speaker."""
    whom: tuple[NameView, ...]
    """Who can be pressed: of whom it speaks, then who else is named before its end in its paragraph."""
    other_href: str
    """The form on its own page, where somebody else can be chosen."""
    back: str
    """Where the reader is led after a press: to the statement after this one."""


@dataclass(frozen=True)
class UnsurePage(Page):
    """The statements that are left to people, by the name of whom they may be about."""

    rows: tuple[UnsureLine, ...]
    """The statements of this part."""
    filters: tuple[Filter, ...]
    """By document and by whom it may accuse."""
    paging: Paging
    """Which part of the list this is."""


def build(index: CaseIndex, query: Query) -> UnsurePage:
    """The list, each statement with the names that can be pressed."""
    left = [_Left(each, whom_it_may_accuse(index, each)) for each in left_to_people(index)]
    fitting = [each for each in left if _fits(each, query)]
    shown, paging = cut(sorted(fitting, key=lambda each: _order(index, each)), query, PER_PART)
    return UnsurePage(
        kind="unsure",
        title="What may be an accusation",
        empty=None if fitting else (NO_HITS if left else NOTHING),
        rows=tuple(
            _line(index, each, back)
            for each, back in zip(shown, _ways_back(shown, paging, query), strict=True)
        ),
        filters=_filters(index, left, query),
        paging=paging,
    )


@dataclass(frozen=True)
class _Left:
    """A statement with those whom it may accuse, which are looked for once."""

    claim: Claim
    """The statement."""
    whom: tuple[str, ...]
    """The entities it may accuse, those of whom it speaks first."""

    @property
    def about(self) -> str | None:
        """The first of them of whom it speaks itself."""
        return next((each for each in self.whom if each in self.claim.about), None)


def left_to_people(index: CaseIndex) -> list[Claim]:
    """What may accuse, and what is read as an accusation of nobody who is named: nobody has said whom."""
    rows = {row.allegation for row in index.answers}
    return [
        each
        for each in index.claims.values()
        if each.id not in rows and (may_accuse(each) or is_of_nobody_named(each))
    ]


def is_of_nobody_named(claim: Claim) -> bool:
    """Whether a statement is read as an accusation, and no word of it names the accused."""
    return claim.kind == "allegation" and not claim.accused and "accused" not in claim.stated


def _fits(left: _Left, query: Query) -> bool:
    document, about = query.get("document"), query.get("about")
    return document in ("", left.claim.document) and (not about or about in left.whom)


def _order(index: CaseIndex, left: _Left) -> tuple[bool, str, str, int]:
    """By the alphabet of those of whom they speak, then by date: nobody is ranked."""
    name = name_by_id(index, left.about).name.casefold() if left.about else ""
    return left.about is None, name, left.about or "", index.place[left.claim.id]


def _ways_back(shown: tuple[_Left, ...], paging: Paging, query: Query) -> Iterator[str]:
    """For each statement the address of this list at the one after it, which a press leaves in place.

    After the first one that is the top of the list, where the notice stands and the way to undo.
    """
    part = str(paging.part) if paging.part > 1 else ""
    here = addresses.filtered(PATH, {**query.filters, "part": part})
    for number in range(1, len(shown) + 1):
        after = shown[number : number + 1] if number > 1 else ()
        yield f"{here}#{addresses.anchor(after[0].claim.id)}" if after else here


def _line(index: CaseIndex, left: _Left, back: str) -> UnsureLine:
    claim = left.claim
    return UnsureLine(
        anchor=addresses.anchor(claim.id),
        statement=statement(index, claim),
        doubtful=may_accuse(claim),
        around=tuple(_around(index, claim)),
        about=name_by_id(index, left.about) if left.about else None,
        whom=tuple(name_by_id(index, each) for each in left.whom),
        other_href=addresses.whom_of(claim.id),
        back=back,
    )


def _around(index: CaseIndex, claim: Claim) -> Iterator[Words]:
    """The words of its paragraph, at most so many on each side, cut between words."""
    text = index.documents[claim.document].text
    first, last = claim.spans[0][0], claim.spans[-1][1]
    start, end = paragraph_of(index, claim)
    if first - start > AROUND:
        start = text.find(" ", first - AROUND, first) + 1 or first
    if end - last > AROUND:
        end = max(text.rfind(" ", last, last + AROUND), last)
    at = start
    for begins, ends in claim.spans:
        yield Words(plain(text[at:begins]), marked=False)
        yield Words(plain(text[begins:ends]), marked=True)
        at = ends
    yield Words(plain(text[at:end]), marked=False)


def _filters(index: CaseIndex, left: list[_Left], query: Query) -> tuple[Filter, ...]:
    papers = {each.claim.document for each in left}
    documents = [document_ref(index, row) for row in index.current if row.id in papers]
    whom = {who for each in left for who in each.whom}
    names = sorted(
        ((who, name_by_id(index, who).name) for who in whom),
        key=lambda each: (each[1].casefold(), each[0]),
    )
    return (
        choice(
            "document",
            "Document",
            [(each.id, f"{each.label}, {each.date or 'undated'}") for each in documents],
            query,
        ),
        choice("about", "Named in it or right before", names, query),
    )
