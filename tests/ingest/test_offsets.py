"""Every block's spans slice the text exactly, whatever characters it is made of."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from stemma.ingest import read_file
from stemma.model.annotations import Ingested
from stemma.model.settings import Settings

AWKWARD = st.sampled_from(
    [
        "\r\n",
        "\n",
        "\n\n",
        "\r",
        "\u2028",
        "\x0c",
        "\ufeff",
        "\u200b",
        "\u200f",
        "e\u0301",
        "ﬁ",
        "\U0001f4f0",
        "שלום",
        "سلام",
        "\u202e",
        "- ",
        "1. ",
        "# ",
        "> ",
        "4 May 2031",
        "Home » News » ",
        "NCX logoThe ",
        "Read More »",
        "TESSMAR, 4 May 2031 (Wire) – ",
        "“We went.” ",
        "The harbour master said on Monday that nobody had been hurt at the quay. ",
        "<p>",
        "</div>",
        "&amp;",
        "<b>",
        "|",
        "```",
    ]
)
TEXTS = st.lists(st.one_of(AWKWARD, st.text(max_size=8)), max_size=25).map("".join)


def check(found: Ingested) -> None:
    assert not any("told apart" in problem.message for problem in found.problems)
    text, at = found.document.text, 0
    for block in found.blocks:
        assert block.spans
        for start, end in block.spans:
            assert at <= start < end <= len(text)
            assert text[start:end] == text[start:end].strip()
            at = end
    for known in (found.document.title, found.document.publisher, found.document.published):
        for start, end in known.spans if known else ():
            assert 0 <= start < end <= len(text)


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.html", "a.htm"])
def test_blocks_are_ordered_disjoint_and_inside_the_text(name: str) -> None:
    @settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
    @given(TEXTS)
    def holds(text: str) -> None:
        data = text.encode("utf-8", "replace")
        for found in read_file(name, data, Settings()):
            check(found)

    holds()


@settings(max_examples=60, deadline=None)
@given(TEXTS.filter(lambda text: "\x00" not in text))
def test_the_text_of_a_plain_file_is_its_own_characters(text: str) -> None:
    data = text.encode("utf-8", "replace")
    found = read_file("a.txt", data, Settings())[0]
    if found.document.extractor == "plain/1" and not found.problems:
        assert found.document.text == data.decode().removeprefix("\ufeff")


@settings(max_examples=80, deadline=None)
@given(st.binary(max_size=300), st.sampled_from(["a.txt", "a.md", "a.html", "x", "a.pdf", "a.zip"]))
def test_no_bytes_raise(data: bytes, name: str) -> None:
    for found in read_file(name, data, Settings()):
        check(found)


def test_line_ends_of_windows_are_kept_and_stand_outside_blocks() -> None:
    data = b"A title\r\n\r\nThe first line of the text said this.\r\n\r\nAnd the second.\r\n"
    found = read_file("a.txt", data, Settings())[0]
    assert found.document.text == data.decode()
    assert not any("\r" in found.document.text[a:b] for one in found.blocks for a, b in one.spans)


def test_combining_marks_and_astral_characters_count_as_code_points() -> None:
    text = "\U0001f4f0 Cafe\u0301 ﬁrst. “شكرا” she said to the crowd at the gate on Monday night."
    found = read_file("a.txt", text.encode(), Settings())[0]
    assert found.document.text == text
    assert found.blocks[0].spans == ((0, len(text)),)
