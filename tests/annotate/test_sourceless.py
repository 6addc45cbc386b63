"""Who speaks where an attribution has no source; a subject that is all clause."""

from __future__ import annotations

from stemma import pipeline
from stemma.annotate import annotate, default_tools
from stemma.evaluate.gold import as_ingested
from stemma.model.documents import quote
from stemma.model.settings import Settings


def test_a_text_under_a_letterhead_rejects_for_itself() -> None:
    head = "Ministry of Fisheries\nPress release, 4 May 2031\n\nThe Ministry has paid every crew. "
    ((_, now),) = rejected(f"{head}Any suggestion that crews were left unpaid is rejected.\n")
    ((_, then),) = rejected(f"{head}Any suggestion that crews were left unpaid was rejected.\n")
    assert (now, then) == (("Ministry of Fisheries",), ())


def rejected(text: str) -> list[tuple[str, tuple[str, ...]]]:
    """What is denied in a text, with the names of whoever denies it."""
    (found,) = pipeline.read("text.txt", text.encode(), Settings())
    rows = pipeline.find(found, default_tools(Settings()))
    names = {each.id: each.name for each in rows.entities}
    return [
        (quote(text, row.content), tuple(names[who] for who in row.speakers))
        for row in rows.attributions
        if row.stance == "denies"
    ]


def test_a_subject_that_is_nothing_but_its_clause_is_no_fault() -> None:
    text = (
        "Mara Tul Sr. as the Miller's Girl Ina Varr as Eegon Following the storm Ina Varr said that "
        "the play was over."
    )
    assert annotate(as_ingested("cast.txt", text), default_tools(Settings())).document.text == text
