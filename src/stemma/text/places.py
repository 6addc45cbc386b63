"""Where words that a person typed or copied stand in a text."""

from __future__ import annotations

import re

Span = tuple[int, int]

LEFT_OUT = re.compile(r"\s(?:…|\.\.\.)\s|\s\[(?:…|\.\.\.)\]\s")
"""Between words of a passage whose middle is left out."""


def places(text: str, words: str) -> list[tuple[Span, ...]]:
    """Every place at which the words stand, line ends and spaces taken for each other.

    Words with " … " between them stand where the parts follow each other; what lies between them
    is not part of the place.
    """
    if not words.strip():
        return []
    whole: list[tuple[Span, ...]] = [(match.span(),) for match in _pattern(words).finditer(text)]
    parts = [part for part in LEFT_OUT.split(words) if part.strip()]
    return whole or (_one_after_another(text, parts) if len(parts) > 1 else [])


def _pattern(words: str) -> re.Pattern[str]:
    return re.compile(r"\s+".join(map(re.escape, words.split())))


def _one_after_another(text: str, parts: list[str]) -> list[tuple[Span, ...]]:
    """For each place of the first part the nearest places of the others behind it."""
    found = []
    for first in _pattern(parts[0]).finditer(text):
        spans: list[Span] = [first.span()]
        for part in parts[1:]:
            match = _pattern(part).search(text, spans[-1][1])
            if match is None:
                break
            spans.append(match.span())
        else:
            found.append(tuple(spans))
    return found
