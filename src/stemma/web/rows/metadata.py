"""What is known about a document, line by line, and how it is known."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from stemma.model.documents import Document, Known
from stemma.web.rows import addresses
from stemma.web.rows.dates import in_words
from stemma.web.rows.describe import document_ref
from stemma.web.rows.index import CaseIndex
from stemma.web.words.wording import CUSTODY, KNOWN_BY


@dataclass(frozen=True)
class MetadataLine:
    """One thing that is known about a document."""

    label: str
    """What it is."""
    value: str
    """What it says; an address is shown and never followed."""
    how: str | None
    """How it is known."""
    href: str | None = None
    """A page of the desk that it leads to."""


def metadata(index: CaseIndex, document: Document) -> tuple[MetadataLine, ...]:
    """Everything known about a document; what is not stated says so."""
    return (*_stated(document), *_custody(index, document))


def _stated(document: Document) -> Iterator[MetadataLine]:
    yield _known("Published by", document.publisher)
    yield from (_known("Written by", author) for author in document.authors)
    published = document.published
    date = Known(in_words(published.value), published.how) if published else None
    yield _known("Published on", date)
    if document.url:
        yield _known("Address", document.url)


def _custody(index: CaseIndex, document: Document) -> Iterator[MetadataLine]:
    for file in document.files:
        yield MetadataLine("File", file, None)
    container = index.documents.get(document.part_of or "")
    if container:
        ref = document_ref(index, container)
        yield MetadataLine("Part of", ref.file, None, addresses.document(container.id))
    for name, label in CUSTODY.items():
        words = getattr(document.custody, name, None)
        if words is not None:
            yield MetadataLine(label, words, KNOWN_BY["user"])
    yield MetadataLine("Kind of file", document.media_type, None)
    yield MetadataLine("Language", document.language or "not recognised", None)
    yield MetadataLine("Original, SHA-256", document.id.removeprefix("sha256:"), None)
    yield MetadataLine("Text, SHA-256", document.text_sha256, f"read by {document.extractor}")


def _known(label: str, known: Known | None) -> MetadataLine:
    if known is None:
        return MetadataLine(label, "not stated", None)
    return MetadataLine(label, known.value, KNOWN_BY[known.how])
