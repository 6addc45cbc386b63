"""What documents lean on: one item for many mentions, held or not."""

from __future__ import annotations

from dataclasses import replace

from tests.compare.build import Folder

from stemma.compare.statements.corpus import build_corpus
from stemma.compare.works.cited import find_cited
from stemma.model.links import CitedItem


def cited(folder: Folder) -> tuple[CitedItem, ...]:
    return find_cited(build_corpus(folder.resolution()))


def test_two_documents_that_lean_on_one_report_give_one_item() -> None:
    folder = Folder()
    folder.who("United Commission", "Organization")
    one = folder.document("a.txt", "The United Commission counted 64 in its October report.")
    two = folder.document("b.txt", "See the report of the United Commission.")
    one.cites("its October report", "report", issuer="United Commission", date="2031-10")
    two.cites("the report", "report", issuer="United Commission")
    (item,) = cited(folder)
    assert item.cited_by == tuple(sorted((one.id, two.id)))
    assert (item.issuer, item.date, item.held) == ("United Commission", "2031-10", None)


def test_a_release_that_is_in_the_folder_is_held() -> None:
    folder = Folder()
    release = folder.document(
        "a.txt", "We say so.", published="2032-03-08", publisher="Council of Exiles"
    )
    folder.who("Council of Exiles", "Organization")
    article = folder.document(
        "b.txt", "The Council of Exiles said in a release.", published="2032-03-13"
    )
    article.cites("a release", "statement", issuer="Council of Exiles", date="2032-03-08")
    assert [item.held for item in cited(folder)] == [release.id]


def test_nothing_leans_on_what_appeared_later() -> None:
    folder = Folder()
    folder.who("Council of Exiles", "Organization")
    folder.document("a.txt", "We say so.", published="2032-03-20", publisher="Council of Exiles")
    article = folder.document(
        "b.txt", "The Council of Exiles said in a release.", published="2032-03-13"
    )
    article.cites("a release", "statement", issuer="Council of Exiles")
    assert [item.held for item in cited(folder)] == [None]


def test_a_broadcast_is_never_held_as_a_document() -> None:
    folder = Folder()
    folder.who("Channel Seven", "Organization")
    folder.document("a.txt", "Tonight.", published="2032-03-10", publisher="Channel Seven")
    article = folder.document("b.txt", "On Channel Seven, she smiled.", published="2032-03-11")
    article.cites("On Channel Seven", "broadcast", issuer="Channel Seven", date="2032-03-10")
    assert [item.held for item in cited(folder)] == [None]


def test_two_letters_of_one_issuer_on_two_days_are_two() -> None:
    folder = Folder()
    folder.who("Pellin Branch", "Organization")
    sheet = folder.document("a.txt", "A letter, and another letter, by the Pellin Branch.")
    sheet.cites("A letter", "letter", issuer="Pellin Branch", date="2032-02-20")
    sheet.cites("another letter", "letter", issuer="Pellin Branch", date="2032-02-27")
    assert len(cited(folder)) == 2


def test_a_paper_that_nobody_names_is_known_by_what_it_wrote() -> None:
    folder = Folder()
    folder.who("The Far Lamp", "Organization", "Far Lamp")
    said = "The keepers slept through the storm with their boots off"
    paper = folder.document("a.txt", f"{said}.", published="2031-05-01", publisher="The Far Lamp")
    paper.says(said)
    reply = folder.document(
        "b.txt",
        "A newspaper abroad has written that the keepers slept through the storm with their boots off.",
        published="2031-05-09",
    )
    claim = reply.says(
        "the keepers slept through the storm with their boots off",
        by="nobody in particular",
        source="A newspaper abroad",
        cue="has written",
    )
    reply.cites("has written", "document", claims=(claim.id,) if claim else ())
    reply.citations[-1] = replace(reply.citations[-1], issuer="A newspaper abroad")
    assert [item.held for item in cited(folder)] == [paper.id]


def test_the_same_words_for_a_work_without_an_issuer_mean_one() -> None:
    folder = Folder()
    one = folder.document("a.txt", "The union has seen the transfer slip.")
    two = folder.document("b.txt", "It has seen the transfer slip. It keeps the pump log.")
    one.cites("the transfer slip", "document")
    two.cites("the transfer slip", "document")
    two.cites("the pump log", "dataset")
    assert sorted(len(item.cited_by) for item in cited(folder)) == [1, 2]


def test_an_item_tells_which_mentions_are_of_it() -> None:
    folder = Folder()
    one = folder.document("a.txt", "The union signed the sheet of 3 May. We have seen the sheet.")
    one.cites("the sheet of 3 May", "document", date="2031-05-03")
    one.cites("the sheet", "document")
    one.citations[-1] = replace(one.citations[-1], spans=(one.span("the sheet", 2),))
    (item,) = cited(folder)
    assert set(item.citations) == {each.id for each in one.citations}


def test_an_answer_by_letter_is_not_whatever_else_its_writer_published() -> None:
    folder = Folder()
    folder.who("Blue Shell", "Organization")
    folder.document("a.txt", "Cooks wanted.", published="2032-03-02", publisher="Blue Shell")
    article = folder.document("b.txt", "Blue Shell said so by letter.", published="2032-10-13")
    article.cites("by letter", "letter", issuer="Blue Shell")
    assert [item.held for item in cited(folder)] == [None]


def test_a_list_in_a_drawer_is_not_a_release() -> None:
    folder = Folder()
    folder.who("Blue Shell", "Organization")
    folder.document("a.txt", "Cooks wanted.", published="2032-03-02", publisher="Blue Shell")
    article = folder.document("b.txt", "See the list of Blue Shell.", published="2032-10-13")
    article.cites("the list", "document", issuer="Blue Shell")
    assert [item.held for item in cited(folder)] == [None]


def test_a_day_without_its_year_is_of_the_one_work_of_that_day() -> None:
    folder = Folder()
    text = "Statement of the guild. We did not build it."
    held = folder.document("a.txt", text, published="2032-04-21")
    other = folder.document("b.txt", "See our statement of 21 April, and of 22 April.")
    other.cites("our statement of 21 April", "statement", date="XXXX-04-21")
    assert [item.held for item in cited(folder)] == [held.id]


def test_a_day_without_its_year_is_not_of_a_work_of_another_day() -> None:
    folder = Folder()
    folder.document("a.txt", "Statement of the guild. We did not.", published="2032-04-21")
    other = folder.document("b.txt", "See our statement of 22 April.")
    other.cites("our statement of 22 April", "statement", date="XXXX-04-22")
    assert [item.held for item in cited(folder)] == [None]
