"""What of a document is read, stretch by stretch: everything but furniture, in text order."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from stemma.annotate.capitals import compiled
from stemma.model.documents import Block, Role, Span

HEADLINES: frozenset[Role] = frozenset({"title", "subtitle", "heading"})
"""What stands above a text or a part of it."""
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
    r"(?:[-–—•*▪●]|\(?\d{1,2}[.)]|\d{1,2}(?:\.\d{1,2}){1,2}\.?(?!\s+[a-z])|\(?[a-z][.)]|\(?[ivx]{1,4}[.)]"
    r"|\d{1,2}[-–])\s+(?=\S)"
)
"""What numbers a point: "3.1 The pump"; "1.2 million crowns" is a figure."""

NAME_WORD = r"(?:[A-Z][\w.'’-]*|of|the|de|von|van|for|and|\([^()\n]{2,60}\))"
EMPHASIS = r"[*_]{0,3}"
"""What makes words bold or slanted in Markdown."""
LABEL = compiled(
    rf"{EMPHASIS}(?P<name>{NAME_WORD}(?:,? {NAME_WORD}){{0,8}}|The [a-z]+(?: (?!is |was |are )[a-z]+){{0,2}})"
    rf"{EMPHASIS}(?P<colon>:){EMPHASIS}\s+(?=\S)"
)
"""Who speaks, in front of what is said: "Ms Lomas (Outer Isles): …", "**Courier:** …"."""
DATELINE = compiled(
    r"[A-Z][A-Z.'’ -]{2,30}(?:,\s[A-Z][\w. ]{1,30}(?:,\s\d{4})?|,\s\d{1,2}\s\w+(?:\s\d{4})?)?\s?"
    r"(?:\([^()\n]{2,40}\)\s?)?(?:[–—-]|\.\s|--)\s*(?=\S)"
)
"""Where and when a report was written, in front of its first sentence: "QUAY, 4 May (Wire) – …"."""


def pieces_of(text: str, stretch: Stretch) -> tuple[Span, ...]:
    """The stretch as a parser should see it: what stands in front of a sentence is none of it.

    The number or dash of a list item is left out; a speaker's label and a dateline stand apart.
    """
    marker = LIST_MARKER.match(text, stretch.start, stretch.end)
    start = marker.end() if marker else stretch.start
    label = LABEL.match(text, start, stretch.end)
    head = label or DATELINE.match(text, start, stretch.end)
    if head is None or not text[head.end() : stretch.end].strip():
        return ((start, stretch.end),)
    if label is not None:
        return (label.start("name"), label.end("colon")), (label.end(), stretch.end)
    return (start, start + len(head.group().rstrip())), (head.end(), stretch.end)


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
