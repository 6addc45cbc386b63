"""Works that an exchange, a finding or a right shows, and what only sounds like one."""

from __future__ import annotations

import pytest
from tests.annotate.reading import Said, read
from tests.annotate.test_citations import cited

pytestmark = pytest.mark.slow


def test_letters_to_which_nobody_replied_are_by_those_who_write() -> None:
    text = "The mill did not answer three letters.\nHarbour Union"
    said = Said("The mill", "did not answer", "three letters", stance="declines")
    found = cited(text, said, author="Harbour Union")
    assert found["three letters"] == ("letter", "Harbour Union")


def test_letters_that_another_tells_of_are_not_by_those_who_write() -> None:
    text = "Arto Velin said that the mill had not answered three letters.\nHarbour Union"
    said = Said("Arto Velin", "said", "that the mill had not answered three letters")
    assert cited(text, said, author="Harbour Union") == {}


def test_who_answered_our_questions_wrote_to_us() -> None:
    found = cited("The Harbour Union answered six of our questions.")
    assert found == {"answered": ("letter", "Harbour Union")}


def test_a_reply_in_writing_is_a_letter() -> None:
    found = cited("The Harbour Union replied through its solicitors that the pier is shut.")
    assert ("letter", "Harbour Union") in found.values()
    assert cited("The Harbour Union will answer in writing.") == {}
    assert cited("The Harbour Union replied through the window.") == {}


@pytest.mark.parametrize(
    "text",
    [
        "The Harbour Union did not answer our questions.",
        "The Harbour Union will answer our questions.",
        "The Harbour Union answered the telephone.",
    ],
)
def test_who_answered_nothing_of_ours_stated_nothing(text: str) -> None:
    assert cited(text) == {}


def test_what_a_laboratory_found_is_its_report() -> None:
    found = cited("The laboratory found that the cheese held lead.")
    assert found == {"found": ("report", "laboratory")}


def test_what_an_expert_with_a_name_found_is_his() -> None:
    found = cited("The surveyor, Arto Velin, found a cracked beam.")
    assert found == {"found": ("report", "Arto Velin")}


@pytest.mark.parametrize(
    "text",
    [
        "The children found that the door was open.",
        "The laboratory will find the cause.",
        "A laboratory can find lead.",
    ],
)
def test_who_finds_something_else_reports_nothing(text: str) -> None:
    assert cited(text) == {}


def test_who_carried_out_an_examination_made_it() -> None:
    found = cited("The post-mortem examination was performed by the Lamp Society.")
    assert ("report", "Lamp Society") in found.values()


def test_what_was_decided_on_paper_is_leant_on() -> None:
    found = cited("By resolution of the Harbour Union the pier is shut.")
    assert "Harbour Union" in {issuer for _, issuer in found.values()}


def test_a_paper_that_somebody_signed_is_of_nobody_named() -> None:
    assert cited("Two porters have signed a paper.") == {"a paper": ("document", None)}
    assert cited("Two porters have not signed a paper.") == {}


@pytest.mark.parametrize(
    "text",
    [
        "The smith was afraid to lose his permit.",
        "The town withdrew the licence of the Lamp Society.",
        "The plumber was removed from the register of the guild.",
        "The grocer keeps a receipt for every crate.",
        "She gets ten letters a week.",
        "The porter has never seen a contract.",
        "He writes his pamphlets and she sells them.",
        "They printed the wrong photograph.",
    ],
)
def test_a_right_a_habit_and_what_nobody_saw_are_no_works(text: str) -> None:
    assert cited(text) == {}


def test_a_permit_with_a_number_is_a_paper() -> None:
    assert cited("The Lamp Society builds under Licence No. 31.") != {}


def test_what_is_put_on_record_is_no_record() -> None:
    text = "It was put on record that the pier is shut."
    assert cited(text, Said("It", "was put on record", "that the pier is shut")) == {}


def test_a_letter_and_the_verb_by_which_it_is_written_are_one() -> None:
    text = "Arto Velin wrote in a letter to the harbour that the pier is shut."
    found = cited(text, Said("Arto Velin", "wrote", "that the pier is shut"))
    assert [kind for kind, _ in found.values()] == ["letter"]


def test_a_paper_that_reports_is_a_newspaper() -> None:
    text = "The Harbour Union is angry. The paper reported that the pier is shut."
    found = cited(text, Said("The paper", "reported", "that the pier is shut"))
    assert "The paper" not in found


def test_ahead_of_its_clause_a_possessive_means_the_clauses_subject() -> None:
    text = "The Lamp Society has closed. In its reply the company said that the pier is shut."
    found = cited(text, Said("the company", "said", "that the pier is shut"))
    assert found["its reply"] == ("statement", "company")


def test_whose_clerk_wrote_did_not_write() -> None:
    text = "Arto Velin is ill. His clerk wrote that the pier is shut."
    found = cited(text, Said("His clerk", "wrote", "that the pier is shut"))
    assert "Arto Velin" not in {issuer for _, issuer in found.values()}


def test_a_body_called_by_what_it_is_issues_its_letter() -> None:
    assert ("letter", "union") in cited("The mayor has the union's letter of 3 May.").values()


def test_an_owned_release_that_was_read_is_one_of_words() -> None:
    found = cited("We have read the mayor's release.")
    assert found["the mayor's release"] == ("statement", "mayor")


def test_who_sends_a_tape_did_not_make_it() -> None:
    found = cited("The Harbour Union has sent the tape of the radio.")
    assert {issuer for _, issuer in found.values()} <= {None}


def test_a_paper_that_printed_anothers_work_leans_on_its_own_issue() -> None:
    found = cited("The Valley Mirror has printed a release of the Harbour Union.")
    assert found["printed"] == ("document", "Valley Mirror")
    assert "printed" not in cited("The Valley Mirror has not printed our letter.")


def test_the_date_of_another_work_is_not_that_of_the_saying() -> None:
    rows = read(
        "The number stands in the register of the Harbour Union, on a letter of 3 May 2031."
    )
    assert {each.date for each in rows.citations if each.what == "dataset"} == {None}
