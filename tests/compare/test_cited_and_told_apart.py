"""Which mentions are of one work, which of a document of the folder, and where nothing can be said."""

from __future__ import annotations

from dataclasses import replace

from tests.compare.build import Folder
from tests.compare.test_cited import cited

from stemma.compare.statements.corpus import build_corpus
from stemma.compare.works.cited import find_cited


def _notice(folder: Folder, day: str, name: str = "a.txt") -> str:
    return folder.document(
        name, f"CIRCULAR\nThe well is shut since {day}.", published=day, publisher="Ferry Guild"
    ).id


def test_a_circular_of_a_day_is_the_document_of_that_day_that_calls_itself_so() -> None:
    folder = Folder()
    notice = _notice(folder, "2031-06-09")
    letter = folder.document(
        "b.txt", "The circular of 9 June was torn off.", published="2031-07-01"
    )
    letter.cites("The circular", "statement", date="2031-06-09")
    assert [item.held for item in cited(folder)] == [notice]


def test_a_circular_of_another_day_is_not() -> None:
    folder = Folder()
    _notice(folder, "2031-06-09")
    letter = folder.document(
        "b.txt", "The circular of 8 June was torn off.", published="2031-07-01"
    )
    letter.cites("The circular", "statement", date="2031-06-08")
    assert [item.held for item in cited(folder)] == [None]


def test_a_bare_noun_means_the_one_body_so_called() -> None:
    folder = Folder()
    folder.who("Ferry Guild", "Organization")
    notice = _notice(folder, "2031-06-09")
    letter = folder.document("b.txt", "I read the guild's circular.", published="2031-07-01")
    letter.cites("the guild's circular", "statement")
    letter.citations[-1] = replace(letter.citations[-1], issuer="guild")
    assert [(item.held, item.issuer) for item in cited(folder)] == [(notice, "Ferry Guild")]


def test_of_two_bodies_so_called_a_bare_noun_means_neither() -> None:
    folder = Folder()
    folder.who("Ferry Guild", "Organization")
    folder.who("Salt Guild", "Organization")
    _notice(folder, "2031-06-09")
    letter = folder.document("b.txt", "I read the guild's circular.", published="2031-07-01")
    letter.cites("the guild's circular", "statement")
    letter.citations[-1] = replace(letter.citations[-1], issuer="guild")
    assert [(item.held, item.issuer) for item in cited(folder)] == [(None, "guild")]


def test_what_somebody_wrote_and_the_note_that_takes_it_up_are_one() -> None:
    folder = Folder()
    folder.who("Ilo Varn", "Person")
    text = (
        'Ilo Varn wrote: "The well is shut." The note still hangs there. The note of 2 May is lost.'
    )
    page = folder.document("a.txt", text)
    claim = page.says("The well is shut", by="Ilo Varn", cue="wrote")
    page.cites("wrote", "document", issuer="Ilo Varn", claims=(claim.id,) if claim else ())
    page.cites("The note", "document")
    assert len(cited(folder)) == 1
    page.cites("The note of 2 May", "document", date="2031-05-02")
    assert len(cited(folder)) == 2


def test_what_somebody_wrote_is_his_one_letter() -> None:
    folder = Folder()
    folder.who("Ilo Varn", "Person")
    one = folder.document("a.txt", "On 3 May Ilo Varn wrote to the mayor.")
    two = folder.document("b.txt", "Ilo Varn wrote that the well is shut.")
    one.cites("wrote", "letter", issuer="Ilo Varn", date="2031-05-03")
    two.cites("wrote", "document", issuer="Ilo Varn")
    (item,) = cited(folder)
    assert (item.what, item.date) == ("letter", "2031-05-03")


def test_several_registers_are_not_the_one() -> None:
    folder = Folder()
    one = folder.document("a.txt", "We saw the registers.")
    two = folder.document("b.txt", "We saw the ward register.")
    one.cites("the registers", "dataset")
    two.cites("the ward register", "dataset")
    assert len(cited(folder)) == 2


def test_a_letter_of_an_officer_on_the_letterhead_is_the_bodys() -> None:
    folder = Folder()
    guild = folder.who("Ferry Guild", "Organization")
    varn = folder.who("Ilo Varn", "Person")
    notice = _notice(folder, "2031-06-09")
    paper = folder.document("b.txt", "Ilo Varn wrote on 9 June.", published="2031-06-11")
    paper.cites("wrote", "document", issuer="Ilo Varn", date="2031-06-09")
    corpus = build_corpus(folder.resolution())
    spokes = replace(corpus.spokes, authors={notice: frozenset({guild, varn})})
    (item,) = find_cited(replace(corpus, spokes=spokes))
    assert (item.held, item.issuer) == (notice, "Ferry Guild")


def test_where_two_statements_may_be_meant_none_is_said_to_be_missing() -> None:
    folder = Folder()
    folder.who("Ferry Guild", "Organization")
    _notice(folder, "2031-06-09")
    _notice(folder, "2031-06-12", "b.txt")
    page = folder.document("c.txt", "We read a release of the Ferry Guild.", published="2031-07-01")
    page.cites("a release", "statement", issuer="Ferry Guild")
    assert cited(folder) == ()


def test_a_paper_that_printed_something_is_a_row_only_where_the_folder_has_it() -> None:
    folder = Folder()
    folder.who("Valley Mirror", "Organization")
    page = folder.document("a.txt", "The Valley Mirror printed her letter.", published="2031-07-01")
    page.cites("printed", "document", issuer="Valley Mirror")
    assert cited(folder) == ()


def test_whoever_spoke_in_a_broadcast_leads_to_its_transcript() -> None:
    folder = Folder()
    folder.who("Ilo Varn", "Person")
    shown = folder.document("a.txt", "Transcript\nVARN: The well is shut.", published="2031-06-09")
    shown.says("The well is shut", by="Ilo Varn")
    page = folder.document("b.txt", "Ilo Varn said so in a broadcast.", published="2031-06-11")
    page.cites("a broadcast", "broadcast", issuer="Ilo Varn")
    assert [item.held for item in cited(folder)] == [shown.id]


def test_a_paper_with_a_common_word_for_a_name_is_found_by_its_whole_name() -> None:
    folder = Folder()
    paper = folder.document(
        "a.txt", "The well is shut.", published="2031-06-09", publisher="The Vale Times"
    )
    page = folder.document("b.txt", "He told the Times that it is shut.", published="2031-06-11")
    page.cites("told the Times", "document")
    page.citations[-1] = replace(page.citations[-1], issuer="Times")
    assert [item.held for item in cited(folder)] == [paper.id]
