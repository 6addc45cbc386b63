"""What no attribution can be, whichever reader proposes it."""

from __future__ import annotations

import pytest
from tests.annotate.reading import Said, draft_of
from tests.annotate.whole import read

from stemma.annotate.attribution.plausible import plausible
from stemma.annotate.draft import Draft
from stemma.annotate.parse import Parse
from stemma.annotate.stretches import stretches_of
from stemma.annotate.tools import RawAttribution
from stemma.evaluate.gold import as_ingested
from stemma.model.annotations import Annotations
from stemma.model.documents import Spans

TEXT = (
    "Statement of the Dockers' League\n\n"
    "Torrel knew that the crane was cracked. “We were told,” it added in May.\n\n"
    "An official who asked not to be named said that the gate was open."
)


def draft() -> Draft:
    made = as_ingested("a.txt", TEXT)
    rows = Annotations(made.document, made.blocks)
    return Draft(rows, Parse(), stretches_of(TEXT, made.blocks))


def spans(words: str) -> Spans:
    start = TEXT.index(words)
    return ((start, start + len(words)),)


def kept(source: str, cue: str, content: str) -> tuple[RawAttribution, ...]:
    return plausible(draft(), [RawAttribution(spans(source), spans(cue), spans(content), 0.9)])


def test_a_headline_is_not_the_source_of_what_stands_below_it() -> None:
    assert kept("the Dockers' League", "knew", "that the crane was cracked") == ()


def test_quoted_words_stay_without_the_headline_as_their_source() -> None:
    (row,) = kept("the Dockers' League", "added", "“We were told,”")
    assert row.source == ()


def test_a_preposition_links_nothing() -> None:
    assert kept("Torrel", "in", "May") == ()


def test_to_ask_not_to_be_named_is_no_statement() -> None:
    assert kept("who", "asked", "not to be named") == ()


def test_what_an_official_said_stays() -> None:
    assert len(kept("An official", "said", "that the gate was open")) == 1


def held(text: str, *said: Said) -> tuple[RawAttribution, ...]:
    read = draft_of(text, *said)
    rows = [row for row in read.rows.attributions if row.kind != "voice"]
    found = [RawAttribution(row.source, row.cue, row.content, 0.9) for row in rows]
    return plausible(read, found)


@pytest.mark.slow
def test_nobody_says_what_goes_according_to_a_custom() -> None:
    text = "According to the old method of the valley, the council will answer with fines."
    said = Said(
        "the old method of the valley", "According to", "the council will answer with fines"
    )
    assert held(text, said) == ()


@pytest.mark.slow
def test_it_is_nobody_in_it_can_be_said() -> None:
    text = "It can fairly be said that the gate was never closed."
    (row,) = held(text, Said("It", "can fairly be said", "that the gate was never closed"))
    assert row.source == ()


@pytest.mark.slow
def test_it_is_somebody_who_says_so_itself() -> None:
    text = "The council met on Monday. It said that the gate was never closed."
    (row,) = held(text, Said("It", "said", "that the gate was never closed"))
    assert row.source


@pytest.mark.slow
def test_a_firm_that_is_called_a_practice_says_something() -> None:
    text = "According to the practice, a law firm, the council stole the fund."
    said = Said("the practice, a law firm,", "According to", "the council stole the fund")
    assert len(held(text, said)) == 1


@pytest.mark.slow
@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("The company is lying about the heaters.", False),
        ("She ignored it.", False),
        ("The fire brigade must also answer.", False),
        ("He lied that the gate was shut.", True),
    ],
)
def test_who_lies_about_something_or_ignores_it_says_nothing(text: str, *, says: bool) -> None:
    rows = read(text)
    assert any(row.kind != "voice" for row in rows.attributions) is says
