"""Where reports inside reports begin and end, who makes them, and what only echoes one."""

from __future__ import annotations

import pytest
from tests.annotate.reading import Said, draft_of, spot

from stemma.annotate.attribution.whole_quotations import with_whole_quotations
from stemma.annotate.nesting.step import nest
from stemma.annotate.nesting.whole_contents import with_content
from stemma.annotate.tools import RawAttribution
from stemma.model.documents import quote

pytestmark = pytest.mark.slow

Words = tuple[str, str, str]


def inside(text: str, *said: Said) -> list[Words]:
    """Source, cue and content of each report found inside the given ones, with a parent."""
    rows = nest.apply(draft_of(text, *said)).rows.attributions
    found = [row for row in rows if row.parent is not None]
    return [(quote(text, r.source), quote(text, r.cue), quote(text, r.content)) for r in found]


@pytest.mark.parametrize(
    ("said", "inner"),
    [
        (
            Said("The cooper", "said", "he had been ordered to burn the staves"),
            ("", "had been ordered", "to burn the staves"),
        ),
        (
            Said("He", "told the panel", "that the foreman had wanted to know who had left"),
            ("the foreman", "had wanted", "to know who had left"),
        ),
        (
            Said("He", "warns", "that the dairy will deny the parish ever found it so"),
            ("the dairy", "will deny", "the parish ever found it so"),
        ),
        (
            Said("She", "said", "that on 3 April Harlow warned the porter that the lift was stuck"),
            ("Harlow", "warned", "that the lift was stuck"),
        ),
        (
            Said(
                "The clerk",
                "says",
                "Mr Tarn rang eight days after the fire to ask whether it was insured",
            ),
            ("Mr Tarn", "to ask", "whether it was insured"),
        ),
        (
            Said("The midwife", "recalls", "a promise by the council to pay for the second cot"),
            ("the council", "promise", "to pay for the second cot"),
        ),
        (
            Said("I", "asked whether", "the kiln was on, and he said yes both times"),
            ("he", "said", "yes"),
        ),
        (
            Said(
                "The signalman",
                "insisted",
                "he had warned the depot that the points were freezing, and that nobody came",
            ),
            ("he", "had warned", "that the points were freezing"),
        ),
        (
            Said("The union", "says", "the airline assured passengers of a refund"),
            ("the airline", "assured", "of a refund"),
        ),
        (
            Said(
                "We",
                "accept",
                "that a porter told callers the lift was safe, when he had been told to say nothing",
            ),
            ("a porter", "told", "the lift was safe"),
        ),
    ],
)
def test_report_has_its_own_words(said: Said, inner: Words) -> None:
    text = f"{said.source} {said.cue} {said.content}."
    assert inner in inside(text, said)


def test_noun_of_the_matter_says_nothing() -> None:
    said = Said("The baker", "said", "he had the letter of the guild that I have seen")
    text = "The baker said he had the letter of the guild that I have seen."
    assert not [row for row in inside(text, said) if row[1] == "letter"]


def test_content_takes_in_the_log_between_its_parts() -> None:
    text = "The owners added that, according to the harbour log, the crane ran all night."
    added = Said("The owners", "added", "that")
    draft = draft_of(text, added)
    row = next(each for each in draft.rows.attributions if each.kind != "voice")
    parts = (spot(text, "that"), spot(text, "the crane ran all night"))
    voices = [each for each in draft.rows.attributions if each.kind == "voice"]
    rows = nest.apply(draft.with_rows(attributions=(*voices, with_content(row, parts))))
    whole = {quote(text, each.content) for each in rows.rows.attributions if each.parent is None}
    assert "that, according to the harbour log, the crane ran all night" in whole
    assert [each for each in rows.rows.attributions if each.parent is not None]


def test_quotation_that_is_opened_is_closed() -> None:
    text = "He calls the vote “a slap, and a real one” and left."
    cut = (spot(text, "the vote “a slap")[0], spot(text, "a slap")[1])
    found = RawAttribution((spot(text, "He"),), (spot(text, "calls"),), (cut,), 0.9)
    (whole,) = with_whole_quotations(draft_of(text), (found,))
    assert quote(text, whole.content) == "the vote “a slap, and a real one”"


def test_quotation_that_goes_on_for_sentences_is_left() -> None:
    text = "He told us “it was shut. She had the key” and left."
    cut = (spot(text, "“it was")[0], spot(text, "shut")[1])
    found = RawAttribution((spot(text, "He"),), (spot(text, "told"),), (cut,), 0.9)
    assert with_whole_quotations(draft_of(text), (found,)) == (found,)


def test_form_of_be_says_nothing_itself() -> None:
    text = "The nurse told the ward that there was no cholera."
    told = Said("The nurse", "told", "that there was no cholera")
    echo = Said("The nurse", "was", "no cholera")
    rows = nest.apply(draft_of(text, told, echo)).rows.attributions
    assert [quote(text, row.cue) for row in rows if row.kind != "voice"] == ["told"]
