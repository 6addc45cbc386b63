"""Word, OpenDocument and RTF: what the page shows, with roles from its styles."""

from __future__ import annotations

import io
import zipfile
from typing import Any

import docx

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
BODY = "The harbour council said on Monday that the gate had been closed before the ship came in."
MORE = "Nobody was hurt, the duty officer told reporters, and the crane was back at work by noon."
ODT = "urn:oasis:names:tc:opendocument:xmlns:"


def word(build: Any) -> bytes:
    document = docx.Document()
    build(document)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def raw_word(body: str) -> bytes:
    return zipped(
        {
            "[Content_Types].xml": "<x/>",
            "word/document.xml": f'<w:document xmlns:w="{WORD}"><w:body>{body}</w:body></w:document>',
        }
    )


def zipped(members: dict[str, str | bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return out.getvalue()


def odt(body: str, styles: str = "") -> bytes:
    names = " ".join(
        f'xmlns:{short}="{ODT}{short}:1.0"' for short in ("office", "text", "style", "table")
    )
    return zipped(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "META-INF/manifest.xml": "<manifest/>",
            "content.xml": (
                f"<office:document-content {names}><office:automatic-styles>{styles}"
                f"</office:automatic-styles><office:body><office:text>{body}</office:text>"
                "</office:body></office:document-content>"
            ),
            "meta.xml": (
                '<m xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Kept title</dc:title></m>'
            ),
        }
    )


def test_a_word_file_has_its_styles_as_roles(read: Any) -> None:
    def build(document: Any) -> None:
        document.add_heading("Gate closed", 0)
        document.add_paragraph("By Ada Lovel")
        document.add_paragraph("4 May 2031")
        document.add_paragraph(BODY)
        document.add_heading("Who was there", 1)
        document.add_paragraph("one guard", style="List Bullet")
        document.add_paragraph("We saw it.", style="Quote")
        document.add_paragraph(MORE)

    found = read(word(build), "a.docx")
    assert found.document.extractor == "docx/1"
    assert found.words("title") == ["Gate closed"]
    assert found.words("byline") == ["By Ada Lovel"]
    assert found.words("heading") == ["Who was there"]
    assert found.words("quotation") == ["We saw it."]
    assert found.words("body") == [BODY, "one guard", MORE]
    assert found.document.published.value == "2031-05-04"
    assert found.document.text.startswith(
        "Gate closed\n\nBy Ada Lovel\n\n4 May 2031\n\nThe harbour"
    )


def test_tables_headers_and_footers_of_a_word_file(read: Any) -> None:
    def build(document: Any) -> None:
        document.sections[0].header.paragraphs[0].text = "Harbour Council"
        document.sections[0].footer.paragraphs[0].text = "14 Ropewalk, page 1"
        document.add_paragraph("Gate closed", style="Title")
        document.add_paragraph(BODY)
        cells = document.add_table(1, 2).rows[0].cells
        cells[0].text, cells[1].text = "detained", "twelve"

    found = read(word(build))
    assert found.document.publisher.value == "Harbour Council"
    assert found.words("furniture") == ["14 Ropewalk, page 1"]
    assert found.words("body") == [BODY, "detained", "twelve"]


def test_deleted_hidden_and_field_words_of_a_word_file_are_not_text(read: Any) -> None:
    body = (
        "<w:p><w:r><w:t>Twelve </w:t></w:r><w:del><w:r><w:delText>or ten </w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>dockers</w:t></w:r></w:ins><w:r><w:rPr><w:vanish/></w:rPr><w:t>hid</w:t>"
        "</w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:tab/><w:t>went</w:t><w:br/>"
        "<w:t>home.</w:t></w:r></w:p>"
    )
    assert read(raw_word(body)).document.text == "Twelve dockers went\nhome."


def test_entities_in_xml_are_never_looked_up(read: Any) -> None:
    document = (
        '<!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">'
        '<!ENTITY x SYSTEM "file:///etc/hostname">]>'
        f'<w:document xmlns:w="{WORD}"><w:body><w:p><w:r><w:t>Aye &b; &x;</w:t></w:r></w:p>'
        "</w:body></w:document>"
    )
    found = read(zipped({"[Content_Types].xml": "<x/>", "word/document.xml": document}))
    assert found.document.text.strip() in {"Aye", "Aye &b; &x;"}


def test_xml_that_is_broken_or_nested_beyond_measure_is_listed(read: Any) -> None:
    assert read(raw_word("<w:p>")).kinds == ["unreadable"]
    deep = "<w:sdt>" * 5000 + "</w:sdt>" * 5000
    assert read(raw_word(deep)).kinds == ["unreadable"]


def test_an_opendocument_text_has_its_styles_as_roles(read: Any) -> None:
    styles = (
        '<style:style style:name="P1" style:parent-style-name="Title"/>'
        '<style:style style:name="T9"><style:text-properties text:display="none"/></style:style>'
    )
    body = (
        "<text:tracked-changes><text:p>gone</text:p></text:tracked-changes>"
        '<text:p text:style-name="P1">Gate closed</text:p>'
        f"<text:p>{BODY}<text:note><text:note-body><text:p>See the log.</text:p></text:note-body>"
        '</text:note></text:p><text:h text:outline-level="2">Who was there</text:h>'
        "<text:list><text:list-item><text:p>one<text:s/>guard</text:p></text:list-item></text:list>"
        f'<text:p>{MORE}<text:span text:style-name="T9">hidden</text:span></text:p>'
    )
    found = read(odt(body, styles), "a.odt")
    assert found.document.extractor == "odt/1"
    assert found.words("title") == ["Gate closed"]
    assert found.words("heading") == ["Who was there"]
    assert found.words("body") == [BODY, "one guard", MORE, "See the log."]
    assert "gone" not in found.document.text
    assert "hidden" not in found.document.text


def test_the_record_s_title_serves_where_the_text_has_none(read: Any) -> None:
    found = read(odt(f"<text:p>{BODY}</text:p>"))
    assert (found.document.title.value, found.document.title.how) == ("Kept title", "metadata")


def test_rich_text(read: Any) -> None:
    data = (
        r"{\rtf1\ansi{\fonttbl\f0 Arial;}{\*\generator Hand;}{\pict\pngblip 89504e47}"
        r"{\b Gate closed}\par\par The caf\'e9 at the gate was shut on Monday, "
        r"the owner \u8220?said\u8221?.\par}"
    )
    found = read(data.encode("ascii"), "a.rtf")
    assert found.document.extractor == "rtf/1"
    assert found.words("title") == ["Gate closed"]
    assert found.words("body") == ["The café at the gate was shut on Monday, the owner “said”."]


def test_what_is_no_text_is_listed_with_a_way_out(read: Any) -> None:
    old = read(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600, "a.doc")
    sheet = read(zipped({"[Content_Types].xml": "<x/>", "xl/workbook.xml": "<x/>"}), "a.xlsx")
    for found in (old, sheet):
        (problem,) = found.found.problems
        assert problem.kind == "unreadable"
        assert "save" in problem.hint.lower()
