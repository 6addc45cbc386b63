"""What people decided of cited things: held or not held, and that one was asked for."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from stemma.model.annotations import Annotations, Citation
from stemma.model.decisions import active, reviewer, row_of
from stemma.model.documents import Spans
from stemma.model.judgements import Judgement
from stemma.model.links import CitedItem

HELD = "held"
"""The key in `after`: the id of the document that the cited thing is, or null."""
ASKED = "asked"
"""The key in `after` of a note: the day on which it was asked for."""
Place = tuple[str, Spans]
Decided = dict[Place, dict[str, tuple[int, str | None]]]


def apply_to_cited(
    judgements: Iterable[Judgement],
    items: Iterable[CitedItem],
    documents: Iterable[Annotations],
) -> tuple[CitedItem, ...]:
    """The cited things as people's decisions leave them.

    The latest of each reviewer counts; where reviewers differ, the machine's value stays.
    """
    decided = _decided(judgements)
    if not decided:
        return tuple(items)
    rows = tuple(documents)
    known = {each.document.id for each in rows}
    citations = {row.id: row for each in rows for row in each.citations}
    return tuple(_effective(item, decided, citations, known) for item in items)


def _decided(judgements: Iterable[Judgement]) -> Decided:
    """Which document each mention is of, by reviewer, with the number of the decision."""
    decided: Decided = {}
    for number, judgement in enumerate(active(judgements)):
        after = row_of(judgement.after)
        if judgement.action != "correct" or HELD not in after:
            continue
        held = after[HELD]
        for target in judgement.targets:
            if target.kind == "citation" and (held is None or isinstance(held, str)):
                of_place = decided.setdefault((target.document, target.spans), {})
                of_place[reviewer(judgement)] = (number, held)
    return decided


def _effective(
    item: CitedItem,
    decided: Decided,
    citations: dict[str, Citation],
    known: set[str],
) -> CitedItem:
    latest: dict[str, tuple[int, str | None]] = {}
    for each in item.citations:
        if each in citations:
            place = (citations[each].document, citations[each].spans)
            for who, made in decided.get(place, {}).items():
                latest[who] = max(made, latest.get(who, made), key=lambda one: one[0])
    said = {held for _, held in latest.values()}
    if len(said) != 1:
        return item
    held = said.pop()
    return replace(item, held=held if held in known else None, by="person")
