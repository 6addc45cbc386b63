"""Which paper or body a cited work is by, and so which document of the folder it is."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.compare.build import Folder
from tests.compare.test_cited import cited

from stemma.model.ids import row_id


def _paper(folder: Folder, name: str, publisher: str, day: str = "2031-05-21") -> str:
    return folder.document(name, "The well is shut.", published=day, publisher=publisher).id


def _mail(folder: Folder, words: str, what: str, day: str | None, issuer: str | None) -> None:
    mail = folder.document("z.txt", f"We have read {words}.", published="2031-06-01")
    mail.cites(words, what, date=day)  # type: ignore[arg-type] # a column of the tests
    mail.citations[-1] = replace(mail.citations[-1], issuer=issuer)


def test_this_newspaper_is_the_one_in_which_it_stands() -> None:
    folder = Folder()
    held = _paper(folder, "a.txt", "Norlan Post")
    _paper(folder, "b.txt", "Harbour Herald")
    later = folder.document(
        "z.txt", "This newspaper reported it.", published="2031-06-01", publisher="Norlan Post"
    )
    later.cites("reported", "document", date="2031-05-21")
    later.citations[-1] = replace(later.citations[-1], issuer="This newspaper")
    assert [item.held for item in cited(folder)] == [held]


def test_an_article_in_a_paper_by_a_writer_is_the_papers_of_that_day() -> None:
    folder = Folder()
    held = _paper(folder, "a.txt", "Harbour Herald")
    words = "the article in the Harbour Herald of 21 May by Ms Gorm"
    _mail(folder, words, "document", "2031-05-21", "Gorm")
    assert [item.held for item in cited(folder)] == [held]


def test_an_article_in_a_paper_of_another_day_or_name_is_not() -> None:
    for publisher, day in (("Harbour Herald", "2031-05-20"), ("Salt Herald", "2031-05-21")):
        folder = Folder()
        _paper(folder, "a.txt", publisher, day)
        words = "the article in the Harbour Herald of 21 May by Ms Gorm"
        _mail(folder, words, "document", "2031-05-21", "Gorm")
        assert [item.held for item in cited(folder)] == [None]


def test_a_letter_of_a_kind_and_day_is_the_one_of_that_head() -> None:
    for words, expected in (("a solicitors' letter", True), ("a doctors' letter", False)):
        folder = Folder()
        letter = folder.document(
            "a.txt", "VALE & ORR\nSolicitors\n\nDear Madam\n\nYou lied.", published="2031-05-24"
        )
        _mail(folder, words, "letter", "2031-05-24", None)
        assert [item.held for item in cited(folder)] == [letter.id if expected else None]


def test_minutes_of_a_day_need_no_article() -> None:
    folder = Folder()
    minutes = folder.document("a.txt", "Minutes of the meeting\nAll met.", published="2031-05-27")
    _mail(folder, "minutes of 27 May", "document", "2031-05-27", None)
    assert [item.held for item in cited(folder)] == [minutes.id]


def test_two_bodies_that_share_their_telling_word_are_two_issuers() -> None:
    folder = Folder()
    folder.who("Norlan Post", "Organization")
    folder.who("Norlan Union of Porters", "Organization")
    _paper(folder, "a.txt", "Norlan Union of Porters")
    _mail(folder, "its report", "document", None, "Norlan Post")
    other = folder.document("y.txt", "The union wrote a letter.", published="2031-06-02")
    other.cites("a letter", "letter", issuer="Norlan Union of Porters")
    rows = cited(folder)
    assert {item.held for item in rows} == {None}
    assert len(rows) == 2


def test_two_announcements_of_one_body_of_which_one_is_dated_are_two() -> None:
    for verb in ("announced", "declared", "stated"):
        folder = Folder()
        folder.who("Salt Guild", "Organization")
        text = f"The Salt Guild {verb} a toll. On 7 May it {verb} a raid."
        page = folder.document("a.txt", text, published="2031-06-01")
        for start, day in ((text.index(verb), None), (text.rindex(verb), "2031-05-07")):
            page.cites(verb, "document", issuer="Salt Guild", date=day)
            span = (start, start + len(verb))
            row = row_id("x", page.id, "document", text=(span,))
            page.citations[-1] = replace(page.citations[-1], id=row, spans=(span,))
        assert [item.date for item in cited(folder)].count(None) == 1


@pytest.mark.parametrize(("writer", "held"), [("Mila Gorm", True), ("Ada Brun", False)])
def test_a_work_whose_named_writer_did_not_sign_it_is_another(writer: str, *, held: bool) -> None:
    folder = Folder()
    printed = folder.document(
        "a.txt", "The lamp went out.", published="2031-05-21", author=writer,
        publisher="Harbour Herald",
    )  # fmt: skip
    words = "the article in the Harbour Herald of 21 May by Ms Gorm"
    _mail(folder, words, "document", "2031-05-21", "Gorm")
    assert [item.held for item in cited(folder)] == [printed.id if held else None]
