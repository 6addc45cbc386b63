"""Lines on pages to a text with its pieces and pages, whether they were printed or recognised."""

from __future__ import annotations

from statistics import median

from stemma.ingest.pdf.paragraphs import Paragraph, paragraphs
from stemma.ingest.pdf.running import Laid, sheets
from stemma.ingest.pdf.writing import written
from stemma.ingest.roles.page import Line
from stemma.ingest.roles.shapes import is_byline, is_dateline, is_name, is_organisation
from stemma.ingest.values import Extracted, Piece
from stemma.model.documents import Role
from stemma.model.problems import Problem

TITLE_SIZE, HEADING_SIZE, TITLE_WORDS, HEADING_WORDS = 1.3, 1.12, 30, 20


def extracted(
    laid: list[Laid], media_type: str, extractor: str, problems: tuple[Problem, ...] = ()
) -> Extracted:
    """The pages' text in reading order."""
    found = paragraphs(sheets(laid))
    done = written(found, _roles(found))
    return Extracted(
        media_type,
        extractor,
        text="".join(done.parts),
        pieces=tuple(done.pieces),
        pages=done.pages(),
        problems=problems,
    )


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
