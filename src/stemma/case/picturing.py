"""A page of a document's original as a picture, with a passage marked."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

from stemma.case.looking import original, settings
from stemma.ingest.pdf.picture import Stretch
from stemma.ingest.picturing import page_picture
from stemma.model.documents import Document, Page, Spans

PDF = "application/pdf"
PARTED = "\n\n"
"""What stands between two paragraphs."""


def picture(case: Path, document: Document, number: int, spans: Spans = ()) -> bytes | None:
    """The page as PNG with the spans marked; nothing where there is no such page or original."""
    path = original(case, document.id)
    page = next((each for each in document.pages if each.number == number), None)
    if path is None or page is None or document.media_type != PDF:
        return None
    limits = settings(case).limits
    if path.stat().st_size > limits.bytes:
        return None
    return page_picture(path.read_bytes(), number, tuple(stretches(document, page, spans)), limits)


def stretches(document: Document, page: Page, spans: Spans) -> Iterator[Stretch]:
    """The spans line by line as they are printed on the page; whole where lines are not known."""
    before: list[str] = []
    for start, end in _lines(document.text, page) if page.lines else page.spans:
        line = document.text[start:end]
        for a, b in spans:
            first, last = max(a, start) - start, min(b, end) - start
            if first >= last:
                continue
            if page.lines:
                yield Stretch(line, first, last, before.count(line))
            else:
                yield Stretch(line[first:last], 0, last - first)
        before.append(line)


def _lines(text: str, page: Page) -> Iterator[tuple[int, int]]:
    """Each printed line, up to where the next one begins, or its paragraph or stretch ends."""
    for start, end in page.spans:
        edges = [start, *(at for at in page.lines if start < at < end), end]
        for first, last in pairwise(edges):
            paragraph = text.find(PARTED, first, last)
            yield first, paragraph if paragraph > first else last
