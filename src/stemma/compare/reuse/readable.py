"""The words of a document's readable text, furniture left out, kept as compactly as they can be.

Whole folders are held at once while their wording is compared: a word costs a reference and two
numbers here, and nothing more.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from stemma.model.annotations import Annotations
from stemma.model.documents import Block, Document
from stemma.model.entities import Place
from stemma.model.ids import hash_id
from stemma.model.kept import Kept
from stemma.model.links import Direction, Passage
from stemma.text.words import WORD, folded

_BOUND = re.compile(r"[.!?:;\n\"“”„«»]")
UNDATED = "9999"
"""Comes after every date."""


@dataclass(frozen=True, slots=True, eq=False)
class Readable:
    """A document's words, folded, with where each stands."""

    document: Document
    words: tuple[str, ...]
    starts: array[int]
    ends: array[int]

    @property
    def id(self) -> str:
        """The document's id."""
        return self.document.id

    @property
    def date(self) -> str:
        """When it was published; what has no date comes last."""
        published = self.document.published
        return (published.value if published else None) or UNDATED

    def place(self, first: int, end: int) -> Place:
        """The stretch of text from one word up to another, that one left out."""
        return Place(self.id, ((self.starts[first], self.ends[end - 1]),))

    def opens(self, at: int) -> bool:
        """Whether a sentence, a line or a quotation begins with a word."""
        if at == 0:
            return True
        between = self.document.text[self.ends[at - 1] : self.starts[at]]
        return between != " " and _BOUND.search(between) is not None

    def closes(self, at: int) -> bool:
        """Whether a sentence, a line or a quotation ends with a word."""
        return at + 1 == len(self.words) or self.opens(at + 1)

    def is_shouted(self, first: int, end: int) -> bool:
        """Whether a stretch is written in capitals throughout, which then tell no name."""
        return self.document.text[self.starts[first] : self.ends[end - 1]].isupper()

    def capital(self, at: int) -> bool:
        """Whether a word begins with a capital."""
        return self.document.text[self.starts[at]].isupper()


def side_by_side(places: Sequence[Place], dates: tuple[str, str], changes: int) -> Passage:
    """Two places as a passage; which is the earlier is known where both have a day and not one."""
    known = UNDATED not in dates and dates[0][:10] != dates[1][:10]
    parts = [f"{place.document}:{place.spans[0]}" for place in places]
    first: Direction | None = "left-first" if known else None
    return Passage(hash_id("w", parts), places[0], places[1], first, changes)


def readable(document: Document, blocks: tuple[Block, ...]) -> Readable:
    """The document's words outside furniture, in order."""
    words: list[str] = []
    starts, ends = array("I"), array("I")
    for block in blocks:
        if block.role == "furniture":
            continue
        for span in block.spans:
            for match in WORD.finditer(document.text, *span):
                words.append(folded(match.group()))
                starts.append(match.start())
                ends.append(match.end())
    return Readable(document, tuple(words), starts, ends)


def in_order(documents: Iterable[Annotations], kept: Kept) -> list[Readable]:
    """The words of all documents, the earliest first, those without a date last."""
    read = (
        kept.call("words", each.document.id, readable, each.document, each.blocks)
        for each in documents
    )
    return sorted(read, key=lambda each: (each.date, each.id))
