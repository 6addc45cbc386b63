"""The desk behind its pages: the case as it stands now, indexed, and the way to add a judgement."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from stemma.model.annotations import Annotations
from stemma.model.case import CaseRows
from stemma.model.documents import Document, Spans
from stemma.model.grouping import grouped
from stemma.model.judgements import Judgement
from stemma.model.settings import Party
from stemma.web.rows.decided import in_order
from stemma.web.rows.index import CaseIndex


@dataclass(frozen=True)
class Ports:
    """What the desk needs from the case; tests give their own."""

    open_case: Callable[[], CaseRows]
    """The effective rows; the same object as long as nothing has changed."""
    judge: Callable[[Judgement], None]
    """Adds a judgement to the case."""
    original: Callable[[str], bytes | None]
    """The original bytes of a document; null for a part of another file."""
    older: Callable[[str], Annotations | None]
    """A document that counts no more, by its id: it stays readable."""
    clock: Callable[[], str]
    """The present moment in ISO 8601, with its offset from UTC."""
    picture: Callable[[Document, int, Spans], bytes | None] = lambda _document, _page, _spans: None
    """A page of a document's original as PNG, with spans of its text marked."""
    parties: Callable[[], tuple[Party, ...]] = tuple
    """The groups that the settings state; those made at the desk come from the judgements."""
    log: Callable[[], tuple[str, ...]] = tuple
    """The ids of judgements in the order in which they were written; else clocks are asked."""


class Desk:
    """Keeps one index for each revision of the case."""

    def __init__(self, ports: Ports) -> None:
        self.ports = ports
        self._lock = threading.Lock()
        self._index = CaseIndex(CaseRows())

    def index(self) -> CaseIndex:
        """The index of the case as it stands now."""
        with self._lock:
            rows = self.ports.open_case()
            if rows is not self._index.rows:
                written = in_order(rows.judgements, self.ports.log())
                parties = grouped(self.ports.parties(), written)
                self._index = CaseIndex(rows, parties=parties, log=written)
            return self._index

    def index_for(self, document: str) -> CaseIndex:
        """The index that holds a document: the case's, or one of an older document alone."""
        index = self.index()
        if document in index.documents:
            return index
        older = self.ports.older(document)
        return alone(older, index.superseded_by) if older else index


def alone(found: Annotations, newer: Mapping[str, str]) -> CaseIndex:
    """An index of one document that is in no count; what replaced it is named."""
    own = CaseRows(
        documents=(found.document,),
        blocks=tuple(replace(row, document=found.document.id) for row in found.blocks),
        problems=tuple(replace(row, document=found.document.id) for row in found.problems),
    )
    return CaseIndex(own, {found.document.id: newer.get(found.document.id)})
