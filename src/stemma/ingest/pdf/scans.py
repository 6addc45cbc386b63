"""Pages that are pictures: read by OCR where the machine has it, else listed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from stemma.ingest import ocr
from stemma.ingest.asked import Asked
from stemma.ingest.pdf.columns import in_order
from stemma.ingest.pdf.running import Laid
from stemma.model.problems import Problem

SCALE = 300 / 72
"""Dots per point that OCR wants."""
MOST_DOTS = 40_000_000
MOST_SHOWN = 20
STAMP = 80
"""Letters that a scanning program may print on a page which is otherwise a picture."""
COVERED = 0.6
"""The part of a page that a picture covers which is the page."""


@dataclass(frozen=True, slots=True)
class Scanned:
    """The lines of pages that are pictures, and what is to be said of them."""

    pages: tuple[Laid, ...] = ()
    problems: tuple[Problem, ...] = ()


def scanned(pdf: Any, laid: list[Laid], asked: Asked) -> Scanned:
    """The lines of the pages that are pictures, as far as OCR gives them."""
    pictures = [page.number for page in laid if _is_picture(pdf, page)]
    if not pictures:
        return Scanned()
    found = []
    if ocr.available():
        for number in pictures:
            data, scale = _picture(pdf, number)
            for seen in ocr.read_picture(data, asked)[:1]:
                page = seen.scaled(1 / scale)
                found.append(Laid(number, page.height, tuple(map(tuple, in_order([*page.lines])))))
    read = {page.number for page in found}
    bare = {page.number for page in laid if not any(page.columns)}
    left = [number for number in pictures if number not in read and number in bare]
    problems = [ocr.guessed(_named(sorted(read), len(pdf)))] if read else []
    problems += [ocr.not_read(_unread(left, len(pdf)))] if left else []
    return Scanned(tuple(found), tuple(problems))


def _named(read: list[int], total: int) -> str:
    if len(read) == total:
        return "All of the text was"
    return f"The text of {'page' if len(read) == 1 else 'pages'} {_listed(read)} was"


def _unread(left: list[int], total: int) -> str:
    if len(left) == total:
        return "The PDF is a scan: its pages are pictures without text."
    return f"Pages that are pictures without text: {_listed(left)}."


def _listed(numbers: list[int]) -> str:
    return ", ".join(map(str, numbers[:MOST_SHOWN])) + (" …" if len(numbers) > MOST_SHOWN else "")


def _is_picture(pdf: Any, page: Laid) -> bool:
    """Whether a page has something drawn and no text, or hardly any beside a picture of itself."""
    letters = sum(len(line.text) for column in page.columns for line in column)
    if letters > STAMP:
        return False
    try:
        own = pdf[page.number - 1]
        if not letters:
            return next(iter(own.get_objects(max_depth=2)), None) is not None
        return _covered(own) >= COVERED
    except Exception:  # noqa: BLE001 - a broken page is listed elsewhere
        return False


def _covered(page: Any) -> float:
    """The part of the page that its largest picture covers."""
    import pypdfium2.raw as pdfium

    width, height = page.get_size()
    largest = 0.0
    for one in page.get_objects(filter=(pdfium.FPDF_PAGEOBJ_IMAGE,), max_depth=2):
        left, bottom, right, top = one.get_bounds()
        across = min(right, width) - max(left, 0.0)
        up = min(top, height) - max(bottom, 0.0)
        largest = max(largest, max(across, 0.0) * max(up, 0.0))
    return float(largest / max(width * height, 1.0))


def _picture(pdf: Any, number: int) -> tuple[bytes, float]:
    """The page in grey, in the plainest picture format there is, and its dots per point."""
    page = pdf[number - 1]
    width, height = page.get_size()
    scale = min(SCALE, (MOST_DOTS / max(width * height, 1.0)) ** 0.5)
    bitmap = page.render(scale=scale, grayscale=True)
    rows = bytes(bitmap.buffer)
    lines = b"".join(
        rows[row * bitmap.stride : row * bitmap.stride + bitmap.width]
        for row in range(bitmap.height)
    )
    return b"P5 %d %d 255\n" % (bitmap.width, bitmap.height) + lines, scale
