"""Figures: one quantity across documents in one table, and lists whose parts are added up."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from stemma.compare.statements import amounts
from stemma.compare.statements.own_dates import is_of_a_thing, is_refused
from stemma.model.annotations import Claim, Quantity
from stemma.model.documents import quote
from stemma.model.links import Matter
from stemma.web.pages.measures import measure
from stemma.web.pages.one_quantity import Bucket, Given, by_thing, joined, word_for
from stemma.web.rows import addresses
from stemma.web.rows.base import Page
from stemma.web.rows.dates import bounds, in_words
from stemma.web.rows.describe import document_ref, in_order, name_by_id, statement
from stemma.web.rows.index import CaseIndex
from stemma.web.rows.query import Query, cut
from stemma.web.rows.views import DocumentView, NameView, Paging, StatementView
from stemma.web.words.wording import count

EMPTY = "No number of anything was found in a statement."
PER_PART = 40
FEWEST_PARTS = 2
"""“Four of the seven” is a part and no list: nothing is to be added up."""
SENTENCE_END = re.compile(r"(?:\b[a-z][\w'’-]*|\d|[)\]”\"])[.!?][”\"’)]?[ \t]+[“\"‘(]?[A-Z\d]")
"""After a small letter, so that “St. Anne” ends none."""
ONES = 1
"""“One officer” counts nobody: it is how a sentence begins."""


@dataclass(frozen=True)
class Figure:
    """A quantity as one statement gives it."""

    words: str
    """How the text gives it."""
    read_as: str
    """The range it was read as."""
    as_of: str
    """For when it is given: the time in the statement, else the date of the text."""
    as_of_value: str | None
    """The same as EDTF."""
    as_of_how: str
    """Which of the two that is, in our words."""
    statement: StatementView
    """The statement with its speaker."""


@dataclass(frozen=True)
class FigureTable:
    """One quantity across documents."""

    counts: str
    """What is counted, in the texts' own word."""
    about: tuple[NameView, ...]
    """Whom and what the question is about."""
    matter: str
    """The page of its question."""
    rows: tuple[Figure, ...]
    """What each statement gives, by date."""
    documents: int
    """In how many documents."""


@dataclass(frozen=True)
class SumView:
    """A list that states a total."""

    total: str
    """The total, in the text's words."""
    parts: tuple[str, ...]
    """The parts, in the text's words."""
    sentence: str
    """What the parts add up to. Arithmetic only."""
    document: DocumentView
    """Where the list stands."""
    href: str
    """The reader at its place."""


@dataclass(frozen=True)
class FiguresPage(Page):
    """Quantities that several statements give first; then sums; then all the others."""

    tables: tuple[FigureTable, ...]
    """Quantities that several statements give."""
    sums: tuple[SumView, ...]
    """Lists that state a total."""
    single: tuple[Figure, ...]
    """What only one statement gives: this part."""
    paging: Paging
    """Which part of those."""


def build(index: CaseIndex, query: Query) -> FiguresPage:
    """Every quantity in a statement."""
    tables = tuple(_tables(index))
    shown = {row.statement.id + row.words for table in tables for row in table.rows}
    rest = [
        (claim, each)
        for claim in in_order(index, index.claims.values())
        for each in _of(index, claim)
        if each.part_of is None and claim.id + _words(index, each) not in shown
    ]
    single, paging = cut(rest, query, PER_PART)
    sums = tuple(_sums(index))
    return FiguresPage(
        kind="figures",
        title="Figures",
        empty=None if tables or sums or rest else EMPTY,
        tables=tables,
        sums=sums,
        single=tuple(_figure(index, *each) for each in single),
        paging=paging,
    )


def _of(index: CaseIndex, claim: Claim) -> list[Quantity]:
    """A statement's quantities, without the “one” that is an article and what it says is not so."""
    text = index.documents[claim.document].text
    found = (index.quantities[each] for each in claim.quantities if each in index.quantities)
    return [
        each
        for each in found
        if (each.low, each.high) != (ONES, ONES) and not amounts.is_refused(text, each.spans)
    ]


def _tables(index: CaseIndex) -> Iterator[FigureTable]:
    """Quantities of one thing in one unit, if several statements give one, with its question."""
    buckets: dict[Bucket, list[Given]] = {}
    for matter in index.matters.values():
        for thing, found in by_thing(index, _given(index, matter)).items():
            buckets[matter.id, thing] = found
    for (key, _), found in sorted(joined(index, buckets).items()):
        if len({claim.id for claim, _ in found}) > 1:
            about = tuple(name_by_id(index, each) for each in index.matters[key].about)
            rows = sorted((_figure(index, *each) for each in found), key=_by_date)
            documents = {claim.document for claim, _ in found}
            word = word_for(index, found)
            yield FigureTable(word, about, addresses.matter(key), tuple(rows), len(documents))


