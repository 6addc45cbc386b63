"""What the documents write of somebody being asked: "could not be reached", "did not wish to comment"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from stemma.model.annotations import Attribution
from stemma.model.documents import quote, unbroken


def asked_of(attributions: Iterable[Attribution]) -> dict[str, tuple[Attribution, ...]]:
    """For an entity: the attributions that say it gave no answer, in the order given."""
    found: dict[str, list[Attribution]] = defaultdict(list)
    for row in attributions:
        if row.stance == "declines" and row.cue and not row.negated:
            for who in row.speakers:
                found[who].append(row)
    return {who: tuple(rows) for who, rows in found.items()}


def as_written(text: str, row: Attribution) -> str:
    """The words for it, who is asked and what about: "The mill … could not be reached"."""
    spans = tuple(sorted((*row.source, *row.cue, *row.content)))
    return " ".join(quote(text, unbroken(text, spans)).split())
