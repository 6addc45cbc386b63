"""That A speaks for B, or does not, where a person says so: for finding replies, and for nothing else."""

from __future__ import annotations

from collections.abc import Iterable

from stemma.model.anchors import fits
from stemma.model.annotations import Mention
from stemma.model.decisions import SPEAKS, decisions, row_of
from stemma.model.documents import Document, Spans
from stemma.model.judgements import Judgement

Pair = tuple[str, str]
"""Who speaks, and for whom: ids of entities."""
Place = tuple[str, Spans]


def states_speaking(judgement: Judgement) -> bool:
    """Whether a judgement states that one speaks for the other, or does not."""
    kinds = [target.kind for target in judgement.targets]
    stated = judgement.action == "correct" and kinds == ["mention", "mention"]
    return stated and isinstance(row_of(judgement.after).get(SPEAKS), bool)


def speaks(judgement: Judgement) -> bool:
    """Whether it states that the first of the two speaks for the second."""
    return row_of(judgement.after).get(SPEAKS) is True


def stated_speaking(
    judgements: Iterable[Judgement], documents: Iterable[Document], mentions: Iterable[Mention]
) -> dict[Pair, Judgement]:
    """The latest decision on each two of whom a person said that one speaks for the other, or does not.

    Nothing where reviewers differ, or where the words are no longer at their place.

    Args:
        judgements: what people decided, oldest first.
        documents: the documents that count.
        mentions: who is named where, by the case's ids.
    """
    made = [
        decision.latest
        for decision in decisions(judgements, "reading")
        if not decision.disputed and states_speaking(decision.latest)
    ]
    if not made:
        return {}
    texts = {each.id: each for each in documents}
    places: dict[Place, str] = {(row.document, row.spans): row.entity for row in mentions}
    found: dict[Pair, Judgement] = {}
    for judgement in made:
        first, second = (
            places.get((each.document, each.spans))
            if each.document in texts and fits(each, texts[each.document])
            else None
            for each in judgement.targets
        )
        if first and second and first != second:
            found[first, second] = judgement
    return found
