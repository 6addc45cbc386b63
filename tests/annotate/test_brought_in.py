"""Somebody without a name who was just brought in is who "he" takes up, and keeps those words."""

from __future__ import annotations

import pytest
from tests.annotate.whole import read, told

pytestmark = pytest.mark.slow

BEFORE = "The valve was shut, Colonel Lutz Harvand said. He did not say by whom.\n\n"


def said_by(text: str, words: str) -> str | None:
    return told(read(text), words).holders[-1].name


def test_an_unnamed_person_who_spoke_goes_on_speaking() -> None:
    text = (
        f"{BEFORE}A firefighter who asked not to be named because he is not authorised to speak said the "
        "doors were chained. “Somebody put a padlock on a door,” he said. “We cut it.”"
    )
    for words in ("Somebody put", "We cut"):
        assert (said_by(text, words) or "").startswith("A firefighter who asked")


def test_who_stands_behind_by_is_brought_in_too() -> None:
    text = f"{BEFORE}The alarm was raised by a watchman. “I smelled it first,” he said."
    assert said_by(text, "I smelled") != "Lutz Harvand"


def test_a_new_person_without_a_name_is_nobody_named_before() -> None:
    text = f"{BEFORE}A nurse opened the door. He told the press the ward was full."
    assert said_by(text, "the ward") != "Lutz Harvand"


@pytest.mark.parametrize(
    "text",
    [
        "A firefighter helped Colonel Lutz Harvand into the van. “I am fine today,” he said.",
        "A spokesman said the road was closed. Colonel Lutz Harvand disagreed. “I am fine today,” he said.",
        "Colonel Lutz Harvand told a reporter that he was ill. “I am fine today,” he said.",
        "Colonel Lutz Harvand came. He was seen by a waiter. “I am fine today,” he said.",
        "Colonel Lutz Harvand spoke. A report found cracks. “I am fine today,” he said.",
        "Colonel Lutz Harvand spoke. The nurse had left. “I am fine today,” he said.",
        "Colonel Lutz Harvand spoke. “Then a man took the bag,” he said. He added: “I am fine today.”",
    ],
)
def test_who_is_named_beside_is_still_meant(text: str) -> None:
    assert said_by(text, "I am fine") == "Lutz Harvand"
