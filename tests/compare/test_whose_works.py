"""Whose a work is that nobody names as its maker, and when a paper leans on what it prints."""

from __future__ import annotations

from dataclasses import replace

from tests.compare.build import Folder, Sheet
from tests.compare.test_cited import cited

from stemma.compare.name_uses import find_name_uses
from stemma.compare.statements.corpus import Corpus, build_corpus
from stemma.compare.works.cited import find_cited
from stemma.model.annotations import Attribution, Mention
from stemma.model.case import Resolution
from stemma.model.ids import row_id
from stemma.model.links import CitedItem


def _saying_our(folder: Folder, *owners: tuple[Sheet, str]) -> Corpus:
    """The folder, where each of the sheets says "our" for a body."""
    resolution = folder.resolution()
    added = {
        sheet.id: Mention(
            row_id("m", sheet.id, "pronoun", at=(sheet.span("our"),)),
            (sheet.span("our"),),
            "Organization",
            "pronoun",
            folder.id_of(body),
            document=sheet.id,
        )
        for sheet, body in owners
    }
    documents = tuple(
        replace(each, mentions=(*each.mentions, added[each.document.id]))
        if each.document.id in added
        else each
        for each in resolution.documents
    )
    return build_corpus(Resolution(documents, resolution.entities))


def _log_of(*bodies: str) -> CitedItem:
    """The kiln log, in a folder where some bodies speak of their kiln."""
    folder = Folder()
    owners = []
    for number, body in enumerate(bodies):
        folder.who(body, "Organization")
        sheet = folder.document(f"{number}.txt", f"We of the {body} lit our kiln in May.")
        owners.append((sheet, body))
    folder.document("z.txt", "Hand over the kiln log.").cites("the kiln log", "dataset")
    (item,) = find_cited(_saying_our(folder, *owners))
    return item


def test_who_calls_a_thing_its_own_keeps_its_record() -> None:
    assert _log_of("Ferry Guild").issuer == "Ferry Guild"


def test_of_two_that_have_such_a_thing_neither_is_said_to_keep_it() -> None:
    assert _log_of("Ferry Guild", "Salt Board").issuer is None


def _page(writer_named: bool) -> tuple[CitedItem, ...]:  # noqa: FBT001 - the one thing that differs
    folder = Folder()
    folder.who("Ada Lovel", "Person", "the rector" if writer_named else "Ada Lovel")
    text = (
        f"{'The rector' if not writer_named else 'Yes, the rector'} replied. We print her letter whole.\n"
        "The bell is sound.\nAda Lovel\n"
    )
    page = folder.document("a.txt", text, publisher="The Far Lamp")
    page.cites("her letter", "letter")
    frame, letter = page.span(text.split("\n", maxsplit=1)[0]), page.span("The bell is sound.")
    voices = tuple(
        Attribution(
            id=row_id("a", page.id, "voice", content=(span,)),
            kind="voice",
            source=(),
            cue=(),
            content=(span,),
            stance="asserts",
            negated=False,
            hedged=False,
            parent=None,
            voice=None,
            speakers=(folder.id_of("Ada Lovel"),) if span == letter else (),
            anonymous=False,
            score=1.0,
            document=page.id,
        )
        for span in (frame, letter)
    )
    (rows,) = folder.resolution().documents
    resolution = Resolution((replace(rows, attributions=voices),), folder.resolution().entities)
    return find_cited(build_corpus(resolution))


def test_a_paper_leans_on_the_letter_of_somebody_whom_it_has_named() -> None:
    (item,) = _page(writer_named=True)
    assert item.held in item.cited_by


def test_a_paper_that_only_hands_a_letter_on_leans_on_nothing_held() -> None:
    assert all(item.held is None for item in _page(writer_named=False))


def _quoted(own: str, retold: str) -> tuple[CitedItem, ...]:
    folder = Folder()
    folder.who("Ferry Guild", "Organization")
    folder.who("Ilo Varn", "Person")
    one = folder.document("a.txt", f"The Ferry Guild wrote: {own}.")
    two = folder.document("b.txt", f"Ilo Varn wrote: {retold}.")
    first = one.says(own, by="Ferry Guild", cue="wrote", attributed="direct")
    second = two.says(retold, by="Ilo Varn", cue="wrote", attributed="direct")
    one.cites("wrote", "document", issuer="Ferry Guild", claims=(first.id,) if first else ())
    two.cites("wrote", "document", issuer="Ilo Varn", claims=(second.id,) if second else ())
    return cited(folder)


def test_one_sentence_quoted_of_a_body_and_of_its_writer_is_of_one_work() -> None:
    whole = "we shall ring the bells of Tolm until the last boat has come home"
    altered = "we shall ring the bells of Tolm until the last boat has gone down"
    (item,) = _quoted(whole, altered)
    assert len(item.cited_by) == len(item.citations) == 2


def test_two_sentences_are_of_two_works() -> None:
    whole = "we shall ring the bells of Tolm until the last boat has come home"
    assert len(_quoted(whole, "nobody in the town has paid for the new lamp")) == 2


def test_whom_a_paper_calls_its_columnist_wrote_what_it_leans_on() -> None:
    folder = Folder()
    folder.who("Ines Moro", "Person")
    folder.who("The Far Lamp", "Organization", "Far Lamp")
    column = folder.document(
        "a.txt",
        "The bell is cracked.",
        published="2031-05-01",
        author="Ines Moro",
        publisher="The Far Lamp",
    )
    column.says("The bell is cracked")
    page = folder.document(
        "b.txt",
        "Last week our columnist wrote about the bell.",
        published="2031-05-08",
        publisher="The Far Lamp",
    )
    page.cites("wrote", "document", date="2031-05-01")
    page.citations[-1] = replace(page.citations[-1], issuer="our columnist")
    corpus = build_corpus(folder.resolution())
    uses = find_name_uses(corpus, find_cited(corpus))
    assert [(use.text, use.entity) for use in uses if use.kind == "descriptor"] == [
        ("our columnist", folder.id_of("Ines Moro"))
    ]


def _communique(*released: str, told: str = "Ministry of Works") -> CitedItem:
    """What "the communiqué" is in a folder with such documents, in a text that speaks of a body."""
    folder = Folder()
    folder.who("Ministry of Works", "Organization")
    for number, text in enumerate(released):
        folder.document(
            f"{number}.txt", text, publisher="Ministry of Works", published="2031-03-14"
        )
    folder.who("Army Staff", "Organization")
    said = f"{told} met. The communiqué says so."
    paper = folder.document("z.txt", said, published="2031-03-20")
    paper.cites("The communiqué", "statement")
    return next(
        each
        for each in find_cited(build_corpus(folder.resolution()))
        if each.cited_by == (paper.id,)
    )


FIRST = "MINISTRY OF WORKS\nCOMMUNIQUÉ No. 17\n\nAll gates were found in order."
SECOND = "MINISTRY OF WORKS\nCOMMUNIQUÉ No. 18\n\nOne gate was found open."


def test_the_communique_is_the_only_one_that_a_folder_holds() -> None:
    assert _communique(FIRST).held is not None


def test_of_two_communiques_and_of_a_text_that_only_speaks_of_one_none_is_meant() -> None:
    assert _communique(FIRST, SECOND).held is None
    assert _communique(FIRST, told="Army Staff").held is None
    assert _communique("The quay\n\nThe communiqué of the other bank was read aloud.").held is None
