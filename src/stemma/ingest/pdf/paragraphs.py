"""Lines to paragraphs: by space, indent, size and full stops; over columns and pages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from stemma.ingest.pdf.glyphs import SOFT_HYPHEN, Fragment
from stemma.ingest.pdf.running import NOTE_MARK, Sheet
from stemma.text.lines import MARKER

SENTENCE_END = re.compile(r"[.!?:;…][\"'”’»)\]]*$")
BROKEN_WORD = re.compile(r"(\w+)[-‐\u00ad]$")
FULL_STOP_SHORT = 0.8
EXTRA_SPACE, OTHER_SIZE, INDENT = 0.4, 0.12, 0.7
"""In heights of a line, and as a share of it."""
KEPT_PREFIXES = frozenset(
    "so self ex non anti pro co mid semi half cross vice well long short high low one two three "
    "four five six pre post multi all far near north south east west".split()
)


@dataclass(frozen=True)
class Row:
    """A line with the page it stands on and the column it is set in."""

    line: Fragment
    page: int
    left: float
    right: float
    space: float
    """The usual space between two lines of its column."""


@dataclass(frozen=True)
class Paragraph:
    """Lines that belong together; `kind` is running, note or text."""

    rows: tuple[Row, ...]
    kind: str = "text"

    @property
    def size(self) -> float:
        """The height of its lines."""
        return median(row.line.size for row in self.rows)


def paragraphs(pages: list[Sheet]) -> list[Paragraph]:
    """All paragraphs in reading order.

    What runs along a page, and its notes, stand behind a paragraph that the page break parts, so
    that its sentences stay whole.
    """
    done: list[Paragraph] = []
    aside: list[Paragraph] = []
    for sheet in pages:
        own = list(_of_sheet(sheet))
        if done and own and _runs_on(done[-1], own[0]):
            done[-1] = Paragraph((*done[-1].rows, *own.pop(0).rows))
        done += aside
        done += [Paragraph((row,), "running") for row in _rows(sheet.running, sheet.number)]
        done += own
        aside = _notes(sheet)
        if not own:
            done, aside = [*done, *aside], []
    return [*done, *aside]


def _notes(sheet: Sheet) -> list[Paragraph]:
    """The notes of a page, each a paragraph."""
    notes: list[list[Row]] = []
    for row in _rows(sheet.notes, sheet.number):
        if not notes or NOTE_MARK.match(row.line.text):
            notes.append([])
        notes[-1].append(row)
    return [Paragraph(tuple(rows), "note") for rows in notes]


def _of_sheet(sheet: Sheet) -> Iterator[Paragraph]:
    rows: list[Row] = []
    for column in sheet.columns:
        for row in _rows(column, sheet.number):
            if rows and _begins(rows[-1], row):
                yield Paragraph(tuple(rows))
                rows = []
            rows.append(row)
    if rows:
        yield Paragraph(tuple(rows))


def _rows(column: tuple[Fragment, ...], page: int) -> list[Row]:
    """The lines of a column, each with what is usual in it."""
    if not column:
        return []
    gaps = [below.top - above.bottom for above, below in pairwise(column) if below.top > above.top]
    left, right = min(one.left for one in column), max(one.right for one in column)
    space = median(gaps) if gaps else 0.0
    return [Row(line, page, left, right, space) for line in column]


def _begins(above: Row, row: Row) -> bool:
    """Whether the row begins a paragraph of its own."""
    line, last = row.line, above.line
    if abs(line.size - last.size) > OTHER_SIZE * max(line.size, last.size):
        return True
    if MARKER.match(line.text) and not line.text.startswith("-"):
        return True
    ended = SENTENCE_END.search(last.text) is not None
    if (above.left, above.right) != (row.left, row.right):
        return ended
    if line.top - last.bottom > row.space + EXTRA_SPACE * line.size:
        return True
    short = last.right - row.left < FULL_STOP_SHORT * (row.right - row.left)
    steps_in = line.left - max(last.left, row.left) > INDENT * line.size
    hangs = MARKER.match(last.text) is not None
    return (ended and short) or (steps_in and (ended or short) and not hangs)


def _runs_on(last: Paragraph, first: Paragraph) -> bool:
    """Whether the page break parts a sentence."""
    above, below = last.rows[-1].line, first.rows[0].line
    if last.kind != "text" or abs(last.size - first.size) > OTHER_SIZE * last.size:
        return False
    if SENTENCE_END.search(above.text) or MARKER.match(below.text):
        return False
    full = above.right - last.rows[-1].left > FULL_STOP_SHORT * (
        last.rows[-1].right - last.rows[-1].left
    )
    return below.text[0].islower() or (full and len(last.rows) > 1)


def joined(above: str, below: str, words: frozenset[str]) -> str:
    """What stands between two lines' texts: the first without a broken word's hyphen, or a space.

    A hyphen stays where the word is written with one elsewhere, or always is ("so-called").
    """
    broken = BROKEN_WORD.search(above)
    following = re.match(r"\w+", below)
    if broken is None or following is None or not below[0].islower():
        return f"{above} " if broken is None or not above.endswith(SOFT_HYPHEN) else above
    kept = f"{broken[1]}-{following[0]}".lower() in words or broken[1].lower() in KEPT_PREFIXES
    return f"{above[:-1]}-" if kept else above[:-1]
