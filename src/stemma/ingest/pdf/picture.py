"""A page of a PDF as a picture, with a passage of its text marked where it is printed."""

from __future__ import annotations

import ctypes
import struct
import unicodedata
import zlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from stemma.ingest.pdf.glyphs import MOST_CHARACTERS

SCALE = 2.0
"""Dots per point: as many as one needs to read small print."""
MOST_DOTS = 4_000_000
MARKED = bytes(value * 45 // 100 for value in range(256))
"""What marking does to the blue of each dot: the page looks highlighted, its letters stay black."""
LAST_OF_TWO_BYTES = 0xFFFF


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words to be marked: a part of a line as it is printed, or as near to it as is known."""

    line: str
    start: int
    end: int
    nth: int = 0
    """How many times the same line stands before it on the page."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A page in dots, each red, green and blue."""

    width: int
    height: int
    dots: bytearray


def page_png(data: bytes, number: int, marked: Sequence[Stretch]) -> bytes:
    """The page (counted from 1) as PNG; words that are not found on it are not marked.

    Raises:
        IndexError: there is no such page.
        Exception: whatever the library makes of a broken file.
    """
    import pypdfium2

    pdf = pypdfium2.PdfDocument(data)
    page = pdf[_index(number, len(pdf))]
    width, height = page.get_size()
    scale = min(SCALE, (MOST_DOTS / max(width * height, 1.0)) ** 0.5)
    bitmap = page.render(scale=scale, rev_byteorder=True, force_bitmap_format=_rgb())
    picture = _picture(bitmap)
    for box in _boxes(page, (picture.width, picture.height), marked):
        _mark(picture, box)
    return _png(picture)


def _index(number: int, total: int) -> int:
    if not 1 <= number <= total:
        message = f"page {number} of {total}"
        raise IndexError(message)
    return number - 1


def _rgb() -> int:
    import pypdfium2.raw as pdfium

    return int(pdfium.FPDFBitmap_BGR)


def _picture(bitmap: Any) -> Picture:
    """The bitmap's rows without what pads them."""
    rows = bytes(bitmap.buffer)
    wide = bitmap.width * 3
    starts = range(0, bitmap.height * bitmap.stride, bitmap.stride)
    dots = bytearray(b"".join(rows[start : start + wide] for start in starts))
    return Picture(bitmap.width, bitmap.height, dots)


Box = tuple[int, int, int, int]
"""Left, top, right and bottom in dots."""


def _boxes(page: Any, size: tuple[int, int], marked: Sequence[Stretch]) -> Iterator[Box]:
    """Where the letters of the stretches stand on the picture."""
    textpage = page.get_textpage()
    letters, indices = _letters(textpage)
    for stretch in marked:
        for index in _found(stretch, letters, indices):
            yield _box(page, textpage, index, size)


def _letters(textpage: Any) -> tuple[str, list[int]]:
    """The letters and digits of the page, folded, and which character each comes from."""
    import pypdfium2.raw as pdfium

    letters: list[str] = []
    indices: list[int] = []
    for index in range(min(textpage.count_chars(), MOST_CHARACTERS)):
        code = pdfium.FPDFText_GetUnicode(textpage.raw, index)
        for letter in folded(chr(code)) if code else "":
            letters.append(letter)
            indices.append(index)
    return "".join(letters), indices


def folded(text: str) -> str:
    """The text's letters and digits in lower case: what extraction and printing have in common."""
    plain = unicodedata.normalize("NFKC", text).casefold()
    return "".join(c for c in plain if c.isalnum() and ord(c) <= LAST_OF_TWO_BYTES)


def _found(stretch: Stretch, letters: str, indices: list[int]) -> Iterable[int]:
    """The characters of the page that are the words of the stretch."""
    line = folded(stretch.line)
    before = len(folded(stretch.line[: stretch.start]))
    own = len(folded(stretch.line[stretch.start : stretch.end]))
    at = -1
    for _ in range(stretch.nth + 1):
        at = letters.find(line, at + 1)
        if at < 0:
            break
    if at < 0:
        at = letters.find(line)
    if not line or at < 0:
        return ()
    return dict.fromkeys(indices[at + before : at + before + own])


def _box(page: Any, textpage: Any, index: int, size: tuple[int, int]) -> Box:
    import pypdfium2.raw as pdfium

    place = pdfium.FS_RECTF()
    pdfium.FPDFText_GetLooseCharBox(textpage.raw, index, ctypes.byref(place))
    x, y = ctypes.c_int(), ctypes.c_int()
    corners = []
    for across, up in ((place.left, place.top), (place.right, place.bottom)):
        where = (ctypes.byref(x), ctypes.byref(y))
        pdfium.FPDF_PageToDevice(page.raw, 0, 0, *size, 0, across, up, *where)
        corners.append((x.value, y.value))
    (left, top), (right, bottom) = corners
    return min(left, right), min(top, bottom), max(left, right), max(top, bottom)


def _mark(picture: Picture, box: Box) -> None:
    left, right = (min(max(each, 0), picture.width) for each in (box[0], box[2]))
    top, bottom = (min(max(each, 0), picture.height) for each in (box[1], box[3]))
    for row in range(top, bottom):
        start, end = (3 * (row * picture.width + each) + 2 for each in (left, right))
        # A dot that two letters share must not get darker twice: what is marked stays marked.
        blue = picture.dots[start:end:3]
        red = picture.dots[start - 2 : end - 2 : 3]
        if right > left:
            picture.dots[start:end:3] = bytes(
                min(old, MARKED[value]) for old, value in zip(blue, red, strict=True)
            )


def _png(picture: Picture) -> bytes:
    """The picture in the plainest form of PNG."""
    wide = picture.width * 3
    rows = (picture.dots[at : at + wide] for at in range(0, len(picture.dots), wide))
    packed = zlib.compress(b"".join(b"\x00" + row for row in rows), 6)
    head = struct.pack(">IIBBBBB", picture.width, picture.height, 8, 2, 0, 0, 0)
    parts = ((b"IHDR", head), (b"IDAT", packed), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_part(kind, data) for kind, data in parts)


def _part(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
