"""Who of the names in a byline or a signature wrote, and who only served, lived or translated there."""

from __future__ import annotations

import pytest

from stemma.annotate import annotate, default_tools
from stemma.evaluate.gold import as_ingested
from stemma.model.settings import Settings

BODY = """The weir at Lull was opened in March. Nobody in the valley was told of it on the day, and the
people of Kameni Ford woke with water in their cellars and had to carry their beds upstairs."""


def authors(text: str) -> list[str]:
    """The names of the authors of the document's own voice."""
    rows = annotate(as_ingested("text.txt", text), default_tools(Settings()))
    names = {each.id: each.name for each in rows.entities}
    own = next(row for row in rows.attributions if row.kind == "voice")
    return [names[each] for each in own.speakers]


@pytest.mark.parametrize(
    ("head", "wrote"),
    [
        ("The weir that moved\n\nBy Tereza Volan, Kameni Ford", ["Tereza Volan"]),
        ("The weir that moved\n\nBy Clara Nunhes and Rui Abranca", ["Clara Nunhes", "Rui Abranca"]),
        (
            "The weir\n\nÁgota Ferenczy\nTranslated from the Hungarian by Paul Ashdown",
            ["Ágota Ferenczy"],
        ),
        ("The weir that moved\n\nMaria Kessler, arts reporter | 20 April 2034", ["Maria Kessler"]),
        ("The Lull Post\n5 May 2030\n\nCoach firm knew of weir\nJulia Kemelu", ["Julia Kemelu"]),
    ],
)
def test_a_byline_names_who_wrote(head: str, wrote: list[str]) -> None:
    assert authors(f"{head}\n\n{BODY}\n\n{BODY}\n") == wrote


@pytest.mark.parametrize("title", ["TRANSCRIPT", "URGENT ALERT", "WRITTEN QUESTIONS AND ANSWERS"])
def test_what_sort_of_text_it_is_is_nobody(title: str) -> None:
    assert authors(f"{title}\n10 May 2030\n\nHearing on the weir\n\n{BODY}\n\n{BODY}\n") == []


def test_an_address_at_the_end_signs_nothing() -> None:
    assert (
        authors(f"On the weir\n\n{BODY}\n\n{BODY}\n\nPort Lull, Villa Rosenheim, 4 Palm Crescent\n")
        == []
    )


def test_whom_to_ask_signs_nothing() -> None:
    assert authors(f"Otters lost\n\n{BODY}\n\n{BODY}\n\nEnquiries: Bettina Carr, 0555 7781\n") == []


def test_the_words_of_a_firm_on_itself_tell_who_issues_a_release() -> None:
    said = "Norlund Seeds Ltd has opened the weir. Norlund Seeds Ltd says that it was told to."
    about = "About Norlund Seeds Ltd\nNorlund Seeds Ltd was founded in 1922."
    assert authors(f"PRESS RELEASE\n\nWeir opened\n\n{said}\n\n{about}\n") == ["Norlund Seeds Ltd"]


def test_who_signs_for_people_without_a_name_signs_beside_a_body() -> None:
    families = "For the families: Joso Belt, Tamsa Oru, Edit Varga-Lund"
    signed = f"{families}\n\nFor the Lull Dock Union: Mira Dale, secretary"
    assert authors(f"Open letter to the people of Lull\n\n{BODY}\n\n{BODY}\n\n{signed}\n") == [
        "Joso Belt",
        "Tamsa Oru",
        "Edit Varga-Lund",
        "Lull Dock Union",
    ]
