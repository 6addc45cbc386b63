"""The tagger's second layer: what it reads inside contents, and how that is weighed beside grammar."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from tests.annotate.reading import Said, draft_of, spot

from stemma.annotate.backends.tagger.inner import chances, inner_reports
from stemma.annotate.backends.tagger.pieces import cut_into_pieces
from stemma.annotate.backends.tagger.tagger import Window
from stemma.annotate.backends.tagger.words import word_starts
from stemma.annotate.nesting.nested import Possible, possible_reports
from stemma.annotate.nesting.sensed import one_of_each_cue, with_sense
from stemma.annotate.sensing import Inside, Senses
from stemma.annotate.tools import RawAttribution
from stemma.model.documents import Spans, quote
from stemma.text.wordpieces import tokenizer

TEXT = "The clerk said the warden had told her the gate was open."
TAGS = {"source": 1, "cue": 3, "content": 5}
SURE, REST = 0.94, 0.01


def window(text: str, **parts: str) -> Window:
    """A window in which the second layer is sure of those words in those roles, and of no others."""
    pieces = cut_into_pieces(text, ((0, len(text)),), tokenizer())
    inner = np.full((len(pieces), 7), REST, dtype=np.float32)
    inner[:, 0] = SURE
    for role, words in parts.items():
        start, end = spot(text, words)
        inside = np.flatnonzero((pieces.starts >= start) & (pieces.ends <= end))
        inner[inside] = REST
        inner[inside, TAGS[role] + 1] = SURE
        inner[inside[0], TAGS[role] : TAGS[role] + 2] = SURE, REST
    empty = np.zeros((len(pieces), len(pieces) + 1), dtype=np.float32)
    return Window(pieces, word_starts(text, pieces), inner, empty, empty, inner, inner)


def inside_of(text: str, **parts: str) -> Inside:
    one = window(text, **parts)
    pieces = Senses(one.pieces.starts, one.pieces.ends, chances(one))
    found = inner_reports(text, [one])
    return Inside(pieces, tuple(RawAttribution(f.source, f.cue, f.content, 0.0) for f in found))


def words_of(text: str, raw: RawAttribution) -> tuple[str, str, str]:
    return quote(text, raw.source), quote(text, raw.cue), quote(text, raw.content)


def spans(text: str, words: str) -> Spans:
    return (spot(text, words),)


def test_tags_of_the_second_layer_make_a_report_of_what_stands_near() -> None:
    read = inside_of(TEXT, source="the warden", cue="had told", content="the gate was open")
    assert [words_of(TEXT, one) for one in read.found] == [
        ("the warden", "had told", "the gate was open")
    ]


def test_no_window_and_no_tag_make_no_report() -> None:
    assert inner_reports(TEXT, []) == []
    assert inner_reports(TEXT, [window(TEXT)]) == []


def test_a_cue_and_a_content_of_two_paragraphs_are_not_joined() -> None:
    text = "The clerk said the warden had spoken.\nThe gate was open."
    pieces = cut_into_pieces(text, ((0, 37), (38, len(text))), tokenizer())
    one = window(text, source="the warden", cue="had spoken", content="The gate was open")
    apart = replace(one, pieces=replace(one.pieces, paragraphs=pieces.paragraphs))
    assert [quote(text, found.content) for found in inner_reports(text, [apart])] == [""]


@pytest.mark.slow
def test_without_a_second_layer_proposals_stay_as_they_are() -> None:
    draft = draft_of(TEXT, Said("The clerk", "said", "the warden had told her the gate was open"))
    possible = list(possible_reports(draft))
    assert with_sense(draft, possible) == possible


@pytest.mark.slow
def test_the_layer_raises_what_it_reads_too_and_lowers_what_it_does_not() -> None:
    draft = draft_of(TEXT, Said("The clerk", "said", "the warden had told her the gate was open"))
    possible = list(possible_reports(draft))
    told = next(one for one in possible if quote(TEXT, one.raw.cue) == "had told")
    agreeing = inside_of(TEXT, source="the warden", cue="had told", content="the gate was open")
    for inside, higher in ((agreeing, True), (inside_of(TEXT), False)):
        judged = with_sense(replace(draft, inside=inside), possible)
        same = next(one for one in judged if one.raw == told.raw)
        assert (same.chance > told.chance) == higher


@pytest.mark.slow
def test_what_only_the_layer_reads_is_proposed() -> None:
    draft = draft_of(TEXT, Said("The clerk", "said", "the warden had told her the gate was open"))
    inside = inside_of(TEXT, source="the warden", cue="had told", content="the gate was open")
    judged = with_sense(replace(draft, inside=inside), [])
    assert [words_of(TEXT, one.raw) for one in judged] == [
        ("the warden", "had told", "the gate was open")
    ]
    assert dict(judged[0].sensed)["read-alone"] == 1.0


def test_of_two_with_one_cue_the_likelier_is_kept() -> None:
    cue = spans(TEXT, "had told")
    narrow = RawAttribution(spans(TEXT, "the warden"), cue, spans(TEXT, "the gate"), 0.5)
    wide = replace(narrow, content=spans(TEXT, "the gate was open"))
    other = RawAttribution((), spans(TEXT, "said"), spans(TEXT, "the gate was open"), 0.5)
    possible = [
        Possible(narrow, (), (("base", 1.0),)),
        Possible(wide, (), (("base", 1.0), ("grammar", 4.0), ("inner-cue", 4.0))),
        Possible(other, (), (("base", 1.0),)),
    ]
    assert [one.raw for one in one_of_each_cue(possible)] == [wide, other]
