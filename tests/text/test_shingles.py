"""Runs of words as numbers: the same everywhere, and alike where texts are alike."""

from __future__ import annotations

import subprocess
import sys

from hypothesis import given
from hypothesis import strategies as st

from stemma.text.shingles import RUN, SAMPLE, covered, resemblance, sample, shingles

WORDS = st.lists(st.sampled_from("the gate was open on that day and nobody saw it".split()))


@given(WORDS, WORDS, WORDS)
def test_a_run_has_one_number_wherever_it_stands(
    before: list[str], run: list[str], after: list[str]
) -> None:
    own = shingles(run)
    assert own == shingles([*before, *run, *after])[len(before) : len(before) + len(own)]
    assert len(own) == max(0, len(run) - RUN + 1)


def test_numbers_are_the_same_in_another_process() -> None:
    program = "from stemma.text.shingles import shingles; print(shingles('a b c d e f'.split()))"
    done = subprocess.run(  # noqa: S603 - our own program
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == str(shingles("a b c d e f".split()))


def test_a_sample_holds_the_smallest_numbers_once() -> None:
    runs = shingles([str(n % 150) for n in range(600)])
    assert sample(runs) == tuple(sorted(set(runs))[:SAMPLE])


def test_words_are_counted_once_however_many_runs_they_stand_in() -> None:
    one = shingles("a b c d e f g h".split())
    two = shingles("a b c d e f x y".split())
    assert covered(one, two) == 6
    assert covered(two, two) == 8
    assert resemblance(one, one) == 1
    assert resemblance([], []) == 0
    assert 0 < resemblance(one, two) < 1
