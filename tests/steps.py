"""Counts what a pattern tries on a text: seconds differ between machines, steps do not."""

from __future__ import annotations

import re
from collections.abc import Iterator
from re import _constants as op  # type: ignore[attr-defined] # private: its stub names none
from re import _parser  # type: ignore[attr-defined] # private: its stub names none
from typing import Any


class Steps:
    """A pattern that backtracks as the library does, and counts."""

    def __init__(self, pattern: re.Pattern[str]) -> None:
        self.tree: list[Any] = list(_parser.parse(pattern.pattern, pattern.flags))
        self.flags = pattern.flags & (re.IGNORECASE | re.ASCII)
        self.count = 0

    def search(self, text: str) -> int:
        """How many steps a search takes."""
        self.count = 0
        any(True for at in range(len(text) + 1) for _ in self._all(self.tree, text, at))
        return self.count

    def fullmatch(self, text: str) -> int:
        """How many steps it takes to tell whether the whole text matches."""
        self.count = 0
        any(end == len(text) for end in self._all(self.tree, text, 0))
        return self.count

    def _all(self, nodes: list[Any], text: str, at: int) -> Iterator[int]:
        if not nodes:
            yield at
            return
        for end in self._one(nodes[0], text, at):
            yield from self._all(nodes[1:], text, end)

    def _one(self, node: Any, text: str, at: int) -> Iterator[int]:
        self.count += 1
        kind, value = node
        if kind is op.BRANCH:
            for branch in value[1]:
                yield from self._all(list(branch), text, at)
        elif kind is op.SUBPATTERN:
            yield from self._all(list(value[3]), text, at)
        elif kind is op.MAX_REPEAT:
            yield from self._repeat(value, text, at)
        elif kind in (op.ASSERT, op.ASSERT_NOT):
            found = any(True for _ in self._all(list(value[1]), text, at - (value[0] < 0)))
            if found == (kind is op.ASSERT):
                yield at
        elif kind is op.AT:
            if self._at(value, text, at):
                yield at
        elif at < len(text) and self._is(node, text[at]):
            yield at + 1

    def _repeat(self, value: Any, text: str, at: int) -> Iterator[int]:
        low, high, body = value[0], value[1], list(value[2])
        if len(body) == 1 and body[0][0] in (op.IN, op.LITERAL, op.NOT_LITERAL, op.ANY):
            end = at
            while end < len(text) and end - at < high and self._is(body[0], text[end]):
                end += 1
                self.count += 1
            for stop in range(end, at + low - 1, -1):
                self.count += 1
                yield stop
            return
        if high > 0:
            for end in self._all(body, text, at):
                if end > at:
                    yield from self._repeat((max(0, low - 1), high - 1, body), text, end)
        if low == 0:
            yield at

    def _is(self, node: Any, letter: str) -> bool:
        kind, value = node
        if kind is op.ANY:
            return letter != "\n"
        if kind is op.IN and value[0][0] is op.NEGATE:
            return not self._is((op.IN, value[1:]), letter)
        if kind is op.IN:
            return any(self._is(each, letter) for each in value)
        both = {letter.lower(), letter.upper()} if self.flags & re.IGNORECASE else {letter}
        if kind is op.RANGE:
            return any(len(one) == 1 and value[0] <= ord(one) <= value[1] for one in both)
        if kind is op.CATEGORY:
            return re.match(CATEGORIES[str(value)], letter) is not None
        return (value in {ord(one) for one in both if len(one) == 1}) == (kind is op.LITERAL)

    def _at(self, value: Any, text: str, at: int) -> bool:
        if value is op.AT_BEGINNING:
            return at == 0
        if value is op.AT_END:
            return text[at:] in ("", "\n")
        return re.compile(r"\b").match(text, at) is not None


CATEGORIES = {
    "CATEGORY_WORD": r"\w",
    "CATEGORY_NOT_WORD": r"\W",
    "CATEGORY_SPACE": r"\s",
    "CATEGORY_NOT_SPACE": r"\S",
    "CATEGORY_DIGIT": r"\d",
    "CATEGORY_NOT_DIGIT": r"\D",
}
