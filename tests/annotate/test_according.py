"""Whose word it is behind "according to", where that is a clause, a plural or a noun with a clause."""

from __future__ import annotations

import pytest
from tests.annotate.whole import read, told

from stemma.model.documents import quote

pytestmark = pytest.mark.slow

ANNOUNCED = (
    "According to what was openly announced by the Harbour Council and recorded by our office"
)
PUBLISHED = (
    "the statement that has been published many times by council speakers, including Mayor Ove "
    "Lund in his recent talk with the Quay Gazette"
)
READ_ALOUD = (
    "the contract which was read aloud at the last meeting of the owners of the yard by Per Orm "
    "in the great hall"
)
AROUND = "The Harbour Council met on Monday. Ada Brun, a clerk, was in the hall.\n\n"


def whose(text: str, words: str) -> list[tuple[str, str | None]]:
    """On whose word a statement is given, writers aside."""
    rows = read(AROUND + text)
    return [(each.role, each.name) for each in told(rows, words).holders if each.role != "author"]


def sources(text: str) -> list[str]:
    """The sources behind "according to"."""
    rows = read(AROUND + text)
    text = rows.document.text
    said = [each for each in rows.attributions if quote(text, each.cue).lower() == "according to"]
    return [quote(text, each.source) for each in said]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            f"{ANNOUNCED}, in the spring of 2031 (March to May), this crew sank 300 barrels.",
            "this crew sank",
        ),
        (
            "According to what the Harbour Council told the reporters, the gate was shut.",
            "the gate was shut",
        ),
        (
            "According to what has been written by the Harbour Council, the pump was old.",
            "the pump was old",
        ),
    ],
)
def test_what_was_announced_by_somebody_is_his_word(text: str, words: str) -> None:
    assert whose(text, words) == [("speaker", "Harbour Council")]


def test_the_clause_that_names_the_teller_is_no_statement() -> None:
    rows = read(
        AROUND + "According to what was openly announced by the Harbour Council, the gate was shut."
    )
    claims = [quote(rows.document.text, each.spans) for each in rows.claims]
    assert not [each for each in claims if "announced" in each]


@pytest.mark.parametrize(
    "text",
    [
        "According to what is known so far, the gate was shut.",
        "According to the available evidence, the gate was shut.",
        "According to the plan, the gate was shut.",
    ],
)
def test_what_is_known_and_mere_evidence_say_nothing(text: str) -> None:
    assert whose(text, "the gate was shut") == []


def test_what_nobody_is_named_to_have_announced_has_a_source_that_is_not_named() -> None:
    text = "According to what was announced last week, the gate was shut."
    assert whose(text, "the gate was shut") == [("speaker", None)]


def test_evidence_that_somebody_gave_is_on_his_word() -> None:
    (source,) = sources("According to evidence given by Ada Brun, the gate was shut.")
    assert source.startswith("evidence given by Ada Brun")


@pytest.mark.parametrize("name", [PUBLISHED, READ_ALOUD])
def test_a_source_ends_at_its_long_clause(name: str) -> None:
    text = f"According to {name}, the yard pays rent."
    (source,) = sources(text)
    assert source in {"the statement", "the contract"}
    rows = read(AROUND + text)
    claims = [quote(rows.document.text, each.spans) for each in rows.claims]
    assert not [each for each in claims if "published many" in each or "read aloud" in each]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("According to witnesses who stood on the pier, the yard burnt.", "witnesses who"),
        ("According to Ove Lund, head of the yard, the crane was sound.", "Ove Lund, head"),
    ],
)
def test_a_short_clause_and_an_apposition_stay(text: str, source: str) -> None:
    (found,) = sources(text)
    assert found.startswith(source)


@pytest.mark.parametrize(
    "text",
    [
        "According to the many reports from Dock League members in Varn, the League hid a store.",
        "According to reports by members of the Dock League, the League hid a store.",
        "According to a report of former guards of the Dock League, the League hid a store.",
    ],
)
def test_what_members_report_is_not_the_word_of_their_body(text: str) -> None:
    assert all(name != "Dock League" for _, name in whose(text, "the League hid a store"))


@pytest.mark.parametrize(
    "text",
    [
        "According to a report by the Harbour Council, the League hid a store.",
        "According to the Harbour Council's reports, the League hid a store.",
    ],
)
def test_a_body_speaks_in_its_own_report(text: str) -> None:
    assert whose(text, "the League hid a store") == [("speaker", "Harbour Council")]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        (
            "We rely on the study of Dr Ida Moe (Hydra, 4 May), according to which it reached nine tons.",
            "the study of Dr Ida Moe",
        ),
        (
            "The clerk holds a letter of the mill, according to which the pier was sold.",
            "a letter of the mill",
        ),
        (
            "They go by the survey of the river, according to which the water was clean.",
            "the survey of the river",
        ),
    ],
)
def test_a_text_tells_what_stands_behind_according_to_which(text: str, source: str) -> None:
    assert sources(text) == [source]


@pytest.mark.parametrize(
    "text",
    [
        "The custom, according to which the eldest pays, was dropped.",
        "The boats in the yard, according to which the pier was named, are sold.",
    ],
)
def test_a_custom_or_a_thing_tells_nothing(text: str) -> None:
    assert not sources(text)
