"""What was asked of a page, and lists cut into parts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from stemma.web.rows.views import Filter, Option, Paging

T = TypeVar("T")
PART_SIZE = 50
ALL = "all"
MOST_CHOICES = 400
"""A longer list is no choice any more; pages of documents and people lead to the rest."""


@dataclass(frozen=True)
class Query:
    """What was asked: the id in the address, the filters, the part; search words only by POST."""

    id: str = ""
    filters: Mapping[str, str] = field(default_factory=dict)
    words: str = ""
    part: int = 1

    def get(self, name: str) -> str:
        """The value of a filter, empty when it is not set."""
        return self.filters.get(name, "")


def cut(rows: Sequence[T], query: Query, size: int = PART_SIZE) -> tuple[tuple[T, ...], Paging]:
    """The asked-for part of the rows; a part that does not exist becomes the nearest one."""
    parts = max(1, -(-len(rows) // size))
    part = min(max(1, query.part), parts)
    start = (part - 1) * size
    shown = tuple(rows[start : start + size])
    first = start + 1 if shown else 0
    return shown, Paging(part, parts, len(rows), first, start + len(shown))


def choice(name: str, label: str, options: Sequence[tuple[str, str]], query: Query) -> Filter:
    """A filter with "all" in front and the set value chosen."""
    chosen = query.get(name)
    offered = [each for n, each in enumerate(options) if n < MOST_CHOICES or each[0] == chosen]
    listed = [Option(value, text, value == chosen) for value, text in offered]
    return Filter(name, label, (Option("", ALL, not chosen), *listed))
