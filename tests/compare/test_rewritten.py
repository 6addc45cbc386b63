"""Sentences written anew: found beside the one they come from, and not confused with news of their own."""

from __future__ import annotations

import pytest
from tests.compare.build import Folder

from stemma.compare import compare
from stemma.compare.reuse.readable import in_order
from stemma.compare.reuse.rewritten import rewritten_among
from stemma.model.case import Resolution
from stemma.model.kept import NOTHING_KEPT
from stemma.model.links import Passage
from stemma.model.settings import Settings

RELEASE = (
    "The tannery at Orsk, built in 1921 and closed by the ministry in March, has changed owners "
    "three times in six years."
)


def pages(*texts: str) -> Resolution:
    folder = Folder()
    for at, text in enumerate(texts):
        words = f"Page {at} of Orsk.\n\n{text}"
        folder.document(f"{at}.txt", words, published=f"2031-05-0{at + 3}")
    return folder.resolution()


def passages(*texts: str) -> tuple[Passage, ...]:
    return rewritten_among(in_order(pages(*texts).documents, NOTHING_KEPT))


@pytest.mark.parametrize(
    "text",
    [
        "Built in 1921, the tannery at Orsk was closed by the ministry in March after three owners.",
        "The tannery at Orsk, which was built in 1921 and closed in March, has changed owners often.",
    ],
)
def test_a_sentence_written_anew_is_one_wording_with_the_words_that_differ(text: str) -> None:
    (found,) = passages(RELEASE, text)
    assert found.direction == "left-first"
    assert found.changes > 1


@pytest.mark.parametrize(
    "text",
    [
        "The tannery at Orsk, built in 1921, was never closed by the ministry nor changed owners.",
        "The tannery at Orsk, built in 1874 and closed by the ministry, changed owners ninety times.",
        "The tannery at Vell, built by Karr and closed by the Guild, has changed owners three times.",
        "Two men from the tannery at Orsk were seen at the river on Monday with a cart of hides.",
        "The ministry did not respond to a request for comment.",
    ],
)
def test_a_denial_other_figures_or_other_news_are_no_copy(text: str) -> None:
    assert passages(RELEASE, text) == ()


def test_each_copy_stands_beside_the_earliest() -> None:
    anew = RELEASE.replace("has changed owners", "saw its owners change").replace("built", "raised")
    found = passages(RELEASE, anew, anew.replace("closed", "shut"))
    assert len({each.left.document for each in found}) == 1
    assert len(found) == 2


def test_what_several_print_of_nobodys_words_counts_though_each_word_is_common() -> None:
    one = 'She told the desk: "They said it was my age and I was old."'
    two = 'A note on the wall read "they said it was my age and I was old".'
    assert len(compare(pages(one, two), Settings()).passages) == 1


@pytest.mark.parametrize(
    ("one", "two"),
    [
        (
            "At the quay Anna Lind smuggled a pistol into the courthouse beneath a bakery crate.",
            "At the quay Peter Holm smuggled the pistol to that courthouse under a bakery crate.",
        ),
        (
            "On Monday shelling damaged a clinic, wounded a nurse and set fire to a bakery.",
            "More shelling on Tuesday damaged the clinic, wounded one nurse and set fire to a bakery.",
        ),
        (
            "At dawn the guard refused to unlock the burning dormitory for the sleeping children.",
            "At dawn a guard rushed to unlock the burning dormitory for the sleeping children.",
        ),
    ],
)
def test_deeds_of_others_and_of_other_days_are_no_copy(one: str, two: str) -> None:
    assert passages(one, two) == ()


def test_a_sentence_written_anew_is_not_called_the_same_wording() -> None:
    anew = "The tannery at Orsk, which was built in 1921 and closed in March, has changed owners often."
    (rewritten,) = passages(RELEASE, anew)
    assert rewritten.is_anew
    (literal,) = compare(pages(RELEASE, RELEASE), Settings()).passages
    assert not literal.is_anew


@pytest.mark.parametrize(
    ("one", "two"),
    [
        (
            "By the time volunteers moved the archive back under cover at 6.20, one ledger was soaked.",
            "The archive was moved back under cover at 6.20 by volunteers and soaked ledgers were dried.",
        ),
        (
            "The harbour board of Orsk's ferry guild announced on Thursday that the crossing is closed.",
            "Orsk: the harbour board of the ferry guild announced that the crossing was closed.",
        ),
    ],
)
def test_a_clause_moved_to_the_front_or_a_day_left_out_is_the_same_sentence(
    one: str, two: str
) -> None:
    assert len(passages(one, two)) == 1


def test_telephone_numbers_and_addresses_are_nobodys_wording() -> None:
    one = "Relatives may ring the bureau on 0777 34 56 78, staffed from nine until five."
    two = "The bureau, staffed from nine until five, is on 0777 34 56 78 for relatives."
    assert passages(one, two) == ()
