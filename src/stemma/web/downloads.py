"""Texts and originals to take away. They are evidence: sent as they are, never shown as a page."""

from __future__ import annotations

from starlette.responses import Response

from stemma.model.documents import Document
from stemma.web.pages.base import short

PLAIN = "text/plain; charset=utf-8"
BYTES = "application/octet-stream"
SUFFIXES = {
    "application/pdf": "pdf",
    "text/plain": "txt",
    "text/markdown": "md.txt",
    "text/html": "html.txt",
}


def text_file(document: Document) -> Response:
    """The document's text as a plain file, named by its id."""
    data = document.text.encode("utf-8", "surrogatepass")
    return _attached(data, PLAIN, f"text-{short(document.id)}.txt")


def original_file(document: Document, data: bytes) -> Response:
    """The original bytes; what a browser might run gets a name that opens as plain text."""
    kind = PLAIN if document.media_type.startswith("text/") else BYTES
    suffix = SUFFIXES.get(document.media_type, "bin")
    return _attached(data, kind, f"original-{short(document.id)}.{suffix}")


def _attached(data: bytes, kind: str, name: str) -> Response:
    return Response(
        data, headers={"Content-Disposition": f'attachment; filename="{name}"'}, media_type=kind
    )
