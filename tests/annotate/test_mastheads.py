"""The body that a title names as the issuer: not the officer of it, and not those addressed."""

from __future__ import annotations

import pytest

from stemma.annotate import annotate, default_tools
from stemma.evaluate.gold import as_ingested
from stemma.model.settings import Settings

BODY = "\n\nWe met on the quay at Lisk in May and we shall meet there again in June.\n"


def author(title: str) -> str | None:
    """The name of the only voice's author."""
    rows = annotate(as_ingested("text.txt", f"{title}{BODY}"), default_tools(Settings()))
    names = {each.id: each.name for each in rows.entities}
    (voice,) = (row for row in rows.attributions if row.kind == "voice")
    return names[voice.speakers[0]] if voice.speakers else None


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("Message of the Lisk Weir Council", "Lisk Weir Council"),
        ("Message of the Lisk Weir Council to its members", "Lisk Weir Council"),
        ("The message of the director of Weir Society to the people of Lisk", "Weir Society"),
    ],
)
def test_a_title_names_the_body_that_speaks(title: str, body: str | None) -> None:
    assert author(title) == body


@pytest.mark.parametrize(
    "title",
    [
        "Interview with Aldo Marek, foreman of Corvane Mining",
        "Aldo Marek, managing director of the Corvane Mining Company, answers our questions",
    ],
)
def test_an_officer_in_a_title_does_not_make_his_body_the_author(title: str) -> None:
    assert author(title) is None
