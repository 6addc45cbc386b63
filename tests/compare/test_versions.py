"""Matters and versions: what says the same is together, whatever else is on the matter."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.compare.build import Count, Folder, When
from tests.compare.test_together import Stated

from stemma.compare import compare
from stemma.compare.matching.matching import Match
from stemma.compare.matters.matters import find_groups
from stemma.compare.statements.corpus import build_corpus
from stemma.model.case import Comparison
from stemma.model.entities import Reason
from stemma.model.kept import NOTHING_KEPT
from stemma.model.settings import Settings


def pages(*texts: str) -> Folder:
    """One document for each text, which is one statement of an author of its own."""
    folder = Folder()
    for number, text in enumerate(texts):
        page = folder.document(
            f"{number}.txt", f"{text}.", published=f"2031-05-0{number + 1}", author=f"Page {number}"
        )
        page.says(text)
    return folder


def grouped(folder: Folder, *pairs: tuple[int, int, float, bool]) -> list[set[str]]:
    """The versions by words; each pair is how well two fit, and whether they say the same."""
    corpus = build_corpus(folder.resolution())
    ids = [page.claims[0].id for page in folder.sheets]
    matches = tuple(
        Match(
            min(ids[one], ids[two]),
            max(ids[one], ids[two]),
            min(1.0, fit),
            (Reason("telling_words", fit, "", "", ""),),
            same=same,
        )
        for one, two, fit, same in pairs
    )
    groups = find_groups(corpus.by_id, {each: (each,) for each in ids}, matches, NOTHING_KEPT)
    return [
        {corpus.by_id[claim].text for claim in version.claims}
        for group in groups
        for version in group.versions
    ]


def test_what_says_the_same_is_not_parted_by_the_matters_around_it() -> None:
    folder = pages("The mill burned", "The mill was burned", "A fire", "B fire", "C", "D")
    around = [(0, 2, 0.9), (1, 3, 0.9), (2, 4, 0.9), (3, 5, 0.9)]
    made = grouped(folder, (0, 1, 0.7, True), *((*pair, False) for pair in around))
    assert {"The mill burned", "The mill was burned"} in made
    assert len(made) == 5


def test_those_that_fit_best_find_each_other_first() -> None:
    folder = pages("Weak", "First strong", "Second strong", "Other")
    made = grouped(folder, (0, 1, 0.7, True), (1, 2, 1.5, True), (0, 3, 0.9, True))
    assert {"First strong", "Second strong"} in made
    assert {"Weak", "Other"} in made


def test_an_exact_figure_represents_and_no_two_exact_ones_meet_through_a_loose_one() -> None:
    folder = Folder()
    for number, low, high in ((12, 12, 12), (15, 15, 15), (11, 11, None)):
        text = f"{number} boats sank"
        page = folder.document(
            f"{number}.txt", text, published="2031-05-01", author=f"Page {number}"
        )
        page.says(text, counts=[Count(str(number), low, high, "boats")])
    made = grouped(folder, (0, 2, 1.3, True), (1, 2, 1.4, True))
    assert sorted(map(sorted, made)) == [["11 boats sank", "15 boats sank"], ["12 boats sank"]]


def told(
    left: str, right: str, model: Stated | None, counts: tuple[list[Count], list[Count]] = ([], [])
) -> Comparison:
    folder = Folder()
    folder.who("Harbour Union", "Organization", "the union")
    folder.who("Port Office", "Organization", "the office")
    folder.who("Selby", "Address")
    for name, words, found in zip(
        ("Harbour Union", "Port Office"), (left, right), counts, strict=True
    ):
        text = f"The tar of the Port Office of Selby. {words}"
        page = folder.document(f"{name}.txt", text, author=name, published="2031-05-04")
        page.says(words, counts=found)
    return compare(folder.resolution(), Settings(), reader=model)


def versions(found: Comparison) -> list[int]:
    return sorted(len(each.claims) for each in found.origins)


SHEDS = ("No lamp burned over the dredger", "There was no lamp over the dredger")


def test_nearly_all_words_are_the_same_where_the_model_has_no_doubt() -> None:
    assert versions(told(*SHEDS, Stated(0.98))) == [2]
    assert versions(told(*SHEDS, None)) == [1, 1]


BARRELS = (
    "The office counted 41 barrels of tar",
    "41 barrels of tar lay on the quay, by the union",
)


@pytest.mark.parametrize(("second", "expected"), [(41, [2]), (44, [1, 1])])
def test_equal_figures_are_the_same_and_others_never(second: int, expected: list[int]) -> None:
    left, right = BARRELS[0], BARRELS[1].replace("41", str(second))
    counts = (
        [Count("41", 41, 41, "barrels")],
        [Count(str(second), second, second, "barrels")],
    )
    assert versions(told(left, right, Stated(0.98), counts)) == expected


def test_a_count_of_men_may_be_that_of_all_people() -> None:
    left, right = "Nineteen men sailed in the dredger", "Nineteen persons were in the dredger"
    counts = ([Count("Nineteen", 19, 19, "men")], [Count("Nineteen", 19, 19, "persons")])
    assert versions(told(left, right, Stated(0.98), counts)) == [2]


def test_the_next_sentence_of_one_holder_is_not_the_same() -> None:
    folder = Folder()
    folder.who("Ada Brook", "Person")
    text = "“He is not my cousin the tanner. He is not my uncle the tanner,” said Ada Brook."
    page = folder.document("a.txt", text, published="2031-05-04")
    for words in ("He is not my cousin the tanner", "He is not my uncle the tanner"):
        page.says(
            words,
            by="Ada Brook",
            attributed="direct",
            negated=True,
            content=text[1 : text.index(",”")],
        )
    found = compare(folder.resolution(), Settings(), reader=Stated(0.98))
    assert versions(found) == [1, 1]


def test_what_would_have_been_done_is_not_what_was() -> None:
    left = "The Port Office opened the tar sluice of Selby"
    made = told(left, "We would have opened the tar sluice of Selby", Stated(0.98))
    assert versions(made) == [1, 1]


def test_the_order_of_documents_changes_nothing() -> None:
    resolution = pages("The mill burned", "The mill was burned", "The old mill burned").resolution()
    turned = replace(resolution, documents=resolution.documents[::-1])
    assert compare(resolution, Settings()).origins == compare(turned, Settings()).origins


def test_many_words_in_common_are_not_the_same_where_the_model_doubts() -> None:
    left = "The tar sluice of Selby was opened at night"
    right = "Nobody knows who opened the tar sluice of Selby at night"
    assert versions(told(left, right, Stated(0.98))) == [2]
    assert versions(told(left, right, Stated(0.6))) == [1, 1]


def test_two_questions_after_one_thing_say_nothing_of_it() -> None:
    folder = Folder()
    folder.who("Selby", "Address")
    for number, words in enumerate(
        ("Who opened the tar sluice of Selby", "Why was the sluice at Selby opened to the tar")
    ):
        text = f"{words}?"
        page = folder.document(f"{number}.txt", text, published="2031-05-04", author=f"P{number}")
        page.says(words, kind="question")
    assert versions(compare(folder.resolution(), Settings(), reader=Stated(0.98))) == [1, 1]


def test_other_figures_are_another_version_though_most_words_are_the_same() -> None:
    left, right = (
        "Two pupils had been treated for tar burns",
        "Four men had been treated for tar burns",
    )
    counts = ([Count("Two", 2, 2, "pupils")], [Count("Four", 4, 4, "men")])
    assert versions(told(left, right, Stated(0.98), counts)) == [1, 1]


@pytest.mark.parametrize(
    ("minute", "versions"), [("2:40 a.m.", 1), ("3:10 a.m.", 2), ("3 a.m.", 2)]
)
def test_one_minute_in_figures_and_in_words_is_one_version(minute: str, versions: int) -> None:
    said = {
        f"The flood reached the lower weir of Lisk at {minute}": minute,
        "The flood was at the lower weir of Lisk at twenty to three": "",
    }
    folder = Folder()
    for number, (text, clock) in enumerate(said.items()):
        page = folder.document(f"{number}.txt", f"{text} It went on.", author=f"Page {number}")
        page.says(text, when=[When(clock, "2031-05-03T02:40")] if clock else [])
    found = compare(folder.resolution(), Settings(), reader=Stated(0.5))
    assert len(found.origins) == versions
