"""Words in pictures: read by the real program where it is, listed with how to get it elsewhere."""

from __future__ import annotations

import random
from pathlib import Path
from typing import Any

import pytest
from tests.ingest.scans import (
    FIRST,
    LETTER,
    SECOND,
    TITLE,
    WORDS,
    Dots,
    dots,
    png,
    printed,
    scan,
    tiff,
)

from stemma.ingest import File, ocr, read_files
from stemma.ingest.ocr_lines import pages_of
from stemma.model.settings import Limits, Settings

needs_the_program = pytest.mark.skipif(
    not ocr.available(), reason="The Tesseract OCR program is not on this machine"
)
ASKEW = (0.9986, 0.0523)
"""Cosine and sine of three degrees."""


@pytest.fixture(scope="module")
def letter() -> Dots:
    return dots(printed(LETTER))


def close(text: str, wanted: str) -> float:
    """The share of the wanted words that are in the text."""
    found = text.split()
    words = wanted.split()
    return sum(word in found for word in words) / len(words)


@needs_the_program
@pytest.mark.parametrize("quarters", [0, 1, 2, 3])
def test_a_picture_is_read_whichever_side_is_up(read: Any, letter: Dots, quarters: int) -> None:
    found = read(png(letter.turned(quarters)), "letter.png")
    assert found.document.text.split("\n\n", 1)[1].replace("\n\n", " ") == WORDS
    assert found.document.title.value == TITLE
    assert found.document.language == "en"
    assert found.kinds.count("encoding") == 1
    assert "OCR" in found.found.problems[0].message


@needs_the_program
def test_a_picture_that_stands_askew_is_read(read: Any) -> None:
    found = read(png(dots(printed(LETTER, ASKEW))), "letter.png")
    assert close(found.document.text, WORDS) > 0.95


@needs_the_program
def test_few_dots_give_words_and_no_word_is_left_out_in_silence(read: Any) -> None:
    found = read(png(dots(printed(LETTER), 72)), "letter.png")
    assert close(found.document.text, WORDS) > 0.75
    assert "encoding" in found.kinds


@needs_the_program
def test_a_scan_of_several_pages_knows_its_pages_and_lines(read: Any, letter: Dots) -> None:
    second = dots(printed(["Second page", "", *SECOND]))
    third = dots(printed(["Third page", "", *reversed(SECOND)]))
    found = read(scan([letter, second.turned(), third.turned(2)]), "scan.pdf")
    assert found.document.extractor.startswith("pdf/1+tesseract/")
    assert [page.number for page in found.document.pages] == [1, 2, 3]
    ((start, end),) = found.document.pages[1].spans
    assert "asso" not in found.document.text[start:end].split()
    assert "association on 2 May" in found.document.text[start:end]
    first = found.document.pages[0]
    begins = [found.document.text[at:].split()[0] for at in first.lines]
    assert begins[0] == TITLE.split()[0]
    assert begins[1:4] == [line.split()[0] for line in FIRST[:3]]


@needs_the_program
def test_a_line_that_a_scanning_program_printed_does_not_hide_the_page(
    read: Any, letter: Dots
) -> None:
    found = read(scan([letter], stamp="Scanned with QuickScan"), "scan.pdf")
    assert close(found.document.text, WORDS) > 0.95


@needs_the_program
def test_a_picture_with_several_pages_gives_them_all(read: Any, letter: Dots) -> None:
    found = read(tiff([letter, dots(printed(["Second page", "", *SECOND]))]), "fax.tif")
    assert found.document.media_type == "image/tiff"
    assert [page.number for page in found.document.pages] == [1, 2]
    assert "Second page" in found.document.text


@needs_the_program
def test_a_picture_without_words_is_listed_and_gives_none(read: Any) -> None:
    stains = random.Random(7)  # noqa: S311 - the same stains each time
    noise = Dots(300, 300, tuple(bytes(stains.randbytes(300)) for _ in range(300)))
    found = read(png(noise), "photo.png")
    assert found.document.text == ""
    assert found.kinds == ["no-text"]
    assert "300 dots per inch" in found.found.problems[0].hint


@needs_the_program
def test_in_the_worker_that_may_start_no_other_program_it_is_read(letter: Dots) -> None:
    data = scan([letter])
    ((found,),) = read_files([File("scan.pdf", lambda: data)], Settings(), workers=1)
    assert close(found.document.text, WORDS) > 0.95


@pytest.mark.parametrize("name", ["scan.pdf", "letter.png"])
def test_without_the_program_it_is_listed_with_how_to_get_it(
    read: Any, letter: Dots, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", "")
    found = read(scan([letter]) if name.endswith("pdf") else png(letter), name)
    assert found.document.text == ""
    (problem,) = found.found.problems
    assert problem.kind == "no-text"
    assert "apt install tesseract-ocr" in problem.hint


ROW = "5\t1\t1\t1\t{line}\t{number}\t{left}\t{top}\t{width}\t{height}\t{sure}\t{word}"


def table(words: list[tuple[str, int, int, int]], size: tuple[int, int] = (200, 100)) -> str:
    """The program's table for words with their line, left and top."""
    head = "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight"
    page = f"1\t1\t0\t0\t0\t0\t0\t0\t{size[0]}\t{size[1]}\t-1\t"
    rows = [
        ROW.format(line=line, number=n, left=left, top=top, width=20, height=8, sure=90, word=word)
        for n, (word, line, left, top) in enumerate(words)
    ]
    return "\n".join([f"{head}\tconf\ttext", page, *rows])


def test_lines_are_upright_whichever_side_was_up() -> None:
    upright = [("The", 1, 10, 10), ("gate", 1, 40, 10), ("was", 2, 10, 30), ("shut", 2, 40, 30)]
    turned = [(word, line, 200 - 20 - x, 100 - 8 - y) for word, line, x, y in upright]
    (first,), (second,) = pages_of(table(upright)), pages_of(table(turned))
    assert first == second
    assert [line.text for line in first.lines] == ["The gate", "was shut"]
    assert first.height == 100


def test_a_page_on_its_side_is_as_high_as_it_was_wide() -> None:
    words = [("The", 1, 10, 90), ("gate", 1, 10, 60), ("was", 2, 30, 90), ("shut", 2, 30, 60)]
    (page,) = pages_of(table(words))
    assert page.height == 200
    assert [line.text for line in page.lines] == ["The gate", "was shut"]
    tops = [line.top for line in page.lines]
    assert tops == sorted(tops)
    assert all(line.left >= 0 for line in page.lines)


def test_what_is_no_table_gives_no_page() -> None:
    assert pages_of("") == ()
    assert pages_of("Error in pixReadStream\n\n") == ()


def test_a_scan_that_takes_longer_than_one_page_may_is_read_page_by_page(
    tmp_path: Path, letter: Dots, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The time is for a page that is a picture, not for all of them."""
    program = tmp_path / "tesseract"
    (tmp_path / "table").write_text(table([("The", 1, 10, 10), ("gate", 1, 40, 10)]))
    program.write_text(f"#!/bin/sh\ncat > /dev/null\nsleep 1\ncat {tmp_path}/table\n")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    data = scan([letter.turned(n) for n in range(4)])
    limits = Settings(limits=Limits(seconds=3))
    ((found,),) = read_files([File("scan.pdf", lambda: data)], limits, workers=1)
    assert [page.number for page in found.document.pages] == [1, 2, 3, 4]
