"""Statements where the parse goes astray, and what is no statement of its own."""

from __future__ import annotations

import pytest
from tests.annotate.reading import Said, claim, claims, read

pytestmark = pytest.mark.slow


def test_a_verb_hung_on_its_own_subject_is_the_statement() -> None:
    text = "The freighter Oskavan made fast at 3:20 p.m., forty minutes behind her time."
    assert claims(read(text)) == [text.rstrip(".")]


def test_nor_is_it_lost_behind_what_others_say_of_the_subject() -> None:
    text = "The freighter Oskavan, which the crew say carries salt, made fast at noon."
    rows = read(text, Said("the crew", "say", "carries salt"))
    assert "made fast at noon" in " ".join(claims(rows))
    assert "carries salt" in claims(rows)


def test_a_noun_with_a_relative_clause_and_no_verb_states_nothing() -> None:
    assert claims(read("The men who left early.")) == []


def test_responsibility_for_what_came_late_is_accepted_and_not_stated() -> None:
    text = "The Guild accepted responsibility for the barges that came too late."
    rows = read(
        text,
        Said(
            "The Guild", "accepted", "responsibility for the barges that came too late", "concedes"
        ),
    )
    assert claims(rows) == [text.rstrip(".")]


def test_who_never_said_something_denies_having_said_it() -> None:
    text = "“We never said that we did,” Orm added."
    rows = read(
        text,
        Said("Orm", "added", "“We never said that we did,”", kind="direct"),
        Said("We", "never said", "that we did", negated=True, parent=0),
    )
    assert claim(rows, "We never said that we did").stands == "against"


def test_who_does_not_say_something_leaves_it_open() -> None:
    text = "“We do not say that all are thieves,” Orm said."
    rows = read(
        text,
        Said("Orm", "said", "“We do not say that all are thieves,”", kind="direct"),
        Said("We", "do not say", "that all are thieves", negated=True, parent=0),
    )
    assert claim(rows, "all are thieves").stands == "open"


@pytest.mark.parametrize(
    ("text", "source", "cue", "stands"),
    [
        (
            "Orm did not mention the Guild's claim that the gate was open.",
            "the Guild",
            "claim",
            "for",
        ),
        ("Ada Brun repeated her claim that the gate was open.", "her", "claim", "for"),
        ("The Guild did not repeat its claim that the gate was open.", "its", "claim", "open"),
        ("The Guild withdrew its claim that the gate was open.", "its", "claim", "open"),
    ],
)
def test_a_claim_stands_that_others_pass_over(
    text: str, source: str, cue: str, stands: str
) -> None:
    rows = read(text, Said(source, cue, "that the gate was open"))
    assert claim(rows, "the gate was open").stands == stands


def test_those_who_did_not_come_do_not_negate_what_is_done_about_them() -> None:
    rows = read("We count those who do not come home. The families who were not told gathered.")
    assert {each.polarity for each in rows.claims} == {"affirmed"}
    assert claim(read("Not one man was told."), "Not one").polarity == "negated"


def test_who_never_said_that_he_did_it_leaves_the_deed_open() -> None:
    text = "“I never said that I beat the boys,” Orm added."
    rows = read(
        text,
        Said("Orm", "added", "“I never said that I beat the boys,”", kind="direct"),
        Said("I", "never said", "that I beat the boys", negated=True, parent=0),
    )
    assert claim(rows, "I beat the boys").stands == "open"
