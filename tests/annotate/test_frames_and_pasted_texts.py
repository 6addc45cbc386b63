"""A page's words on the writer of the letter it shows; a report that a letter shows; who signs for whom."""

from __future__ import annotations

import pytest
from tests.annotate.whole import read_file, told

pytestmark = pytest.mark.slow

LETTER = (
    "Respected Members of the Weir Board,\n\n"
    "Since May the lower gate has been shut, and the boats of eleven families lie dry behind it.\n\n"
    "{inside}\n\n"
    "We do not know who gave the order, and we ask the board to publish the log of the gate.\n\n"
    "Ada Brun\nChair of the Boat Club\nLisk, 4 June 2031\n"
)
PASTED = (
    "{lead}\n\nGate Keeper Left Post on Night of Flood\nMay 12, 2031\nAuthor: {by}\n\n"
    "The gate keeper left his post at nine, and forty boats were lost in the flood."
)
PLAIN = "The keeper of the gate has told our members nothing at all about it in these weeks."
FRAME = "A letter to the Weir Board\n\nAda Brun\n\n{told} The text of the letter is as follows:\n\n"


def chain(text: str, words: str) -> list[tuple[str, str | None]]:
    """The holders of the statement with these words."""
    return [(each.role, each.name) for each in told(read_file(text), words).holders]


@pytest.mark.parametrize(
    ("lead", "by"),
    [
        ("The Quay Mail reported in the following link:", "Emil Torr"),
        ("This is what a paper wrote about that night:", "Quay Mail Newsroom"),
    ],
)
def test_a_report_set_into_a_letter_is_told_by_its_writer(lead: str, by: str) -> None:
    frame = FRAME.format(told="Ada Brun sent a letter to the Weir Board on Tuesday.")
    text = frame + LETTER.format(inside=PASTED.format(lead=lead, by=by))
    found = chain(text, "forty boats were lost")
    assert ("author", "Ada Brun") in found
    assert found[-1] == ("speaker", by)
    assert ("author", "Ada Brun") in chain(text, "eleven families lie dry")


def test_a_letter_in_a_report_is_its_writers_own() -> None:
    text = (
        "Boats lie dry at Lisk\n\nBy Emil Torr\n\nThe lower gate at Lisk has been shut since May. "
        "The chair of the club wrote to the board. The text of the letter is as follows:\n\n"
        + LETTER.format(inside=PLAIN)
        + "\nThe board did not answer our questions before this page went to print.\n"
    )
    assert ("author", "Emil Torr") not in chain(text, "eleven families lie dry")
    assert ("author", "Emil Torr") in chain(text, "has been shut since May")


@pytest.mark.parametrize(
    "sent",
    [
        "The chair of the Boat Club, Ada Brun, sent a letter to the members of the board on Tuesday.",
        "Ada Brun has handed a letter to the board and made it known to the papers of the coast.",
    ],
)
def test_a_frame_that_tells_of_the_letters_writer_is_not_by_that_writer(sent: str) -> None:
    text = FRAME.format(told=sent) + LETTER.format(inside=PLAIN)
    words = " ".join(sent.split()[-4:-1])
    assert ("author", "Ada Brun") not in chain(text, words)
    assert ("author", "Ada Brun") in chain(text, "eleven families lie dry")


@pytest.mark.parametrize(
    "sent",
    [
        "I sent a letter to the members of the board on Tuesday, and nobody has answered me so far.",
        "On Tuesday the members of the board were sent a letter, which nobody has answered so far.",
    ],
)
def test_a_frame_by_the_letters_writer_stays_so(sent: str) -> None:
    text = FRAME.format(told=sent) + LETTER.format(inside=PLAIN)
    assert ("author", "Ada Brun") in chain(text, "members of the board")


STATEMENT = (
    "Statement of the Lisk Boat Association\n\nLisk, 4 June 2031\n\n"
    "The board of the Lisk Boat Association met last night and agreed this statement.\n\n"
    "1. We took part in the march because the gate is shut. We did not call it.\n\n"
    "2. The leaflet has been cut. {quoted} It was written by our secretary.\n\n"
    "3. Nineteen people were held for nine hours, and their telephones were taken from them.\n\n"
    "We thank the neighbours who brought blankets.\n\n"
    "{end}\n"
)


@pytest.mark.parametrize(
    "quoted",
    [
        'The sentence in full reads: "We go to the gate together and we stay calm."',
        "Its text in full is as follows: “We stand at the gate and we keep the peace.”",
    ],
)
@pytest.mark.parametrize(
    "end",
    [
        "For the board: Temir Osh, chair; Janna Belk, secretary",
        "For the board: Temir Osh, chair",
    ],
)
def test_those_who_sign_for_a_board_do_not_stand_behind_the_body(quoted: str, end: str) -> None:
    text = STATEMENT.format(quoted=quoted, end=end)
    rows = read_file(text)
    assert rows.document.authors[0].value == "Temir Osh"
    for words in ("We took part in the march", "Nineteen people were held"):
        authors = [each.name for each in told(rows, words).holders if each.role == "author"]
        assert authors == ["Lisk Boat Association"]


def test_an_open_letter_is_by_the_body_of_its_letterhead() -> None:
    text = (
        "LISK BAY BOATMEN'S COOPERATIVE\nIce Store Yard, Port Lisk\n\n24 April 2031\n\nOPEN LETTER\n"
        "to the director of the Weir Board\n\nDear Dr Orm,\n\n"
        "We have paid dues to your board for seventy-two years, and you knew what was in the basin.\n\n"
        "We ask you to publish the survey and to put the money back.\n\n"
        "For 140 members and 212 families\n\nTobin Merle, chairman\nHanne Ostrel, treasurer\n"
    )
    rows = read_file(text)
    (author,) = [each for each in told(rows, "you knew").holders if each.role == "author"]
    assert (author.name or "").casefold() == "lisk bay boatmen's cooperative"
    assert [each.value for each in rows.document.authors] == ["Tobin Merle", "Hanne Ostrel"]
