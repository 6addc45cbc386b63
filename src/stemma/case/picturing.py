"""A page of a document's original as a picture, with a passage marked."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

from stemma.case.folder import suffix
from stemma.case.intake import STAND_IN
from stemma.case.looking import document as read_document
from stemma.case.looking import original, settings
from stemma.ingest.pdf.picture import Stretch
from stemma.ingest.picturing import Wanted, page_picture
from stemma.ingest.read import Inside
from stemma.model.documents import Document, Page, Spans

PDF = "application/pdf"
PARTED = "\n\n"
"""What stands between two paragraphs."""


def picture(case: Path, document: Document, number: int, spans: Spans = ()) -> bytes | None:
    """The page as PNG with the spans marked; nothing where there is no such page or original."""
    way = list(_way_in(case, document))
    outermost = way[0]
    path = original(case, outermost.id)
    page = next((each for each in document.pages if each.number == number), None)
    if path is None or page is None or document.media_type != PDF:
        return None
    limits = settings(case).limits
    if path.stat().st_size > limits.bytes:
        return None
    inside = None
    if len(way) > 1:
        name = STAND_IN + suffix(outermost.files[0] if outermost.files else "")
        inside = Inside(name, tuple(each.id for each in way[1:]))
    wanted = Wanted(number, tuple(stretches(document, page, spans)), inside)
    return page_picture(path.read_bytes(), wanted, limits)


def _way_in(case: Path, document: Document) -> Iterator[Document]:
    """The files around a document, the outermost first, itself last."""
    container = read_document(case, document.part_of) if document.part_of else None
    if container is not None:
        yield from _way_in(case, container.document)
    yield document


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
