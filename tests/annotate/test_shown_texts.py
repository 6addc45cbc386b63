"""Whose the words are that somebody reads out, receives or hands in."""

from __future__ import annotations

import pytest
from tests.annotate.reading import blocks_of, document_of, draft_of, spot

from stemma.annotate import annotate, default_tools
from stemma.annotate.attribution.shown_texts import with_shown_texts
from stemma.annotate.tools import RawAttribution, Tools
from stemma.model.annotations import Ingested
from stemma.model.documents import quote
from stemma.model.settings import Settings

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def tools() -> Tools:
    """The parser and the reader that documents are read with."""
    return default_tools(Settings())


def who_says(tools: Tools, text: str, words: str) -> set[str]:
    """The names of whoever is said to say some words."""
    rows = annotate(Ingested(document_of(text), blocks_of(text, {}), ()), tools)
    names = {each.id: each.name for each in rows.entities}
    return {
        names[speaker]
        for row in rows.attributions
        if row.kind != "voice"
        if any(start <= text.index(words) < end for start, end in row.content)
        for speaker in row.speakers
    }


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ('The clerk read out a message from Mara Velm: "I resign."', "Mara Velm"),
        ('A letter from Mara Velm was read out: "I resign."', "Mara Velm"),
        ('Mrs Velm\'s letter was handed to the clerk: "I resign."', "Velm"),
        ('The club received an e-mail from a neighbour, Mara Velm: "I resign."', "Mara Velm"),
        ('Ada Brun received an answer from Mara Velm: "I resign."', "Mara Velm"),
        ('An e-mail from Mara Velm to the clerk reads: "I resign."', "Mara Velm"),
    ],
)
def test_who_wrote_it_says_it_and_not_who_shows_it(tools: Tools, text: str, who: str) -> None:
    assert who_says(tools, text, "I resign") == {who}


@pytest.mark.parametrize(
    "text",
    [
        'Ada Brun wrote a letter to Mara Velm: "I resign."',
        'Ada Brun sent a note to Mara Velm: "I resign."',
        'Ada Brun said in a letter to Mara Velm: "I resign."',
    ],
)
def test_who_writes_to_somebody_says_it(tools: Tools, text: str) -> None:
    assert who_says(tools, text, "I resign") == {"Ada Brun"}


def test_a_letter_from_a_place_is_nobody_s(tools: Tools) -> None:
    text = 'The clerk read out a letter from Paris: "Nobody may leave."'
    assert "Paris" not in who_says(tools, text, "Nobody may leave")


def test_what_the_reader_of_a_letter_says_besides_stays_his() -> None:
    text = 'Orm said that the old hall was cold. The man read out a message from Mara Velm: "I resign."'
    said = RawAttribution(
        (spot(text, "Orm"),),
        (spot(text, "said"),),
        (spot(text, "that the old hall was cold"), spot(text, '"I resign."')),
        0.9,
    )
    own, shown = with_shown_texts(draft_of(text), [said])
    assert quote(text, own.content) == "that the old hall was cold"
    assert quote(text, shown.source) == "a message from Mara Velm"