def _given(index: CaseIndex, matter: Matter) -> Iterator[Given]:
    """The quantities on one question, but for the parts of others."""
    claims = (index.claims[each] for each in matter.claims if each in index.claims)
    for claim in in_order(index, claims):
        yield from ((claim, each) for each in _of(index, claim) if each.part_of is None)


def _by_date(row: Figure) -> tuple[bool, str]:
    found = bounds(row.as_of_value)
    return found is None, found[0] if found else ""


def _measure(index: CaseIndex, row: Quantity) -> str:
    return measure(index.documents[row.document].text, row)


def _figure(index: CaseIndex, claim: Claim, row: Quantity) -> Figure:
    said = statement(index, claim)
    text = index.documents[claim.document].text
    times = (index.times[each] for each in claim.times if each in index.times)
    told = (
        each.value for each in times if not (is_of_a_thing(text, each) or is_refused(text, each))
    )
    own = next((value for value in told if value and value[:1].isdigit()), None)
    shown = own or (None if _is_shown(index, claim) else said.document.date_value)
    return Figure(
        words=_words(index, row),
        read_as=read_as(row, _measure(index, row)),
        as_of=in_words(shown) if shown else "undated",
        as_of_value=shown,
        as_of_how="time in the statement" if own else "date of the text" if shown else "",
        statement=said,
    )


def _is_shown(index: CaseIndex, claim: Claim) -> bool:
    """Whether a statement stands in a text that its document's author only shows, of another day."""
    row = index.attributions.get(claim.attribution)
    voice = row if row is None or row.kind == "voice" else index.attributions.get(row.voice or "")
    shown = voice is not None and bool(voice.source)
    return shown and any(
        link.role == "speaker" and voice is not None and link.spans == voice.source
        for link in claim.holders
    )


def _words(index: CaseIndex, row: Quantity) -> str:
    return quote(index.documents[row.document].text, row.spans)


def read_as(row: Quantity, thing: str) -> str:
    """A quantity's range in words, with what is counted or what it is given in."""
    low, high = row.low, row.high
    if low is None and high is None:
        return f"not read as a number {thing}".strip()
    if low == high:
        words = number(low)
    elif high is None:
        words = f"{number(low)} or more"
    elif low is None:
        words = f"up to {number(high)}"
    else:
        words = f"{number(low)} to {number(high)}"
    return f"{'about ' if row.approximate else ''}{words} {thing}".strip()


def number(value: float | None) -> str:
    """A number with its thousands parted."""
    return f"{value:,.10g}" if isinstance(value, float) else f"{value:,}"


def _sums(index: CaseIndex) -> Iterator[SumView]:
    """Every list that states a total, with what its parts add up to."""
    parts: dict[str, list[Quantity]] = defaultdict(list)
    for row in sorted(index.quantities.values(), key=lambda each: (each.document, each.spans)):
        total = index.quantities.get(row.part_of or "")
        if total and in_one_list(index.documents[row.document].text, total, row):
            parts[total.id].append(row)
    order = {document.id: n for n, document in enumerate(index.current)}
    totals = (index.quantities[each] for each in parts)
    for total in sorted(totals, key=lambda row: (order.get(row.document, 0), row.spans)):
        if total.document in order and len(parts[total.id]) >= FEWEST_PARTS:
            yield _sum(index, total, parts[total.id])


def in_one_list(text: str, total: Quantity, part: Quantity) -> bool:
    """Whether no sentence ends between a total and its part, lines of a list left out.

    “… 16 upstairs. Of them 54 are taken” tells something else of the same total.
    """
    first, last = sorted((total.spans[0], part.spans[0]))
    return SENTENCE_END.search(text, first[1], last[0] + 1) is None


def _sum(index: CaseIndex, total: Quantity, parts: Iterable[Quantity]) -> SumView:
    listed = tuple(parts)
    document = index.documents[total.document]
    inside = next(
        (row.id for row in index.claims_of.get(document.id, ()) if total.id in row.quantities), None
    )
    return SumView(
        total=_words(index, total),
        parts=tuple(_words(index, each) for each in listed),
        sentence=sum_sentence(total, listed),
        document=document_ref(index, document),
        href=addresses.document(document.id, inside),
    )


def sum_sentence(total: Quantity, parts: tuple[Quantity, ...]) -> str:
    """What the parts add up to, beside the stated total. It says nothing of either's being right."""
    many = count(len(parts), "part")
    values = [each.low for each in parts if each.low is not None and each.low == each.high]
    if len(values) < len(parts):
        return f"The {many} cannot be added up: one of them is open. Arithmetic only."
    low = round(sum(values), 6)
    if total.low == low:
        return f"The {many} add up to the stated total. Arithmetic only."
    stated = number(total.low if total.low is not None else total.high)
    return f"The {many} add up to {number(low)}; the stated total is {stated}. Arithmetic only."
