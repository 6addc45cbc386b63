"""Faults owned up to with the accusation's own verb, and what only sounds like it."""

from __future__ import annotations

import pytest
from tests.compare.build import Folder
from tests.compare.test_answers import folder, reply, row

from stemma.model.links import Answers

NEGLECT = "The Ropewalk Society never sent anybody to the old harbour"


def after(words: str) -> Answers:
    """The row of an accusation of neglect after a statement of the accused."""
    made: Folder = folder()
    page = made.document("watch.txt", f"{NEGLECT}.", published="2031-05-06", author="Quay Watch")
    page.says(
        NEGLECT, kind="allegation", stance="accuses", about=["Ropewalk Society"], negated=True
    )
    sheet = reply(made, words, "2031-05-08")
    sheet.says(words)
    return row(made)


@pytest.mark.parametrize(
    "words", ["We should have sent somebody", "We ought to have sent somebody to the harbour"]
)
def test_who_owed_the_very_act_has_owned_up(words: str) -> None:
    found = after(words)
    assert found.status == "accepted-in-own-words"
    assert [(each.stance, each.addresses) for each in found.answers] == [("concedes", "this")]


@pytest.mark.parametrize(
    "words",
    [
        "They should have sent somebody",
        "Mr Orr should have sent somebody",
        "We should have sent flowers to the widow",
        "We should have asked somebody",
        "We should not have sent the boat",
        "We should send somebody",
        "We should have sent somebody on another night",
    ],
)
def test_who_blames_others_or_owns_up_to_another_fault_has_not(words: str) -> None:
    assert after(words).status == "other-statements-only"
