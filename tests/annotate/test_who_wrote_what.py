"""Whose a text is: a firm's behind its department, a paper's below its column, a letter's signers."""

from __future__ import annotations

import pytest
from tests.annotate.whole import tools

from stemma import pipeline
from stemma.annotate import annotate
from stemma.model.annotations import Annotations
from stemma.model.documents import quote
from stemma.model.settings import Settings
from stemma.text.departments import is_department

pytestmark = pytest.mark.slow

MORE = "It regrets that the gate was shut, and it has asked the port for the log of that night."


def read(text: str, name: str = "t.txt") -> tuple[str, Annotations]:
    """The text as read, and its rows."""
    (ingested,) = pipeline.read(name, text.encode(), Settings(pairs=False))
    return ingested.document.text, annotate(ingested, tools())


def authors(text: str, name: str = "t.txt") -> dict[str, list[str]]:
    """For each voice the names of its authors, by its words."""
    words, rows = read(text, name)
    names = {each.id: each.name for each in rows.entities}
    return {
        quote(words, row.content): [names[who] for who in row.speakers]
        for row in rows.attributions
        if row.kind == "voice"
    }


def release(department: str, signed: str = "") -> str:
    """A firm's release with a department below its name."""
    return (
        f"LOVEL & TORR SHIPYARDS\n{department}\n\nSTATEMENT ON THE GATE\n\n4 May 2031\n\n"
        f"The company has kept silent for a week. Nobody from the company shut the gate.\n\n{MORE}\n\n"
        f"We shall answer further questions in writing, as we have always done.\n{signed}"
    )


@pytest.mark.parametrize(
    "department",
    ["Corporate Affairs", "Press Office", "Communications Department", "Office of the Spokesman"],
)
@pytest.mark.parametrize("signed", ["", "\nEmil Lovel\nManaging Director\n"])
def test_a_department_below_a_letterhead_is_the_firms(department: str, signed: str) -> None:
    (found,) = authors(release(department, signed)).values()
    assert [name.casefold() for name in found] == ["lovel & torr shipyards"]
    _, rows = read(release(department, signed))
    assert department not in [each.name for each in rows.entities if each.schema == "Person"]


def test_a_person_below_a_letterhead_is_no_department() -> None:
    (found,) = authors(release("By Ada Press")).values()
    assert found == ["Ada Press"]


@pytest.mark.parametrize(
    "name", ["Ada Press", "Press Union", "Home Office", "Affairs", "Emil Torr"]
)
def test_other_names_are_no_departments(name: str) -> None:
    assert not is_department(name)


COLUMN = (
    "<html><head><title>The gate - Ada Lovel - The Quay Courier</title>"
    '<meta property="og:site_name" content="The Quay Courier"></head><body><article>'
    "<h1>Everybody's gate</h1><p class='by'>Ada Lovel</p>"
    "<p>Six weeks on, the gate is still shut, and I have walked past it every day with my dog.</p>"
    "<p>I asked the port twice who had shut it, and the port told me about the weather.</p>"
    "<p><b>{}</b> In our report of 27 March a sentence by Emil Torr was shortened. "
    "The gap was ours. We apologise to Mr Torr.</p></article></body></html>"
)


def holders_of(html: str, words: str) -> list[str | None]:
    """The names of those behind a statement of a page, outermost first."""
    text, rows = read(html, "t.html")
    claim = next(each for each in rows.claims if words in quote(text, each.spans))
    return [one.name for one in claim.holders]


@pytest.mark.parametrize("head", ["Editor's note.", "Correction:", "A note from the editor:"])
def test_a_note_below_a_column_is_the_papers_and_not_the_columnists(head: str) -> None:
    assert holders_of(COLUMN.format(head), "The gap was ours") == ["The Quay Courier"] * 2
    assert "Ada Lovel" in holders_of(COLUMN.format(head), "walked past it")


def test_a_translators_note_is_neither_the_papers_nor_the_columnists() -> None:
    note = COLUMN.format("Translator's note.")
    assert holders_of(note, "The gap was ours") == ["The Quay Courier", None]


def test_a_letter_to_a_minister_is_its_signers() -> None:
    text = (
        "OPEN LETTER\nfrom the Council of Quay Streets\n\nLow Gate, the third of May 2031\n\n"
        "Madam Deputy Prime Minister,\n\n"
        "This is our third letter, and we send it to everybody so that somebody will read it to you. "
        f"Nobody has answered.\n\n{MORE}\n\nWith respect,\n\nfor the Council of Quay Streets\n"
        "Emil Torr, Chairman\n"
    )
    assert list(authors(text).values()) == [["Council of Quay Streets"]]
