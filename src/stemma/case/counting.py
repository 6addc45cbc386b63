"""What the figures of one statement are counted for, as the comparison reads them."""

from __future__ import annotations

from collections.abc import Iterable

from stemma.compare.statements.amounts import find_amounts
from stemma.compare.statements.fates import with_fates
from stemma.model.annotations import Quantity
from stemma.model.documents import Spans, quote
from stemma.text.words import words

Counted = tuple[str, frozenset[str]]
"""The widest group that the noun names, else nothing; and what happens to those counted."""


def counted_for(text: str, spans: Spans, rows: Iterable[Quantity]) -> dict[str, Counted]:
    """For each quantity of a statement what it is counted for, by its id; not for times and lengths.

    Args:
        text: the document's text.
        spans: the statement.
        rows: its quantities.
    """
    quantities = tuple(rows)
    hull = spans[0][0], spans[-1][1]
    found = find_amounts(text, quantities, (), words(quote(text, spans)))
    by_place = {each.at: each for each in with_fates(found, text, hull, "") if each.at}
    told = {row.id: by_place.get((row.spans[0][0], row.spans[-1][1])) for row in quantities}
    return {
        key: (each.group[0] if each.group else "", each.fates)
        for key, each in told.items()
        if each is not None
    }
