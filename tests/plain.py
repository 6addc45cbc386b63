"""Plain rows for tests: what every document and attribution must have, and only that."""

from __future__ import annotations

from dataclasses import replace

from stemma.model.annotations import Attribution, AttributionKind
from stemma.model.documents import Block, Document, Spans
from stemma.model.ids import document_id, sha256_hex
from stemma.model.voices import voice_row


def plain_document(text: str, name: str = "a.txt", **more: object) -> Document:
    """A document of that text; `more` replaces what a test asks for."""
    data = text.encode()
    plain = Document(
        id=document_id(data),
        files=(name,),
        media_type="text/plain",
        language="en",
        part_of=None,
        text_sha256=sha256_hex(data),
        extractor="plain/1",
        pages=(),
        title=None,
        url=None,
        authors=(),
        publisher=None,
        published=None,
        text=text,
    )
    return replace(plain, **more)  # type: ignore[arg-type] # a test's shorthand


def whole(document: Document) -> tuple[Block, ...]:
    """The document's text as one block of body."""
    return (Block(((0, len(document.text)),), "body"),)


def plain_row(kind: AttributionKind, content: Spans, **more: object) -> Attribution:
    """An attribution of that kind and content; `more` replaces what a test asks for."""
    plain = replace(voice_row("", (), content), id=f"a:{kind}{content}", kind=kind)
    return replace(plain, **more)  # type: ignore[arg-type] # a test's shorthand
