"""What of a document is read, stretch by stretch: everything but furniture, in text order."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from stemma.model.documents import Block, Role, Span

EMPTY_LINE = re.compile(r"\n[^\S\n]*\n\s*|\r\n[^\S\r\n]*\r\n\s*")


@dataclass(frozen=True, slots=True)
class Stretch:
    """An unbroken run of characters of one block. No sentence goes beyond it."""

    start: int
    end: int
    block: int
    """Index of the block among the document's blocks."""
    role: Role

    @property
    def span(self) -> Span:
        """The characters."""
        return self.start, self.end


LIST_MARKER = re.compile(
    r"(?:[-–—•*▪●]|\(?\d{1,2}[.)]|\(?[a-z][.)]|\(?[ivx]{1,4}[.)]|\d{1,2}[-–])\s+(?=\S)"
)


def without_marker(text: str, stretch: Stretch) -> Span:
    """The stretch without the number or dash of a list item, which parsers take for words."""
    marker = LIST_MARKER.match(text, stretch.start, stretch.end)
    return (marker.end() if marker else stretch.start), stretch.end


def stretches_of(text: str, blocks: tuple[Block, ...]) -> tuple[Stretch, ...]:
    """What is read; `Sentence.block` of a parse is an index into these."""
    found = [
        Stretch(start, end, index, block.role)
        for index, block in enumerate(blocks)
        if block.role != "furniture"
        for span in block.spans
        for start, end in _paragraphs(text, span)
    ]
    return tuple(sorted(found, key=lambda stretch: stretch.span))


def _paragraphs(text: str, span: Span) -> Iterator[Span]:
    """Cut at empty lines, without the white space around each piece."""
    start, end = span
    at = start
    for gap in [*EMPTY_LINE.finditer(text, start, end), None]:
        stop = gap.start() if gap else end
        piece = text[at:stop]
        if piece.strip():
            yield (
                at + len(piece) - len(piece.lstrip()),
                stop - len(piece) + len(piece.rstrip()),
            )
        at = gap.end() if gap else end
