"""Admissions and denials behind "that" are the words of whoever makes them, whatever stands between."""

from __future__ import annotations

import pytest
from tests.annotate.whole import read_file

from stemma.model.documents import quote

pytestmark = pytest.mark.slow
HEAD = "Harrow Times\n5 March 2033\n\nGuard admits beating\n\n"
REST = " Harrow Watch said that Karl Brandt had refused to comment."


def speakers(text: str, words: str) -> list[str | None]:
    """Whose words a statement is."""
    rows = read_file(HEAD + text + REST)
    claim = next(c for c in rows.claims if words in quote(rows.document.text, c.spans))
    return [each.name for each in claim.holders if each.role == "speaker"]


@pytest.mark.parametrize(
    ("text", "words", "who"),
    [
        ("Pavel Rusk admitted on Friday that he had beaten Amir Sohl.", "had beaten", "Pavel Rusk"),
        ("Ida Brun confessed in court that she had struck a boy.", "had struck", "Ida Brun"),
        ("Otto Maar denied on Monday that he had sold the keys.", "had sold", "Otto Maar"),
    ],
)
def test_who_admits_it_says_it(text: str, words: str, who: str) -> None:
    assert speakers(text, words) == [who]


@pytest.mark.parametrize(
    "text",
    [
        "Pavel Rusk was admitted to the ward that Friday.",
        "If Pavel Rusk admits that he was there, the gate was open.",
        "The nurse admitted a man that nobody knew.",
    ],
)
def test_what_only_has_the_verb_is_nobodys_admission(text: str) -> None:
    rows = read_file(HEAD + text)
    cues = {
        quote(rows.document.text, row.cue) for row in rows.attributions if row.stance == "concedes"
    }
    assert cues <= {"admits"}
