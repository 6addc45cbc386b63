"""Interviews whose labels no parser knows for names, plain and in Markdown."""

from __future__ import annotations

import pytest
from tests.annotate.whole import tools

from stemma import pipeline
from stemma.annotate import annotate
from stemma.evaluate.gold import as_ingested
from stemma.model.documents import quote
from stemma.model.settings import Settings

pytestmark = pytest.mark.slow

TALK = (
    '"I stay": Hanno Rask on the flood\n\n'
    "The Wick Courier, Saturday, 3 May 2031. Interview: Petra Holm\n\n"
    "Courier: Mr Rask, the gate was shut that night. Who shut it?\n\n"
    "Rask: My watchman. There were people on the bridge, and they shouted.\n\n"
    "Courier: The river board says your own boat lay across the lock.\n\n"
    "Rask: A skipper left it there because nobody let him out.\n\n"
    "Courier: Was the lock chained?\n\n"
    "Rask: No. I walked through it myself in January.\n"
)


@pytest.mark.parametrize("style", ["{}:", "**{}:**", "**{}**:"])
def test_labels_that_end_names_of_the_text_are_turns_in_any_style(style: str) -> None:
    text = TALK
    for label in ("Courier", "Rask"):
        text = text.replace(f"\n{label}:", "\n" + style.format(label))
    (ingested,) = pipeline.read("t.md", text.encode(), Settings(pairs=False))
    rows = annotate(ingested, tools())
    text = ingested.document.text
    names = {each.id: each.name for each in rows.entities}
    said = {
        quote(text, row.content).rstrip("."): [names[one] for one in row.speakers]
        for row in rows.attributions
        if quote(text, row.cue) == ":"
    }
    assert said["Was the lock chained?"] == ["Petra Holm"]
    assert said["A skipper left it there because nobody let him out"] == ["Hanno Rask"]
    assert said["No. I walked through it myself in January"] == ["Hanno Rask"]
    assert not any("*" in words for words in said)


def test_a_list_of_findings_is_no_conversation() -> None:
    text = (
        "The state of the bridges\n\n"
        "Finding: The rail is rusted through.\n\nAdvice: Close the bridge.\n\n"
        "Finding: The planks are sound.\n\nAdvice: Leave them.\n"
    )
    rows = annotate(as_ingested("t.txt", text), tools())
    assert not [row for row in rows.attributions if row.kind == "direct" and row.speakers]


def test_a_body_that_is_a_side_of_the_talk_is_not_the_paper() -> None:
    text = (
        "The Wick Courier, Saturday, 3 May 2031\n\nBy Ida Brun\n\nThe Lisk Union met our reporter.\n\n"
        "Courier: What did you do?\n\nUnion: We shut the gate.\n\n"
        "Courier: And then?\n\nUnion: We beat nobody.\n"
    )
    (ingested,) = pipeline.read("t.txt", text.encode(), Settings(pairs=False))
    rows = annotate(ingested, tools())
    names = {each.id: each.name for each in rows.entities}
    shut = next(c for c in rows.claims if "shut the gate" in quote(text, c.spans))
    assert "Ida Brun" not in [
        names.get(h.entity or "") for h in shut.holders if h.role == "speaker"
    ]


def test_the_fields_of_a_form_speak_under_nobodys_name() -> None:
    text = (
        "The Firm Response\n\nComplaint: Mr Holt locked the doors.\n\nResponse: Nobody locked the doors.\n\n"
        "The Firm Complaint\n\nComplaint: Mr Holt sold it.\n\nResponse: Nobody sold it.\n"
    )
    rows = annotate(as_ingested("t.txt", text), tools())
    assert not [row for row in rows.attributions if row.kind == "direct" and row.speakers]


def test_of_two_labels_that_take_turns_one_need_not_be_named_and_each_turn_ends() -> None:
    text = (
        "Interview with Aldo Marek, foreman of Corvane Mining\n\n"
        "Courier: Mr Marek, did you beat the miner?\n\nMarek: No. Never.\n\n"
        "Courier: Did the mine pay the inspector?\n\nMarek: We did not. Not once.\n\n"
        "Courier: And did you take down the signs?\n\nMarek: No, and I never would.\n"
    )
    rows = annotate(as_ingested("t.txt", text), tools())
    names = {each.id: each.name for each in rows.entities}
    said = [
        ([names[one] for one in row.speakers], quote(text, row.content))
        for row in rows.attributions
        if row.kind == "direct"
    ]
    answers = ["No. Never.", "We did not. Not once.", "No, and I never would."]
    assert [words for who, words in said if who == ["Aldo Marek"]] == answers
    assert not any("…" in words for _, words in said)
    assert [words for who, words in said if not who] == [
        "Mr Marek, did you beat the miner?",
        "Did the mine pay the inspector?",
        "And did you take down the signs?",
    ]
