"""Quantities: how many or how much of what, with open bounds, and what is part of which total.

Numbers that only number (a gate, an article, a list's own numbers), dates, hours, ages, addresses
and names give no quantity.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from stemma.annotate.draft import Draft, component
from stemma.annotate.quantities.alone import counted_by_name, counts_alone, is_age
from stemma.annotate.quantities.counted import counted
from stemma.annotate.quantities.found import (
    Found,
    is_hour,
    is_quantity,
    numbers_or_ages,
    of_people,
    points_back,
    stands_alone,
)
from stemma.annotate.quantities.grammar import items_with_amounts
from stemma.annotate.quantities.parts import Sum, parts_of_sums, taken_out
from stemma.annotate.quantities.rules import Amount, amount_of
from stemma.annotate.quantities.spent import lists_time
from stemma.annotate.times.context import Context
from stemma.model.annotations import Quantity
from stemma.model.documents import Span
from stemma.model.ids import hash_id, row_id
from stemma.model.problems import Problem
from stemma.text.phrases import Item, Place

BOUND_AFTER = re.compile(r"\s+[\w-]+(?:\s+[\w-]+)?\s+or\s+(more|fewer|less)\b")
REACH = 60


@component("quantities", requires={"parse", "times"}, assigns={"quantities", "problems"})
def find_quantities(draft: Draft) -> Draft:
    """The draft with its quantities, each part with its total, and sums that do not come out."""
    context = Context.of(draft.parse)
    taken = {at for time in draft.rows.times for span in time.spans for at in range(*span)}
    found = list(_found(draft, context, taken))
    found, sums = parts_of_sums(draft.text, taken_out(draft.text, found))
    found = [_without_lost_total(one, found) for one in found]
    kept = [one for one in found if stands_alone(one) or one.total is not None]
    document = draft.rows.document.id
    return draft.with_rows(
        quantities=tuple(_row(document, one, found) for one in kept),
        problems=(
            *draft.rows.problems,
            *(_problem(document, found, each) for each in sums if each.differs),
        ),
    )


def _found(draft: Draft, context: Context, taken: set[int]) -> Iterator[Found]:
    """Every amount that can be a quantity, in text order; those that stand alone too."""
    for number, stretch in enumerate(draft.stretches):
        items = items_with_amounts(draft.text, stretch.start, stretch.end)
        for at, item in enumerate(items):
            if item.kind != "QUANTITY":
                continue
            listed = lists_time(draft.text, item)
            own = set() if listed else taken
            if item.start in own or item.end - 1 in own:
                continue
            what = counted(items, at, context, own)
            end = _other_end(items, at)
            if end is not None and what.word is None:
                what = counted(items, end, context, taken)
            place = Place(items, at)
            if what.at in own or is_hour(item, what, draft.text):
                continue
            alone = counts_alone(item, what, draft.text, context)
            one = alone and amount_of(item).low == 1
            if numbers_or_ages(place, what, draft.text) or is_age(item, what, draft.text):
                continue
            if what.word is None:
                what = replace(what, word=counted_by_name(item, draft.text))
            if one or listed or is_quantity(place, what, context):
                token = context.token(item.start)
                people = of_people(item, draft.text)
                yield Found(
                    span=(item.start, item.end),
                    amount=_of_unit(_bounded_after(draft.text, item), items, end),
                    counted=what,
                    stretch=number,
                    sentence=token.sentence if token else number,
                    points_back=points_back(place) or people or alone or not amount_of(item).plain,
                    of_people=people,
                    alone=alone,
                )


def _other_end(items: list[Item], at: int) -> int | None:
    """Where the number stands to which something went from this one: "from 9.1 to 8.7 per cent"."""
    led = at > 0 and items[at - 1].word == "from"
    following = items[at + 1 : at + 3]
    ends = len(following) == 2 and following[0].word == "to" and following[1].kind == "QUANTITY"
    return at + 2 if led and ends else None


def _of_unit(amount: Amount, items: list[Item], end: int | None) -> Amount:
    """The amount in the unit of the one to which it went."""
    unit = amount_of(items[end]).unit if end is not None else None
    return replace(amount, unit=unit, plain=False) if unit and amount.unit is None else amount


def _without_lost_total(one: Found, found: list[Found]) -> Found:
    """The one without its total, if that is no quantity by itself."""
    lost = one.total is not None and not stands_alone(found[one.total])
    return replace(one, total=None) if lost else one


def _bounded_after(text: str, item: Item) -> Amount:
    """The amount, with the bound that stands behind its noun: "15 people or more"."""
    amount = amount_of(item)
    after = BOUND_AFTER.match(text, item.end, min(len(text), item.end + REACH))
    if after is None:
        return amount
    if after[1] == "more":
        return replace(amount, high=None, plain=False)
    return replace(amount, low=None, plain=False)


def _row(document: str, one: Found, found: list[Found]) -> Quantity:
    spans = (one.span,)
    amount = one.amount
    return Quantity(
        id=_id(document, one.span),
        spans=spans,
        low=amount.low,
        high=amount.high,
        unit=amount.unit,
        counts=one.counts,
        approximate=amount.approximate,
        part_of=None if one.total is None else _id(document, found[one.total].span),
        document=document,
    )


def _id(document: str, span: Span) -> str:
    return row_id("q", document, "quantity", spans=(span,))


def _problem(document: str, found: list[Found], each: Sum) -> Problem:
    spans = tuple(sorted(found[at].span for at in (each.total, *each.parts)))
    return Problem(
        kind="sum-differs",
        spans=spans,
        message=each.says,
        hint="Nothing tells which of the numbers is right. Compare the passage with its source.",
        id=hash_id("p", (document, "sum-differs", str(spans))),
        document=document,
    )
