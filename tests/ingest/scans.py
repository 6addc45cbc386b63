"""Scans for tests: printed pages drawn as dots, turned, blurred by few dots, bound into a PDF."""

from __future__ import annotations

import struct
import textwrap
import zlib
from collections.abc import Sequence
from dataclasses import dataclass

TITLE = "Harbour Office"
FIRST = textwrap.wrap(
    "The Harbour Office said on Monday that the north gate had been closed for twelve days. "
    "Mara Ilves, who speaks for the dockers, denied that anybody had been told beforehand and "
    "called the notice a pretext for keeping the people of the union out of the yard.",
    60,
)
SECOND = [
    "The office replied that letters were sent to the whole of the asso-",
    "ciation on 2 May, and that a hearing would be held within days.",
]
LETTER = [TITLE, "", *FIRST, "", *SECOND]
WORDS = f"{' '.join(FIRST)} {SECOND[0][:-1]}{SECOND[1]}"
"""The words of the letter as they should be read, without its title."""
WIDTH, HEIGHT = 595, 842


@dataclass(frozen=True)
class Dots:
    """A picture in grey."""

    width: int
    height: int
    rows: tuple[bytes, ...]

    def turned(self, quarters: int = 1) -> Dots:
        """The picture turned to the left by so many quarters."""
        rows = self.rows
        for _ in range(quarters % 4):
            rows = tuple(map(bytes, zip(*rows, strict=True)))[::-1]
        return Dots(len(rows[0]), len(rows), rows)


def printed(lines: Sequence[str], turn: tuple[float, float] = (1, 0)) -> bytes:
    """A PDF page with these lines, the first of them large; `turn` is cosine and sine."""
    cosine, sine = turn
    drawn, y = [], HEIGHT - 60.0
    for number, line in enumerate(lines):
        size = 12 if number else 22
        words = line.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
        place = f"{cosine} {sine} {-sine} {cosine} 60 {y}"
        drawn.append(f"BT /F {size} Tf {place} Tm ({words}) Tj ET")
        y -= 1.4 * size
    font = b"<</Type/Font/Subtype/Type1/BaseFont/Times-Roman>>"
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 %d %d]/Contents 4 0 R" % (WIDTH, HEIGHT)
    page += b"/Resources<</Font<</F 5 0 R>>>>>>"
    return _file(_pages([3]), page, _stream(b"", "\n".join(drawn).encode("latin-1")), font)


def dots(pdf: bytes, per_inch: int = 150) -> Dots:
    """The first page of a PDF as a picture."""
    import pypdfium2

    page = pypdfium2.PdfDocument(pdf)[0]
    drawn = page.render(scale=per_inch / 72, grayscale=True)
    buffer = bytes(drawn.buffer)
    starts = range(0, drawn.height * drawn.stride, drawn.stride)
    rows = tuple(buffer[start : start + drawn.width] for start in starts)
    return Dots(drawn.width, drawn.height, rows)


def scan(pages: Sequence[Dots], stamp: str = "") -> bytes:
    """A PDF whose pages are pictures, with a line of a scanning program on each if asked for."""
    objects = [_pages([3 + 3 * number for number in range(len(pages))])]
    font = b"/Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>"
    for number, picture in enumerate(pages):
        wide = picture.width > picture.height
        size = (HEIGHT, WIDTH) if wide else (WIDTH, HEIGHT)
        at = 3 + 3 * number
        objects.append(
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 %d %d]/Contents %d 0 R" % (*size, at + 1)
            + b"/Resources<</XObject<</I %d 0 R>>%b>>>>" % (at + 2, font)
        )
        words = f"BT /F 6 Tf 1 0 0 1 20 10 Tm ({stamp}) Tj ET".encode() if stamp else b""
        objects.append(_stream(b"", b"q %d 0 0 %d 0 0 cm /I Do Q " % size + words))
        head = b"/Type/XObject/Subtype/Image/ColorSpace/DeviceGray/BitsPerComponent 8"
        head += b"/Filter/FlateDecode/Width %d/Height %d" % (picture.width, picture.height)
        objects.append(_stream(head, zlib.compress(b"".join(picture.rows))))
    return _file(*objects)


def png(picture: Dots) -> bytes:
    """The picture as PNG."""
    head = struct.pack(">IIBBBBB", picture.width, picture.height, 8, 0, 0, 0, 0)
    rows = zlib.compress(b"".join(b"\0" + row for row in picture.rows))
    parts = ((b"IHDR", head), (b"IDAT", rows), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        for kind, data in parts
    )


def tiff(pages: Sequence[Dots]) -> bytes:
    """The pictures as the pages of one TIFF."""
    out, last = b"II*\0" + struct.pack("<I", 0), 4
    for picture in pages:
        strip = len(out)
        out += b"".join(picture.rows)
        out += b"\0" * (len(out) % 2)
        out = out[:last] + struct.pack("<I", len(out)) + out[last + 4 :]
        fields = (
            (256, picture.width),
            (257, picture.height),
            (258, 8),
            (259, 1),
            (262, 1),
            (273, strip),
            (277, 1),
            (278, picture.height),
            (279, picture.width * picture.height),
        )
        out += struct.pack("<H", len(fields))
        out += b"".join(struct.pack("<HHII", tag, 4, 1, value) for tag, value in fields)
        last = len(out)
        out += struct.pack("<I", 0)
    return out


def _pages(numbers: Sequence[int]) -> bytes:
    kids = b" ".join(b"%d 0 R" % number for number in numbers)
    return b"<</Type/Pages/Kids[%b]/Count %d>>" % (kids, len(numbers))


def _stream(head: bytes, data: bytes) -> bytes:
    return b"<<%b/Length %d>>stream\n%b\nendstream" % (head, len(data), data)


def _file(*objects: bytes) -> bytes:
    out, places = b"%PDF-1.5\n", []
    for number, each in enumerate((b"<</Type/Catalog/Pages 2 0 R>>", *objects), start=1):
        places.append(len(out))
        out += b"%d 0 obj\n%b\nendobj\n" % (number, each)
    rows = b"".join(b"%010d 00000 n \n" % place for place in places)
    total = len(places) + 1
    table = b"xref\n0 %d\n0000000000 65535 f \n" % total + rows
    return (
        out + table + b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (total, len(out))
    )
