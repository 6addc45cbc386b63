"""Paragraphs to one text, with a piece for each and the stretches of every page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from stemma.ingest.pdf.glyphs import SOFT_HYPHEN
from stemma.ingest.pdf.paragraphs import Paragraph, joined
from stemma.ingest.values import Piece
from stemma.model.documents import Page, Role
from stemma.text.lines import MARKER

HYPHENATED = re.compile(r"\w+-\w+")


@dataclass
class Written:
    """The text as it grows, with its pieces and the stretches of each page."""

    parts: list[str] = field(default_factory=list)
    pieces: list[Piece] = field(default_factory=list)
    stretches: dict[int, list[tuple[int, int]]] = field(default_factory=dict)
    lines: dict[int, list[int]] = field(default_factory=dict)
    length: int = 0

    def begin_line(self, page: int) -> None:
        """Note that a printed line of that page begins here."""
        self.lines.setdefault(page, []).append(self.length)

    def append(self, text: str, page: int) -> None:
        """Append text that stands on that page."""
        if not text:
            return
        spans = self.stretches.setdefault(page, [])
        if spans and spans[-1][1] == self.length:
            spans[-1] = (spans[-1][0], self.length + len(text))
        else:
            spans.append((self.length, self.length + len(text)))
        self.parts.append(text)
        self.length += len(text)

    def begin(self, page: int) -> None:
        """Part the next paragraph from what stands above it."""
        if self.length:
            self.append("\n\n", page)

    def pages(self) -> tuple[Page, ...]:
        """Each page with its stretches of the text."""
        return tuple(
            Page(number, tuple(spans), tuple(self.lines.get(number, ())))
            for number, spans in sorted(self.stretches.items())
        )


def written(found: list[Paragraph], roles: list[Role | None]) -> Written:
    """The paragraphs as one text; lines joined, broken words mended."""
    lines = [row.line.text for paragraph in found for row in paragraph.rows]
    words = frozenset(word.lower() for line in lines for word in HYPHENATED.findall(line))
    done = Written()
    for paragraph, role in zip(found, roles, strict=True):
        done.begin(paragraph.rows[0].page)
        start = done.length
        for page, text in _joined_rows(paragraph, words):
            if paragraph.kind != "running":
                done.begin_line(page)
            done.append(text, page)
        marker = MARKER.match(paragraph.rows[0].line.text) if paragraph.kind == "text" else None
        begin = start + (marker.end() if marker else 0)
        done.pieces.append(
            Piece(begin, done.length, len(done.pieces), role, item=marker is not None)
        )
    return done


def _joined_rows(paragraph: Paragraph, words: frozenset[str]) -> Iterator[tuple[int, str]]:
    rows = paragraph.rows
    for row, below in zip(rows, (*rows[1:], None), strict=True):
        text = row.line.text
        text = joined(text, below.line.text, words) if below else text
        yield row.page, text.replace(SOFT_HYPHEN, "-")
