"""Answers that point back: rejections, replies, denials of which no words are told, and no answers."""

from __future__ import annotations

import pytest
from tests.compare.build import Folder, Sheet

from stemma.compare import compare
from stemma.model.links import Answers
from stemma.model.settings import Settings

DEED = "the Tannery Board had emptied its vats into the brook"


def folder() -> Folder:
    made = Folder()
    made.who("Tannery Board", "Organization", "The Tannery Board", "the board")
    made.who("Mill Street League", "Organization", "the league")
    made.who("Orla Finn", "Person")
    made.who("Tam Reyle", "Person")
    return made


def accusing(made: Folder, after: str, published: str = "2033-02-01") -> Sheet:
    """A report in which the league accuses the board, and what stands behind that."""
    text = f"The Mill Street League said that {DEED}. {after}"
    page = made.document("report.txt", text, published=published, author="The Weekly Lamp")
    page.says(DEED, by="Mill Street League", kind="allegation", about=["Tannery Board"])
    return page


def row(made: Folder) -> Answers:
    found = compare(made.resolution(), Settings()).answers
    (one,) = (each for each in found if each.about == made.id_of("Tannery Board"))
    return one


@pytest.mark.parametrize(
    "words", ["this a wicked lie", "that untrue", "it all an invention", "this pure nonsense"]
)
def test_who_calls_it_a_lie_straight_after_it_denies_it(words: str) -> None:
    made = folder()
    page = accusing(made, f"The board called {words}.")
    page.says(words, by="Tannery Board", stance="denies", cue="called")
    assert row(made).status == "denied"


def test_what_is_said_of_something_else_in_between_breaks_the_tie() -> None:
    made = folder()
    page = accusing(made, "Orla Finn said that the tram was late. The board called this a lie.")
    page.says("the tram was late", by="Orla Finn")
    page.says("this a lie", by="Tannery Board", stance="denies", cue="called")
    assert row(made).status == "other-statements-only"


def test_a_negated_reply_with_a_word_for_replying_answers_what_came_before() -> None:
    made = folder()
    page = accusing(made, "The Tannery Board replied that no lorry of its own went there.")
    words = "no lorry of its own went there"
    page.says(words, by="Tannery Board", cue="replied", negated=True)
    assert row(made).status == "denied"


@pytest.mark.parametrize("words", ["denies this", "rejected the accusation"])
def test_a_denial_of_which_no_words_are_told_stands_beside_the_accusation(words: str) -> None:
    made = folder()
    page = accusing(made, f"The Tannery Board {words}.")
    cue, content = words.split(" ", 1)
    page.says(content, by="Tannery Board", stance="denies", cue=cue, source="The Tannery Board")
    page.claims.pop()
    found = row(made)
    assert found.status == "denied"
    (answer,) = found.answers
    assert (answer.claim, answer.stance, answer.addresses) == (None, "denies", "this")


def test_who_rejects_one_accusation_rejects_no_other_that_stands_elsewhere() -> None:
    made = folder()
    accusing(made, "")
    text = "The Mill Street League met. The Tannery Board rejected the accusation."
    page = made.document("later.txt", text, published="2033-03-01", author="The Weekly Lamp")
    page.says("the accusation", by="Tannery Board", stance="denies", cue="rejected")
    page.claims.pop()
    assert row(made).status == "none-in-folder"


def test_we_reject_them_is_on_all_accusations_of_whom_the_text_names() -> None:
    made = folder()
    accusing(made, "")
    text = "The Mill Street League has made heavy accusations of late. All those accusations we reject."
    page = made.document("reply.txt", text, published="2033-03-01", author="Tannery Board")
    page.says("All those accusations", by="Tannery Board", stance="denies", cue="reject")
    page.claims.pop()
    found = row(made)
    assert (found.status, found.answers[0].addresses) == ("denied", "set")


@pytest.mark.parametrize(
    "words",
    [
        "the board will not leave the brook with its vats",
        "the board could not explain the vats in the brook",
        "what was not emptied in time from the vats is our omission",
    ],
)
def test_what_one_will_not_do_or_cannot_say_denies_no_deed(words: str) -> None:
    made = folder()
    accusing(made, "")
    text = f"To the Mill Street League: {words}."
    page = made.document("reply.txt", text, published="2033-03-01", author="Tannery Board")
    page.says(words, negated=True)
    assert row(made).status == "other-statements-only"


def test_a_body_answers_for_whom_it_calls_its_own() -> None:
    made = folder()
    deed = "Tam Reyle paid the inspector for a stamp"
    page = made.document(
        "league.txt", f"{deed}.", published="2033-02-01", author="Mill Street League"
    )
    page.says(deed, kind="allegation", about=["Tam Reyle"])
    words = "our director, Tam Reyle, never paid the inspector"
    reply = made.document(
        "board.txt", f"We say: {words}.", published="2033-02-03", author="Tannery Board"
    )
    reply.says(words, negated=True)
    (found,) = compare(made.resolution(), Settings()).answers
    assert (found.about, found.status) == (made.id_of("Tam Reyle"), "denied")


def test_a_threat_for_a_case_that_may_come_accuses_nobody() -> None:
    made = folder()
    accusing(made, "")
    words = "If the slander of the Mill Street League goes on, a court will hear of it"
    page = made.document("board.txt", f"{words}.", published="2033-02-03", author="Tannery Board")
    page.says(words, kind="allegation", stance="demands", about=["Mill Street League"])
    assert row(made).status == "other-statements-only"


def test_who_denies_one_deed_denies_no_other() -> None:
    made = folder()
    page = made.document(
        "league.txt",
        "The Tannery Board had bribed the brook warden of Lower Fenn.",
        published="2033-02-01",
        author="Mill Street League",
    )
    page.says(
        "The Tannery Board had bribed the brook warden of Lower Fenn",
        kind="allegation",
        about=["Tannery Board"],
    )
    words = "We have never beaten the brook warden of Lower Fenn"
    reply = made.document("board.txt", f"{words}.", published="2033-02-03", author="Tannery Board")
    reply.says(words, negated=True)
    assert row(made).status == "other-statements-only"
