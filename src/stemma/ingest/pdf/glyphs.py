"""The characters of a PDF page with their places, gathered into fragments of lines."""

from __future__ import annotations

import ctypes
from dataclasses import dataclass, field
from typing import Any

LINE_ENDS = frozenset((10, 13))
HYPHENS = frozenset((0x02, 0xFFFE))
"""What the library puts where a hyphen parts a word at a line's end."""
SOFT_HYPHEN = "\u00ad"
WIDE_GAP, NEW_BASELINE = 1.8, 0.7
"""In heights of a line: the gap that parts two columns, and the step to another line."""
MOST_CHARACTERS = 200_000
"""On one page; a page with more is no page for people."""


@dataclass(frozen=True, slots=True)
class Fragment:
    """A stretch of one line; y grows downwards from the top of the page."""

    text: str
    left: float
    top: float
    right: float
    bottom: float

    @property
    def size(self) -> float:
        """The height of its line."""
        return max(self.bottom - self.top, 0.1)

    @property
    def middle(self) -> float:
        """The height at which its line stands."""
        return (self.top + self.bottom) / 2


@dataclass(slots=True)
class _Growing:
    """A fragment while its characters come in."""

    characters: list[int] = field(default_factory=list)
    left: float = 0.0
    top: float = 0.0
    right: float = 0.0
    bottom: float = 0.0

    def begins_anew(self, box: tuple[float, float, float, float]) -> bool:
        """Whether a character at that place belongs to another fragment."""
        if not self.characters:
            return False
        size = max(self.bottom - self.top, 0.1)
        step = abs((box[1] + box[3]) / 2 - (self.top + self.bottom) / 2)
        gap = box[0] - self.right
        return step > NEW_BASELINE * size or gap > WIDE_GAP * size or gap < -4 * size

    def take(self, code: int, box: tuple[float, float, float, float]) -> None:
        """Append a character and its place."""
        if not self.characters:
            self.left, self.top, self.right, self.bottom = box
        self.characters.append(code)
        self.left, self.right = min(self.left, box[0]), max(self.right, box[2])
        self.top, self.bottom = min(self.top, box[1]), max(self.bottom, box[3])

    def finished(self) -> Fragment | None:
        """The fragment, unless it holds nothing but spaces."""
        text = " ".join(_text(self.characters).split())
        if not text:
            return None
        return Fragment(text, self.left, self.top, self.right, self.bottom)


def _text(codes: list[int]) -> str:
    """The characters of the codes; two halves of a surrogate pair become one."""
    units = b"".join(
        code.to_bytes(2, "little") if code < 0x10000 else chr(code).encode("utf-16-le")
        for code in codes
    )
    return units.decode("utf-16-le", "replace").replace("\x00", "")


def fragments(page: Any) -> list[Fragment]:
    """The fragments of a page in the order in which the file draws them."""
    import pypdfium2.raw as pdfium

    textpage = page.get_textpage()
    height = page.get_height()
    box = pdfium.FS_RECTF()
    found: list[Fragment] = []
    growing = _Growing()
    try:
        for index in range(min(textpage.count_chars(), MOST_CHARACTERS)):
            code = pdfium.FPDFText_GetUnicode(textpage.raw, index)
            if code in LINE_ENDS:
                growing = _flush(growing, found)
                continue
            pdfium.FPDFText_GetLooseCharBox(textpage.raw, index, ctypes.byref(box))
            place = (box.left, height - box.top, box.right, height - box.bottom)
            if code == ord(" ") and place[2] - place[0] <= 0:
                growing.characters.append(code)
                continue
            if growing.begins_anew(place):
                growing = _flush(growing, found)
            growing.take(ord(SOFT_HYPHEN) if code in HYPHENS else code, place)
    finally:
        textpage.close()
    _flush(growing, found)
    return found


def _flush(growing: _Growing, found: list[Fragment]) -> _Growing:
    finished = growing.finished()
    if finished is not None:
        found.append(finished)
    return _Growing()
