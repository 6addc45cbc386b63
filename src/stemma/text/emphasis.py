"""The marks that make words bold or slanted in Markdown: none of anybody's words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from stemma.model.documents import Span, Spans

_AROUND = re.compile(
    r"(?<![\w*])(?P<open>\*{1,3})(?=[\w“\"'‘«(\[])[^*\n]*(?<=[\w.,;:!?”\"'’»)\]])(?P<close>(?P=open))(?![\w*])"
)
_LONGEST = 3


def unmarked(text: str, spans: Spans) -> Spans:
    """The spans without the half of a pair of marks at their ends, whose other half is outside them.

    "** No." behind "**Dorn:" loses its stars; stars that stand for a word ("was *****") stay. Spans that
    hold nothing else are left out.
    """
    found = []
    for first, last in spans:
        start, end = first, last
        opening = _stars(text, first, last)
        behind = text[first + opening : first + opening + 1]
        if opening and (not behind.strip() or text.startswith("*" * opening, last)):
            start = first + opening
            start += len(text[start:last]) - len(text[start:last].lstrip())
        closing = _stars(text, first, last, from_end=True)
        if closing and text.endswith("*" * closing, 0, first):
            end = last - closing
        if start < end:
            found.append((start, end))
    return tuple(found)


def _stars(text: str, first: int, last: int, *, from_end: bool = False) -> int:
    """How many stars a span begins or ends with; none where there are more than marks have."""
    said = text[first:last]
    stars = len(said) - len(said.rstrip("*") if from_end else said.lstrip("*"))
    return stars if stars <= _LONGEST else 0


def marks(text: str, start: int, end: int) -> Iterator[Span]:
    """Where such marks stand in pairs around words, between two characters of the text."""
    for found in _AROUND.finditer(text, start, end):
        yield found.span("open")
        yield found.span("close")


def plain(text: str) -> str:
    """The words as people read them: "**The door.** Eleven" as "The door. Eleven"."""
    return _AROUND.sub(lambda found: found[0].strip(found["open"][0]), text)
