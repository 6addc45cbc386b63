"""Who wrote which part of a document."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stemma.annotate.draft import Draft
from stemma.annotate.parse import Parse
from stemma.annotate.stretches import stretches_of
from stemma.annotate.voices import find_voices
from stemma.evaluate.gold import as_ingested
from stemma.model.annotations import Annotations, Attribution
from stemma.model.documents import quote

FRAMED = """A letter from the valley

The clinic has written to the mayor. We print its letter in full and have changed nothing.

To the Mayor of Ubrel

Dear Mayor,

The water is bad. You told us that it was clean.

With kind regards,
Dr Oswin Taal, chairman
for the Valley Physicians

The mayor did not return our call. She is said to be travelling.
"""
PASTED = """The new lie of the castle

By Javot Ersin

Dear friends, here is what a newspaper found out about the senators, in its own words:

Senators leave the castle
By Odile Farrant, Brannock Post, 20 August 2031

Two senators have distanced themselves from a communiqué issued in their name.

“I endorsed the soup,” Senator Bexley told the Post.

Friends, I ask you to look at this sentence twice. It says all.
"""


def voices(text: str) -> tuple[Attribution, ...]:
    ingested = as_ingested("a.txt", text)
    rows = Annotations(ingested.document, ingested.blocks)
    draft = Draft(rows, Parse(), stretches_of(text, ingested.blocks))
    return find_voices.apply(draft).rows.attributions


def test_a_letter_that_an_editor_frames_is_a_voice_of_its_own() -> None:
    own, letter = voices(FRAMED)
    assert quote(FRAMED, letter.content).startswith("To the Mayor of Ubrel")
    assert quote(FRAMED, letter.content).endswith("for the Valley Physicians")
    assert "We print" in quote(FRAMED, own.content)
    assert "did not return" in quote(FRAMED, own.content)


def test_the_signature_names_who_wrote_the_letter() -> None:
    letter = voices(FRAMED)[1]
    assert quote(FRAMED, letter.source) == "Dr Oswin Taal, chairman … for the Valley Physicians"


def test_a_pasted_article_ends_where_the_author_speaks_again() -> None:
    own, article = voices(PASTED)
    assert quote(PASTED, own.source) == "Javot Ersin"
    assert quote(PASTED, article.source) == "Odile Farrant, Brannock Post"
    assert quote(PASTED, article.content).endswith("told the Post.")
    assert "I ask you" in quote(PASTED, own.content)


def test_a_document_that_is_a_letter_has_one_voice() -> None:
    start, end = FRAMED.index("To the Mayor"), FRAMED.index("The mayor did not")
    assert len(voices(FRAMED[start:end])) == 1


def test_an_article_with_a_byline_below_its_lead_has_one_voice() -> None:
    text = "The orchard\n\nHalf of the town says it was saved by monks.\n\nBy Idony Karrel\n\nThey came.\n"
    (own,) = voices(text)
    assert quote(text, own.source) == "Idony Karrel"


@pytest.mark.parametrize("text", [FRAMED, PASTED])
def test_voices_partition_all_that_is_not_furniture(text: str) -> None:
    spoken = sorted(span for voice in voices(text) for span in voice.content)
    assert all(end <= start for (_, end), (start, _) in pairwise(spoken))
    held = {at for start, end in spoken for at in range(start, end)}
    assert all(at in held for at, character in enumerate(text) if not character.isspace())


LINES = st.sampled_from([*FRAMED.splitlines(), *PASTED.splitlines(), "x", "Signed: A B", "- one"])


@given(st.lists(LINES, max_size=14))
def test_whatever_the_lines_nothing_is_lost_or_held_twice(lines: list[str]) -> None:
    text = "\n".join(lines)
    held = [
        at for voice in voices(text) for start, end in voice.content for at in range(start, end)
    ]
    assert len(held) == len(set(held))
    assert {at for at, c in enumerate(text) if not c.isspace()} <= set(held)
