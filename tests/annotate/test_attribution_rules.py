"""The rule reader on sentences of our own: who says what, by what words."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stemma.annotate import Tools, annotate, default_tools
from stemma.annotate.nesting.containing import holds
from stemma.evaluate.gold import as_ingested
from stemma.model.annotations import Attribution
from stemma.model.documents import quote
from stemma.model.settings import Settings

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def tools() -> Tools:
    return default_tools(Settings(reader="rules"))


def read(tools: Tools, text: str) -> list[Attribution]:
    """The attributions of a text below a headline that says nothing."""
    rows = annotate(as_ingested("a.txt", f"Harbour\n\n{text}"), tools).attributions
    return [row for row in rows if row.kind != "voice"]


def words(text: str, row: Attribution) -> tuple[str, str, str]:
    whole = f"Harbour\n\n{text}"
    return quote(whole, row.source), quote(whole, row.cue), quote(whole, row.content)


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        (
            "Mara Ilves, head of the union, said that twelve dockers had been detained.",
            "Mara Ilves, head of the union",
            "said",
            "that twelve dockers had been detained",
        ),
        ("“That is false,” the spokesman replied.", "the spokesman", "replied", "“That is false,”"),
        ("“That is false,” said Oda Brandt.", "Oda Brandt", "said", "“That is false,”"),
        (
            "According to the harbour office, the gate was open.",
            "the harbour office",
            "According to",
            "the gate was open",
        ),
        (
            "“We went,” he said. “Then we left.”",
            "he",
            "said",
            "“We went,” … “Then we left.”",
        ),
        (
            "The gate, the minister added, had been closed in June.",
            "the minister",
            "added",
            "The gate … had been closed in June",
        ),
        ("The police denied the claim.", "The police", "denied", "the claim"),
        (
            "The director sent one sentence: “We have nothing to admit to anyone.”",
            "The director",
            "sent",
            "“We have nothing to admit to anyone.”",
        ),
        (
            "The bank would not discuss a client's affairs.",
            "The bank",
            "would not discuss",
            "a client's affairs",
        ),
        ("A spokesman declined to comment.", "A spokesman", "declined to comment", ""),
        ("Colonel, witnesses say there were shots.", "witnesses", "say", "there were shots"),
        ("She rang to say that the boat was late.", "She", "to say", "that the boat was late"),
        (
            "The union warned the police of a plot.",
            "The union",
            "warned",
            "of a plot",
        ),
        ("Allegedly the crane was sold twice.", "", "Allegedly", "the crane was sold twice"),
    ],
)
def test_one_attribution_is_read(
    tools: Tools, text: str, source: str, cue: str, content: str
) -> None:
    (found,) = read(tools, text)
    assert words(text, found) == (source, cue, content)


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        (
            "The paper quotes a clerk as saying that the safe was empty.",
            "a clerk",
            "saying",
            "that the safe was empty",
        ),
        (
            "An officer assured the clerk that Pell had called the guard.",
            "An officer",
            "assured",
            "that Pell had called the guard",
        ),
        (
            "He declined to say who had called and would not comment on the receipt.",
            "He",
            "would not comment on",
            "the receipt",
        ),
        (
            "Ms Lomas: I ask for a number.\n\nThe judge: That will do, Ms Lomas.",
            "The judge",
            ":",
            "That will do, Ms Lomas.",
        ),
        (
            "Captain Orr, from the dock, without leave:\n\n“I came down in my stockings.”",
            "Captain Orr",
            ":",
            "“I came down in my stockings.”",
        ),
        (
            "The Minister of Settlement, Orsolya Dray: I thank the delegate for the question.",
            "The Minister of Settlement, Orsolya Dray",
            ":",
            "I thank the delegate for the question.",
        ),
    ],
)
def test_one_of_several_is_read(
    tools: Tools, text: str, source: str, cue: str, content: str
) -> None:
    assert (source, cue, content) in [words(text, row) for row in read(tools, text)]


@pytest.mark.parametrize(
    "text",
    [
        "The work went according to plan.",
        "Published: 4 May 2031",
        "The ferry left the quay at noon and came back at six.",
        "They stopped to document five deaths.",
        "It was not for us to keep silent.",
    ],
)
def test_what_says_nothing_is_left_alone(tools: Tools, text: str) -> None:
    assert read(tools, text) == []


def test_a_dateline_is_no_part_of_the_source(tools: Tools) -> None:
    text = "QUARRIN, July 11, 2030 (Meridian Wire) - The ministry denied the report."
    (found,) = read(tools, text)
    assert words(text, found) == ("The ministry", "denied", "the report")


def test_a_question_reports_nothing(tools: Tools) -> None:
    found = read(tools, "Q: Can you confirm the arrests? Did they deny it?")
    assert [row.stance for row in found] == ["asks"]


def test_a_turn_of_an_interview_is_one_attribution(tools: Tools) -> None:
    text = "Ms Lomas (Outer Isles): How many are held? I ask for a number."
    found = read(tools, text)[0]
    assert words(text, found) == (
        "Ms Lomas (Outer Isles)",
        ":",
        "How many are held? I ask for a number.",
    )
    assert found.kind == "direct"


def test_numbered_demands_after_a_colon_are_one_content(tools: Tools) -> None:
    text = "We demand therefore:\n1. bottled water for all hamlets;\n2. the closing of the outflow."
    (found,) = read(tools, text)
    assert words(text, found)[2] == "bottled water for all hamlets; … the closing of the outflow"
    assert found.stance == "demands"


def test_what_is_said_inside_speech_is_nested_in_it(tools: Tools) -> None:
    text = "“The warden told me that my sister had left,” said the boatman."
    outer, inner = sorted(read(tools, text), key=lambda row: row.parent is not None)
    assert words(text, inner) == ("The warden", "told", "that my sister had left")
    assert (outer.parent, inner.parent) == (None, outer.id)
    assert (outer.kind, inner.kind) == ("direct", "indirect")


def test_inside_a_report_only_the_pronoun_is_what_was_asked_for(tools: Tools) -> None:
    text = "The boatman said that the warden had asked for it and that the door was shut."
    outer, inner = sorted(read(tools, text), key=lambda row: row.parent is not None)
    assert words(text, inner) == ("the warden", "had asked for", "it")
    assert inner.parent == outer.id


def test_in_a_record_what_others_had_said_belongs_to_the_speech(tools: Tools) -> None:
    text = (
        "Mr Orsk said that the mill was closed. The owner had written that it would open.\n\n"
        "Mrs Vey said that nobody had seen the key to the gate since the spring.\n\n"
        "Mr Quist said that the key was in the river below the old mill and had been for years."
    )
    rows = {words(text, row)[0]: row for row in read(tools, text)}
    assert rows["The owner"].parent == rows["Mr Orsk"].id


def test_what_somebody_will_do_is_no_report(tools: Tools) -> None:
    assert (
        read(tools, "The harbour police will retaliate against the families of the dockers.") == []
    )


def test_a_quotation_that_goes_on_in_the_next_paragraph_stays_one(tools: Tools) -> None:
    text = "“I counted the doors of the house,” she said. “There were nine.\n\n“And there was one key.”"
    (found,) = read(tools, text)
    assert words(text, found)[2].endswith("“And there was one key.”")


def test_a_pull_quote_names_its_speaker_on_the_line_below(tools: Tools) -> None:
    text = "“If there was poison, where is the bottle?”\n\n– Dessa Imre, a former resident"
    (found,) = read(tools, text)
    assert words(text, found)[0] == "Dessa Imre, a former resident"
    assert found.cue == ()


def test_rows_know_their_document_and_voice(tools: Tools) -> None:
    (found,) = read(tools, "The police denied the claim.")
    assert found.document.startswith("sha256:")
    assert found.voice is not None


PIECES = st.sampled_from(
    [
        "“We saw it,",
        "” said Mara Ilves",
        " he told me that ",
        "according to",
        " the harbour office ",
        "did not respond to ",
        ": ",
        ".\n",
        "\r\n\r\n",
        "Q: Why?",
        '"',
        "''",
        "‘",
        "’",
        "Dear Mayor,\n",
        "Yours sincerely,\nOda Brandt\n",
        "1. demand ",
        "שלום ",
        "e\u0301 ",
        "😀 ",
        "allegedly ",
        "; ",
        "\t",
    ]
)


@settings(max_examples=30, deadline=None)
@given(st.lists(PIECES, max_size=25))
def test_whatever_the_text_spans_lie_in_it_and_parents_hold_their_children(
    pieces: list[str],
) -> None:
    text = "".join(pieces)
    rows = annotate(as_ingested("a.txt", text), default_tools(Settings())).attributions
    known = {row.id: row for row in rows}
    assert len(known) == len(rows)
    for row in rows:
        for spans in (row.source, row.cue, row.content):
            assert list(spans) == sorted(set(spans))
            assert all(0 <= start < end <= len(text) for start, end in spans)
        if row.parent is not None:
            assert holds(known[row.parent].content, row.content)
            assert known[row.parent].parent != row.id
        if row.kind != "voice":
            assert holds(known[row.voice or ""].content, row.content)


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        (
            "Ada Brun was told by the office that her son was ill.",
            "the office",
            "that her son was ill",
        ),
        (
            "At Brun Lamps we were told that the owner was travelling.",
            "Brun Lamps",
            "that the owner was travelling",
        ),
        ("The fund put the number at 138.", "The fund", "the number at 138"),
    ],
)
def test_who_is_told_is_no_source_and_a_figure_has_one(
    tools: Tools, text: str, source: str, content: str
) -> None:
    found = [words(text, row) for row in read(tools, text)]
    assert [(who, what) for who, _, what in found] == [(source, content)]
