"""Texts of parties below letterheads with a date, side by side in a paper."""

from __future__ import annotations

import pytest
from tests.annotate.test_voices_below_headings import others

FRAME = (
    "Tolm Courier, 6 June 2031\n\nThe ferry and the tug touched on Tuesday, and nobody agrees how."
)
LEAD = f"{FRAME} Both statements are given below as received."
TUG = "PRESS STATEMENT\nHarbour Agency, State of Norr\nTolm, 4 June 2031"
FERRY = "COMMUNIQUÉ OF THE FERRY GUILD\nTolm, 5 June 2031"
SAYS = "The Agency rejects the charge. Its master states that the ferry turned."
REPLY = "The Guild condemns the ramming. It asks for an inquiry this month."
BACK = "A pilot told the Courier that both had been late. The quay opens on Friday."


def test_two_letterheads_begin_the_texts_of_two_bodies() -> None:
    found = others(f"{LEAD}\n\n{TUG}\n\n{SAYS}\n\n{FERRY}\n\n{REPLY}\n\n{BACK}")
    assert [who for who, _ in found] == ["Harbour Agency", "THE FERRY GUILD"]
    assert [said.endswith(text) for (_, said), text in zip(found, (SAYS, REPLY), strict=True)] == [
        True,
        True,
    ]
    assert all("told the Courier" not in said for _, said in found)


def test_a_letter_to_somebody_stands_beside_a_letterhead() -> None:
    letter = (
        "To the Consul of Norr\n2 June 2031\n\nSir,\n\nWe accuse your clerk of a lie.\n\nAda Brun"
    )
    text = f"{FRAME} We print both texts as they reached us.\n\n{letter}\n\n{TUG}\n\n{SAYS}"
    assert [who for who, _ in others(text)] == ["Ada Brun", "Harbour Agency"]


@pytest.mark.parametrize(
    "text",
    [
        f"{FRAME}\n\n{TUG}\n\n{SAYS}\n\n{FERRY}\n\n{REPLY}",
        f"{TUG}\n\n{SAYS} Both statements are given below.\n\nThe rest is known.",
    ],
)
def test_without_a_word_that_texts_are_shown_a_letterhead_is_the_documents_own(text: str) -> None:
    assert not any(who == "Harbour Agency" for who, _ in others(text))
