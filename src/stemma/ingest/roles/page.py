"""A text cut into pieces, as the rules of this folder see it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from stemma.ingest.values import Hints, Piece

SENTENCE_END = re.compile(
    r"[.!?…][\"'”’»)\]]*(?:\s*\[?\d{1,3}\]?)?"
    r"[\s\u2600-\u27bf\ufe0f\U0001f000-\U0001faff]*$"
)
INNER_END = re.compile(r"[a-z0-9)”\"][.!?][\"”’]?\s+[\"“‘]?[A-Z]")
QUOTES = '"“”„«»‘'
PROSE_WORDS, LONG_PROSE_WORDS = 9, 30


@dataclass(frozen=True)
class Line:
    """One piece with its words and their shape."""

    index: int
    piece: Piece
    text: str

    @cached_property
    def words(self) -> tuple[str, ...]:
        """The words as white space parts them."""
        return tuple(self.text.split())

    @cached_property
    def lower(self) -> str:
        """The text in lower case, with plain apostrophes and single spaces."""
        return " ".join(self.text.casefold().replace("’", "'").split())

    @cached_property
    def ends_sentence(self) -> bool:
        """Whether a full stop or its like stands at the end."""
        return SENTENCE_END.search(self.text) is not None

    @cached_property
    def is_prose(self) -> bool:
        """Whether it reads as running text: whole sentences, or many words."""
        count = len(self.words)
        if count >= LONG_PROSE_WORDS:
            return True
        full = self.ends_sentence or self.text.rstrip().endswith(":")
        return count >= PROSE_WORDS and (full or INNER_END.search(self.text) is not None)

    @cached_property
    def has_quote(self) -> bool:
        """Whether a quotation mark stands in it."""
        return any(mark in self.text for mark in QUOTES)

    @cached_property
    def is_capitals(self) -> bool:
        """Whether every letter is a capital."""
        return self.text.isupper()


@dataclass(frozen=True)
class View:
    """All lines of a text in order, and what the format said about the whole."""

    text: str
    lines: tuple[Line, ...]
    hints: Hints

    @cached_property
    def has_markup(self) -> bool:
        """Whether the text comes from markup that tells links or roles."""
        return any(line.piece.linked or line.piece.suspect for line in self.lines)

    @cached_property
    def first_prose(self) -> int:
        """The index of the first line of running text; the number of lines if there is none."""
        return next((line.index for line in self.lines if line.is_prose), len(self.lines))

    @cached_property
    def last_prose(self) -> int:
        """The index of the last line of running text; -1 if there is none."""
        found = [line.index for line in self.lines if line.is_prose]
        return found[-1] if found else -1

    def group_of(self, line: Line) -> tuple[Line, ...]:
        """The line with those that stand together with it, without a blank line between."""
        return self._groups[line.piece.group]

    @cached_property
    def _groups(self) -> dict[int, tuple[Line, ...]]:
        groups: dict[int, list[Line]] = {}
        for line in self.lines:
            groups.setdefault(line.piece.group, []).append(line)
        return {number: tuple(lines) for number, lines in groups.items()}

    def after(self, index: int) -> Iterator[Line]:
        """The lines after that one."""
        return iter(self.lines[index + 1 :])


def view(text: str, pieces: tuple[Piece, ...], hints: Hints) -> View:
    """The pieces of a text as lines."""
    lines = tuple(
        Line(index, piece, text[piece.start : piece.end]) for index, piece in enumerate(pieces)
    )
    return View(text, lines, hints)
