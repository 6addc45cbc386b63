"""Papers by whom they are: letters only told of, notes of talks, agreements, what is asked for."""

from __future__ import annotations

import pytest
from tests.annotate.reading import Said
from tests.annotate.test_citations import cited

from stemma.annotate import annotate, default_tools
from stemma.evaluate.gold import as_ingested
from stemma.model.annotations import Citation
from stemma.model.documents import quote
from stemma.model.settings import Settings

pytestmark = pytest.mark.slow

SIGNED = "\nHarbour Union"


def every(text: str) -> list[tuple[str, Citation]]:
    """The works of a text that all steps have read, with the words for each."""
    ingested = as_ingested("text.txt", f"4 June 2031\n\n{text}\n")
    rows = annotate(ingested, default_tools(Settings(reader="rules")))
    return [(quote(ingested.document.text, each.spans), each) for each in rows.citations]


def found(text: str) -> dict[str, Citation]:
    """By its words: each work of a text."""
    return dict(every(text))


def dates(text: str) -> list[str]:
    """The days that are told of works."""
    return sorted(each.date for _, each in every(text) if each.date)


def test_who_left_a_letter_lying_did_not_write_it() -> None:
    works = cited("The mayor regretted that Arto Velin had left the letter lying for a month.")
    assert works["the letter"] == ("letter", None)


def test_who_left_a_letter_wrote_it() -> None:
    assert ("letter", "Ines Moro") in cited("Ines Moro left a letter in the hut.").values()


def test_what_somebody_speaks_about_is_not_by_him() -> None:
    text = "On the statement of 3 May Arto Velin said that it was too short."
    said = Said("Arto Velin", "said", "that it was too short")
    assert "Arto Velin" not in [issuer for _, issuer in cited(text, said).values()]


def test_what_somebody_wrote_on_a_form_is_in_it() -> None:
    text = "Arto Velin wrote on the form that the gate was open."
    said = Said("Arto Velin", "wrote", "that the gate was open")
    assert cited(text, said)["the form"] == ("document", "Arto Velin")


@pytest.mark.parametrize(
    ("text", "issuer"),
    [
        ("The Harbour Union told us in writing that the crane was old.", "Harbour Union"),
        (
            "The Harbour Union had warned the town in writing that the crane was old.",
            "Harbour Union",
        ),
    ],
)
def test_what_was_told_in_writing_is_a_letter(text: str, issuer: str) -> None:
    assert ("letter", issuer) in cited(text).values()


@pytest.mark.parametrize(
    "text",
    [
        "The Harbour Union will tell us in writing that the crane is old.",
        "The Harbour Union never told us in writing that the crane was old.",
        "The Harbour Union told us in the yard that the crane was old.",
    ],
)
def test_what_was_not_told_in_writing_is_none(text: str) -> None:
    assert cited(text) == {}


def test_an_appeal_against_an_order_is_a_paper() -> None:
    works = cited("The Harbour Union has appealed against the decision.")
    assert works["appealed"] == ("document", "Harbour Union")


@pytest.mark.parametrize(
    "text",
    [
        "The Harbour Union appealed to the public.",
        "The Harbour Union may appeal against the decision.",
        "The Harbour Union has not appealed against the decision.",
    ],
)
def test_an_appeal_to_people_or_to_come_is_none(text: str) -> None:
    assert "appealed" not in cited(text)
    assert "appeal" not in cited(text)


def test_a_letter_that_nobody_answered_is_one_without_a_day() -> None:
    text = "I wrote to Arto Velin. He has not replied.\nMara Ilves"
    assert cited(text, author="Mara Ilves")["wrote"] == ("letter", "Mara Ilves")


def test_that_somebody_wrote_to_another_is_no_letter_by_itself() -> None:
    assert cited("I wrote to Arto Velin. He is well.\nMara Ilves", author="Mara Ilves") == {}


