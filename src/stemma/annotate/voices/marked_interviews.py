"""Interviews whose questions are set in another type: bold, slanted or as headings in Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterator

from stemma.annotate.voices.page_lines import Lines

MARKED = re.compile(
    r"(?P<mark>\*{1,3}|_{1,3})(?=[^\s*_])(?P<words>(?:(?!(?P=mark)).)+)(?P=mark)$", re.DOTALL
)
HEADING = re.compile(r"(?P<mark>#{1,6}) +")
RULE = re.compile(r"^\s*(?:[-*_]\s*){3,}$", re.MULTILINE)
CLOSING = ("(", "[", "©")
"""What begins a paragraph below the last answer in which the paper speaks again."""


def mark_of(lines: Lines, at: int) -> str:
    """The mark that sets a whole paragraph in another type; empty where none does."""
    text, (start, end) = lines.text, lines.stretches[at].span
    while start and text[start - 1] in "*_":
        start -= 1
    while end < len(text) and text[end] in "*_":
        end += 1
    if (found := MARKED.match(text[start:end].strip())) is not None:
        return found["mark"]
    heading = HEADING.match(text, text.rfind("\n", 0, start) + 1, start)
    return heading["mark"] if heading and heading.end() == start else ""


def turns_of(lines: Lines) -> list[tuple[int, int]]:
    """Each question in its own type, with the paragraph behind the answer to it."""
    first = next((at for at in range(1, len(lines)) if _opens(lines, at)), None)
    if first is None:
        return []
    mark = mark_of(lines, first)
    asked = [at for at in range(first, len(lines)) if mark_of(lines, at) == mark]
    bounds = zip(asked, [*asked[1:], len(lines)], strict=True)
    found = ((at, _end_of_answer(lines, at, last)) for at, last in bounds)
    return [(at, last) for at, last in found if last > at + 1]


def _opens(lines: Lines, at: int) -> bool:
    """Whether the first question stands here: one that is marked and asks, an answer below it."""
    asks = bool(mark_of(lines, at)) and lines[at].rstrip("*_ ").endswith("?")
    return asks and at + 1 < len(lines) and not mark_of(lines, at + 1)


def _end_of_answer(lines: Lines, at: int, last: int) -> int:
    """The line behind an answer: the next question, a rule, or where the paper speaks again."""
    return next(_breaks(lines, at, last), last)


def _breaks(lines: Lines, at: int, last: int) -> Iterator[int]:
    for number in range(at + 1, last):
        above = lines.text[lines.stretches[number - 1].end : lines.stretches[number].start]
        ruled = RULE.search(above.strip("*_ ")) is not None
        if ruled or mark_of(lines, number) or lines[number].startswith(CLOSING):
            yield number
