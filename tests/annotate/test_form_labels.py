"""The labels of an answer point by point speak for nobody: "Assertion 3:", "Reply:"."""

from __future__ import annotations

import pytest
from tests.annotate.whole import tools

from stemma import pipeline
from stemma.annotate import annotate
from stemma.model.documents import quote
from stemma.model.settings import Settings

pytestmark = pytest.mark.slow

FIRM = "LOVEL & TORR SHIPYARDS\n\nREPLY TO THE REPORT ON THE GATE\n\n4 May 2031\n\n"
FORM = (
    "{0} 1: that a foreman of the yard shut the gate in March.\n"
    "{1}: Nobody from this yard shut the gate. It was shut by the port.\n\n"
    "{0} 2 (The Quay Mail, 27 March): that the yard paid the pilot.\n"
    "{1}: The pilot was paid by the port.\n\n"
    "{0} 3: that the log is missing.\n"
    "{1}: The log lies in the office of the port.\n"
)


def holders(text: str) -> dict[str, list[str | None]]:
    """For each statement the names of who stands behind it, the publisher left out."""
    (ingested,) = pipeline.read("t.txt", text.encode(), Settings(pairs=False))
    rows = annotate(ingested, tools())
    names = {each.id: each.name for each in rows.entities}
    return {
        quote(ingested.document.text, claim.spans): [
            names.get(one.entity or "", one.name)
            for one in claim.holders
            if one.role != "publisher"
        ]
        for claim in rows.claims
    }


def behind(found: dict[str, list[str | None]], words: str) -> list[str | None]:
    """Who stands behind the statement with some words."""
    return next(who for said, who in found.items() if words in said)


@pytest.mark.parametrize(
    ("theirs", "ours"), [("Assertion", "Reply"), ("Allegation", "Fact"), ("Claim", "Response")]
)
def test_a_firm_that_answers_point_by_point_says_the_answers_alone(theirs: str, ours: str) -> None:
    found = holders(FIRM + FORM.format(theirs, ours))
    firm = "LOVEL & TORR SHIPYARDS"
    for words in ("Nobody from this yard", "It was shut by the port", "The log lies"):
        assert behind(found, words) == [firm], words
    assert behind(found, "a foreman of the yard shut") == [firm, None]
    assert behind(found, "the log is missing") == [firm, None]
    assert [str(one) for one in behind(found, "the yard paid")][-1].endswith("Quay Mail")


def test_replies_that_a_paper_prints_are_not_the_papers_own() -> None:
    head = "THE QUAY MAIL\n\nWHAT THE YARD SAYS\n\n4 May 2031\n\nBy Ada Lovel\n\n"
    found = holders(
        head + "The yard answered the charges in a letter.\n\n" + FORM.format("Charge", "Reply")
    )
    assert behind(found, "The log lies")[-1] is None
    assert len(behind(found, "The log lies")) > 1


def test_answers_in_a_conversation_are_no_form() -> None:
    text = (
        "Interview with Ada Lovel, foreman\n\nQuestion: Did you shut the gate?\n\n"
        "Answer: I did not. The port shut it.\n\nQuestion: And the log?\n\nAnswer: I never saw it.\n"
    )
    assert len(behind(holders(text), "The port shut it")) > 1
