"""What is mended in proposals, whichever reader makes them: clauses, quotations, speech that goes on."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest
from tests.annotate.reading import draft_of, spot

from stemma.annotate.attribution.announced import with_announced
from stemma.annotate.attribution.running_on import with_what_runs_on
from stemma.annotate.attribution.whole_clauses import with_whole_clauses
from stemma.annotate.draft import Draft
from stemma.annotate.tools import RawAttribution
from stemma.model.documents import quote

pytestmark = pytest.mark.slow

Mend = Callable[[Draft, Sequence[RawAttribution]], tuple[RawAttribution, ...]]


def mended(mend: Mend, text: str, *proposed: tuple[str, str, str]) -> str:
    """The content of the first proposal when it is mended."""
    found = [
        RawAttribution((spot(text, source),), (spot(text, cue),), (spot(text, content),), 0.9)
        for source, cue, content in proposed
    ]
    return quote(text, mend(draft_of(text), found)[0].content)


def test_a_content_that_begins_at_a_verb_takes_in_its_subject() -> None:
    text = "The group said the ministry, in a letter of 4 May, had told its lawyer a lie."
    content = mended(with_whole_clauses, text, ("The group", "said", "had told its lawyer a lie"))
    assert content == "the ministry, in a letter of 4 May, had told its lawyer a lie"


@pytest.mark.parametrize(
    ("proposed", "whole"),
    [
        ("the gate was", "the gate was shut at once"),
        ("the ship carried officers of the", "the ship carried officers of the old navy"),
        ("the ship carried officers of", "the ship carried officers of the old navy"),
        ("the gate", "the gate"),
    ],
)
def test_a_content_that_ends_with_a_helping_word_takes_in_what_that_leads_to(
    proposed: str, whole: str
) -> None:
    text = f"The group said {whole}, and went home."
    assert mended(with_whole_clauses, text, ("The group", "said", proposed)) == whole


def test_a_whole_clause_stays_as_it_is() -> None:
    text = "The group said that the ministry had told a lie."
    whole = "that the ministry had told a lie"
    assert mended(with_whole_clauses, text, ("The group", "said", whole)) == whole


def test_an_announced_quotation_belongs_to_who_announces_it() -> None:
    text = "Amparo described what had happened:\n“They broke the door that was open.”"
    content = mended(with_announced, text, ("Amparo", "described", "what had happened"))
    assert content == "what had happened … “They broke the door that was open.”"


def test_a_quotation_that_somebody_has_is_not_given_to_another() -> None:
    text = "Amparo described what had happened: “They broke the door,” wrote Imke."
    content = mended(
        with_announced,
        text,
        ("Amparo", "described", "what had happened"),
        ("Imke", "wrote", "“They broke the door,”"),
    )
    assert content == "what had happened"


STATED = "The clerk stated that the gate had been open."


@pytest.mark.parametrize(
    ("after", "goes_on"),
    [
        (" Nobody had been asked for a pass.", True),
        (" The police had beaten two of them.", False),
        (" The court rose at noon.", False),
        (" “Nobody had been asked,” the guard replied.", False),
        ("\nNobody had been asked for a pass.", False),
    ],
)
def test_speech_goes_on_in_the_tense_of_what_was_said(after: str, *, goes_on: bool) -> None:
    content = mended(
        with_what_runs_on, STATED + after, ("The clerk", "stated", "that the gate had been open")
    )
    assert content.endswith(after.strip(" .") if goes_on else "that the gate had been open")


def test_what_somebody_else_says_ends_it() -> None:
    text = f"{STATED} The guard had said that he slept."
    content = mended(
        with_what_runs_on,
        text,
        ("The clerk", "stated", "that the gate had been open"),
        ("The guard", "had said", "that he slept"),
    )
    assert content == "that the gate had been open"
