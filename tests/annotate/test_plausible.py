"""What no attribution can be, whichever reader proposes it."""

from __future__ import annotations

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
