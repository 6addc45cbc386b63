"""Interviews without labels whose questions are bold, slanted or headings in Markdown."""

from __future__ import annotations

import pytest
from tests.annotate.talks import author_of, said_by

from stemma import pipeline
from stemma.annotate import default_tools
from stemma.model.documents import quote
from stemma.model.settings import DocumentSettings, Settings

pytestmark = pytest.mark.slow
SETTINGS = Settings(pairs=False)

QUESTIONS = (
    "Ms Lovel, who closed the gate?",
    "The board says that you had the key.",
    "And the boat?",
    "You sound tired of it.",
)
ANSWERS = (
    "Not I. I was at the mill.\n\nThe watchman can tell you.",
    "Then the board should show my receipt.",
    "We sold it in March, and the ferrymen know it.",
    "I am.",
)
INTRO = "*Ada Lovel ran the ferry for nine years. Emil Torr met her for* Quayside *on 3 May.*"
CLOSING = "---\n\n*The talk was recorded. The board did not reply.*"


def talk(style: str = "**{}**", intro: str = INTRO) -> str:
    """An interview with its questions in a style."""
    turns = "\n\n".join(
        f"{style.format(asked)}\n\n{answer}"
        for asked, answer in zip(QUESTIONS, ANSWERS, strict=True)
    )
    return f'# "I was at the mill"\n\n{intro}\n\n---\n\n{turns}\n\n{CLOSING}\n'


@pytest.mark.parametrize("style", ["**{}**", "*{}*", "__{}__", "### {}"])
def test_answers_below_marked_questions_are_those_of_whom_the_questions_call(style: str) -> None:
    found = said_by(talk(style))
    for words in ("I was at the mill.", "The watchman can tell", "my receipt", "I am."):
        assert author_of(found, words) == ["Ada Lovel"], words
    for words in ("The board says that", "You sound tired", "The talk was recorded"):
        assert author_of(found, words) != ["Ada Lovel"], words


def test_answers_stay_with_whoever_answers_when_the_user_states_who_asks() -> None:
    stated = Settings(pairs=False, documents=(DocumentSettings("t.md", authors=("Emil Torr",)),))
    found = said_by(talk(), stated)
    assert author_of(found, "my receipt") == ["Ada Lovel"]
    assert author_of(found, "The board says that") == ["Emil Torr"]


def test_who_meets_somebody_asks_even_where_no_question_calls_a_name() -> None:
    text = talk(intro="Emil Torr met Ada Lovel on 3 May. We met in the mill.").replace(
        "Ms Lovel, who", "Who"
    )
    assert author_of(said_by(text), "my receipt") == ["Ada Lovel"]


def test_bold_questions_that_a_body_puts_to_itself_are_no_interview() -> None:
    text = (
        "# Questions about the strike\n\nAda Lovel leads the Ferry Union. Its office writes:\n\n"
        "**Why do you strike?**\n\nWe strike because we were not paid.\n\n"
        "**Will you run the night boat?**\n\nWe shall run it for the sick.\n\n"
        "**Have you been paid since May?**\n\nWe have not.\n"
    )
    assert len(said_by(text)) == 1


def test_bold_headings_that_ask_make_no_interview_of_a_report() -> None:
    text = (
        "# The ferry, explained\n\nAda Lovel ran the ferry. Emil Torr met her in May.\n\n"
        "**What happened?**\n\nThe ferry sank in the night, the board said.\n\n"
        "**Who closed the gate?**\n\nNobody knows who closed it.\n\n"
        "**What is next?**\n\nThe court will hear the board in June.\n"
    )
    assert len(said_by(text)) == 1


def test_of_two_who_talk_to_each_other_nobody_is_picked() -> None:
    text = talk(intro="Emil Torr talks to Ada Lovel about the gate.").replace(
        "Ms Lovel, who", "Who"
    )
    assert author_of(said_by(text), "my receipt") == []


def test_whoever_speaks_to_a_paper_answers() -> None:
    text = talk(intro="Ada Lovel spoke to the *Wick* about the gate.").replace(
        "Ms Lovel, who", "Who"
    )
    assert author_of(said_by(text), "my receipt") == ["Ada Lovel"]


def test_plain_questions_out_of_step_with_the_answers_are_given_to_nobody() -> None:
    asked = (
        "Who shut it?",
        "Was it your key?",
        "And you saw it?",
        "Where is your log?",
        "And you?",
    )
    told = (
        "I was away.\n\nMy watchman saw it.",
        "It was mine.",
        "I did.",
        "I gave it up.",
        "I am.",
    )
    turns = "\n\n".join(f"{one}\n\n{two}" for one, two in zip(asked, told, strict=True))
    text = f"The gate\n\nInterview with Ada Lovel about the gate.\n\n{turns}\n"
    assert author_of(said_by(text), "Was it your key") != ["Ada Lovel"]


ASKED = (
    '# "I never slept there"\n\n*Nils Holm has run the mill. The interview lasted an hour.*\n\n'
    "**Mr Holm, where were you on the night of 1 March?**\n\n"
    "At home in Dala, in bed. The guard woke me at five and I drove off.\n\n"
    "**When did you see the clerk?**\n\nOn the pier, before noon. I greeted him.\n\n"
    "**Who opened the lock?**\n\nNot we. I can show you the book.\n\n"
    "**Who is to blame?**\n\nGood question. I do not know.\n\n"
    "**Where did you go?**\n\nGood question. I think I went to the mill.\n\n"
    "**Why did you go?**\n\nOut of fear. I was alone.\n"
)


def test_an_answer_without_a_verb_states_the_place_or_who_it_was_not() -> None:
    (found,) = pipeline.read("t.md", ASKED.encode(), SETTINGS)
    rows = pipeline.find(found, default_tools(SETTINGS))
    stated = {quote(rows.document.text, each.spans): each.stands for each in rows.claims}
    assert stated["At home in Dala, in bed"] == "for"
    assert stated["On the pier, before noon"] == "for"
    assert stated["Not we"] == "against"
    assert not {"Good question", "Out of fear"} & set(stated)
