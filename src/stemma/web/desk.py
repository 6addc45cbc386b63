"""The desk behind its pages: the case as it stands now, indexed, and the way to add a judgement."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass

from stemma.model.case import CaseRows
from stemma.model.judgements import Judgement
from stemma.web.index import CaseIndex


@dataclass(frozen=True)
class Ports:
    """What the desk needs from the case; tests give their own."""

    open_case: Callable[[], CaseRows]
    """The effective rows; the same object as long as nothing has changed."""
    judge: Callable[[Judgement], None]
    """Adds a judgement to the case."""
    original: Callable[[str], bytes | None]
    """The original bytes of a document; null for a part of another file."""
    clock: Callable[[], str]
    """The present moment in ISO 8601, with its offset from UTC."""


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
                self._index = CaseIndex(rows)
            return self._index
