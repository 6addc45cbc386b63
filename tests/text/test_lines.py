"""Paragraphs, wrapped lines and list markers."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from stemma.text.lines import line_spans, stretches, trimmed


def slices(text: str) -> list[str]:
    return [text[one.start : one.end] for one in stretches(text)]


def test_every_kind_of_line_end_ends_a_line() -> None:
    text = "a\r\nb\nc\rd\u2028e\x0cf"
    assert [text[a:b] for a, b in line_spans(text)] == list("abcdef")


def test_invisible_characters_at_the_ends_are_left_out() -> None:
    assert trimmed("\u200b x \ufeff", 0, 5) == (2, 3)


def test_list_markers_are_left_out_and_days_are_none() -> None:
    assert slices("1. first\n(2) second\n• third\n3- fourth") == [
        "first",
        "second",
        "third",
        "fourth",
    ]
    assert slices("4. May 2031") == ["4. May 2031"]


def test_short_lines_stay_apart() -> None:
    assert slices("Ada Lovel\nHead of the port\nTessmar") == [
        "Ada Lovel",
        "Head of the port",
        "Tessmar",
    ]


def test_an_item_begins_anew_within_wrapped_text() -> None:
    wrapped = (
        "The log of the gate was read by the police and by the director of the\n"
        "port and nobody found a single line in it that had been changed after\n"
        "- the first of them was short of words and that was that for the whole\n"
    )
    assert len(slices(wrapped)) == 2


@given(st.text())
def test_stretches_are_ordered_and_trimmed(text: str) -> None:
    at = 0
    for one in stretches(text):
        assert at <= one.start < one.end
        assert trimmed(text, one.start, one.end) == (one.start, one.end)
        at = one.end
