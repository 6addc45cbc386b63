"""Who is meant by "the petitioner" and "the respondent" where the text says who brought the case."""

from __future__ import annotations

import pytest
from tests.annotate.reading import Said, read, speakers

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(
    ("before", "party"),
    [
        ("The bench heard a petition filed by the Reef Union.", "petitioner"),
        ("The Reef Union has filed a suit against the mayor.", "claimant"),
        ("The Reef Union lodged a complaint with the police.", "complainant"),
        ("The applicant, the Reef Union, was heard first.", "applicant"),
    ],
)
def test_who_has_brought_a_case_is_its_petitioner(before: str, party: str) -> None:
    text = f"{before} The {party} said that it rained."
    assert speakers(read(text, Said(f"The {party}", "said", "that it rained"))) == ("Reef Union",)


def test_of_two_who_complained_neither_is_chosen() -> None:
    text = (
        "The complaint of the Port Union was heard. A complaint by Ada Brun was heard too."
        " The complainant said that it rained."
    )
    assert speakers(read(text, Said("The complainant", "said", "that it rained"))) == ()


@pytest.mark.parametrize(
    ("before", "party"),
    [
        ("Karl Moy was convicted. Moy has filed an appeal.", "complainant"),
        ("The bail application of Karl Moy was refused.", "applicant"),
        ("Lawyer Ada Brun filed the petition on behalf of the villagers.", "petitioner"),
        ("The Reef Union filed the petition on behalf of the villagers.", "petitioner"),
    ],
)
def test_who_appeals_or_files_for_others_is_no_complainant(before: str, party: str) -> None:
    text = f"{before} The {party} said that it rained."
    assert speakers(read(text, Said(f"The {party}", "said", "that it rained"))) == ()


def test_another_applicant_is_not_the_one_who_filed() -> None:
    text = "The Reef Union filed a petition. In a second case, the applicant, a widow, said no."
    assert speakers(read(text, Said("the applicant, a widow,", "said", "no"))) == ()
