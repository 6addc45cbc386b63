"""What happens to those whom the figures of a statement count, by its words or by the sentence before."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from stemma.compare.statements.counted import OF_PEOPLE, fates_in, fates_of
from stemma.compare.statements.numbers import Amount
from stemma.model.documents import Span


def with_fates(found: Iterable[Amount], text: str, hull: Span, before: str) -> tuple[Amount, ...]:
    """The figures of a statement with what happens to those counted.

    A word between two figures may belong to either.

    Args:
        found: the figures.
        text: the document's text.
        hull: where the statement stands in it.
        before: the sentence of which it only gives another figure; empty for most statements.
    """
    figures = tuple(found)
    places = sorted(each.at for each in figures if each.at)
    return tuple(
        _taken_over(_told(each, each.at, text, _room(each.at, hull, places)), before)
        if each.at
        else each
        for each in figures
    )


def _room(at: Span, hull: Span, places: list[Span]) -> tuple[Span, Span]:
    """The stretch between the figures next to one, and the whole statement."""
    start = max((end for _, end in places if end <= at[0]), default=hull[0])
    end = min((begin for begin, _ in places if begin >= at[1]), default=hull[1])
    return (start, end), hull


def _told(figure: Amount, at: Span, text: str, rooms: tuple[Span, Span]) -> Amount:
    near, whole = (fates_of(text, at, figure.of, room) for room in rooms)
    return replace(figure, fates=near or whole)


def _taken_over(figure: Amount, before: str) -> Amount:
    """The figure with what the sentence before tells, where its own tells nothing."""
    fates = fates_in(before) if before and not figure.fates else None
    if not fates:
        return figure
    if figure.noun or not fates & OF_PEOPLE:
        return replace(figure, fates=fates)
    return replace(figure, fates=fates, noun="people", of="people")
