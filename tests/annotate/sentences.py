"""Sentences on their way through the components of times and quantities."""

from __future__ import annotations

import functools

from stemma.annotate.backends.spacy.parser import SpacyParser
from stemma.annotate.draft import Draft
from stemma.annotate.parse import Parse
from stemma.annotate.quantities.step import find_quantities
from stemma.annotate.stretches import stretches_of
from stemma.annotate.times.step import find_times
from stemma.evaluate.gold import as_ingested
from stemma.model.annotations import Annotations
from stemma.model.documents import Spans

WEDNESDAY = "2031-05-07"


@functools.cache
def parser() -> SpacyParser:
    """One parser for all tests."""
    return SpacyParser()


def read(
    text: str,
    published: str | None = WEDNESDAY,
    *,
    grammar: bool = True,
    furniture: Spans = (),
) -> Annotations:
    """The times and quantities of a text, with or without its grammatical reading."""
    ingested = as_ingested("a.txt", text, published=published, furniture=furniture)
    stretches = stretches_of(text, ingested.blocks)
    spans = tuple(stretch.span for stretch in stretches)
    parse = parser().parse(text, spans) if grammar else Parse()
    draft = Draft(Annotations(ingested.document, ingested.blocks), parse, stretches)
    return find_quantities.apply(find_times.apply(draft)).rows


def times_of(
    text: str, published: str | None = WEDNESDAY, *, grammar: bool = True
) -> list[tuple[str, str | None]]:
    """The words of each temporal expression with its value."""
    rows = read(text, published, grammar=grammar).times
    return [(text[row.spans[0][0] : row.spans[0][1]], row.value) for row in rows]


def value_of(text: str, published: str | None = WEDNESDAY, *, grammar: bool = True) -> str | None:
    """The value of the only temporal expression."""
    found = times_of(text, published, grammar=grammar)
    assert len(found) == 1, found
    return found[0][1]
