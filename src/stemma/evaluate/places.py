"""Where the gold's passages stand in a case's documents, and whose names are whose.

Gold refers to files by name and to passages by their words; a row of the case fits a passage when its
spans share most characters with it.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from stemma.model.anchors import size
from stemma.model.case import CaseRows
from stemma.model.documents import Document, Spans
from stemma.text.words import stem, weight, words

Gold = Mapping[str, Any]
SHARED = 0.5
"""Share of the shorter stretch that two stretches must have in common to be the same passage."""
TELLING = 0.3


class Places:
    """Finds the gold's passages in a case's documents."""

    def __init__(self, rows: CaseRows) -> None:
        self.documents: dict[str, Document] = {
            file.rsplit("/", 1)[-1]: document
            for document in rows.documents
            for file in document.files
        }
        self.by_id = {document.id: document for document in rows.documents}
        self.forms = {
            entity.id: {entity.name, *(form.text for form in entity.names)}
            for entity in rows.entities
        }

    def is_named(self, entity: str | None, name: str | None, wanted: str | None) -> bool:
        """Whether someone bears the wanted name in any of the case's spellings."""
        forms = {*self.forms.get(entity or "", ()), name}
        return any(same_name(form, wanted) for form in forms)

    def is_called(self, name: str | None, wanted: str | None) -> bool:
        """Whether a name, or another spelling of whoever bears it, is the wanted one."""
        if same_name(name, wanted):
            return True
        return bool(name) and any(
            name in forms and any(same_name(form, wanted) for form in forms)
            for forms in self.forms.values()
        )

    def id_of(self, file: str) -> str | None:
        """The id of the document with that file name, or null where the case has none."""
        document = self.documents.get(file)
        return document.id if document else None

    def spans(self, file: str, passage: str, nth: int = 1) -> Spans:
        """Where the passage stands; white space may differ; empty where it is not found."""
        document = self.documents.get(file)
        if document is None:
            return ()
        flat, places = _flattened(document.text)
        wanted, _ = _flattened(passage)
        at = -1
        for _ in range(nth):
            at = flat.find(wanted, at + 1)
            if at < 0:
                return ()
        return ((places[at], places[at + len(wanted) - 1] + 1),)

    def is_passage(self, document: str, spans: Spans, gold: Gold) -> bool:
        """Whether a row's spans are the gold's passage."""
        if self.id_of(gold["doc"]) != document:
            return False
        wanted = self.spans(gold["doc"], gold["quote"], gold.get("nth", 1))
        return shared(spans, wanted) >= SHARED


def shared(left: Spans, right: Spans) -> float:
    """Characters in common over those of the shorter, from 0 to 1."""
    common = sum(max(0, min(b, d) - max(a, c)) for a, b in left for c, d in right)
    shorter = min(size(left), size(right))
    return common / shorter if shorter else 0.0


def _flattened(text: str) -> tuple[str, list[int]]:
    """The text without white space, and for each character where it stood."""
    places = [index for index, letter in enumerate(text) if not letter.isspace()]
    return "".join(text[index] for index in places), places


def _telling(name: str | None) -> set[str]:
    roots = {stem(word) for word in words(name or "")}
    return {root for root in roots if weight(root) >= TELLING}


def same_name(left: str | None, right: str | None) -> bool:
    """Whether two ways of writing a name share a telling word, or both are none."""
    if not left or not right:
        return left == right
    one, other = ([word for word in words(name) if word != "the"] for name in (left, right))
    if one == other:
        return True  # also where each of its words is common: "Word House"
    return bool(_telling(left) & _telling(right))
