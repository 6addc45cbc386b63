"""Interviews whose questions nothing sets apart: no label, no dash, no bold."""

from __future__ import annotations

import pytest
from tests.annotate.talks import author_of, said_by

pytestmark = pytest.mark.slow

HEAD = """"I only mended the nets"

Interview: Ada Lovel | Saturday 3 May 2031

Emil Torr, 61, has led the Quayside Guild since 2020. We met in the loft of the guild's house.

"""
TURNS = (
    ("Mr Torr, a columnist has called you a smuggler.", "I have never owned a boat. I mend nets."),
    ("Is the guild a front for the Varn League?", "No. We mend nets, and they know it."),
    ("And the nine crates?", "They are in our yard. We shall open them for anybody."),
    ("What happened to you on Sunday?", "I was held at the gate. They were polite to me."),
    ("Do you regret it?", "I regret the flags."),
)
BOX = """What they say

The Courier put questions to those concerned this week.

Police. Inspector Ida Brandt said that nobody was held for longer than an hour.

Harbour office. Its director, Jon Halle, said that he had not seen the crates.
"""


def talk(turns: tuple[tuple[str, str], ...] = TURNS, behind: str = "") -> str:
    """The interview as a page prints it."""
    said = "\n\n".join(f"{asked}\n\n{answer}" for asked, answer in turns)
    return f"{HEAD}{said}\n\n{behind}"


def test_answers_are_those_of_whom_a_remark_calls_by_name() -> None:
    found = said_by(talk())
    for words in (
        "never owned a boat",
        "We mend nets",
        "in our yard",
        "held at the gate",
        "the flags",
    ):
        assert author_of(found, words) == ["Emil Torr"], words
    for words in ("called you a smuggler", "a front for", "nine crates", "We met in the loft"):
        assert author_of(found, words) == ["Ada Lovel"], words


def test_what_follows_the_last_answer_is_the_papers_again() -> None:
    found = said_by(talk(behind=BOX))
    assert author_of(found, "held at the gate") == ["Emil Torr"]
    for words in ("The Courier put questions", "Ida Brandt said", "Jon Halle, said"):
        assert author_of(found, words) == ["Ada Lovel"], words


def test_an_answer_may_run_over_several_paragraphs() -> None:
    longer = ("I was held at the gate.", "They took my bag, and I waited.", "Then I went home.")
    turns = (*TURNS[:3], ("What happened to you on Sunday?", "\n\n".join(longer)), TURNS[4])
    found = said_by(talk(turns))
    for words in (*longer, "in our yard", "the flags"):
        assert author_of(found, words) == ["Emil Torr"], words
    assert author_of(found, "Do you regret it") == ["Ada Lovel"]


def test_two_questions_in_an_article_make_no_interview() -> None:
    text = (
        f"{HEAD}What happened on Sunday? Nobody can say.\n\nI walked along the quay at noon.\n\n"
        "Would you trust the scales?\n\nI would not, says a fishwife of my street.\n\n"
        "The guild keeps silent.\n"
    )
    assert all(who != ["Emil Torr"] for who in said_by(text).values())
