"""Fictional texts read whole, by every step and with the reader of the package."""

from __future__ import annotations

import functools

from stemma import pipeline
from stemma.annotate import annotate, default_tools
from stemma.annotate.tools import Tools
from stemma.evaluate.gold import as_ingested
from stemma.model.annotations import Annotations, Claim
from stemma.model.documents import quote
from stemma.model.settings import Settings


@functools.cache
def tools() -> Tools:
    """One set of tools for all tests."""
    return default_tools(Settings(pairs=False))


def read(text: str) -> Annotations:
    """The rows of a text."""
    return annotate(as_ingested("t.txt", text), tools())


def read_file(text: str) -> Annotations:
    """The rows of a text that comes as a file, with its head and its signature read first."""
    (found,) = pipeline.read("t.txt", text.encode(), Settings(pairs=False))
    return pipeline.find(found, tools())


def told(rows: Annotations, words: str) -> Claim:
    """The statement with these words."""
    return next(c for c in rows.claims if words in quote(rows.document.text, c.spans))
