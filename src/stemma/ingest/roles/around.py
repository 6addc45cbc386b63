"""Where each line of a text stands: above, among or below the running text, and beside what."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from stemma.ingest.roles.page import Line, View

RUNNING_WORDS, MOSTLY_LINK, SUSPECT_OF_PROSE = 12, 0.4, 3.0
ANNOUNCING_WORDS = 8
FAR = 99
BESIDE = 2
"""So many lines above and below are a line's neighbours."""
CONTENT_WORD = re.compile(r"[a-z']{4,}")


@dataclass(frozen=True)
class Around:
    """All lines of a text, and which of them are furniture for certain."""

    view: View
    found: frozenset[int]

    @cached_property
    def running(self) -> tuple[bool, ...]:
        """For each line whether it is running text, so far as its shape tells."""
        return tuple(_is_running(line) and line.index not in self.found for line in self.view.lines)

    @cached_property
    def share_running(self) -> float:
        """The part of the words that are not furniture which stand in running text."""
        kept = [line for line in self.view.lines if line.index not in self.found]
        running = sum(len(line.words) for line in kept if self.running[line.index])
        return running / max(1, sum(len(line.words) for line in kept))

    @cached_property
    def first(self) -> int:
        """The first line of running text; the number of lines if there is none."""
        return next((n for n, yes in enumerate(self.running) if yes), len(self.running))

    @cached_property
    def last(self) -> int:
        """The last line of running text; -1 if there is none."""
        return max((n for n, yes in enumerate(self.running) if yes), default=-1)

    @cached_property
    def above(self) -> tuple[int, ...]:
        """For each line how many lines above it the next running text stands."""
        return _distances(self.running)

    @cached_property
    def below(self) -> tuple[int, ...]:
        """For each line how many lines below it the next running text stands."""
        return _distances(self.running[::-1])[::-1]

    @cached_property
    def between(self) -> tuple[int, ...]:
        """For each line how many lines stand together without running text; 0 for running text."""
        sizes = [0] * len(self.running)
        start = 0
        for n, yes in enumerate((*self.running, True)):
            if yes:
                sizes[start:n] = [n - start] * (n - start)
                start = n + 1
        return tuple(sizes)

    @cached_property
    def times(self) -> Counter[str]:
        """How often each line stands in the text."""
        return Counter(line.lower for line in self.view.lines)

    @cached_property
    def spoken(self) -> Counter[str]:
        """In how many lines of running text each longer word stands."""
        words: Counter[str] = Counter()
        for line, yes in zip(self.view.lines, self.running, strict=True):
            if yes:
                words.update(set(CONTENT_WORD.findall(line.lower)))
        return words

    @cached_property
    def title(self) -> str:
        """The title in lower case as the page states it; empty where it states none."""
        stated = next((line for line in self.view.lines if line.piece.role == "title"), None)
        if stated is not None:
            return stated.lower
        return self.view.hints.title.value.casefold() if self.view.hints.title else ""

    def beside(self, index: int) -> Sequence[Line]:
        """The lines right above and below."""
        lines = self.view.lines
        return (*lines[max(0, index - BESIDE) : index], *lines[index + 1 : index + 1 + BESIDE])


def _is_running(line: Line) -> bool:
    announces = line.text.endswith(":") and len(line.words) >= ANNOUNCING_WORDS
    whole = line.ends_sentence and len(line.words) >= RUNNING_WORDS
    whole = line.is_prose and (whole or announces)
    return whole and line.piece.linked < MOSTLY_LINK and line.piece.suspect < SUSPECT_OF_PROSE


def _distances(running: Sequence[bool]) -> tuple[int, ...]:
    """For each place how far before it the last true one stands."""
    found, distance = [], FAR
    for yes in running:
        found.append(distance)
        distance = 1 if yes else distance + 1
    return tuple(found)
