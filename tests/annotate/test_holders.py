"""On whose word, who calls whom what, and what a text leans on."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.annotate.reading import STEPS, Said, draft_of, read, spot

from stemma.annotate.citations.step import find_citations
from stemma.model.annotations import Time
from stemma.model.documents import Known, quote
from stemma.model.ids import row_id

pytestmark = pytest.mark.slow

Link = tuple[str, str | None, bool]


def chain(text: str, *said: Said, author: str = "") -> list[Link]:
    """The holders of the first claim."""
    rows = read(text, *said, author=author)
    return [(each.role, each.name, each.outside) for each in rows.claims[0].holders]


def test_a_text_without_a_byline_has_an_unknown_author() -> None:
    assert chain("The bridge was shut.") == [("author", None, False)]


def test_the_chain_goes_from_author_to_speaker_to_informant() -> None:
    text = "Arto Velin said that Ines Moro had told him that the bridge was shut.\nOlu Adeyemi"
    found = chain(
        text,
        Said("Arto Velin", "said", "that Ines Moro had told him that the bridge was shut"),
        Said("Ines Moro", "had told", "that the bridge was shut", parent=0),
        author="Olu Adeyemi",
    )
    assert found == [
        ("author", "Olu Adeyemi", False),
        ("speaker", "Arto Velin", False),
        ("informant", "Ines Moro", False),
    ]


def test_an_unnamed_source_and_words_told_to_another_outlet_leave_the_folder() -> None:
    text = "Two officials said that the bridge was shut."
    assert chain(text, Said("Two officials", "said", "that the bridge was shut"))[-1] == (
        "speaker",
        "Two officials",
        True,
    )
    text = "Arto Velin told the Tolm Gazette that the bridge was shut."
    assert chain(text, Said("Arto Velin", "told", "that the bridge was shut"))[-1][2]
    text = "Arto Velin told this newspaper that the bridge was shut."
    assert not chain(text, Said("Arto Velin", "told", "that the bridge was shut"))[-1][2]


def test_whoever_quotes_himself_stands_there_once() -> None:
    text = "We repeat that the bridge was shut.\nLamp Society"
    found = chain(text, Said("We", "repeat", "that the bridge was shut"), author="Lamp Society")
    assert found == [("author", "Lamp Society", False)]


def under_letterhead(text: str) -> list[tuple[str, str | None]]:
    """Who stands behind the first statement of a letter that Ines Moro signs below a letterhead."""
    draft = draft_of(text, author="Ines Moro")
    document = replace(
        draft.rows.document,
        publisher=Known("Lamp Society", "header", (spot(text, "Lamp Society"),)),
        authors=(Known("Ines Moro", "signature", (spot(text, "Ines Moro"),)),),
    )
    draft = draft.with_rows(document=document)
    for step in STEPS:
        draft = step.apply(draft)
    return [(each.role, each.name) for each in draft.rows.claims[0].holders]


def test_whoever_signs_under_a_letterhead_signs_for_the_body() -> None:
    text = "Lamp Society\nThe bridge was shut.\nInes Moro"
    assert under_letterhead(text) == [("publisher", "Lamp Society"), ("author", "Lamp Society")]


def test_whoever_says_i_throughout_signs_for_nobody_else() -> None:
    text = "Lamp Society\nThe bridge was shut. I saw it. I went home and I slept.\nInes Moro"
    assert under_letterhead(text) == [("publisher", "Lamp Society"), ("author", "Ines Moro")]


def called(text: str, *said: Said, author: str = "") -> set[tuple[str, str, str | None]]:
    """Who is called what, and by whom."""
    rows = read(text, *said, author=author)
    names = {each.id: each.name for each in rows.entities}
    return {(names[each.entity], each.text, each.used_by.name) for each in rows.descriptors}


def test_words_around_a_name_describe_its_bearer() -> None:
    found = called(
        "A shift supervisor, Hanno Bredlow, met the agent Tavo Olmaz. "
        "Olmaz is a vain man with a key. The so-called Lamp Society laughed."
    )
    assert {(name, words) for name, words, _ in found} >= {
        ("Hanno Bredlow", "A shift supervisor"),
        ("Tavo Olmaz", "the agent"),
        ("Tavo Olmaz", "a vain man with a key"),
        ("Lamp Society", "The so-called Lamp Society"),
    }


def test_the_affiliation_of_a_person_is_a_description() -> None:
    found = called("Mara Ilves of the Harbour Union said nothing.")
    assert ("Mara Ilves", "of the Harbour Union", None) in found


def test_an_epithet_belongs_to_whoever_uses_the_words() -> None:
    text = "“The traitor Tavo Olmaz fled,” said Ines Moro.\nOlu Adeyemi"
    said = Said("Ines Moro", "said", "“The traitor Tavo Olmaz fled,”", kind="direct")
    assert ("Tavo Olmaz", "The traitor", "Ines Moro") in called(text, said, author="Olu Adeyemi")


def test_an_epithet_in_reported_speech_is_not_laid_into_the_speakers_mouth() -> None:
    text = "Ines Moro said that the traitor Tavo Olmaz had fled.\nOlu Adeyemi"
    said = Said("Ines Moro", "said", "that the traitor Tavo Olmaz had fled")
    assert ("Tavo Olmaz", "the traitor", "Olu Adeyemi") in called(text, said, author="Olu Adeyemi")


def test_plain_returns_and_courtesies_are_no_descriptions() -> None:
    assert called("Mr Arto Velin met the Lamp Society. The society was glad.") == set()


def test_a_statement_in_which_something_is_said_is_cited_with_what_hangs_on_it() -> None:
    text = "The Lamp Society said in a statement that the bridge was shut."
    rows = read(text, Said("The Lamp Society", "said", "that the bridge was shut"))
    (cited,) = rows.citations
    assert (cited.what, cited.issuer) == ("statement", "Lamp Society")
    assert quote(text, cited.spans) == "a statement"
    assert cited.claims == (rows.claims[0].id,)


def test_a_report_that_speaks_and_a_paper_that_was_seen_are_cited() -> None:
    text = (
        "A report by the Harbour Union found that the quay was safe. "
        "The Lamp Society has seen the contract."
    )
    rows = read(text, Said("A report by the Harbour Union", "found", "that the quay was safe"))
    found = {each.what: each.issuer for each in rows.citations}
    assert found.keys() == {"report", "document"}
    assert found["report"] == "Harbour Union"


def test_a_cited_work_takes_the_date_that_stands_in_it() -> None:
    text = "In its report of October 2031 the Harbour Union counted nine boats."
    draft = draft_of(text)
    span = spot(text, "October 2031")
    time = Time(
        row_id("t", "d", "time", span=(span,)), (span,), "date", "2031-10", "explicit", None
    )
    draft = draft.with_rows(times=(time,))
    for step in STEPS:
        draft = step.apply(draft)
    (cited,) = find_citations.apply(draft).rows.citations
    assert (cited.what, cited.date, cited.issuer) == ("report", "2031-10", "Harbour Union")


def test_an_act_is_no_law_unless_it_is_written_like_one() -> None:
    assert read("Nobody has claimed the act.").citations == ()
