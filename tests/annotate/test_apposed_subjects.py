"""Who acts where a name stands before the subject: "in the presence of X, the mayor told the firm"."""

from __future__ import annotations

import pytest
from tests.annotate.test_dated_subjects import subject
from tests.annotate.test_holders import called

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
