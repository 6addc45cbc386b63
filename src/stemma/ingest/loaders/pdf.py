"""PDF: pages in reading order; headers and footers apart; words joined over line ends."""

from __future__ import annotations

import re
from statistics import median
from typing import Any

from stemma.ingest.faults import encrypted, limit, unreadable
from stemma.ingest.loaders import LOADERS
from stemma.ingest.pdf.columns import in_order
from stemma.ingest.pdf.glyphs import fragments
from stemma.ingest.pdf.paragraphs import Paragraph, paragraphs
from stemma.ingest.pdf.running import Laid, sheets
from stemma.ingest.pdf.scans import scanned
from stemma.ingest.pdf.writing import written
from stemma.ingest.roles.page import Line
from stemma.ingest.roles.shapes import is_byline, is_dateline, is_name, is_organisation
from stemma.ingest.values import Extracted, Hints, Piece, Source, Stated
from stemma.model.documents import Role
from stemma.model.problems import Problem
from stemma.model.settings import Limits

MEDIA_TYPE, EXTRACTOR = "application/pdf", "pdf/1"
TITLE_SIZE, HEADING_SIZE, TITLE_WORDS, HEADING_WORDS = 1.3, 1.12, 30, 20
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
    found = paragraphs(sheets(laid))
    done = written(found, _roles(found))
    empty = [page.number for page in laid if not any(page.columns)]
    ocr = scanned(pdf, empty, source.settings)
    problems += [*broken, *ocr.problems]
    done.append_pages(ocr.pages)
    return Extracted(
        MEDIA_TYPE,
        EXTRACTOR if not ocr.pages else f"{EXTRACTOR}+{ocr.extractor}",
        text="".join(done.parts),
        pieces=tuple(done.pieces),
        pages=done.pages(),
        hints=_hints(pdf),
        problems=tuple(problems),
    )


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


def _roles(found: list[Paragraph]) -> list[Role | None]:
    """What the size of the letters says of each paragraph."""
    texts = [one for one in found if one.kind == "text"]
    size = median(row.line.size for one in texts for row in one.rows) if texts else 1.0
    roles: list[Role | None] = []
    for paragraph in found:
        roles.append(_role(paragraph, size, titled="title" in roles))
    return roles


def _role(paragraph: Paragraph, size: float, *, titled: bool) -> Role | None:
    """What the size of the letters says: the first large line is the title, larger ones head."""
    if paragraph.kind == "running":
        return "furniture"
    if paragraph.kind == "note":
        return "body"
    count = sum(len(row.line.text.split()) for row in paragraph.rows)
    first_page = paragraph.rows[0].page == 1
    if not titled and first_page and count <= TITLE_WORDS and paragraph.size >= TITLE_SIZE * size:
        return "title"
    large = titled and count <= HEADING_WORDS and paragraph.size >= HEADING_SIZE * size
    return "heading" if large and not _names_author(paragraph) else None


def _names_author(paragraph: Paragraph) -> bool:
    """Whether the first page's large lines are a name, a body or a day and no heading."""
    text = " ".join(row.line.text for row in paragraph.rows)
    line = Line(0, Piece(0, len(text), 0), text)
    shapes = (is_name, is_organisation, is_byline, is_dateline)
    return paragraph.rows[0].page == 1 and any(shape(line) for shape in shapes)


def _hints(pdf: Any) -> Hints:
    """The title that the file states, unless a program filled it in."""
    try:
        title = " ".join(pdf.get_metadata_value("Title").split())
    except Exception:  # noqa: BLE001 - the record may be broken while the pages are not
        title = ""
    return Hints(title=Stated(title) if title and not JUNK_TITLE.match(title) else None)
