"""Texts that the writer of a letter sets into it and then goes on: known here through that writer."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from stemma.annotate.voices.announcements import announces
from stemma.annotate.voices.passage_ends import NOTE, is_salutation
from stemma.model.annotations import Attribution


def shown_in_letters(text: str, voices: Sequence[Attribution]) -> dict[str, str]:
    """For each signed voice that stands whole inside a letter: the voice of that letter.

    A page that prints a letter is its frame and no letter: what it prints is its writer's own.
    """
    found: dict[str, str] = {}
    for inner in voices:
        start, end = inner.content[0][0], inner.content[-1][1]
        if len(inner.content) > 1 or not inner.source or NOTE.match(text, start):
            continue
        for letter in voices:
            for above, below in pairwise(letter.content):
                if above[1] > start or below[0] < end or letter.id == inner.id:
                    continue
                between = text[above[1] : start] + text[end : below[0]]
                if not between.strip() and _leads_on(text[letter.content[0][0] : above[1]]):
                    found[inner.id] = letter.id
    return found


def _leads_on(written: str) -> bool:
    """Whether what is written so far greets its reader, and ends by leading on to what follows."""
    lines = [line.strip() for line in written.splitlines() if line.strip()]
    leads = lines[-1].endswith(":") or announces(lines[-1])
    return leads and any(is_salutation(line) for line in lines[:-1])
