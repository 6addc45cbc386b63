"""Plain text and Markdown: characters, paragraphs, encodings, and what is not text."""

from __future__ import annotations

from typing import Any

from stemma.model.settings import DocumentSettings, Limits, Settings

EXAMPLE = (
    "4 May 2031. Mara Ilves of the Harbour Union said on Monday that at least 12 dockers had been "
    "detained. “That is false,” the port authority's spokesman replied."
)


def test_the_example_of_the_contract(read: Any) -> None:
    found = read(EXAMPLE)
    assert [(block.role, block.spans) for block in found.found.blocks] == [
        ("dateline", ((0, 11),)),
        ("body", ((12, 159),)),
    ]
    published = found.document.published
    assert published is not None
    assert (published.value, published.how, published.spans) == (
        "2031-05-04",
        "dateline",
        ((0, 11),),
    )
    assert found.document.language == "en"
    assert found.kinds == []


def test_a_byte_order_mark_is_dropped_and_counts_in_the_id_only(read: Any) -> None:
    plain, marked = read("The quay is closed."), read(b"\xef\xbb\xbfThe quay is closed.")
    assert marked.document.text == plain.document.text
    assert marked.document.id != plain.document.id
    assert marked.document.text_sha256 == plain.document.text_sha256


def test_text_that_is_not_utf_8_is_decoded_and_listed(read: Any) -> None:
    text = (
        "Das Café am Hafen war am Montag geschlossen, sagte die Wirtin. Über den Grund schwieg sie."
    )
    found = read(text.encode("windows-1252"))
    assert found.document.text == text
    assert "encoding" in found.kinds


def test_utf_16_with_its_mark_is_read(read: Any) -> None:
    found = read("The quay is closed.".encode("utf-16"))
    assert found.document.text == "The quay is closed."
    assert "encoding" not in found.kinds


def test_binary_data_is_unreadable_and_has_no_text(read: Any) -> None:
    found = read(b"\x01\x02\x00\x7fELF" * 40)
    assert found.document.text == ""
    assert found.kinds == ["unreadable"]


def test_an_empty_file_and_white_space_have_no_text(read: Any) -> None:
    assert read("").kinds == ["no-text"]
    assert read(" \n\t \u200b").kinds == ["no-text"]
    assert read(" \n").document.text == " \n"


def test_limits_cut_or_refuse_and_say_so(read: Any) -> None:
    cut = read("Aye. " * 100, settings=Settings(limits=Limits(characters=100)))
    assert len(cut.document.text) == 100
    assert "limit" in cut.kinds
    refused = read("Aye. " * 100, settings=Settings(limits=Limits(bytes=100)))
    assert refused.document.text == ""
    assert refused.kinds == ["limit"]


def test_lines_of_prose_are_a_paragraph_each(read: Any) -> None:
    text = (
        "The port was closed on Monday, the director said, and will stay so.\n"
        "Nobody was hurt, she added, and nobody will be sent home before the evening.\n\n"
        "- first the gate\n- then the crane\n"
    )
    found = read(text)
    assert found.words("body") == [
        "The port was closed on Monday, the director said, and will stay so.",
        "Nobody was hurt, she added, and nobody will be sent home before the evening.",
        "first the gate",
        "then the crane",
    ]


def test_lines_broken_at_a_column_are_joined(read: Any) -> None:
    text = (
        "The director of the port authority said on Monday that the gate had been\n"
        "opened for an ambulance only, and that whoever wrote otherwise had not been\n"
        "there to see it. She added that the log was open to the police.\n\n"
        "Nobody from the union replied.\n"
    )
    assert len(read(text).words("body")) == 2


def test_markdown_blocks_leave_out_markup(read: Any) -> None:
    text = (
        "---\ntitle: Kept\ndate: 2031-05-04\n---\n# The gate #\n\nBy Ada Lovel\n\n"
        "The director said on Monday\nthat *nobody* had opened it at all.\n\n"
        "## Who was there\n\n* one guard\n* one cat\n\n> I saw nothing, said the guard to us.\n\n"
        "| a | b |\n|---|---|\n"
    )
    found = read(text, name="a.md")
    assert found.document.text == text
    assert found.words("title") == ["The gate"]
    assert found.words("byline") == ["By Ada Lovel"]
    assert found.words("heading") == ["Who was there"]
    assert found.words("quotation") == ["I saw nothing, said the guard to us."]
    assert "one guard" in found.words("body")
    joined = "The director said on Monday\nthat *nobody* had opened it at all."
    assert joined in found.words("body")
    assert found.document.published is not None
    assert found.document.published.value == "2031-05-04"


def test_the_users_word_on_a_document_counts_before_ours(read: Any) -> None:
    own = DocumentSettings("*.txt", title="Hers", published="2031-06-01", authors=("A. Lovel",))
    found = read(
        "A title\n\nThe text was longer than the title, she said.",
        settings=Settings(documents=(own,)),
    )
    document = found.document
    assert document.title is not None
    assert (document.title.value, document.title.how) == ("Hers", "user")
    assert document.published is not None
    assert document.published.how == "user"
    assert [author.value for author in document.authors] == ["A. Lovel"]
    assert "undated" not in found.kinds
