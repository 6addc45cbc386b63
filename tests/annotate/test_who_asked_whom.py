"""Who has it from whom: sources that the speaker asked, and clauses joined to "he said:"."""

from __future__ import annotations

import pytest
from tests.annotate.whole import read, told

pytestmark = pytest.mark.slow


def chain(text: str, words: str) -> list[str | None]:
    """The names of those behind a statement below its author."""
    holders = told(read(text), words).holders
    return [each.name for each in holders if each.role in {"speaker", "informant"}]


@pytest.mark.parametrize(
    ("text", "speaker", "source"),
    [
        (
            "Ada Lund said the quay was sold twice, according to two dockers she had spoken to.",
            "Ada Lund",
            "two dockers she had spoken to",
        ),
        (
            "Agnes Vore added that the quay was sold twice, according to clerks whom she interviewed.",
            "Agnes Vore",
            "clerks whom she interviewed",
        ),
    ],
)
def test_whom_the_speaker_asked_stands_below_him(text: str, speaker: str, source: str) -> None:
    assert chain(text, "the quay was sold twice") == [speaker, source]


@pytest.mark.parametrize(
    "text",
    [
        "Ove Brandt said he would resign, according to two officials he works with.",
        "Ove Brandt said he would resign, according to a reporter who interviewed him.",
    ],
)
def test_who_tells_what_somebody_said_stands_above_him(text: str) -> None:
    assert chain(text, "he would resign")[-1] == "Ove Brandt"


@pytest.mark.parametrize(
    "text",
    [
        "Lena Voss left early. The patrols have grown, she said: “The dockers are afraid.”",
        "Lena Voss left early. In turn, the patrols have grown, she said: “Nobody dares to speak.”",
    ],
)
def test_a_clause_joined_to_the_cue_is_said_too(text: str) -> None:
    assert chain(text, "the patrols have grown".removeprefix("the ")) == ["Lena Voss"]


@pytest.mark.parametrize(
    "text",
    [
        "Lena Voss left early. When the patrols have grown, she said: “The dockers are afraid.”",
        "Lena Voss left early. The patrols have grown, and she said: “The dockers are afraid.”",
    ],
)
def test_a_clause_joined_by_a_word_is_the_author_s(text: str) -> None:
    rows = read(text)
    found = [row for row in rows.attributions if row.kind != "voice"]
    assert all("patrols" not in rows.document.text[a:b] for row in found for a, b in row.content)


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        (
            "The Post spoke to several dockers, several on condition of anonymity, who said they were ill.",
            "they were ill",
            "several dockers",
        ),
        (
            "Lena Voss met three nurses in Tolm who said the ward was shut.",
            "the ward",
            "three nurses",
        ),
        (
            "In a letter from the harbour hirelings, they write that the dam was safe.",
            "the dam was safe",
            "the harbour hirelings",
        ),
    ],
)
def test_a_pronoun_that_speaks_is_shown_as_what_it_stands_for(
    text: str, words: str, name: str
) -> None:
    assert chain(text, words) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "He met the widow of a docker who said the pier was rotten.",
        "In a letter to the dockers, they write that the pier was rotten.",
        "There are men who blame the loggers and those who say that the pier was rotten.",
        "Ivo Karst sent the dockers away and met all those who said that the pier was rotten.",
    ],
)
def test_a_pronoun_for_one_of_two_stands_for_nobody(text: str) -> None:
    assert chain(text, "the pier was rotten") == [None]


def test_which_takes_up_a_reply_and_not_those_to_whom_it_goes() -> None:
    text = (
        "We point to the public reply of the Ministry of Fisheries to its agents in Sundmark, which "
        "states that the dam was safe."
    )
    assert chain(text, "the dam was safe") == ["the public reply of the Ministry of Fisheries"]


def test_a_proverb_says_nothing_for_anybody() -> None:
    text = "They have a proverb that says: The dam was safe."
    assert chain(text, "dam was safe") in ([], ["They"])
