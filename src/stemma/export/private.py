"""What is the user's own and stays at home: no export holds it."""

from __future__ import annotations

from dataclasses import replace

from stemma.model.case import CaseRows
from stemma.model.documents import Custody, Document


def without_notes(rows: CaseRows) -> CaseRows:
    """The rows without the notes that the user made on documents for nobody else."""
    return replace(rows, documents=tuple(map(_without_note, rows.documents)))


def _without_note(document: Document) -> Document:
    if document.custody is None:
        return document
    custody = replace(document.custody, note=None)
    return replace(document, custody=None if custody == Custody() else custody)
