"""Who acts where a name stands before the subject: "in the presence of X, the mayor told the firm"."""

from __future__ import annotations

import pytest
from tests.annotate.reading import parser
from tests.annotate.test_dated_subjects import subject
from tests.annotate.test_holders import called
from tests.annotate.test_running_on import speaker_of
from tests.annotate.whole import read, told

pytestmark = pytest.mark.slow
TEXT = (
    "On 20 February, in the presence of the chair of our Harbour Branch, Benno Haskin, the deputy minister "
    "told the firm to shut it."
)


def test_what_a_verb_follows_without_a_comma_is_its_subject_and_no_apposition() -> None:
    assert subject(TEXT) == "minister"
    assert ("Benno Haskin", "the deputy minister") not in {(w, d) for w, d, _ in called(TEXT)}


@pytest.mark.parametrize(
    "text",
    [
        "Benno Haskin, the deputy minister, told the firm to shut it.",
        "In the hall Benno Haskin, the deputy minister of trade, told the firm to shut it.",
        "They met Benno Haskin, the deputy minister.",
    ],
)
def test_an_apposition_between_commas_or_at_the_end_stays_one(text: str) -> None:
    assert ("Benno Haskin", "the deputy minister") in {
        (who, words.split(" of ")[0]) for who, words, _ in called(text)
    }


@pytest.mark.parametrize(
    ("text", "words", "who"),
    [
        (
            "The guards robbed the clerk Vera Holm, the Sailors' League said on Friday.",
            "robbed",
            "Sailors' League",
        ),
        (
            "The firm took ten crates from the trader Nils Aker, the Harbour Board said.",
            "took",
            "Harbour Board",
        ),
        (
            "An officer kicked the student Otto Kern, the rights group Open Door said on Monday.",
            "kicked",
            "Open Door",
        ),
        (
            "Forty men were kept in the Lorn Barracks, the Union of Port Workers and Pilots (UPWP) told us.",
            "Forty men",
            "Union of Port Workers and Pilots",
        ),
        (
            "Guards attacked the fishing boat Marlin, a fisherman's wife, Mila Duran, said on Sunday.",
            "attacked",
            "Mila Duran",
        ),
    ],
)
def test_the_last_who_is_named_in_what_is_said_does_not_say_it(
    text: str, words: str, who: str
) -> None:
    rows = read(text)
    assert speaker_of(rows, words) == [who]
    assert told(rows, words).kind != "identity"


@pytest.mark.parametrize(
    ("text", "words", "who"),
    [
        ("Ada Brun, the mayor, said that the gate was shut.", "the gate", ["Ada Brun"]),
        ("The board thanked Ada Brun, the mayor, and Otto Kern, the clerk.", "thanked", []),
        ("They robbed Ada Brun, the mayor, on Monday.", "robbed", []),
    ],
)
def test_an_apposition_that_says_nothing_makes_no_speaker(
    text: str, words: str, who: list[str]
) -> None:
    assert speaker_of(read(text), words) == who


def test_a_slip_in_according_to_leaves_what_is_said_to_the_reports() -> None:
    text = (
        "According to the numerous reports form QMX members in Albania, a part of the league is active "
        "under the charge of Sira Holm."
    )
    tokens = {each.text: each for each in parser().parse(text, ((0, len(text)),)).tokens}
    assert tokens["is"].dep == "ROOT"
    assert tokens["part"].head == tokens["According"].head == tokens["is"].index
    assert tokens["form"].head == tokens["reports"].index
