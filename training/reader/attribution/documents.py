"""Labelled documents: PolNeAR as JSON lines, and the fictional text of our own as marked text."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from stemma.annotate.backends.tagger.nesting import inner_blocks

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

Span = tuple[int, int]
Spans = tuple[Span, ...]
Blocks = tuple[Span, ...]

EMPTY_SHARE = 3
_PARAGRAPH = re.compile(r"[^\n]*\S[^\n]*")


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who says what by which words, as spans of a text; `parent` names the one it lies in."""

    source: Spans
    cue: Spans
    content: Spans
    parent: str | None = None
    key: str = ""


@dataclass(frozen=True, slots=True)
class Document:
    """A text, the paragraphs of it that are read, and the attributions found in it by hand.

    `inner` are those directly inside the content of another, None where nobody marked them.
    """

    id: str
    text: str
    blocks: Blocks
    attributions: tuple[Attribution, ...]
    inner: tuple[Attribution, ...] | None = None


def paragraphs_of(text: str) -> Blocks:
    """The [start, end) of every line that holds more than white space."""
    return tuple(match.span() for match in _PARAGRAPH.finditer(text))


def read_json_lines(path: Path) -> list[Document]:
    """The documents of a PolNeAR file: one JSON object a line."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return [_document(json.loads(line)) for line in lines if line.strip()]


def _document(record: dict[str, Any]) -> Document:
    attributions = tuple(
        Attribution(_spans(item["source"]), _spans(item["cue"]), _spans(item["content"]))
        for item in record["attributions"]
    )
    text = record["text"]
    return Document(record["id"], text, paragraphs_of(text), attributions)


def _spans(pairs: Sequence[Sequence[int]]) -> Spans:
    return tuple(sorted((start, end) for start, end in pairs))


def outermost(document: Document) -> Document:
    """The document with only the attributions that lie in no other.

    The tags are flat, one a word piece, so an attribution inside a content cannot be tagged
    beside it. PolNeAR tags the outer one; the inner ones are read in a second reading.
    """
    kept = tuple(item for item in document.attributions if item.parent is None)
    return Document(document.id, document.text, document.blocks, kept)


def in_two_layers(document: Document) -> Document:
    """The document with its outermost attributions, and apart from them those directly inside."""
    first = outermost(document)
    keys = {one.key for one in first.attributions}
    return replace(first, inner=tuple(one for one in document.attributions if one.parent in keys))


def inner_readings(document: Document) -> Iterator[Document]:
    """Contents as texts to read by themselves, with what lies directly inside each.

    This is how the product reads for inner attributions. One in `EMPTY_SHARE` of the contents
    with nothing inside is among them, so that the reader learns to find nothing there.
    """
    empty = 0
    for outer in document.attributions:
        inner = tuple(one for one in document.attributions if one.parent == outer.key)
        blocks = inner_blocks(document.text, outer.content)
        empty += not inner
        if blocks and (inner or empty % EMPTY_SHARE == 0):
            yield Document(f"{document.id}#{outer.key}", document.text, blocks, inner)
