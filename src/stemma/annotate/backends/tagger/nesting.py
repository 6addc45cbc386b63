"""Contents as texts to read by themselves, for what is attributed inside them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from stemma.annotate.backends.tagger.raw import Spans

_LINE = re.compile(r"[^\n]+")
_BEFORE = re.compile(r"[\s“”„«»\"‘’']*(?:that\b[\s“”\"‘]*)?", re.IGNORECASE)
_MARKS = " \t\n“”„«»\"‘’'"


def inner_blocks(text: str, content: Spans) -> Spans:
    """The paragraphs of a content without its own quotation marks and its "that".

    So bared, the words of a content read like any other text, which is what the tagger knows.
    """
    return tuple(_bared(text, content))


def _bared(text: str, content: Spans) -> Iterable[tuple[int, int]]:
    for start, end in content:
        for line in _LINE.finditer(text, start, end):
            before = _BEFORE.match(text, line.start(), line.end())
            first = before.end() if before else line.start()
            last = first + len(text[first : line.end()].rstrip(_MARKS))
            if last > first:
                yield first, last
