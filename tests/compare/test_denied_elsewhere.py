"""Denials of "everything", "all the accusations", "the charge" in another text than the accusation."""

from __future__ import annotations

import pytest
from tests.compare.texts import SETTINGS, resolved

from stemma.compare import compare
from stemma.model.links import AnswerStatus

pytestmark = pytest.mark.slow

RELEASE = """Exile Council
Press release
3 March 2031

The Falcon Club stole our archive. Its treasurer Jon Reed forged a letter. Its chairman Otto Kern beat
the exile Amir Sohl.
"""


def ledger(*texts: str) -> dict[str, AnswerStatus]:
    """The status of each accused, by name."""
    case = resolved(*texts)
    names = {each.id: each.name for each in case.entities}
    return {names[row.about]: row.status for row in compare(case, SETTINGS).answers}


def paper(day: str, words: str) -> str:
    """A report of a day."""
    return (
        f"Harbour Courier\n{day}\n\nThe port was calm on Monday, and the ferries ran.\n\n{words}\n"
    )


@pytest.mark.parametrize(
    "reply",
    [
        "Jon Reed denied everything.",
        "Jon Reed denied all the accusations.",
        "Jon Reed denied any wrongdoing.",
        "Jon Reed rejected the charges.",
        "Jon Reed rejected the accusation.",
    ],
)
def test_it_meets_what_the_only_accuser_said_before(reply: str) -> None:
    found = ledger(RELEASE, paper("5 March 2031", reply))
    assert found["Jon Reed"] == "denied"
    assert found["Otto Kern"] != "denied"


@pytest.mark.parametrize(
    ("day", "reply"),
    [
        ("2 March 2031", "Jon Reed denied everything."),
        ("5 June 2031", "Jon Reed denied everything."),
        ("5 March 2031", "Jon Reed denied knowing of it."),
        ("5 March 2031", "Nobody heard whether Jon Reed denied everything."),
    ],
)
def test_what_is_older_far_off_or_of_something_else_meets_nothing(day: str, reply: str) -> None:
    assert ledger(RELEASE, paper(day, reply))["Jon Reed"] != "denied"


def test_of_two_accusers_whom_the_text_does_not_name_neither_is_met() -> None:
    other = "Dock Union\nPress release\n4 March 2031\n\nJon Reed bribed the harbour master.\n"
    found = ledger(RELEASE, other, paper("5 March 2031", "Jon Reed denied all the charges."))
    assert found["Jon Reed"] != "denied"


def test_what_a_text_itself_tells_comes_first() -> None:
    told = "The mayor said that Jon Reed had bribed a judge. Jon Reed denied the charge."
    case = resolved(RELEASE, paper("5 March 2031", told))
    older = {each.id for each in case.documents[0].claims}
    rows = [each for each in compare(case, SETTINGS).answers if each.allegation in older]
    assert rows
    assert all(row.status != "denied" for row in rows)


TOLD = "Ilsa Merren said that Tobias Merl had let boats block the channel."


@pytest.mark.parametrize(
    "reply", ["Mr Merl rejected that.", "Mr Merl, reached by telephone, denied this."]
)
def test_what_somebody_rejects_right_behind_it_is_an_accusation(reply: str) -> None:
    assert ledger(paper("5 March 2031", f"{TOLD} {reply}")).get("Tobias Merl") == "denied"


def test_an_offer_that_is_rejected_is_none() -> None:
    told = "Ilsa Merren said that Tobias Merl would get a new berth. Mr Merl rejected that."
    assert "Tobias Merl" not in ledger(paper("5 March 2031", told))


LETTER = """TRASKE & EVE, Solicitors, 9 Chancery Steps, Sarn
20 April 2031

Dear Mr Merl,

We act for Norvan Marine Works Ltd ("our client").

In the Courier of 5 April Mr Merl stated that our client had discharged spoil under the rocks. {}

Yours sincerely,
Ida Traske
"""


@pytest.mark.parametrize("reply", ["That is untrue.", "This is false.", "It is not true."])
def test_what_a_letter_calls_untrue_right_behind_it_is_an_accusation(reply: str) -> None:
    assert ledger(LETTER.format(reply)).get("Norvan Marine Works Ltd") == "denied"


@pytest.mark.parametrize(
    ("told", "status"),
    [
        ("The police did not respond to that.", "declined"),
        ("It was a cold night on the quay. The police did not respond to that.", "other"),
    ],
)
def test_who_did_not_respond_to_that_declined_what_stands_right_before(
    told: str, status: str
) -> None:
    text = (
        "The Havn Police closed the quay on Monday. Tobias Merl said that the Havn Police had beaten "
        f"eleven men. {told}"
    )
    found = ledger(paper("5 March 2031", text))
    assert (found.get("Havn Police") == "declined") == (status == "declined")
