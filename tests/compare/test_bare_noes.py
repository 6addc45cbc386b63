"""A mere "No." in an interview answers what was asked, and nothing else."""

from __future__ import annotations

import pytest
from tests.compare.test_bare_denials import SETTINGS

from stemma import pipeline
from stemma.annotate import default_tools
from stemma.compare import compare
from stemma.model.documents import quote
from stemma.resolve import resolve

pytestmark = pytest.mark.slow

UNION = "Statement of the Miners' Union, 6 May 2031\n\n{}\n"
TALK = (
    "8 May 2031\n\nInterview with Aldo Marek, foreman of Corvane Mining\n\n"
    "Courier: Where were you born, Mr Marek?\n\nMarek: In Lisk, by the river.\n\n"
    "Courier: {}\n\nMarek: {}\n\n"
    "Courier: What will you do now?\n\nMarek: I shall go home to my mother.\n"
)


def replies(accusation: str, asked: str, answered: str) -> list[tuple[str, str, tuple[str, ...]]]:
    """Each row of the ledger: the accusation, its status, what is shown as denying it."""
    tools = default_tools(SETTINGS)
    texts = {"1.txt": UNION.format(accusation), "2.txt": TALK.format(asked, answered)}
    read = [e for name, t in texts.items() for e in pipeline.read(name, t.encode(), SETTINGS)]
    resolved = resolve(tuple(pipeline.find(each, tools) for each in read), ())
    said = {
        claim.id: quote(each.document.text, claim.spans)
        for each in resolved.documents
        for claim in each.claims
    }
    return [
        (said[row.allegation], row.status, tuple(said[a.claim] for a in row.answers if a.claim))
        for row in compare(resolved, SETTINGS).answers
        if row.allegation
    ]


BEAT = "On 4 May Aldo Marek beat the miner Jonas Orr."


@pytest.mark.parametrize("no", ["No.", "No. Never.", "Never!", "Absolutely not."])
def test_a_no_to_the_very_deed_denies_it(no: str) -> None:
    (row,) = replies(BEAT, "Did you beat the miner Jonas Orr?", f"{no} I have no more to say.")
    assert row[1] == "denied"
    assert no.startswith(row[2][0])


@pytest.mark.parametrize(
    ("asked", "answered"),
    [
        ("Did you know the miner Jonas Orr?", "No."),
        ("Why did you beat the miner Jonas Orr?", "No."),
        ("Did you beat the miner Jonas Orr?", "Ask my lawyer."),
        ("Did you beat the miner Jonas Orr?", "No comment."),
        ("Do you deny that you beat the miner Jonas Orr?", "No."),
        ("Do you regret having beaten the miner Jonas Orr?", "No."),
        ("Were you alone when you beat the miner Jonas Orr?", "No."),
        ("Did you beat the miner Jonas Orr only once?", "No."),
        ("Did you beat the miner Jonas Orr with a club?", "No. With my fists."),
        ("Did the owner tell you to beat the miner Jonas Orr?", "No. It was my own idea."),
        ("Did Pell beat the miner Jonas Orr?", "No."),
        ("Did you see who beat the miner Jonas Orr?", "No."),
        ("You did not beat the miner Jonas Orr, did you?", "No."),
        ("Did you or did you not beat the miner Jonas Orr?", "No."),
        ("Mr Pell, do you think Aldo Marek beat the miner Jonas Orr?", "No."),
    ],
)
def test_a_no_to_something_else_denies_nothing(asked: str, answered: str) -> None:
    assert all(status != "denied" for _, status, _ in replies(BEAT, asked, answered))


def test_two_deeds_in_one_breath_are_two_accusations() -> None:
    accused = "Aldo Marek bribed the inspector. Aldo Marek burned the pay books."
    rows = replies(accused, "Are you well?", "I am, thank you.")
    assert {row[0] for row in rows} == {
        "Aldo Marek bribed the inspector",
        "Aldo Marek burned the pay books",
    }
