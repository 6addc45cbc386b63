"""Pages that are pictures: read by OCR where the machine has it, else listed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from stemma.ingest import ocr
from stemma.model.problems import Problem
from stemma.model.settings import Settings

SCALE = 300 / 72
"""Dots per point that OCR wants."""
MOST_DOTS = 40_000_000
MOST_SHOWN = 20


@dataclass(frozen=True, slots=True)
class Scanned:
    """The words of pages that are pictures, and the pages that stayed without."""

    pages: tuple[tuple[int, str], ...] = ()
    problems: tuple[Problem, ...] = ()
    extractor: str = ocr.EXTRACTOR


def scanned(pdf: Any, numbers: list[int], settings: Settings) -> Scanned:
    """The words of these pages, as far as OCR gives them."""
    pictures = [number for number in numbers if _has_picture(pdf, number)]
    if not pictures:
        return Scanned()
    found = []
    if ocr.available():
        for number in pictures[: settings.limits.pages]:
            words = ocr.read_picture(_picture(pdf, number)).strip()
            if words:
                found.append((number, words))
    read = {number for number, _ in found}
    left = [number for number in pictures if number not in read]
    return Scanned(tuple(found), (_listed(left, len(pdf)),) if left else ())


def _listed(left: list[int], total: int) -> Problem:
    if len(left) == total:
        return ocr.not_read("The PDF is a scan: its pages are pictures without text.")
    shown = ", ".join(map(str, left[:MOST_SHOWN])) + (" …" if len(left) > MOST_SHOWN else "")
    return ocr.not_read(f"Pages that are pictures without text: {shown}.")


def _has_picture(pdf: Any, number: int) -> bool:
    """Whether anything is drawn on the page; a blank page is not worth a word."""
    try:
        page = pdf[number - 1]
        return next(iter(page.get_objects(max_depth=2)), None) is not None
    except Exception:  # noqa: BLE001 - a broken page is listed elsewhere
        return False


def _picture(pdf: Any, number: int) -> bytes:
    """The page in grey, in the plainest picture format there is."""
    page = pdf[number - 1]
    width, height = page.get_size()
    scale = min(SCALE, (MOST_DOTS / max(width * height, 1.0)) ** 0.5)
    bitmap = page.render(scale=scale, grayscale=True)
    rows = bytes(bitmap.buffer)
    lines = b"".join(
        rows[row * bitmap.stride : row * bitmap.stride + bitmap.width]
        for row in range(bitmap.height)
    )
    return b"P5 %d %d 255\n" % (bitmap.width, bitmap.height) + lines
