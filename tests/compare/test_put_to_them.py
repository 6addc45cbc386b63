"""Accusations that an interviewer puts to the accused: the first words of the answer are to them."""

from __future__ import annotations

import pytest
from tests.compare.build import Folder
from tests.compare.test_answers import row

from stemma.model.links import Answers

DEED = "Ada Brook told the night watch not to ring the harbour bell"


def asked(question: str, words: str, *, negated: bool = False, deed: str = DEED) -> Answers:
    """The row of an accusation after an interview without a date in which the accused says these words."""
    made = Folder()
    made.who("Ada Brook", "Person")
    made.who("Quay Watch", "Organization")
    page = made.document("watch.txt", f"{deed}.", published="2031-05-06", author="Quay Watch")
    page.says(deed, kind="allegation", stance="accuses", about=["Ada Brook"])
    text = f"A talk with Ada Brook.\n\n{question}\n\n{words}. It was a cold night."
    sheet = made.document("talk.txt", text, published=None, author="The Gazette")
    sheet.says(words, by="Ada Brook", attributed="direct", negated=negated)
    return row(made)


TOLD = "The families say that you told the night watch not to ring the harbour bell."


@pytest.mark.parametrize(
    ("question", "words"),
    [
        (TOLD, "That is not true"),
        (TOLD, "I never said that to anyone"),
        (f"{TOLD} Is that true?", "No"),
        (f"Mrs Brook, {TOLD[0].lower()}{TOLD[1:]}", "That is not true"),
    ],
)
def test_the_first_words_of_the_answer_deny_it(question: str, words: str) -> None:
    found = asked(question, words, negated=True)
    assert found.status == "denied"
    assert [(each.stance, each.addresses) for each in found.answers] == [("denies", "this")]


@pytest.mark.parametrize(
    "question",
    [
        TOLD,
        "The families say that you refused to tell the night watch not to ring the harbour bell.",
        "The families say that you found out who told the night watch not to ring the harbour bell.",
    ],
)
def test_that_it_is_true_accepts_nothing(question: str) -> None:
    assert asked(question, "That is true").status == "other-statements-only"


@pytest.mark.parametrize(
    "question",
    [
        f"{TOLD[:-1]} and the union says that you stole the bell rope.",
        f"{TOLD[:-1]}, Mrs Brook, and that Mr Orr helped.",
    ],
)
def test_of_two_charges_nobody_can_tell_which_is_denied(question: str) -> None:
    assert asked(question, "That is not true", negated=True).status == "other-statements-only"


@pytest.mark.parametrize(
    ("question", "words", "negated"),
    [
        (
            "I think that you told the night watch not to ring the harbour bell.",
            "That is true",
            False,
        ),
        (
            "So your employer was wrong when it said that you rang the harbour bell?",
            "That is true",
            False,
        ),
        ("The families say that you left town with the harbour bell.", "That is true", False),
        (
            "The families say that you told the night watch to ring the harbour bell.",
            "That is true",
            False,
        ),
        (
            "The families say that she told the night watch not to ring the harbour bell.",
            "That is true",
            False,
        ),
        (TOLD, "He tried", False),
        (TOLD, "It is true that the night was cold", False),
        (
            "The families say that you moved the night watch and not the harbour bell.",
            "I never said that",
            True,
        ),
    ],
)
def test_an_opinion_another_charge_or_other_words_answer_nothing(
    question: str, words: str, *, negated: bool
) -> None:
    deed = (
        DEED
        if "moved" not in question
        else "Ada Brook moved the night watch and not the harbour bell"
    )
    assert asked(question, words, negated=negated, deed=deed).status not in {
        "denied",
        "accepted-in-own-words",
        "partly-accepted-in-own-words",
    }


def test_a_mere_denial_is_of_what_the_question_puts_and_of_no_other_charge() -> None:
    found = asked(
        "The union says that you told the day watch to sell the harbour boat.",
        "That is not true",
        negated=True,
    )
    assert (found.status, found.answers) == ("other-statements-only", ())


@pytest.mark.parametrize(
    ("question", "words", "shown"),
    [
        (TOLD, "I went home at nine that night", ["unclear"]),
        (TOLD, "We left the watch alone", ["unclear"]),
        (TOLD, "The watch rang it at ten", []),
        ("The families say that you sold the boat.", "I went home at nine that night", []),
        (f"{TOLD[:-1]}, and that you sold the boat.", "I went home at nine that night", []),
    ],
)
def test_what_one_says_of_oneself_when_it_is_put_stands_beside_it(
    question: str, words: str, shown: list[str]
) -> None:
    found = asked(question, words)
    assert [each.addresses for each in found.answers] == shown
    assert found.status == "other-statements-only"
