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
