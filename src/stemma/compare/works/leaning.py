"""Which statements are said to be from a document that the folder holds."""

from __future__ import annotations

from collections import defaultdict

from stemma.compare.statements.corpus import Corpus
from stemma.compare.statements.statements import Statement
from stemma.model.annotations import Citation
from stemma.model.links import CitedItem

NEAR = 3
"""Characters between a statement and the words that say where it is from (", as the council says")."""


def leaning(corpus: Corpus, cited: tuple[CitedItem, ...]) -> dict[str, frozenset[str]]:
    """For each claim that hangs on a held document: the ids of such documents."""
    held = {citation: item.held for item in cited if item.held for citation in item.citations}
    found: dict[str, set[str]] = defaultdict(set)
    for item in cited:
        for claim in item.claims if item.held else ():
            found[claim].add(item.held or "")
    for annotated in corpus.documents:
        for citation in annotated.citations:
            if citation.id not in held or citation.claims:
                continue
            for statement in corpus.by_document.get(annotated.document.id, ()):
                if _names(statement, citation):
                    found[statement.id].add(held[citation.id] or "")
    return {claim: frozenset(documents) for claim, documents in found.items()}


def _names(statement: Statement, citation: Citation) -> bool:
    """Whether an author's own sentence names the work, or the name stands right behind it."""
    if statement.attribution.kind != "voice" or statement.document.id != citation.document:
        return False
    start, end = statement.claim.spans[0][0], statement.claim.spans[-1][1]
    return start <= citation.spans[0][0] <= end + NEAR
