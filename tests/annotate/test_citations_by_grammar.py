"""Works that a text leans on by its grammar: numbers, joined works, what is presupposed, outlets."""

from __future__ import annotations

import pytest
from tests.annotate.reading import Said
from tests.annotate.test_citations import cited

pytestmark = pytest.mark.slow


def test_a_number_makes_one_work_certain() -> None:
    found = cited("The pumps stood still, as Bulletin No. 12 of the Harbour Union shows.")
    assert "Bulletin No. 12" in {words[:15] for words in found}


def test_an_article_with_a_number_is_a_law() -> None:
    found = cited("He was held under article 9 of the Public Order Act.")
    assert [kind for kind, _ in found.values()] == ["law"]


def test_what_somebody_only_asks_to_see_exists() -> None:
    assert "the fee accounts" in cited("The Harbour Union asked to see the fee accounts.")


def test_works_joined_to_one_that_was_read_were_read_too() -> None:
    found = cited(
        "We read the audit and the statements of the Harbour Union and of the Lamp Society."
    )
    assert {issuer for _, issuer in found.values()} >= {"Harbour Union", "Lamp Society"}


def test_a_release_is_by_whoever_put_it_out() -> None:
    found = cited("Arto Velin took note of the press release which the Harbour Union put out.")
    assert found["the press release"] == ("statement", "Harbour Union")


def test_to_whom_a_statement_was_sent_did_not_issue_it() -> None:
    text = "“It is shut,” Arto Velin said in a statement sent to the Lamp Society."
    found = cited(text, Said("Arto Velin", "said", "It is shut"))
    assert found["a statement"] == ("statement", "Arto Velin")


def test_its_note_is_of_the_body_that_relies_on_it() -> None:
    found = cited(
        "The Lamp Society asked. The Harbour Union relies on its survey note of 12 March."
    )
    assert ("document", "Harbour Union") in found.values()


def test_who_runs_an_instrument_issues_what_it_shows() -> None:
    found = cited("A river gauge, run by the Harbour Union, shows the water rising.")
    assert ("dataset", "Harbour Union") in found.values()


def test_what_was_told_to_a_paper_is_cited_by_the_paper() -> None:
    text = "A parent told the Valley Mirror that the gate was open."
    found = cited(text, Said("A parent", "told", "that the gate was open"))
    assert found["told the Valley Mirror"] == ("document", "Valley Mirror")


def test_what_a_station_broadcast_is_its_broadcast() -> None:
    found = cited("Harbour Radio broadcast the report of the Lamp Society.")
    assert ("broadcast", "Harbour Radio") in found.values()


@pytest.mark.parametrize(
    "text",
    [
        "The numerous reports were wrong.",
        "The agreement was signed by all.",
        "He receives many letters.",
        "Bulletin No. 8 follows tomorrow.",
        "The release of the water took an hour.",
    ],
)
def test_what_tells_nothing_of_one_work_is_not_cited(text: str) -> None:
    assert cited(text) == {}


def test_a_number_of_the_next_clause_numbers_no_work() -> None:
    found = cited("The Lamp Society rests. By the day of this report 30 had been handed out.")
    assert "this report 30" not in found


def test_about_how_many_letters_is_no_certain_work() -> None:
    assert cited("We have received more than sixty letters about the dip of 4 May.") == {}


def test_what_was_shown_to_the_writer_is_leant_on() -> None:
    found = cited("The Harbour Union showed us a receipt. One of them showed us a pay slip.")
    assert found["a receipt"] == ("document", "Harbour Union")
    assert "a pay slip" in found


def test_a_part_of_a_work_is_of_the_work() -> None:
    found = cited("The Lamp Society says so on page nine of its own report.")
    assert "its own report" in found


def test_what_somebodys_lists_give_rests_on_them() -> None:
    assert "our lists" in cited("There are, by our lists, some five hundred people in the camp.")


def test_who_has_a_certificate_did_not_give_it() -> None:
    found = cited("Arto Velin kept the dip. His certificate of 1955 hangs in the hall.")
    assert found["His certificate of 1955"] == ("document", None)


def test_a_register_is_of_the_body_that_keeps_it() -> None:
    found = cited("No such letter was found in the registers of the Harbour Union.")
    assert [issuer for kind, issuer in found.values() if kind == "dataset"] in (
        [],
        ["Harbour Union"],
    )


def test_what_is_to_be_published_is_not_there_yet() -> None:
    text = "The Harbour Union said that it would publish its findings on Friday."
    assert (
        cited(text, Said("The Harbour Union", "said", "that it would publish its findings")) == {}
    )


def test_a_signed_confession_is_by_whoever_signed_it() -> None:
    found = cited("Arto Velin signed a confession on Monday.")
    assert found["a confession"] == ("document", "Arto Velin")


def test_papers_in_the_writers_hands_are_leant_on() -> None:
    assert "papers" in {words.split()[0] for words in cited("We hold papers for the meadow.")}


def test_whose_stamp_a_paper_has_gave_it() -> None:
    found = cited("I have the receipt with the stamp of the Harbour Union.")
    assert {issuer for _, issuer in found.values()} == {"Harbour Union"}


def test_nothing_is_leant_on_that_is_only_said_to_be_wanting() -> None:
    assert (
        cited("No crate leaves the yard without a certificate that two clerks have signed.") == {}
    )


def test_every_member_of_a_list_was_read() -> None:
    text = "We read the pump register, both communiqués of the Harbour Union and the delivery note."
    found = cited(text)
    assert "both communiqués of the Harbour Union" in found
