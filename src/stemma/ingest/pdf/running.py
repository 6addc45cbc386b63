"""What runs along every page and is not its text: headers, footers, page numbers; and footnotes."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from statistics import median

from stemma.ingest.pdf.glyphs import Fragment

MARGIN = 0.14
"""The part of the page's height, at its top and its bottom, in which headers and footers stand."""
NEAR_PAGES = 2
"""A header or footer stands again at most so many pages on: left and right pages may differ."""
LARGE = 1.2
"""A line that is so much larger than the others like it is the title that they repeat."""
PAGE_NUMBER = re.compile(
    r"(?:page|p\.)?\s*[-–—|]?\s*(?:\d{1,4}|[ivxl]{1,6})\s*(?:(?:of|/)\s*\d{1,4})?\s*[-–—|]?",
    re.IGNORECASE,
)
NOTE_MARK = re.compile(r"(?:\d{1,3}|[*†‡§]{1,3})[.)\s]?\s*\S")
SMALL = 0.92
NOTES_BELOW = 0.5
"""Footnotes stand in the lower half."""


@dataclass(frozen=True)
class Sheet:
    """The lines of one page: what runs along, the text by columns, the notes below it."""

    number: int
    running: tuple[Fragment, ...]
    columns: tuple[tuple[Fragment, ...], ...]
    notes: tuple[Fragment, ...]


@dataclass(frozen=True)
class Laid:
    """The lines of one page by columns, and its height."""

    number: int
    height: float
    columns: tuple[tuple[Fragment, ...], ...]


def sheets(pages: list[Laid]) -> list[Sheet]:
    """The pages with headers, footers and notes apart."""
    seen: dict[tuple[bool, str], list[tuple[int, Fragment]]] = defaultdict(list)
    for page in pages:
        for line in _edge(page):
            seen[_key(line, page)].append((page.number, line))
    lines = [line for page in pages for column in page.columns for line in column]
    size = median(line.size for line in lines) if lines else 1.0
    done = []
    for page in pages:
        running = [
            line
            for line in _edge(page)
            if PAGE_NUMBER.fullmatch(line.text) or _repeats(line, page, seen[_key(line, page)])
        ]
        done.append(_sheet(page, frozenset(map(id, running)), size))
    return done


def _repeats(line: Fragment, page: Laid, alike: list[tuple[int, Fragment]]) -> bool:
    """Whether the same line stands at the same height on a page nearby."""
    if line.size > LARGE * median(other.size for _, other in alike):
        return False
    return any(
        0 < abs(number - page.number) <= NEAR_PAGES and abs(other.middle - line.middle) < line.size
        for number, other in alike
    )


def _edge(page: Laid) -> list[Fragment]:
    low, high = MARGIN * page.height, (1 - MARGIN) * page.height
    return [
        line for column in page.columns for line in column if line.bottom < low or line.top > high
    ]


def _key(line: Fragment, page: Laid) -> tuple[bool, str]:
    return line.middle < page.height / 2, re.sub(r"\d+", "0", line.text.lower())


def _sheet(page: Laid, running: frozenset[int], size: float) -> Sheet:
    left = [[line for line in column if id(line) not in running] for column in page.columns]
    notes = frozenset(id(line) for column in left for line in _notes(column, page.height, size))
    return Sheet(
        page.number,
        tuple(line for column in page.columns for line in column if id(line) in running),
        tuple(tuple(line for line in column if id(line) not in notes) for column in left),
        tuple(line for column in left for line in column if id(line) in notes),
    )


def _notes(column: list[Fragment], height: float, size: float) -> list[Fragment]:
    """The smaller lines at the foot of a column, from the first that begins with a mark."""
    small: list[Fragment] = []
    for line in reversed(column):
        if line.size > SMALL * size or line.top < NOTES_BELOW * height:
            break
        small.insert(0, line)
    first = next((n for n, line in enumerate(small) if NOTE_MARK.match(line.text)), None)
    return [] if first is None else small[first:]
