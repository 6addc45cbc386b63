"""PDF: pages, columns, headers and footers, broken words, locked and broken files."""

from __future__ import annotations

import textwrap
from typing import Any

from stemma.model.settings import Limits, Settings

LEFT = (
    "The harbour council said on Monday that the gate had been closed before the ship came in. "
    "It had been opened once, for an ambulance, and shut again within seven minutes, it said."
)
RIGHT = (
    "Nobody was hurt, the duty officer told reporters, and the crane was back at work by noon. "
    "The union said that it would wait for the log before it said anything more about the gate."
)


def column(text: str, x: float, top: float, width: int = 40, size: float = 10) -> list[Any]:
    lines = textwrap.wrap(text, width)
    return [(x, top - number * size * 1.2, size, line) for number, line in enumerate(lines)]


def test_a_page_is_title_and_paragraphs(read: Any, pdf: Any) -> None:
    lines = [(60, 780, 20, "Gate closed before ship came in"), (60, 750, 10, "By Ada Lovel")]
    found = read(pdf([[*lines, *column(LEFT, 60, 720, 80), *column(RIGHT, 60, 640, 80)]]), "a.pdf")
    assert found.words("title") == ["Gate closed before ship came in"]
    assert found.words("byline") == ["By Ada Lovel"]
    assert found.words("body") == [LEFT, RIGHT]
    assert found.document.media_type == "application/pdf"
    assert found.document.extractor == "pdf/1"
    assert found.document.authors[0].value == "Ada Lovel"


def test_columns_are_read_one_after_the_other(read: Any, pdf: Any) -> None:
    title = (60, 780, 20, "Gate closed before ship came in, both sides say so")
    page = [title, *column(LEFT, 60, 720), *column(RIGHT, 320, 720)]
    interleaved = sorted(page, key=lambda line: (-line[1], line[0]))
    found = read(pdf([interleaved]))
    assert found.words("body") == [LEFT, RIGHT]


def test_headers_footers_and_page_numbers_are_furniture(read: Any, pdf: Any) -> None:
    pages = [
        [
            (60, 815, 9, "Quay Courier yearbook"),
            *column(text, 60, 740, 80),
            (60, 30, 9, "Printed in Tessmar"),
            (290, 18, 9, f"Page {number} of 2"),
        ]
        for number, text in enumerate((LEFT, RIGHT), start=1)
    ]
    found = read(pdf(pages))
    assert found.words("body") == [LEFT, RIGHT]
    assert sorted(set(found.words("furniture"))) == [
        "Page 1 of 2",
        "Page 2 of 2",
        "Printed in Tessmar",
        "Quay Courier yearbook",
    ]


def test_each_page_knows_its_stretch_of_the_text(read: Any, pdf: Any) -> None:
    found = read(pdf([column(LEFT, 60, 740, 80), column(RIGHT, 60, 740, 80)]))
    text, pages = found.document.text, found.document.pages
    assert [page.number for page in pages] == [1, 2]
    slices = ["".join(text[a:b] for a, b in page.spans).strip() for page in pages]
    assert slices == [LEFT, RIGHT]
    assert "".join(text[a:b] for page in pages for a, b in page.spans) == text


def test_a_sentence_that_the_page_break_parts_stays_whole(read: Any, pdf: Any) -> None:
    half = LEFT.index("opened once")
    pages = [
        [*column(LEFT[:half].strip(), 60, 740, 80), (290, 18, 9, "1")],
        [*column(LEFT[half:], 60, 740, 80), (290, 18, 9, "2")],
    ]
    found = read(pdf(pages))
    assert found.words("body") == [LEFT]


def test_words_broken_at_a_line_end_are_mended(read: Any, pdf: Any) -> None:
    lines = [
        "Two officers said that twelve dockers were deten-",
        "ted by the so-",
        "called night watch of the port.",
    ]
    found = read(pdf([[(60, 740 - 12 * n, 10, line) for n, line in enumerate(lines)]]))
    assert found.document.text == (
        "Two officers said that twelve dockers were detented by the so-called night watch of the port."
    )


def test_footnotes_stand_apart(read: Any, pdf: Any) -> None:
    note = (60, 60, 7, "1 The log is kept in the control room, the authority says.")
    found = read(pdf([[*column(LEFT, 60, 740, 80), note], column(RIGHT, 60, 740, 80)]))
    assert found.words("body") == [LEFT, note[3], RIGHT]


def test_the_title_of_the_record_counts_unless_a_program_filled_it_in(read: Any, pdf: Any) -> None:
    stated = read(pdf([column(LEFT, 60, 740, 80)], info="/Title(Gate closed)"))
    assert stated.document.title.value == "Gate closed"
    filled = read(pdf([column(LEFT, 60, 740, 80)], info="/Title(Microsoft Word - gate.docx)"))
    assert filled.document.title is None


def test_broken_locked_and_empty_files_are_listed(read: Any, pdf: Any) -> None:
    whole = pdf([column(LEFT, 60, 740, 80)])
    assert read(b"%PDF-1.4\n" + b"\x9a" * 300).kinds == ["unreadable"]
    assert read(whole[: len(whole) // 3]).kinds == ["unreadable"]
    locked = pdf(
        [column(LEFT, 60, 740, 80)],
        trailer="/ID[<00><00>]/Encrypt<</Filter/Standard/V 1/R 2/P -4/O("
        + "o" * 32
        + ")/U("
        + "u" * 32
        + ")>>",
    )
    assert read(locked).kinds == ["encrypted"]
    assert read(pdf([[]])).kinds == ["no-text"]


def test_pages_beyond_the_limit_are_listed(read: Any, pdf: Any) -> None:
    pages = [column(LEFT, 60, 740, 80), column(RIGHT, 60, 740, 80)]
    found = read(pdf(pages), settings=Settings(limits=Limits(pages=1)))
    assert found.words("body") == [LEFT]
    assert "limit" in found.kinds


def test_the_content_counts_and_not_the_name(read: Any, pdf: Any) -> None:
    assert read(pdf([column(LEFT, 60, 740, 80)]), "letter.txt").document.extractor == "pdf/1"


def test_each_page_knows_where_its_printed_lines_begin(read: Any, pdf: Any) -> None:
    lines = column(LEFT, 60, 740, 80)
    found = read(pdf([[(60, 815, 9, "Quay Courier"), *lines], column(RIGHT, 60, 740, 80)]))
    text, (first, second) = found.document.text, found.document.pages
    starts = [row[3].split()[0] for row in lines]
    assert [text[at:].split()[0] for at in first.lines if at >= text.index(LEFT[:20])] == starts
    assert text[second.lines[0] :].startswith(RIGHT[:20])
