"""Any text is read, with work that grows with its length and no faster.

Calls are counted here; seconds, in which a pattern that backtracks would show, are those of
`benchmarks/growth.py`.
"""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.annotate.sentences import read
from tests.calls import calls

WORDS = (
    "on the of May March Monday 4 12 2031 last next week year two days ago later to from between "
    "and , . - – ( ) 05/07/2023 early late end every 1401 AH night that same at least hundred "
    "million dozens people them percent $ half 's"
).split()
SHORT, LONG = 800, 4_800
SLACK = 1.2
PIECES = (
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
)


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


@pytest.mark.parametrize("piece", PIECES)
def test_work_grows_with_the_length_and_no_faster(piece: str) -> None:
    short, long = (_calls(piece * (length // len(piece))) for length in (SHORT, LONG))
    assert long < short * (LONG / SHORT) * SLACK


def _calls(text: str) -> int:
    return calls(lambda: read(text, grammar=False))
