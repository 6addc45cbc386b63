"""Word pieces glued to the words that no span may cut.

Glued are the parts of one word, "did" and "n't", figures such as 5,300 or 11:30, abbreviations
such as U.S. and names such as O'Brien; a possessive 's stays a word of its own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from stemma.annotate.backends.tagger.pieces import Pieces

_JOINERS = "-‑/."
_APOSTROPHES = "'’"
_FIGURE_JOINERS = ",:"


def word_starts(text: str, pieces: Pieces) -> NDArray[np.int64]:
    """The numbers of the pieces that begin a word."""
    parts = [text[start:end] for start, end in zip(pieces.starts, pieces.ends, strict=True)]
    starts = np.ones(len(parts), dtype=bool)
    touching = np.zeros(len(parts), dtype=bool)
    touching[1:] = (pieces.starts[1:] == pieces.ends[:-1]) & (
        pieces.paragraphs[1:] == pieces.paragraphs[:-1]
    )
    for at in np.flatnonzero(touching).tolist():
        before, here = parts[at - 1], parts[at]
        if before[-1:].isalnum() and here[:1].isalnum():
            starts[at] = False
        elif at + 1 < len(parts) and touching[at + 1] and _joins(before, here, parts[at + 1]):
            starts[at] = starts[at + 1] = False
    return np.flatnonzero(starts).astype(np.int64)


def _joins(before: str, mark: str, behind: str) -> bool:
    """Whether a punctuation mark between two parts makes them one word."""
    if not (before[-1:].isalnum() and behind[:1].isalnum()):
        return False
    if mark in _APOSTROPHES:
        return behind.lower() == "t" or (len(before) == 1 and before.isupper())
    if mark in _FIGURE_JOINERS:
        return before[-1].isdigit() and behind[0].isdigit()
    return mark in _JOINERS
