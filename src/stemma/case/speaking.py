"""Whose words each statement of a case is, as the ledger of accusations reads it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from stemma.compare.statements.spokes import find_spokes
from stemma.compare.statements.when import is_before
from stemma.model.annotations import Annotations
from stemma.model.case import CaseRows, Resolution
from stemma.model.judgements import Judgement
from stemma.model.kept import NOTHING_KEPT
from stemma.model.speaking import Pair, stated_speaking

__all__ = ["Speaking", "is_before", "speaking_in"]

KINDS = ("blocks", "mentions", "attributions", "claims")


@dataclass(frozen=True)
class Speaking:
    """Who speaks for whom in a case, and whose words its statements are."""

    pairs: Mapping[str, frozenset[str]]
    """For somebody: those for whom they speak, by the texts or as a person stated."""
    said_for: Mapping[str, frozenset[str]]
    """For each statement its speakers, whoever signed it, and those for whom they speak."""
    stated: Mapping[Pair, Judgement]
    """What people stated of one's speaking for another."""


def speaking_in(rows: CaseRows, judgements: tuple[Judgement, ...]) -> Speaking:
    """Who speaks for whom, and whose words each statement is; judgements oldest first."""
    held: dict[str, dict[str, list[Any]]] = {kind: defaultdict(list) for kind in KINDS}
    for kind in KINDS:
        for row in getattr(rows, kind):
            held[kind][row.document].append(row)
    documents = tuple(
        Annotations(each, **{kind: tuple(held[kind][each.id]) for kind in KINDS})
        for each in rows.documents
    )
    resolution = Resolution(documents, rows.entities, judgements=judgements)
    spokes = find_spokes(resolution, NOTHING_KEPT).as_stated()
    said = {each.id: each for each in rows.attributions}
    said_for = {
        claim.id: spokes.behind(said[claim.attribution], claim)
        for claim in rows.claims
        if claim.attribution in said
    }
    stated = stated_speaking(judgements, rows.documents, rows.mentions)
    return Speaking(spokes.speaks_for, said_for, stated)
