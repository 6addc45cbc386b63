"""Where a problem can be looked at: its passage, or the rows of the case that it is about."""

from __future__ import annotations

import re

from stemma.model.problems import Problem
from stemma.web.rows import addresses
from stemma.web.rows.index import CaseIndex
from stemma.web.rows.views import Pointer

_JUDGEMENT = re.compile(r"\(j:[0-9a-f]+\)")
_LISTS = {
    "capped": Pointer("all statements", "/statements"),
    "clash": Pointer("all documents with their dates", "/documents"),
}
"""Where to look for what concerns the whole folder."""


def pointers(index: CaseIndex, row: Problem) -> tuple[Pointer, ...]:
    """The places in the desk that a problem is about, the closest first; none if there is none."""
    found = [*_passage(index, row), *_judgement(row)]
    if not found and row.document not in index.documents and row.kind in _LISTS:
        found.append(_LISTS[row.kind])
    return tuple(found)


def _passage(index: CaseIndex, row: Problem) -> list[Pointer]:
    """The statement in which the passage stands, or the next one after it."""
    if row.document not in index.documents or not row.spans:
        return []
    start = row.spans[0][0]
    later = [
        (claim.spans[0][0], claim.id)
        for claim in index.claims_of.get(row.document or "", ())
        if claim.spans and claim.spans[-1][1] > start
    ]
    if not later:
        return []
    return [
        Pointer("at this place in the text", addresses.document(row.document or "", min(later)[1]))
    ]


def _judgement(row: Problem) -> list[Pointer]:
    named = _JUDGEMENT.search(row.message)
    if not named:
        return []
    return [Pointer("the judgement", f"/judgements#{addresses.anchor(named[0][1:-1])}")]
