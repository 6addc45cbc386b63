"""When a document appeared."""

from __future__ import annotations

from stemma.model.annotations import Annotations


def published(annotated: Annotations) -> str | None:
    """A document's date, or null."""
    return annotated.document.published.value if annotated.document.published else None
