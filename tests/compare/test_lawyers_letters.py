"""A lawyer who says for whom he acts speaks for that one in his letter, and nowhere else."""

from __future__ import annotations

import pytest
from tests.compare.texts import SETTINGS, resolved

from stemma.compare import compare
from stemma.model.documents import quote

pytestmark = pytest.mark.slow

CHARGE = (
    "DOCK FOODS LTD\nStatement\n4 May 2031\n\nHarbour Rope Ltd cheated us and stole the winter nets from our"
    " quay. We have told the police.\n"
)
LETTER = (
    "DRAKE & LUND\nSolicitors\n\n6 May 2031\n\nMs Ada Brun\nManager\nDock Foods Ltd\nQuay Street 4, Tolm\n\n"
    "Dear Ms Brun,\n\n{opening} In your statement of 4 May you say that Harbour Rope Ltd stole the winter "
    "nets from your quay. This is false. The nets were sold in March.\n\nYours sincerely,\n\nKarl Moy\n"
)

PARAGRAPHS = (
    "DRAKE & LUND\nSolicitors\n\n6 May 2031\n\nMs Ada Brun\nManager\nDock Foods Ltd\nQuay Street 4, Tolm\n\n"
    "Dear Ms Brun,\n\n1. We act for Harbour Rope Ltd.\n\n{paragraphs}\n\nYours sincerely,\n\nKarl Moy\n"
)


def statuses(*texts: str) -> set[tuple[str, str]]:
    """For each accusation who is accused, and the status."""
    case = resolved(*texts)
    names = {each.id: each.name for each in case.entities}
    return {(names[row.about], row.status) for row in compare(case, SETTINGS).answers}


def of_rope(opening: str) -> set[str]:
    """The statuses of what Harbour Rope Ltd is accused of, after a letter with this opening."""
    found = statuses(CHARGE, LETTER.format(opening=opening))
    return {status for name, status in found if name.startswith("Harbour Rope")}


def test_a_lawyer_denies_for_the_client_whom_the_letter_names() -> None:
    assert "denied" in of_rope("We act for Harbour Rope Ltd.")


def test_a_lawyer_of_others_denies_nothing_for_the_accused() -> None:
    assert of_rope("We act for Ines Tolve.").isdisjoint({"denied", "accepted-in-own-words"})


@pytest.mark.parametrize(
    ("paragraphs", "status"),
    [
        (
            "2. You state that our client stole the winter nets from your quay. That is untrue.",
            "denied",
        ),
        ("2. You state that the boat was sold in Lisk. That is untrue.", "other-statements-only"),
        ("2. You state that two lorries were there. They never were.", "other-statements-only"),
        (
            "2. The allegation by a former clerk that our client sold rotten bread is rejected in full.",
            "other-statements-only",
        ),
        ("2. The allegation that our client stole the winter nets is rejected in full.", "denied"),
    ],
)
def test_a_denial_is_of_what_its_own_paragraph_names(paragraphs: str, status: str) -> None:
    case = resolved(CHARGE, PARAGRAPHS.format(paragraphs=paragraphs))
    theft = {
        claim.id
        for each in case.documents
        for claim in each.claims
        if "our quay" in quote(each.document.text, claim.spans)
    }
    found = {row.status for row in compare(case, SETTINGS).answers if row.allegation in theft}
    assert found == {status}
