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
