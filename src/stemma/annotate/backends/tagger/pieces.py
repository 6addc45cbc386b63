"""Text as the word pieces a model reads, and the windows it reads them in.

Whole paragraphs are packed together because a quotation and its cue rarely stand in different
ones; a paragraph longer than a window is cut behind a sentence where one ends.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray
    from tokenizers import Tokenizer

CLS_ID = 101
SEP_ID = 102
WINDOW_PIECES = 254
_SENTENCE_ENDS = frozenset(".!?”’\"'")
_SEARCHED_SHARE = 0.5


@dataclass(frozen=True, slots=True)
class Pieces:
    """The word pieces of some paragraphs of a text, as parallel arrays.

    `starts` and `ends` are code point offsets in the whole text, `paragraphs` numbers the
    paragraph that each piece stands in.
    """

    ids: NDArray[np.int64]
    starts: NDArray[np.int64]
    ends: NDArray[np.int64]
    paragraphs: NDArray[np.int64]

    def __len__(self) -> int:
        """How many pieces there are."""
        return len(self.ids)

    def part(self, start: int, end: int) -> Pieces:
        """The pieces from `start` up to `end`."""
        cut = slice(start, end)
        return Pieces(self.ids[cut], self.starts[cut], self.ends[cut], self.paragraphs[cut])


def cut_into_pieces(text: str, blocks: Sequence[tuple[int, int]], tokenizer: Tokenizer) -> Pieces:
    """The word pieces of `blocks`, each a [start, end) of one paragraph of `text`."""
    encodings = tokenizer.encode_batch(
        [text[start:end] for start, end in blocks], add_special_tokens=False
    )
    ids: list[int] = []
    offsets: list[tuple[int, int]] = []
    paragraphs: list[int] = []
    for number, ((start, _), encoding) in enumerate(zip(blocks, encodings, strict=True)):
        ids.extend(encoding.ids)
        offsets.extend((start + first, start + last) for first, last in encoding.offsets)
        paragraphs.extend([number] * len(encoding.ids))
    table = np.array(offsets, dtype=np.int64).reshape(-1, 2)
    return Pieces(
        ids=np.array(ids, dtype=np.int64),
        starts=table[:, 0],
        ends=table[:, 1],
        paragraphs=np.array(paragraphs, dtype=np.int64),
    )


def pack_windows(
    text: str, pieces: Pieces, limit: int = WINDOW_PIECES, first_limit: int | None = None
) -> list[tuple[int, int]]:
    """Windows [start, end) of at most `limit` pieces that hold as many whole paragraphs as fit.

    `first_limit` makes the first window shorter, so that training sees other packings.
    """
    windows: list[tuple[int, int]] = []
    room = limit if first_limit is None else first_limit
    start = end = 0
    for unit_start, unit_end in _units(text, pieces, limit):
        if end > start and unit_end - start > room:
            windows.append((start, end))
            start, room = unit_start, limit
        end = unit_end
    if end > start:
        windows.append((start, end))
    return windows


def _units(text: str, pieces: Pieces, limit: int) -> list[tuple[int, int]]:
    """Paragraphs as [start, end) of pieces, long ones cut into parts that fit a window."""
    borders = np.flatnonzero(np.diff(pieces.paragraphs)) + 1
    edges = [0, *borders.tolist(), len(pieces)]
    units: list[tuple[int, int]] = []
    for first, last in pairwise(edges):
        start = first
        while last - start > limit:
            cut = _cut_point(text, pieces, start, start + limit)
            units.append((start, cut))
            start = cut
        if last > start:
            units.append((start, last))
    return units


def _cut_point(text: str, pieces: Pieces, start: int, end: int) -> int:
    """Where to cut a paragraph: behind the last sentence of the window, or at its very end."""
    for cut in range(end, start + int((end - start) * _SEARCHED_SHARE), -1):
        behind = int(pieces.ends[cut - 1])
        ends_here = text[behind - 1] in _SENTENCE_ENDS and text[behind : behind + 1].isspace()
        if ends_here and text[behind + 1 : behind + 2].upper() == text[behind + 1 : behind + 2]:
            return cut
    return end
