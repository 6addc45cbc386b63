"""Markdown's stars and underscores around words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stemma.text.emphasis import marks, plain, unmarked


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("**The door.** Eleven", "The door. Eleven"),
        ("it was *not* his", "it was not his"),
        ("the man was *****, he said", "the man was *****, he said"),
        ("a c*** and the ***", "a c*** and the ***"),
        ("__init__ and (*)Holt(*)", "__init__ and (*)Holt(*)"),
        ("2 * 3 and 4 * 5", "2 * 3 and 4 * 5"),
        ("a_name_here and f*ck", "a_name_here and f*ck"),
        ("**open only", "**open only"),
    ],
)
def test_pairs_around_words_are_left_out_and_nothing_else(text: str, read: str) -> None:
    assert plain(text) == read


@pytest.mark.parametrize(
    ("text", "said", "left"),
    [
        ("**Dorn:** No. I went.", "** No. I went.", "No. I went."),
        ("**Dorn** said", "Dorn**", "Dorn"),
        ("the man was *****", "the man was *****", "the man was *****"),
        ("took it from the ***", "took it from the ***", "took it from the ***"),
    ],
)
def test_half_a_pair_at_an_end_is_left_out_and_stars_for_a_word_stay(
    text: str, said: str, left: str
) -> None:
    start = text.index(said)
    ((first, last),) = unmarked(text, ((start, start + len(said)),))
    assert text[first:last] == left


@given(st.text("ab*_ \n.", max_size=30))
def test_what_is_plain_is_the_text_without_its_marks(text: str) -> None:
    hidden = {at for start, end in marks(text, 0, len(text)) for at in range(start, end)}
    assert plain(text) == "".join(each for at, each in enumerate(text) if at not in hidden)
