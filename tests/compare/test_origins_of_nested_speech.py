""" "He said he believes" is one voice: whoever is quoted beside it was heard."""

from __future__ import annotations

import pytest
from tests.annotate.whole import tools

from stemma import pipeline
from stemma.compare import compare
from stemma.model.documents import quote
from stemma.model.settings import Settings
from stemma.resolve import resolve

pytestmark = pytest.mark.slow

SETTINGS = Settings(pairs=False)
HEAD = "The Lisk Courier\n4 May 2031\nBy Ada Brun\n\nQuarrel at the harbour\n\n"
QUOTED = ' "Nobody asked me," Karst said.'


def is_first_hand(text: str, words: str) -> bool:
    """Whether the statement with these words comes from who speaks in the text."""
    read = pipeline.read("a.txt", (HEAD + text).encode(), SETTINGS)
    resolved = resolve(tuple(pipeline.find(each, tools()) for each in read), ())
    (claim,) = {
        each.id
        for rows in resolved.documents
        for each in rows.claims
        if quote(rows.document.text, each.spans) == words
    }
    found = compare(resolved, SETTINGS).origins
    return any(c.first_hand for row in found for c in row.clusters if claim in c.claims)


@pytest.mark.parametrize(
    "text",
    [
        "Ivo Karst said he believes the story is invented." + QUOTED,
        "Ivo Karst said that he thinks the story is invented." + QUOTED,
        "Ivo Karst said the story is invented." + QUOTED,
    ],
)
def test_who_says_what_he_believes_was_heard(text: str) -> None:
    assert is_first_hand(text, "the story is invented")


@pytest.mark.parametrize(
    "text",
    [
        "Mira Holt said that Ivo Karst believes the story is invented." + QUOTED,
        "Ivo Karst said he believes the story is invented.",
    ],
)
def test_what_another_tells_of_somebody_was_not_heard_from_him(text: str) -> None:
    assert not is_first_hand(text, "the story is invented")
