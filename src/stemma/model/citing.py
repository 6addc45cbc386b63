"""What people decided of cited things: held or not held, and that one was asked for."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from stemma.model.annotations import Annotations, Citation
from stemma.model.decisions import active, row_of
from stemma.model.documents import Spans
from stemma.model.judgements import Judgement
from stemma.model.links import CitedItem

HELD = "held"
"""The key in `after`: the id of the document that the cited thing is, or null."""
ASKED = "asked"
"""The key in `after` of a note: the day on which it was asked for."""
Place = tuple[str, Spans]


def apply_to_cited(
    judgements: Iterable[Judgement],
    items: Iterable[CitedItem],
    documents: Iterable[Annotations],
) -> tuple[CitedItem, ...]:
    """The cited things as people's decisions leave them; the latest that holds counts."""
    decided = dict(_decided(judgements))
    if not decided:
        return tuple(items)
    rows = tuple(documents)
    known = {each.document.id for each in rows}
    citations = {row.id: row for each in rows for row in each.citations}
    return tuple(_effective(item, decided, citations, known) for item in items)


def _decided(judgements: Iterable[Judgement]) -> Iterable[tuple[Place, tuple[int, str | None]]]:
    """Which document each mention is of, with the number of the decision."""
    for number, judgement in enumerate(active(judgements)):
        after = row_of(judgement.after)
        if judgement.action != "correct" or HELD not in after:
            continue
        held = after[HELD]
        for target in judgement.targets:
            if target.kind == "citation" and (held is None or isinstance(held, str)):
                yield (target.document, target.spans), (number, held)


def _effective(
    item: CitedItem,
    decided: dict[Place, tuple[int, str | None]],
    citations: dict[str, Citation],
    known: set[str],
) -> CitedItem:
    places = (
        (citations[each].document, citations[each].spans)
        for each in item.citations
        if each in citations
    )
    made = [decided[place] for place in places if place in decided]
    if not made:
        return item
    held = max(made, key=lambda each: each[0])[1]
    return replace(item, held=held if held in known else None, by="person")
