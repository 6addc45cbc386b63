"""Works that a text names once and then takes up, and works told of by what they call themselves."""

from __future__ import annotations

from tests.compare.build import Folder
from tests.compare.test_cited import cited


def _statement(folder: Folder, name: str = "a.txt", day: str = "2031-05-03") -> str:
    folder.who("Ferry Guild", "Organization")
    document = folder.document(
        name, "Statement\nThe well is dry.", published=day, publisher="Ferry Guild"
    )
    return document.id


def test_the_statement_is_the_one_named_before_it() -> None:
    folder = Folder()
    held = _statement(folder)
    text = "In the Ferry Guild's statement of 3 May it is dry. Your statement was false."
    letter = folder.document("b.txt", text, published="2031-06-01")
    letter.cites(
        "the Ferry Guild's statement", "statement", issuer="Ferry Guild", date="2031-05-03"
    )
    letter.cites("Your statement", "statement")
    assert [item.held for item in cited(folder)] == [held]


def test_the_statement_before_any_is_named_is_open() -> None:
    folder = Folder()
    held = _statement(folder)
    text = "The statement was false. In the Ferry Guild's statement of 3 May it is dry."
    letter = folder.document("b.txt", text, published="2031-06-01")
    letter.cites("The statement", "statement")
    letter.cites(
        "the Ferry Guild's statement", "statement", issuer="Ferry Guild", date="2031-05-03"
    )
    assert {item.held for item in cited(folder)} == {held, None}


def test_an_open_letter_that_was_read_is_the_one_that_calls_itself_so() -> None:
    folder = Folder()
    folder.who("Ferry Guild", "Organization")
    held = folder.document(
        "a.txt",
        "Open letter to all those who sit on the board of the quay\nThe well is dry.",
        published="2031-05-03",
        publisher="Ferry Guild",
    )
    column = folder.document(
        "b.txt", "I have read an open letter. The Ferry Guild is angry.", published="2031-06-01"
    )
    column.cites("an open letter", "letter")
    assert [item.held for item in cited(folder)] == [held.id]


def test_a_letter_that_was_read_may_be_another() -> None:
    folder = Folder()
    folder.who("Ferry Guild", "Organization")
    folder.document(
        "a.txt", "Letter to all\nThe well is dry.", published="2031-05-03", publisher="Ferry Guild"
    )
    column = folder.document(
        "b.txt", "I have read a letter. The Ferry Guild is angry.", published="2031-06-01"
    )
    column.cites("a letter", "letter")
    assert [item.held for item in cited(folder)] == [None]


def test_of_two_statements_the_one_that_was_read_is_not_said_to_be_missing() -> None:
    folder = Folder()
    _statement(folder)
    _statement(folder, "c.txt", "2031-05-09")
    column = folder.document("b.txt", "I have read a statement.", published="2031-06-01")
    column.cites("a statement", "statement")
    assert cited(folder) == ()


def test_a_day_alone_makes_nobody_the_writer_of_a_letter() -> None:
    folder = Folder()
    folder.who("Ferry Guild", "Organization")
    one = folder.document("a.txt", "The Ferry Guild wrote to us on 3 May.")
    two = folder.document("b.txt", "We received a letter of 3 May.")
    one.cites("wrote", "letter", issuer="Ferry Guild", date="2031-05-03")
    two.cites("a letter of 3 May", "letter", date="2031-05-03")
    assert {(each.issuer, len(each.cited_by)) for each in cited(folder)} == {
        ("Ferry Guild", 1),
        (None, 1),
    }


def test_letters_of_two_who_are_named_are_two() -> None:
    folder = Folder()
    folder.who("Ferry Guild", "Organization")
    folder.who("Salt Board", "Organization")
    one = folder.document("a.txt", "The Ferry Guild wrote to us on 3 May.")
    two = folder.document("b.txt", "The Salt Board wrote to us on 3 May.")
    one.cites("wrote", "letter", issuer="Ferry Guild", date="2031-05-03")
    two.cites("wrote", "letter", issuer="Salt Board", date="2031-05-03")
    assert len(cited(folder)) == 2


def test_a_letter_of_a_day_and_one_of_none_told_elsewhere_are_two() -> None:
    folder = Folder()
    folder.who("Ferry Guild", "Organization")
    one = folder.document("a.txt", "The Ferry Guild wrote to us on 3 May.")
    two = folder.document("b.txt", "The Ferry Guild told us in writing.")
    one.cites("wrote", "letter", issuer="Ferry Guild", date="2031-05-03")
    two.cites("told", "letter", issuer="Ferry Guild")
    assert len(cited(folder)) == 2


def test_a_note_of_somebody_is_not_his_contract() -> None:
    folder = Folder()
    folder.who("Ferry Guild", "Organization")
    one = folder.document("a.txt", "See the note of the Ferry Guild.")
    two = folder.document("b.txt", "See the contract of the Ferry Guild.")
    one.cites("the note of the Ferry Guild", "document", issuer="Ferry Guild")
    two.cites("the contract of the Ferry Guild", "document", issuer="Ferry Guild")
    assert len(cited(folder)) == 2


def test_sheets_that_one_house_keeps_are_those_of_which_all_speak() -> None:
    folder = Folder()
    folder.who("Ferry Guild", "Organization")
    one = folder.document("a.txt", "The sheets are kept for a year.")
    two = folder.document("b.txt", "We read the water sheets.")
    one.cites("The sheets", "document", issuer="Ferry Guild")
    two.cites("the water sheets", "document")
    (item,) = cited(folder)
    assert item.issuer == "Ferry Guild"


def test_sheets_of_two_houses_are_kept_apart() -> None:
    folder = Folder()
    folder.who("Ferry Guild", "Organization")
    folder.who("Salt Board", "Organization")
    one = folder.document("a.txt", "The sheets are kept for a year.")
    two = folder.document("b.txt", "The sheets are kept for two years.")
    three = folder.document("c.txt", "We read the water sheets.")
    one.cites("The sheets", "document", issuer="Ferry Guild")
    two.cites("The sheets", "document", issuer="Salt Board")
    three.cites("the water sheets", "document")
    assert len(cited(folder)) == 3
