"""Who wrote the voices of a fictional interview."""

from __future__ import annotations

from tests.annotate.whole import tools

from stemma import pipeline
from stemma.annotate import annotate
from stemma.model.documents import quote
from stemma.model.settings import Settings


def said_by(text: str, settings: Settings | None = None) -> dict[str, list[str]]:
    """For each voice its authors, by the words with which it is first found."""
    (ingested,) = pipeline.read("t.md", text.encode(), settings or Settings(pairs=False))
    rows = annotate(ingested, tools())
    names = {each.id: each.name for each in rows.entities}
    found: dict[str, list[str]] = {}
    for row in rows.attributions:
        if row.kind == "voice":
            words = quote(ingested.document.text, row.content)
            found[words] = [names[who] for who in row.speakers]
    return found


def author_of(found: dict[str, list[str]], words: str) -> list[str]:
    """Who wrote the voice in which some words stand."""
    return next(who for content, who in found.items() if words in content)
