"""Never all pairs: candidates are counted, copies cost once, and what was left out is told."""

from __future__ import annotations

from tests.compare.build import Folder

from stemma.compare.matters.candidates import PARTNERS, SMALL, find_candidates
from stemma.compare.statements.corpus import build_corpus
from stemma.compare.statements.statements import Statement


def statements(texts: list[str]) -> tuple[Statement, ...]:
    made = Folder()
    made.who("Harbour Union", "Organization")
    for number, text in enumerate(texts):
        page = made.document(f"{number}.txt", f"{number}: {text}.", published="2031-05-06")
        page.says(text, about=["Harbour Union"])
    return build_corpus(made.resolution()).statements


def test_five_hundred_copies_cost_as_much_as_one() -> None:
    found = find_candidates(statements(["The Harbour Union hid rifles in a smokehouse"] * 500))
    assert found.counted == 0
    assert [len(copies) for copies in found.copies.values()] == [500]


def test_candidates_grow_with_the_statements_and_not_with_their_pairs() -> None:
    many = 5 * SMALL
    texts = [f"The Harbour Union hid rifle{n} in smokehouse{n % 40}" for n in range(many)]
    assert find_candidates(statements(texts)).counted <= many * PARTNERS


def test_in_a_small_folder_all_that_share_a_key_are_compared() -> None:
    texts = [f"The Harbour Union hid rifle{n} in smokehouse{n % 4}" for n in range(60)]
    found = find_candidates(statements(texts))
    assert found.counted == 60 * 59 // 2
    assert not found.problems


def test_a_key_that_too_many_share_is_left_out_and_told() -> None:
    texts = [f"The Harbour Union hid crate{n}" for n in range(2 * SMALL)]
    (problem,) = find_candidates(statements(texts)).problems
    assert problem.kind == "capped"


def test_statements_that_share_nothing_are_no_candidates() -> None:
    assert find_candidates(statements(["Rifles rust", "Herrings smoke"])).counted == 0
