"""A text written paragraph by paragraph, for formats that hold paragraphs and no characters."""

from __future__ import annotations

import re

from stemma.ingest.values import Piece
from stemma.model.documents import Role, Span

SURROGATE = re.compile("[\ud800-\udfff\x00]")


class Building:
    """The text as it grows, with a piece for each line of each paragraph."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self.length = 0
        self.group = -1
        self.pieces: list[Piece] = []

    @property
    def text(self) -> str:
        """The text so far."""
        return "".join(self._parts)

    def write(self, text: str) -> None:
        """Append characters that belong to no piece, such as a label."""
        self._parts.append(text)
        self.length += len(text)

    def paragraph(self, text: str, role: Role | None = None, *, item: bool = False) -> None:
        """Append a paragraph behind an empty line; each of its lines is a piece."""
        lines = _lines(text)
        if not lines:
            return
        if self.length:
            self.write("\n\n")
        self.group += 1
        for number, line in enumerate(lines):
            if number:
                self.write("\n")
            self._piece(line, role, item=item)

    def line(self, text: str, role: Role | None = None, *, label: str = "") -> Span | None:
        """Append a line to the last paragraph, behind a label that is no part of it."""
        lines = _lines(text)
        if not lines:
            return None
        if self.length:
            self.write("\n")
        self.group = max(self.group, 0)
        self.write(label)
        start = self.length
        self._piece(" ".join(lines), role, item=False)
        return start, self.length

    def _piece(self, line: str, role: Role | None, *, item: bool) -> None:
        start = self.length
        self.write(line)
        self.pieces.append(Piece(start, self.length, self.group, role, item=item))


def _lines(text: str) -> list[str]:
    """The lines that are not blank, with spaces as one sees them."""
    whole = SURROGATE.sub("\ufffd", text)
    return [joined for line in whole.splitlines() if (joined := " ".join(line.split()))]
