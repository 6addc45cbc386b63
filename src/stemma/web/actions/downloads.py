"""Texts and originals to take away. They are evidence: sent as they are, never shown as a page."""

from __future__ import annotations

from starlette.responses import Response

from stemma.ingest.decode import decode
from stemma.model.documents import Document
from stemma.web.door.safe import visible
from stemma.web.rows.base import short

PLAIN = "text/plain; charset=utf-8"
BYTES = "application/octet-stream"
MOST_SHOWN = 2_000_000
"""Bytes of an original that a page shows; the whole can be taken away."""
CUT = f"[Only the first {MOST_SHOWN:,} bytes are shown here.]\n\n"
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


def shown_file(data: bytes) -> Response:
    """The original's own characters as plain text: read by the browser as nothing else."""
    cut = len(data) > MOST_SHOWN
    # Whole lines only: half a character at the end would make the rest look like another encoding.
    start = data[:MOST_SHOWN].rpartition(b"\n")[0] or data[:MOST_SHOWN] if cut else data
    body = f"{CUT * cut}{visible(decode(start).text)}".encode("utf-8", "replace")
    return Response(body, headers={"Content-Disposition": "inline"}, media_type=PLAIN)


def picture(data: bytes) -> Response:
    """A page of the original as a picture."""
    return Response(data, media_type="image/png")


def _attached(data: bytes, kind: str, name: str) -> Response:
    return Response(
        data, headers={"Content-Disposition": f'attachment; filename="{name}"'}, media_type=kind
    )
