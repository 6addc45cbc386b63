"""Claims of others that somebody rejects: "Adin rejected the firm's claim that …" passes nothing on."""

from __future__ import annotations

from stemma.annotate.lexicon import words
from stemma.model.annotations import Attribution
from stemma.model.documents import quote


def rejects(text: str, outer: Attribution | None, row: Attribution) -> bool:
    """Whether one attribution rejects, as a claim of somebody, what another inside it gives."""
    if outer is None or outer.stance != "denies" or outer.kind != "indirect" or outer.negated:
        return False
    if row.kind != "indirect" or not row.cue or not outer.content:
        return False
    named = quote(text, row.cue).lower() in words("claims", "rejection", "subjects")
    start, end = outer.content[0]
    inside = start <= row.cue[0][0] < end and (not row.source or row.source[0][0] == start)
    return named and inside
