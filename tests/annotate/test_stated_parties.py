"""Whom a description means of which the document itself says so: by a label, an address, "We act for"."""

from __future__ import annotations

import pytest
from tests.annotate.test_own_bodies import who

from stemma.text.acting_for import acting_for

pytestmark = pytest.mark.slow

NOTICE = "FAIR WAGES TRIBUNAL\n\nEmployer: Harbour Foods Ltd\nEmployee: Mrs Ines Tolve\n\n"


def test_the_party_behind_a_label_is_meant_by_the_label() -> None:
    text = f"{NOTICE}The employer paid no wages in May. It has not explained this to Mrs Tolve.\n"
    assert who(text, "The employer") == ["Harbour Foods Ltd"]
    assert who(text, "It") == ["Harbour Foods Ltd"]


@pytest.mark.parametrize(
    ("label", "said"),
    [
        ("Provider: Harbour Foods Ltd and Dock Foods Ltd", "The provider paid no wages."),
        ("Provider: Harbour Foods Ltd\nProvider: Dock Foods Ltd", "The provider paid no wages."),
        ("Provider: see the letter of Harbour Foods Ltd", "The provider paid no wages."),
        ("Provider: Harbour Foods Ltd", "A provider must pay wages. The provider paid no wages."),
        ("Provider: Harbour Foods Ltd", "The provider of the gas paid no wages."),
        ("Photo: Harbour Foods Ltd", "The photo shows no wages."),
        (
            "Provider: Harbour Foods Ltd",
            "In 2029 the mill belonged to Dock Foods Ltd. At that time the provider paid no wages.",
        ),
    ],
)
def test_two_parties_or_somebody_of_whom_a_rule_speaks_are_not_chosen(
    label: str, said: str
) -> None:
    text = f"FAIR WAGES TRIBUNAL\n\n{label}\n\nIt rained on Monday. {said}\n"
    assert "Harbour Foods Ltd" not in [*who(text, "The provider"), *who(text, "The photo")]


LETTER = (
    "DRAKE & LUND\nSolicitors\n\n6 May 2031\n\nMs Ada Brun\nManager\nDock Foods Ltd\nQuay Street 4, Tolm\n\n"
    "Dear Ms Brun,\n\n"
)
CLOSE = "\n\nYours sincerely,\n\nKarl Moy\n"


def test_your_company_is_the_body_to_which_a_letter_goes_and_our_client_is_whom_its_writer_names() -> (
    None
):
    text = (
        f"{LETTER}We act for Harbour Foods Ltd. Your company did not pay our client in May. We have asked "
        f"for the money twice.{CLOSE}"
    )
    assert who(text, "Your company") == ["Dock Foods Ltd"]
    assert who(text, "our client") == ["Harbour Foods Ltd."] or who(text, "our client") == [
        "Harbour Foods Ltd"
    ]


def test_your_company_in_anothers_quoted_words_is_left_alone() -> None:
    text = (
        f"{LETTER}A driver told us: “I wrote to your company in May.” He has left the trade.{CLOSE}"
    )
    assert who(text, "your company") == []


def test_with_two_letters_in_a_document_nobody_is_addressed() -> None:
    text = f"{LETTER}Your company did not pay.{CLOSE}\nDear Mr Orr,\n\nThe bill is late.{CLOSE}"
    assert who(text, "Your company") == []


@pytest.mark.parametrize(
    "text",
    [
        "We act for Harbour Foods Ltd and others.",
        "I am writing on behalf of Mrs Ines Tolve.",
        "We are instructed by Harbour Foods Ltd in this matter.",
        "We represent the Dock Union.",
    ],
)
def test_who_says_for_whom_he_acts(text: str) -> None:
    (at,) = acting_for(text)
    assert text[at].isupper()


@pytest.mark.parametrize(
    "text",
    [
        "We no longer act for Harbour Foods Ltd.",
        "He asked whether we act for Harbour Foods Ltd.",
        "“We act for Harbour Foods Ltd,” wrote a lawyer.",
        "We act for the family of Oto Maar.",
        "We acted for Harbour Foods Ltd until May.",
    ],
)
def test_who_does_not_act_has_no_client(text: str) -> None:
    assert acting_for(text) == []


def test_a_firm_at_the_end_of_a_sentence_is_a_firm() -> None:
    text = "We act for Kettle Rook Heating Ltd. It rained all day. Our client was at the door at nine.\n"
    assert who(text, "Our client")
