"""Questions behind ">" that a mail answers one by one are nobody's whom the mail is by."""

from __future__ import annotations

import pytest
from tests.annotate.talks import author_of, said_by
from tests.annotate.whole import read, read_file, told

from stemma.model.documents import quote

pytestmark = pytest.mark.slow

HEAD = (
    "From: Ada Lovel\nTo: Emil Torr\nDate: 6 March 2031\nSubject: Re: Questions\n\nDear Emil,\n\n"
)
MAIL = (
    f"{HEAD}Thank you for waiting. Our answers are below.\n\n"
    "> 1. Did the duty officer tell the drivers to wait?\n\n"
    "The duty officer has served the Trust for 22 years.\n\n"
    "> 2. Was the letter received?\n\n"
    "We received a letter from the Council on 2 February.\n\n"
    "> 3. Who paid?\n\n"
    "We have nothing to add.\n\nKind regards\nAda\n"
)


@pytest.mark.parametrize("asked", ["tell the drivers to wait", "Was the letter", "Who paid"])
def test_what_is_asked_is_not_the_writers(asked: str) -> None:
    assert author_of(said_by(MAIL), asked) != ["Ada Lovel"]


@pytest.mark.parametrize("answer", ["has served the Trust", "on 2 February", "nothing to add"])
def test_what_is_answered_is(answer: str) -> None:
    assert author_of(said_by(MAIL), answer) == ["Ada Lovel"]


def test_one_short_mark_is_no_voice() -> None:
    text = f"{HEAD}Thank you for waiting.\n\n> Home\n\nWe received a letter on 2 February.\n\nAda\n"
    assert len(said_by(text)) == 1


ANSWERS = (
    f"{HEAD}Thank you for waiting. Our answers are below.\n\n"
    "> 1. Did the duty officer tell the drivers to wait?\n\n"
    "The duty officer has served the Trust for 22 years.\n\n"
    "> 2. What is the contract worth? The mayor says 90,000 crowns.\n\n"
    "1.2 million crowns a year. It runs until June.\n\n"
    "> 3. The mayor told the board that two men had been moved. Is that a punishment?\n\n"
    "No. The harbour is closed and its men work elsewhere.\n\n"
    "> 4. Who was there?\n\nA lot of people.\n\nKind regards\nAda\n"
)


@pytest.mark.parametrize(("answer", "stands"), [("No.", "against"), ("1.2 million crowns", "for")])
def test_an_answer_without_a_verb_is_stated(answer: str, stands: str) -> None:
    assert told(read_file(ANSWERS), answer).stands == stands


@pytest.mark.parametrize("words", ["A lot of people", "Kind regards"])
def test_what_is_neither_no_nor_figure_states_nothing(words: str) -> None:
    rows = read_file(ANSWERS)
    assert not any(words in quote(rows.document.text, each.spans) for each in rows.claims)


def test_a_question_of_ones_own_makes_no_answer() -> None:
    rows = read("Ada Brun asked herself what it cost. How much?\n\nForty crowns a year. It rained.")
    assert not any("Forty" in quote(rows.document.text, each.spans) for each in rows.claims)


@pytest.mark.parametrize("no", ["No. The dues are two crowns.", "Never. We have no money for it."])
def test_a_page_that_says_no_to_what_it_asks_itself_states_it(no: str) -> None:
    rows = read(f"Did the League pay the marchers?\n\n{no}")
    assert told(rows, no.split(maxsplit=1)[0]).stands == "against"


@pytest.mark.parametrize(
    "text",
    [
        "Did the League pay? Everybody asks that.\n\nNo. The dues are two crowns.",
        "The League paid the marchers.\n\nNo. 14 was read aloud.",
    ],
)
def test_a_no_below_what_does_not_only_ask_answers_nothing(text: str) -> None:
    rows = read(text)
    assert not any(quote(rows.document.text, each.spans) == "No." for each in rows.claims)
