"""What the OCR program says of a picture, as lines with their places, upright whatever side was up."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

from stemma.ingest.pdf.glyphs import Fragment

COLUMNS = 12
PAGE_ROW, WORD_ROW = "1", "5"
LEAST_LINE = 30.0
"""Of a hundred: a line of which no word is surer is a stain or a drawing. No word is left out of a
line: it might be the "not"."""
Key = tuple[int, ...]
Turn = tuple[int, int, int, int]
"""What becomes of x and y: the two rows of a rotation."""
TURNS: tuple[Turn, ...] = ((1, 0, 0, 1), (0, 1, -1, 0), (-1, 0, 0, -1), (0, -1, 1, 0))


@dataclass(frozen=True, slots=True)
class SeenPage:
    """The lines of one page of a picture, and how sure the program is of them."""

    height: float
    lines: tuple[Fragment, ...]
    sureness: float
    letters: int

    @property
    def text(self) -> str:
        """Its words."""
        return " ".join(line.text for line in self.lines)

    def scaled(self, by: float) -> SeenPage:
        """The page with its places in another measure."""
        lines = tuple(
            Fragment(one.text, one.left * by, one.top * by, one.right * by, one.bottom * by)
            for one in self.lines
        )
        return replace(self, height=self.height * by, lines=lines)


@dataclass(frozen=True, slots=True)
class _Word:
    """A word at its place, how sure it is, and the line, paragraph and page it stands in."""

    box: Fragment
    sureness: float
    line: Key


def pages_of(table: str) -> tuple[SeenPage, ...]:
    """The pages of the program's table: one row a word, with its place."""
    rows = [row.split("\t") for row in table.splitlines()]
    rows = [row for row in rows if len(row) == COLUMNS and row[0].isdigit()]
    sizes = {row[1]: (int(row[8]), int(row[9])) for row in rows if row[0] == PAGE_ROW}
    words: dict[str, list[_Word]] = defaultdict(list)
    for row in rows:
        if row[0] == WORD_ROW and row[11].strip():
            words[row[1]].append(_word(row))
    return tuple(_page(size, words[number]) for number, size in sizes.items())


def _word(row: list[str]) -> _Word:
    left, top, width, height = map(float, row[6:10])
    box = Fragment(row[11].strip(), left, top, left + width, top + height)
    return _Word(box, float(row[10]), tuple(map(int, row[1:5])))


def _page(size: tuple[int, int], words: list[_Word]) -> SeenPage:
    letters = sum(len(word.box.text) for word in words)
    sureness = sum(word.sureness * len(word.box.text) for word in words) / max(letters, 1)
    turn = max(TURNS, key=lambda each: _goes_right(words, each))
    upright = [replace(word, box=_turned(word.box, turn, size)) for word in words]
    height = float(size[1] if turn[0] else size[0])
    return SeenPage(height, tuple(_lines(upright)), sureness, letters)


def _goes_right(words: list[_Word], turn: Turn) -> int:
    """For how many words the next one of the line stands to the right, turned so."""
    count = 0
    for one, other in pairwise(words):
        if one.line != other.line:
            continue
        across, down = other.box.left - one.box.left, other.box.top - one.box.top
        right, below = turn[0] * across + turn[1] * down, turn[2] * across + turn[3] * down
        count += right > abs(below)
    return count


def _turned(box: Fragment, turn: Turn, size: tuple[int, int]) -> Fragment:
    """The place in the picture turned; the corner of the page stays where x and y begin."""
    xs, ys = [], []
    for x, y in ((box.left, box.top), (box.right, box.bottom)):
        xs.append(turn[0] * x + turn[1] * y + (size[0] if turn[0] < 0 else 0))
        ys.append(turn[2] * x + turn[3] * y + (size[1] if turn[3] < 0 else 0))
    if turn[1] < 0:
        xs = [x + size[1] for x in xs]
    if turn[2] < 0:
        ys = [y + size[0] for y in ys]
    return Fragment(box.text, min(xs), min(ys), max(xs), max(ys))


def _lines(words: Iterable[_Word]) -> Iterator[Fragment]:
    """The lines, those of a paragraph all of one height: letters above and below differ.

    Heights are those of words: the box of a line that stands askew is much higher than its letters.
    """
    by_paragraph: dict[Key, dict[Key, list[_Word]]] = defaultdict(lambda: defaultdict(list))
    for word in words:
        by_paragraph[word.line[:-1]][word.line].append(word)
    for lines in by_paragraph.values():
        heights = sorted(word.box.size for line in lines.values() for word in line)
        half = heights[len(heights) * 3 // 4] / 2
        for line in lines.values():
            if max(word.sureness for word in line) >= LEAST_LINE:
                yield _line([word.box for word in line], half)


def _line(boxes: list[Fragment], half: float) -> Fragment:
    middle = median(box.middle for box in boxes)
    return Fragment(
        " ".join(box.text for box in boxes),
        min(box.left for box in boxes),
        middle - half,
        max(box.right for box in boxes),
        middle + half,
    )
