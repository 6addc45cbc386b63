"""Judgements as a page shows them: what may be decided on a row, and what was decided."""

from __future__ import annotations

from dataclasses import dataclass

from stemma.model.links import Link
from stemma.web.rows.index import ANSWERING, CaseIndex
from stemma.web.words.wording import CURRENT_READING


@dataclass(frozen=True)
class Reading:
    """A row on which a person may note what the text says."""

    link: str
    """The id of the link that is judged."""
    current: str | None
    """says-this, unsure or disputed; null when nobody has noted anything."""
    current_words: str | None
    """The same in our words."""


def reading(link: Link) -> Reading:
    """The judgement on a link."""
    words = CURRENT_READING[link.reading] if link.reading else None
    return Reading(link.id, link.reading, words)


def is_noted_reply(index: CaseIndex, accusation: str, answer: str | None) -> bool:
    """Whether a person noted that one statement answers the other."""
    return any(
        link.type in ANSWERING and answer in link.claims and link.by == "person"
        for link in index.links_of.get(accusation, ())
        if link.reading == "says-this"
    )


def reading_of(index: CaseIndex, accusation: str, answer: str | None) -> Reading | None:
    """The judgement on "this answers that", if there is a link between the two; a person's first."""
    found = [
        link
        for link in index.links_of.get(accusation, ())
        if link.type in ANSWERING and answer in link.claims
    ]
    found.sort(key=lambda link: link.by != "person")
    return reading(found[0]) if found else None
