"""Attributions as the tags and arcs the tagger learns: seven BIO tags, two arcs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from stemma.annotate.backends.tagger.pieces import Pieces, cut_into_pieces

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from tokenizers import Tokenizer

    from attribution.documents import Attribution, Document, Spans

TAGS = ("O", "B-source", "I-source", "B-cue", "I-cue", "B-content", "I-content")
TAG_OF = {tag: number for number, tag in enumerate(TAGS)}
NO_ARC = -1
UNKNOWN = -100
"""The inner tag of a text in which nobody marked what lies inside contents."""
TO_NOTHING = -2


@dataclass(frozen=True, slots=True)
class Encoded:
    """A document's pieces with their tags, inner tags and the piece each one's arc points to."""

    text: str
    pieces: Pieces
    tags: NDArray[np.int64]
    heads: NDArray[np.int64]
    inner: NDArray[np.int64]


def encode(document: Document, tokenizer: Tokenizer) -> Encoded:
    """The document as pieces, tags and arcs: content to its cue, cue to its source or nothing."""
    pieces = cut_into_pieces(document.text, document.blocks, tokenizer)
    encoded = Encoded(
        document.text,
        pieces,
        np.zeros(len(pieces), dtype=np.int64),
        np.full(len(pieces), NO_ARC, dtype=np.int64),
        np.full(len(pieces), UNKNOWN if document.inner is None else 0, dtype=np.int64),
    )
    for attribution in document.inner or ():
        _write(encoded, encoded.inner, attribution)
    for attribution in document.attributions:
        content, cue, source = _write(encoded, encoded.tags, attribution)
        _point(encoded, content, cue, source)
    return encoded


def _write(
    encoded: Encoded, tags: NDArray[np.int64], attribution: Attribution
) -> tuple[list[int], list[int], list[int]]:
    """Tags an attribution; gives the pieces of its content, cue and source."""
    content = _tag(encoded, tags, attribution.content, "content")
    source = _tag(encoded, tags, attribution.source, "source")
    return content, _tag(encoded, tags, attribution.cue, "cue"), source


def _point(encoded: Encoded, content: list[int], cue: list[int], source: list[int]) -> None:
    if cue:
        encoded.heads[content] = cue[0]
        encoded.heads[cue] = source[0] if source else TO_NOTHING


def _tag(encoded: Encoded, tags: NDArray[np.int64], spans: Spans, role: str) -> list[int]:
    """Tags the pieces of `spans`, a new B at every new paragraph; gives the pieces."""
    begin, inside = TAG_OF[f"B-{role}"], TAG_OF[f"I-{role}"]
    paragraphs = encoded.pieces.paragraphs
    tagged: list[int] = []
    for start, end in _joined(encoded.text, spans):
        first = int(np.searchsorted(encoded.pieces.ends, start, side="right"))
        last = int(np.searchsorted(encoded.pieces.starts, end, side="left"))
        for piece in range(first, last):
            is_new = piece == first or paragraphs[piece] != paragraphs[piece - 1]
            tags[piece] = begin if is_new else inside
            tagged.append(piece)
    return tagged


def _joined(text: str, spans: Spans) -> list[list[int]]:
    """Spans with those joined that only white space parts."""
    joined: list[list[int]] = []
    for start, end in sorted(spans):
        if joined and not text[joined[-1][1] : start].strip():
            joined[-1][1] = max(joined[-1][1], end)
        else:
            joined.append([start, end])
    return joined
