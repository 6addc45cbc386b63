"""A page of a PDF as a picture: the passage is marked where it is printed, and hostile files fail."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from email.message import EmailMessage
from typing import Any

import pytest

from stemma.ingest import read_file
from stemma.ingest.pdf.picture import Stretch, page_png
from stemma.ingest.picturing import Wanted, page_picture
from stemma.ingest.read import Inside, part_data
from stemma.model.settings import Limits, Settings

LINES = [
    (60, 740, 12, "The gate was open at noon,"),
    (60, 700, 12, "the officer said, and shut at one."),
    (60, 660, 12, "The gate was open at noon,"),
]
WHITE, MARKED = (255, 255, 255), (255, 255, 114)


def dots(png: bytes) -> tuple[int, int, list[bytes]]:
    """Width, height and rows of a picture in our plain form."""
    assert png.startswith(b"\x89PNG\r\n\x1a\n")
    width, height = struct.unpack(">II", png[16:24])
    (length,) = struct.unpack(">I", png[33:37])
    raw = zlib.decompress(png[41 : 41 + length])
    wide = 3 * width + 1
    return width, height, [raw[at + 1 : at + wide] for at in range(0, len(raw), wide)]


def marked_box(png: bytes) -> tuple[int, int, int, int] | None:
    """The box around all marked dots, in points from the top left, rounded."""
    _, _, rows = dots(png)
    found = [
        (at // 3, y)
        for y, row in enumerate(rows)
        for at in range(0, len(row), 3)
        if tuple(row[at : at + 3]) == MARKED
    ]
    if not found:
        return None
    across, down = ([each[n] // 2 for each in found] for n in (0, 1))
    return min(across), min(down), max(across), max(down)


def test_a_page_is_drawn_whole_and_in_colour(pdf: Any) -> None:
    width, height, rows = dots(page_png(pdf([LINES]), 1, ()))
    assert (len(rows), len(rows[0])) == (height, 3 * width)
    assert tuple(rows[0][:3]) == WHITE
    assert marked_box(page_png(pdf([LINES]), 1, ())) is None


def test_words_are_marked_where_they_are_printed(pdf: Any) -> None:
    line = LINES[1][3]
    start = line.index("shut")
    box = marked_box(page_png(pdf([LINES]), 1, [Stretch(line, start, len(line))]))
    whole = marked_box(page_png(pdf([LINES]), 1, [Stretch(line, 0, len(line))]))
    assert box is not None
    assert whole is not None
    assert 55 <= whole[0] <= 62
    assert box[0] > whole[0] + 80
    assert abs(box[2] - whole[2]) <= 1
    assert box[3] - box[1] < 20


def test_of_two_equal_lines_the_one_asked_for_is_marked(pdf: Any) -> None:
    line = LINES[0][3]
    tops = []
    for nth in (0, 1):
        box = marked_box(page_png(pdf([LINES]), 1, [Stretch(line, 0, 8, nth)]))
        assert box is not None
        tops.append(box[1])
    assert 75 <= tops[1] - tops[0] <= 85


def test_words_that_are_not_printed_there_are_not_marked(pdf: Any) -> None:
    assert marked_box(page_png(pdf([LINES]), 1, [Stretch("No such words", 0, 7)])) is None


@pytest.mark.parametrize("number", [0, 2, -1])
def test_there_are_no_other_pages(pdf: Any, number: int) -> None:
    with pytest.raises(IndexError):
        page_png(pdf([LINES]), number, ())


def test_the_picture_comes_out_of_a_process_of_its_own(pdf: Any) -> None:
    data = pdf([LINES])
    stretch = Stretch(LINES[0][3], 0, 8)
    assert page_picture(data, Wanted(1, [stretch]), Limits()) == page_png(data, 1, [stretch])
    assert page_picture(data, Wanted(9), Limits()) is None
    assert page_picture(b"%PDF-1.7 broken", Wanted(1), Limits()) is None
    assert page_picture(data, Wanted(1), Limits(bytes=10)) is None


def test_a_pdf_inside_a_mail_inside_an_archive_is_shown_too(pdf: Any) -> None:
    data = pdf([[(60, 780, 12, "The gate was open at noon.")]])
    mail = EmailMessage()
    mail["Subject"] = "Gate"
    mail.set_content("See the letter.")
    mail.add_attachment(data, maintype="application", subtype="pdf", filename="letter.pdf")
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("other.txt", "Nothing here.")
        archive.writestr("mail.eml", mail.as_bytes())
    outer = packed.getvalue()
    found = read_file("document.zip", outer, Settings())
    (letter,) = [each.document for each in found if each.document.media_type.endswith("pdf")]
    way = (letter.part_of or "", letter.id)
    inside = Inside("document.zip", way)
    assert part_data(inside, outer, Settings()) == data
    assert page_picture(outer, Wanted(1, (), inside), Limits()) == page_png(data, 1, [])
    nowhere = Inside("document.zip", (way[0], "sha256:nothing"))
    assert part_data(nowhere, outer, Settings()) is None
    assert page_picture(outer, Wanted(1, (), nowhere), Limits()) is None
