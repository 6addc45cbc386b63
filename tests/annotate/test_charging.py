"""Clauses that charge somebody by their form: "we hold X accountable", "X is to blame"."""

from __future__ import annotations

import pytest
from tests.annotate.test_spared import accused

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("According to Ada Lund, Oto Maar is to blame for the fire.", "Oto Maar"),
        ("“We hold the Lisk Board accountable for it,” said Ada Lund.", "Lisk Board"),
        ("Oto Maar was accused by the league of theft.", "Oto Maar"),
        ("The police suspect Oto Maar of murder.", "Oto Maar"),
        ("Ada Lund called Oto Maar a murderer.", "Oto Maar"),
        ("Ada Lund said that Oto Maar had raped her.", "Oto Maar"),
        ("Ada Lund said: “Oto Maar is a thief.”", "Oto Maar"),
        (
            "The ministry said that it had found a terror ring, run by the Lisk Guards.",
            "Lisk Guards",
        ),
        ("Ada Lund said that a smuggling network led by Oto Maar had been uncovered.", "Oto Maar"),
        ("The police said that they had broken up a gang headed by Oto Maar.", "Oto Maar"),
        (
            "Ada Lund said that one nurse, named as Oto Maar, had stolen the purses of two patients.",
            "Oto Maar",
        ),
        ("The police said that a man identified as Oto Maar had robbed the bank.", "Oto Maar"),
    ],
)
def test_who_is_charged_in_so_many_words_is_accused(text: str, whom: str) -> None:
    assert whom in accused(text)


@pytest.mark.parametrize(
    "text",
    [
        "“We do not hold the Lisk Board accountable for it,” said Ada Lund.",
        "If the gate was shut, Oto Maar is to blame, Ada Lund said.",
        "Ada Lund alleged that Oto Maar died in the cellar.",
        "Ada Lund said: “Is Oto Maar to blame for the fire?”",
        "“We hold Oto Maar responsible for the success of the harvest,” said Ada Lund.",
        "“We will hold Oto Maar's brother responsible for dinner,” said Ada Lund.",
        "Ada Lund said Oto Maar was right to blame the weather.",
        "Ada Lund held Oto Maar by the arm.",
        "Nobody is to blame, said Ada Lund.",
        "Ada Lund called Oto Maar a painter.",
        "Ada Lund said that Oto Maar had driven patients for most of the years since.",
        "Ada Lund did not call Oto Maar a murderer.",
        "The police do not suspect Oto Maar of murder.",
        "Among those detained was Oto Maar, leader of the Quay Guild.",
        "Among the seventeen arrested were Oto Maar and Ida Brandt.",
        "“Oto Maar is no thief,” said Ada Lund.",
        "Ada Lund said that an anti-smuggling network led by Oto Maar had been founded.",
        "Ada Lund praised a support group for victims of torture, run by Oto Maar.",
        "Ada Lund spoke to a fraud unit headed by Oto Maar.",
        "Ada Lund said that a letter from Mr Oto Maar had come on 9 May, after the failure of 4 May.",
        "Ada Lund said that the report by Oto Maar was sent after the breach of 2 May.",
        "“I do not think that Oto Maar stole it,” said Ada Lund.",
        "Ada Lund did not say that Oto Maar had robbed the bank.",
    ],
)
def test_what_only_has_the_words_accuses_nobody(text: str) -> None:
    assert accused(text) == set()


@pytest.mark.parametrize(
    "text",
    [
        "We accuse Oto Maar of ordering that the boy be locked up.",
        "Ada Lund accused Oto Maar of telling the guards to beat the boys.",
        "Ada Lund accused Oto Maar of saying that the mill was sold.",
    ],
)
def test_who_is_accused_of_an_order_or_of_words_is_accused(text: str) -> None:
    assert accused(text) == {"Oto Maar"}
