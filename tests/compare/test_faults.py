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


SALE = "The Ropewalk Society sold the boats of the widows"


def after_sale(words: str, *, negated: bool = False, own: bool = True) -> Answers:
    """The row of an accusation after a statement of the accused in a text of its own, or another's."""
    made: Folder = folder()
    page = made.document("watch.txt", f"{SALE}.", published="2031-05-06", author="Quay Watch")
    page.says(SALE, kind="allegation", stance="accuses", about=["Ropewalk Society"])
    sheet = reply(made, words, "2031-05-08")
    if own:
        sheet.says(words, negated=negated)
    else:
        sheet.says(words, by="Ropewalk Society", attributed="indirect", negated=negated)
    return row(made)


@pytest.mark.parametrize(
    "words", ["We sold the boats of the widows", "I sold the boats of the widows"]
)
def test_the_words_of_the_deed_alone_own_up_to_nothing(words: str) -> None:
    """They may be scorn, a part in a play, or what a spokesman did himself: a person has to read them."""
    assert after_sale(words).status != "accepted-in-own-words"


@pytest.mark.parametrize(
    ("words", "negated"),
    [
        ("We sold the boats of the guild", False),
        ("We did not sell the boats of the widows", True),
        ("They sold the boats of the widows", False),
        ("We may have sold the boats of the widows", False),
    ],
)
def test_who_signs_another_deed_has_not(words: str, *, negated: bool) -> None:
    assert after_sale(words, negated=negated).status != "accepted-in-own-words"


def test_what_others_report_of_it_is_no_admission() -> None:
    found = after_sale("We sold the boats of the widows", own=False)
    assert found.status != "accepted-in-own-words"
