"""PDF: pages in reading order; headers and footers apart; words joined over line ends."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from stemma.ingest import ocr
from stemma.ingest.faults import encrypted, limit, unreadable
from stemma.ingest.loaders import LOADERS
from stemma.ingest.pdf.columns import in_order
from stemma.ingest.pdf.glyphs import fragments
from stemma.ingest.pdf.running import Laid
from stemma.ingest.pdf.scans import scanned
from stemma.ingest.pdf.text import extracted
from stemma.ingest.values import Extracted, Hints, Source, Stated
from stemma.model.problems import Problem
from stemma.model.settings import Limits

MEDIA_TYPE, EXTRACTOR = "application/pdf", "pdf/1"
JUNK_TITLE = re.compile(
    r"^(?:microsoft word|untitled|document\d*|slide \d|\S+\.\w{2,4}$)", re.IGNORECASE
)


@LOADERS.add("pdf")
def load_pdf(source: Source) -> Extracted:
    """The text of a PDF with its pages; a page that is a picture is read by OCR or listed."""
    import pypdfium2

    try:
        pdf = pypdfium2.PdfDocument(source.data)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower():
            return _nothing(encrypted("The PDF opens only with a password."))
        return _nothing(unreadable("The PDF is broken: its pages cannot be found."))
    try:
        return _read(pdf, source)
    finally:
        pdf.close()


def _nothing(*problems: Problem) -> Extracted:
    return Extracted(MEDIA_TYPE, EXTRACTOR, problems=problems)


def _read(pdf: Any, source: Source) -> Extracted:
    laid, broken, problems = _laid(pdf, source.settings.limits)
    seen = scanned(pdf, laid, source.asked)
    pages = {page.number: page for page in (*laid, *seen.pages)}
    done = extracted(
        [pages[number] for number in sorted(pages)],
        MEDIA_TYPE,
        f"{EXTRACTOR}+{ocr.EXTRACTOR}" if seen.pages else EXTRACTOR,
        (*problems, *broken, *seen.problems),
    )
    return replace(done, hints=_hints(pdf))


def _laid(pdf: Any, limits: Limits) -> tuple[list[Laid], list[Problem], list[Problem]]:
    """The pages' lines by columns, up to the limits; and what went wrong."""
    laid: list[Laid] = []
    lost: list[int] = []
    problems: list[Problem] = []
    total, characters = len(pdf), 0
    if total > limits.pages:
        said = f"Only the first {limits.pages:,} of {total:,} pages were read."
        problems.append(limit(said, "pages"))
    for index in range(min(total, limits.pages)):
        try:
            page = pdf[index]
            found = fragments(page)
            height = page.get_height()
            page.close()
        except Exception:  # noqa: BLE001 - a broken page must not cost the others
            lost.append(index + 1)
            continue
        characters += sum(len(one.text) for one in found)
        if characters > limits.characters:
            said = f"Only the first {index:,} of {total:,} pages were read: the rest is too long."
            problems.append(limit(said, "characters"))
            break
        laid.append(Laid(index + 1, height, tuple(tuple(one) for one in in_order(found))))
    broken = [unreadable(f"Pages that could not be read: {_listed(lost)}.")] if lost else []
    return laid, broken, problems


def _listed(numbers: list[int]) -> str:
    shown = ", ".join(map(str, numbers[:20]))
    return shown if len(numbers) <= 20 else f"{shown} and {len(numbers) - 20} more"


def _hints(pdf: Any) -> Hints:
    """The title that the file states, unless a program filled it in."""
    try:
        title = " ".join(pdf.get_metadata_value("Title").split())
    except Exception:  # noqa: BLE001 - the record may be broken while the pages are not
        title = ""
    return Hints(title=Stated(title) if title and not JUNK_TITLE.match(title) else None)
