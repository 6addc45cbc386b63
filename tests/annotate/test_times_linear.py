"""Any text is read, in time that grows with its length and no faster."""

from __future__ import annotations

import itertools
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.annotate.sentences import read

WORDS = (
    "on the of May March Monday 4 12 2031 last next week year two days ago later to from between "
    "and , . - – ( ) 05/07/2023 early late end every 1401 AH night that same at least hundred "
    "million dozens people them percent $ half 's"
).split()
SHORT, LONG = 4_000, 32_000
SLACK = 3.0


@settings(max_examples=120, deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=60))
def test_any_words_of_time_and_number_are_read(words: list[str]) -> None:
    text = " ".join(words)
    rows = read(text, grammar=False)
    for spans in [*(row.spans for row in rows.times), *(row.spans for row in rows.quantities)]:
        ((start, end),) = spans
        assert 0 <= start < end <= len(text)
    found = sorted(row.spans[0] for row in rows.times)
    assert all(one[1] <= other[0] for one, other in itertools.pairwise(found))
    ids = {row.id for row in rows.quantities}
    assert all(row.part_of is None or row.part_of in ids for row in rows.quantities)


@settings(max_examples=120, deadline=None)
@given(st.text(max_size=200), st.sampled_from([None, "2031-05-07", "2031-05", "2031", "soon"]))
def test_any_text_is_read_against_any_date(text: str, published: str | None) -> None:
    rows = read(text, published, grammar=False)
    assert all(row.value or row.problem for row in rows.times)


@pytest.mark.parametrize(
    "piece",
    [
        "monday ",
        "4 May ",
        "the 4th of May to ",
        "of the ",
        "1,111,",
        "a.",
        "a_",
        "x@",
        "12-",
        "05/07/",
        "two hundred and ",
        "one million ",
        "between two and ",
        "'90s ",
        "of them 3 ",
        "15 people: one, ",
        "\n3 men",
    ],
)
def test_time_grows_with_the_length_and_no_faster(piece: str) -> None:
    seconds = [_seconds(piece * (length // len(piece))) for length in (SHORT, LONG)]
    assert seconds[1] < max(seconds[0], 0.01) * (LONG / SHORT) * SLACK


def _seconds(text: str) -> float:
    began = time.process_time()
    read(text, grammar=False)
    return time.process_time() - began
