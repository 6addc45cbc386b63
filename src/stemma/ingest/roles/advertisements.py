"""Advertisements that say of themselves, in a label before their words, that they are none of the text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from stemma.ingest.roles.page import Line, View

LABELLED = re.compile(
    r"(?:advertisement|advertorial|(?:sponsored|promoted|paid) (?:content|post|message|link|partnership)|"
    r"(?:sponsored|promoted|presented) by [^.!?]{2,40}|paid (?:for )?by [^.!?]{2,40})"
    r"\s{0,3}[–—|:·•-]\s{1,3}(?=\S)",
    re.IGNORECASE,
)
MOST_WORDS = 60
REPORTED = re.compile(
    r"\b(?:said|says|told|added|asked|wrote|replied|according to|stated|denied|cost|costs)\b"
)
"""Words of a text that tells of an advertisement: "Advertisement: the port paid for it, Lovel said"."""


def by_advertisement(view: View, _found: set[int]) -> Iterator[int]:
    """An advertisement, by its own label."""
    for line in view.lines:
        if LABELLED.match(line.text) and _is_short(line) and not REPORTED.search(line.lower):
            yield line.index


def _is_short(line: Line) -> bool:
    return len(line.words) <= MOST_WORDS
