"""The stance of the cue, negation, distance, and sources unnamed on purpose."""

from __future__ import annotations

import pytest

from stemma.annotate import Tools, annotate, default_tools
from stemma.annotate.attribution.anonymity import is_anonymous
from stemma.annotate.attribution.stance import NOTHING, stance_table
from stemma.annotate.rules.declining import is_declining
from stemma.evaluate.gold import as_ingested
from stemma.model.annotations import Attribution
from stemma.model.settings import Settings


@pytest.fixture(scope="module")
def tools() -> Tools:
    return default_tools(Settings())


def first(tools: Tools, text: str) -> Attribution:
    rows = annotate(as_ingested("a.txt", f"Harbour\n\n{text}"), tools).attributions
    return next(row for row in rows if row.kind != "voice")


@pytest.mark.slow
@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("The mayor said that the gate was open.", "asserts"),
        ("The mayor confirmed that the gate was open.", "confirms"),
        ("The mayor admitted that the gate was open.", "concedes"),
        ("The union alleges that the gate was open.", "alleges"),
        ("The union accused the mayor of opening the gate.", "accuses"),
        ("The mayor denied that the gate was open.", "denies"),
        ("The mayor called the accusation absurd.", "denies"),
        ("The mayor doubts that the gate was open.", "doubts"),
        ("The union asked why the gate was open.", "asks"),
        ("The union asked the mayor to close the gate.", "demands"),
        ("The union urged the mayor to close the gate.", "demands"),
        ("The mayor refused to comment on the gate.", "declines"),
    ],
)
def test_the_stance_is_the_cues(tools: Tools, text: str, stance: str) -> None:
    assert first(tools, text).stance == stance


@pytest.mark.slow
def test_a_negated_cue_is_marked(tools: Tools) -> None:
    found = first(tools, "The mayor did not deny that the gate was open.")
    assert (found.stance, found.negated) == ("denies", True)


@pytest.mark.slow
@pytest.mark.parametrize(
    "text",
    [
        "The mayor falsely claims that the gate was shut.",
        "The mayor appeared to admit that the gate was open.",
    ],
)
def test_the_authors_distance_is_marked(tools: Tools, text: str) -> None:
    assert first(tools, text).hedged


@pytest.mark.parametrize(
    ("source", "unnamed"),
    [
        ("two officials who asked not to be named", True),
        ("a diplomat, speaking on condition of anonymity", True),
        ("sources close to the registry", True),
        ("a defence source", True),
        ("Mara Ilves of the Harbour Union", False),
        ("a duty officer", False),
        ("analysts", False),
    ],
)
def test_sources_unnamed_on_purpose_are_told_apart(source: str, unnamed: bool) -> None:  # noqa: FBT001 - a table
    assert is_anonymous(source) is unnamed


@pytest.mark.parametrize(
    ("cue", "content", "declines"),
    [
        ("declined", "to comment", True),
        ("did not respond to", "a request", True),
        ("has yet to reply", "", True),
        ("could not be reached for comment", "", True),
        ("has never said", "that it was so", False),
        ("did not deny", "that it was so", False),
        ("refused", "to leave the building", False),
    ],
)
def test_an_answer_that_is_none_declines(cue: str, content: str, declines: bool) -> None:  # noqa: FBT001 - a table
    assert is_declining(cue, content) is declines


def test_no_word_stands_for_two_stances() -> None:
    table = stance_table()
    assert table.verbs["deny"] == "denies"
    assert table.nouns["denial"] == "denies"


@pytest.mark.parametrize(
    ("content", "nothing"),
    [
        ("nothing", True),
        ("no wrongdoing", True),
        ("none of it", True),
        ("nothing but the theft", False),
    ],
)
def test_who_admits_nothing_has_not_admitted(content: str, nothing: bool) -> None:  # noqa: FBT001 - a table
    assert bool(NOTHING.fullmatch(content)) == nothing


@pytest.mark.slow
def test_an_order_that_somebody_quoted_repeats_is_a_part_of_what_is_told(tools: Tools) -> None:
    for text, demanded in (
        ("Karl Dorn said: “He was told to ‘shut it’ by the mayor of Varne.”", False),
        ("The mayor of Varne told Karl Dorn to ‘shut it’.", True),
    ):
        rows = annotate(as_ingested("a.txt", f"Harbour\n\n{text}"), tools).attributions
        assert ("demands" in {row.stance for row in rows}) is demanded


@pytest.mark.slow
@pytest.mark.parametrize(
    ("text", "negated"),
    [
        ("Nor do I think that the gate was open.", True),
        ("Nor did the mayor say that the gate was open.", True),
        ("I think that the gate was open.", False),
        ("The mayor said that neither the gate nor the door was open.", False),
    ],
)
def test_nor_in_front_of_a_cue_negates_it(tools: Tools, text: str, negated: bool) -> None:  # noqa: FBT001 - a column
    assert first(tools, text).negated is negated
