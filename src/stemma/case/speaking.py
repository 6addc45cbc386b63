"""Whose words each statement of a case is, as the ledger of accusations reads it."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from stemma.compare.statements.spokes import find_spokes
from stemma.compare.statements.when import is_before
from stemma.model.annotations import Annotations
from stemma.model.case import CaseRows, Resolution
from stemma.model.kept import NOTHING_KEPT

__all__ = ["is_before", "said_for"]

KINDS = ("blocks", "mentions", "attributions", "claims")


def said_for(rows: CaseRows) -> dict[str, frozenset[str]]:
    """For each statement its speakers, whoever signed it, and those for whom they speak by the texts."""
    held: dict[str, dict[str, list[Any]]] = {kind: defaultdict(list) for kind in KINDS}
    for kind in KINDS:
        for row in getattr(rows, kind):
            held[kind][row.document].append(row)
    documents = tuple(
        Annotations(each, **{kind: tuple(held[kind][each.id]) for kind in KINDS})
        for each in rows.documents
    )
    spokes = find_spokes(Resolution(documents, rows.entities), NOTHING_KEPT)
    said = {each.id: each for each in rows.attributions}
    return {
        claim.id: spokes.behind(said[claim.attribution], claim)
        for claim in rows.claims
        if claim.attribution in said
    }
