"""Words that a person typed are found where they stand, and nowhere else."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stemma.text.places import places

TEXT = "«Der Kran\nstand still», sagte Imke Raabe. «Niemand war da.» Der Kran stand still."


def quoted(words: str, text: str = TEXT) -> list[list[str]]:
    return [[text[a:b] for a, b in spans] for spans in places(text, words)]


def test_line_ends_and_spaces_are_taken_for_each_other() -> None:
    assert quoted("Der  Kran stand") == [["Der Kran\nstand"], ["Der Kran stand"]]


def test_words_that_stand_nowhere_have_no_place() -> None:
    assert places(TEXT, "Der Kran lag still") == []
    assert places(TEXT, "  ") == []
    assert places(TEXT, "") == []


def test_a_passage_with_its_middle_left_out_has_a_span_for_each_part() -> None:
    assert quoted("Imke Raabe … Niemand war da") == [["Imke Raabe", "Niemand war da"]]
    assert quoted("Niemand war da … Imke Raabe") == []


def test_an_ellipsis_of_the_text_itself_is_found_as_it_stands() -> None:
    assert quoted("he … left", "Then he … left") == [["he … left"]]


@pytest.mark.parametrize("words", ["a.c", "(", "[…", "\\"])
def test_words_are_no_pattern(words: str) -> None:
    assert places("abc", words) == []


@given(st.text(), st.integers(0, 30), st.integers(1, 30))
def test_every_stretch_of_a_text_is_found_at_its_place(text: str, start: int, length: int) -> None:
    words = text[start : start + length].strip()
    if words:
        assert any(
            text[spans[0][0] : spans[-1][1]].split() == words.split()
            for spans in places(text, words)
        )
