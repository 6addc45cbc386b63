"""A headline that ends with who says it: what is said stands before, never in the line below."""

from __future__ import annotations

import pytest
from tests.annotate.whole import tools

from stemma import pipeline
from stemma.annotate import annotate
from stemma.model.documents import quote
from stemma.model.settings import Settings

pytestmark = pytest.mark.slow

BODY = (
    "The harbour council met on Monday and looked at the log of the night on which the ship came."
)


def said_in_head(title: str, below: str) -> list[tuple[str, str]]:
    """Who says what in a headline and the line below it."""
    html = (
        f"<html><head><title>{title}</title></head><body><article><h1>{title}</h1>"
        f"<p class='sub'>{below}</p><p class='byline'>By Ada Lovel</p><p>{BODY}</p></article></body></html>"
    )
    (ingested,) = pipeline.read("t.html", html.encode(), Settings(pairs=False))
    text = ingested.document.text
    rows = annotate(ingested, tools())
    return [
        (quote(text, row.source), quote(text, row.content))
        for row in rows.attributions
        if row.kind != "voice"
    ]


@pytest.mark.parametrize(
    ("title", "who"),
    [
        ("Crew left gate open before ship came in, ministry finds", "ministry"),
        ("Port lost the log of the night, union says", "union"),
    ],
)
def test_a_headline_that_ends_with_its_source_is_what_that_source_says(
    title: str, who: str
) -> None:
    found = said_in_head(title, "Harbour in ruins – hundreds of old boats gone – PICTURES")
    assert not [what for _, what in found if "ruins" in what]
    assert [what for source, what in found if who in source] == [title.rsplit(",", 1)[0]]
