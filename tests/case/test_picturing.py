"""A passage's stretches are the printed lines it stands on."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from stemma import case as cases
from stemma.case.picturing import stretches
from stemma.ingest.pdf.picture import Stretch
from stemma.model.documents import Document, Page
from stemma.model.settings import Settings

TEXT = "The gate was open at noon, the officer said.\n\nFoot of the page\n\nThe gate was shut."


def document(*pages: Page) -> Document:
    return Document(
        id="sha256:1",
        files=("a.pdf",),
        media_type="application/pdf",
        language="en",
        part_of=None,
        text_sha256="",
        extractor="pdf/1",
        pages=pages,
        title=None,
        url=None,
        authors=(),
        publisher=None,
        published=None,
        text=TEXT,
    )


def test_a_passage_over_two_lines_is_two_stretches_without_what_stands_between() -> None:
    officer, shut = TEXT.index("the officer"), TEXT.index("The gate was shut")
    page = Page(1, ((0, len(TEXT)),), (0, officer, shut))
    passage = ((TEXT.index("noon"), TEXT.index(" said")),)
    assert list(stretches(document(page), page, passage)) == [
        Stretch("The gate was open at noon, ", 21, 27),
        Stretch("the officer said.", 0, 11),
    ]


def test_an_equal_line_before_is_counted() -> None:
    words = "No comment."
    twice = f"{words} {words}"
    page = Page(1, ((0, len(twice)),), (0, len(words) + 1))
    found = stretches(_with_text(twice, page), page, ((len(words) + 1, len(twice)),))
    assert [(each.line.strip(), each.nth) for each in found] == [(words, 0)]
    lines = Page(1, ((0, 5),), (0, 2, 4))
    (last,) = stretches(_with_text("abab!", lines), lines, ((2, 4),))
    assert (last.line, last.nth) == ("ab", 1)


def test_without_lines_the_words_themselves_are_looked_for() -> None:
    page = Page(1, ((0, 44),))
    (found,) = stretches(document(page), page, ((4, 8), (50, 54)))
    assert found == Stretch("gate", 0, 4)


def test_of_what_is_no_pdf_or_has_no_such_page_there_is_no_picture(
    folder: Path, tmp_path: Path
) -> None:
    (folder / "a.txt").write_text("Mara Ilves said the gate was open.")
    made = tmp_path / "case"
    cases.run(folder, made, Settings())
    (row,) = cases.read(made).documents
    assert cases.picture(made, row, 1) is None
    assert cases.picture(made, document(Page(1, ((0, 4),))), 1) is None


def _with_text(text: str, page: Page) -> Document:
    return replace(document(page), text=text)


@pytest.mark.parametrize("spans", [(), ((200, 210),)])
def test_a_passage_on_another_page_marks_nothing(spans: tuple[tuple[int, int], ...]) -> None:
    page = Page(1, ((0, 40),), (0, 20))
    assert list(stretches(document(page), page, spans)) == []
