"""Which characters of a text stand between quotation marks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

_MARK = re.compile(r'[“”„«»"]')
_OPENING = frozenset("“„«")
_CLOSING = frozenset("”»")


def quoted_characters(text: str, blocks: Sequence[tuple[int, int]]) -> NDArray[np.bool_]:
    """True for every character between double quotation marks, the marks included.

    A curly mark left open runs to the end of its paragraph, as it does where a quotation goes on
    in the next one; a straight mark left open quotes nothing.
    """
    inside = np.zeros(len(text) + 1, dtype=bool)
    for start, end in blocks:
        opened: int | None = None
        for match in _MARK.finditer(text, start, end):
            mark, at = match[0], match.start()
            if opened is not None and mark not in _OPENING:
                inside[opened : at + 1] = True
                opened = None
            elif mark not in _CLOSING:
                opened = at
        if opened is not None and text[opened] in _OPENING:
            inside[opened:end] = True
    return inside
