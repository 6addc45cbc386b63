"""A quotation behind a colon belongs to the subject of its verb, however far that stands before it."""

from __future__ import annotations

import pytest
from tests.annotate.reading import draft_of, parser
from tests.annotate.whole import read

from stemma.annotate.attribution.quoting_subjects import with_quoting_subjects
from stemma.annotate.tools import RawAttribution
from stemma.model.documents import quote

FAR = (
    "The branch of the League of Rowers in Lorn, which had been watching its critics, in a bold move, "
    "announced without any doubt: “It was decided that these talks will go on at the pier”."
)


def proposed(text: str, cue: str, source: str = "") -> str:
    """The source of a proposal whose content is the quotation."""
    start, end = text.index("“"), text.index("”") + 1
    at = text.index(cue)
    begun = text.index(source) if source else 0
    raw = RawAttribution(
        source=((begun, begun + len(source)),) if source else (),
        cue=((at, at + len(cue)),),
        content=((start, end),),
        probability=0.9,
    )
    (found,) = with_quoting_subjects(draft_of(text), (raw,))
    return quote(text, found.source)


def test_a_far_subject_is_the_source_up_to_its_comma() -> None:
    assert proposed(FAR, "announced") == "The branch of the League of Rowers in Lorn"


@pytest.mark.parametrize(
    ("text", "cue", "source"),
    [
        ("The guild, founded long ago, declared: “We were never asked.”", "declared", "The guild"),
        ("Ada Brun said, holding a lamp: “The gate was shut.”", "said", "Ada Brun"),
    ],
)
def test_other_subjects(text: str, cue: str, source: str) -> None:
    assert proposed(text, cue) == source


@pytest.mark.parametrize(
    ("text", "cue", "source"),
    [
        ("She announced: “The gate was shut.”", "announced", ""),
        ("The gate was painted with the words: “Never again at this pier.”", "painted", ""),
        ("The guild declared: “We were never asked.”", "declared", "guild"),
    ],
)
def test_pronouns_passives_and_sources_that_are_known_stay(
    text: str, cue: str, source: str
) -> None:
    assert proposed(text, cue, source) == source


def test_what_rules_a_quotation_has_the_subject_before_the_colon() -> None:
    tokens = {each.text: each for each in parser().parse(FAR, ((0, len(FAR)),)).tokens}
    assert tokens["announced"].dep == "ROOT"
    assert tokens["branch"].head == tokens["announced"].index


@pytest.mark.slow
def test_what_somebody_is_criticised_with_is_not_the_firms() -> None:
    rows = read("The ferry firm, criticised by its pilots: “It was never safe”, has closed.")
    names = {each.name for each in rows.entities}
    said = [each for each in rows.attributions if each.kind == "direct"]
    assert all(not each.speakers for each in said), names
