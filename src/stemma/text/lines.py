"""Lines, paragraphs and list markers of a text, as spans; the text itself is never changed."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass

from stemma.model.documents import Span

LINE_END = re.compile("\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]")
INVISIBLE = frozenset("\ufeff\u200b\u200e\u200f\u2060\u00ad")
"""Characters that print nothing and are no white space to Python."""
MARKER = re.compile(r"(?:[-*+•‣◦▪●·]|\(?\d{1,3}[.)]|\d{1,3}-|\(?[a-z]\))[ \t\u00a0]+(?=\S)")
MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|"
    r"sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b"
)
DAY_OF_MONTH = re.compile(rf"\d{{1,2}}\.\s+{MONTH}", re.IGNORECASE)

NARROWEST, WIDEST = 45, 120
"""Columns between which people and mail programs break lines."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """A paragraph, line or list item, trimmed of white space and of its list marker."""

    start: int
    end: int
    group: int
    """Stretches of one group stand together, with no blank line between them."""
    item: bool = False


def is_blank(character: str) -> bool:
    """Whether the character prints nothing."""
    return character.isspace() or character in INVISIBLE


def trimmed(text: str, start: int, end: int) -> Span:
    """The span without the white space at its ends; empty when there is nothing else."""
    while start < end and is_blank(text[start]):
        start += 1
    while end > start and is_blank(text[end - 1]):
        end -= 1
    return start, end


def line_spans(text: str) -> Iterator[Span]:
    """Every line without its line end, blank ones too."""
    start = 0
    for found in LINE_END.finditer(text):
        yield start, found.start()
        start = found.end()
    yield start, len(text)


def line_groups(text: str) -> list[list[Span]]:
    """The lines that are not blank, trimmed, in groups parted by blank lines."""
    groups: list[list[Span]] = [[]]
    for start, end in line_spans(text):
        span = trimmed(text, start, end)
        if span[0] < span[1]:
            groups[-1].append(span)
        elif groups[-1]:
            groups.append([])
    return [group for group in groups if group]


def stretches(text: str) -> tuple[Stretch, ...]:
    """The paragraphs of a plain text: one stretch a line, or several lines where prose is wrapped.

    Text from the web has a paragraph on each line; mail and manuscripts break lines at a column.
    """
    groups = line_groups(text)
    column = wrapping_column(text, groups)
    found: list[Stretch] = []
    for number, group in enumerate(groups):
        for start, end in _joined(text, group, column):
            found.append(_without_marker(text, start, end, number))
    return tuple(found)


def _without_marker(text: str, start: int, end: int, group: int) -> Stretch:
    marker = MARKER.match(text, start, end)
    if marker is None or DAY_OF_MONTH.match(text, start, end):
        return Stretch(start, end, group)
    return Stretch(marker.end(), end, group, item=True)


def wrapping_column(text: str, groups: list[list[Span]]) -> int | None:
    """The column at which the text's prose is broken into lines, if it is."""
    widths = [
        width
        for group in groups
        if len(group) > 1
        for width in [max(end - start for start, end in group)]
        if NARROWEST <= width <= WIDEST and _is_filled(text, group, width)
    ]
    return max(widths) if widths else None


def _is_filled(text: str, group: list[Span], width: int) -> bool:
    """Whether each line is so full that the next word did not fit, and a sentence runs on."""
    runs_on = False
    for (start, end), (after, after_end) in itertools.pairwise(group):
        if not _would_overflow(text, (start, end), (after, after_end), width):
            return False
        runs_on = runs_on or text[after].islower()
    return runs_on


def _would_overflow(text: str, line: Span, after: Span, width: int) -> bool:
    word = text[after[0] : after[1]].split(None, 1)[0]
    return line[1] - line[0] + 1 + len(word) > width


def _joined(text: str, group: list[Span], column: int | None) -> list[Span]:
    """The group's lines, with those joined that only the column parts."""
    if column is None:
        return group
    joined = [group[0]]
    for line, after in itertools.pairwise(group):
        fits = not _would_overflow(text, line, after, column - 2)
        starts_item = MARKER.match(text, after[0], after[1]) is not None
        if fits or starts_item or line[1] - line[0] > WIDEST:
            joined.append(after)
        else:
            joined[-1] = (joined[-1][0], after[1])
    return joined
