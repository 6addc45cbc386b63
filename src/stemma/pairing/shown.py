"""A statement as the model reads it: in its sentence, with who says it."""

from __future__ import annotations

import re

from stemma.model.documents import Span

BEFORE, AFTER = 90, 50
"""So many characters of the sentence around a statement are read with it, at most."""
MOST = 300
"""So many characters of the statement itself."""
_ENDS = re.compile(r"(?<=[.!?…])[\"”’»)]*\s+|\n+")
"""Where a sentence ends."""


def shown(holder: str, text: str, span: Span) -> str:
    """Who says it, then the words in square brackets, with the rest of their sentence around them.

    Args:
        holder: who says it, by name.
        text: the text it stands in.
        span: where in it.
    """
    start, end = span
    before = _ENDS.split(text[max(0, start - BEFORE) : start])[-1]
    after = "" if _closed(text[start:end]) else _ENDS.split(text[end : end + AFTER])[0]
    words = f"{before}[ {text[start : min(end, start + MOST)]} ]{after}"
    return f"{holder}: {' '.join(words.split())}"


def _closed(words: str) -> bool:
    """Whether the statement ends its sentence by itself."""
    return words.rstrip('"”’») ').endswith((".", "!", "?"))