def test_who_wrote_again_on_a_day_wrote_a_letter() -> None:
    text = "The Harbour Union wrote to the town on 3 May 2031. The Harbour Union wrote again on 9 May 2031."
    assert dates(text) == ["2031-05-03", "2031-05-09"]


def test_letters_that_lawyers_tell_of_are_their_client_s() -> None:
    text = "We act for Mara Ilves. Our client wrote to you on 3 May 2031. It wrote again on 9 May 2031."
    assert [each.issuer for _, each in every(text)] == ["Mara Ilves"] * 2


def test_a_client_of_those_who_do_not_say_for_whom_they_act_is_nobody() -> None:
    assert found("Our client wrote to you on 3 May 2031.")["wrote"].issuer is None


def test_letters_of_as_many_days_are_as_many_letters() -> None:
    text = "The mill received two letters from the guild, dated 3 May 2031 and 9 May 2031."
    assert dates(text) == ["2031-05-03", "2031-05-09"]


def test_a_note_of_a_call_is_by_whoever_has_it() -> None:
    works = cited(f"We have a note of the call.{SIGNED}", author="Harbour Union")
    assert works["a note of the call"] == ("document", "Harbour Union")


def test_a_note_that_somebody_has_of_another_is_not_his() -> None:
    works = cited(f"We have a note of Arto Velin.{SIGNED}", author="Harbour Union")
    assert ("document", "Harbour Union") not in works.values()


def test_what_we_received_was_a_report_by_whoever_is_named() -> None:
    text = "What we received in May 2031 was a service report from our carter, Mara Ilves."
    (report,) = found(text).values()
    assert (report.issuer, report.date) == ("Mara Ilves", "2031-05")


def test_the_last_reports_of_somebody_are_there_before_he_publishes_them() -> None:
    text = "We ask the Harbour Union to open the gate and to publish its last three inspection reports."
    assert ("report", "Harbour Union") in cited(text).values()


def test_a_report_that_is_to_come_is_none() -> None:
    assert cited("We ask the Harbour Union to publish a report.") == {}


def test_its_contract_is_of_whoever_the_main_clause_is_about() -> None:
    text = "The Harbour Union refused to come, although its contract obliges it to come at once."
    assert cited(text)["its contract"] == ("document", "Harbour Union")


def test_who_signed_an_agreement_with_another_has_made_it() -> None:
    text = (
        "In 2031 the Harbour Union signed an agreement with the Lamp Society that allows two boats."
    )
    assert ("document", "Harbour Union") in cited(text).values()
    assert dates(text) == ["2031"]


def test_the_contract_is_the_one_named_just_before() -> None:
    text = "The mill runs under a contract with the Lamp Society. The contract was signed in 2031."
    assert cited(text)["The contract"] == ("document", "Lamp Society")


def test_a_contract_named_long_before_is_not_taken_up() -> None:
    text = (
        "The mill runs under a contract with the Lamp Society. It rained. It snowed. It thawed. "
        "The contract was signed in 2031."
    )
    assert cited(text)["The contract"] == ("document", None)


def test_an_e_mail_that_brought_no_answer_is_none() -> None:
    assert cited("The Harbour Union did not reply to an e-mail on Sunday.") == {}


def test_an_investigation_that_goes_on_is_no_report() -> None:
    assert cited("The Harbour Union will not comment on the police investigation.") == {}


HEADED = "3. Letter of 7 May 2031\nMara Ilves said that she had not read "


def test_the_letter_under_a_heading_is_the_one_that_it_names() -> None:
    assert found(f"{HEADED}the letter.")["the letter"].date == "2031-05-07"


def test_a_letter_with_words_of_its_own_is_not_that_of_the_heading() -> None:
    assert found(f"{HEADED}the guild's letter.")["the guild's letter"].date is None


def test_the_letter_under_another_heading_is_not_of_that_day() -> None:
    text = f"{HEADED}it.\n\n4. Cranes\nMara Ilves said that she had not read the letter."
    assert found(text)["the letter"].date is None
