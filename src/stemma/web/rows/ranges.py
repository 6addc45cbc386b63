"""A time as a picture: a dot for a day, a bar for a range, on one scale for a whole list.

The scale keeps the order and not the lengths: a folder that speaks of one week and once of ten years
ago would otherwise show nothing but that distance.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from stemma.web.rows.dates import QUALIFIERS, days

WIDTH = 170
EDGE = 6
SHORTEST = 12
"""Pixels of the shortest bar: a range must not look like a day."""


@dataclass(frozen=True)
class Range:
    """Where a time lies on the scale of its list."""

    start: int
    """The left end, in pixels."""
    length: int
    """How long the bar is; 0 for a day, which is a dot."""
    vague: bool
    """Whether the text itself is not sure of it ("about", "perhaps")."""
    open_end: str
    """left or right where the time has no such end; empty for a closed one."""
    width: int = WIDTH
    """The width of the whole scale."""


def ranges(values: Iterable[str]) -> dict[str, Range]:
    """Each time on the scale of all of them."""
    found = {value: bounds for value in values if (bounds := days(value))}
    points = sorted({day for pair in found.values() for day in pair})
    step = (WIDTH - 2 * EDGE) / max(1, len(points) - 1)
    at = {day: round(EDGE + number * step) for number, day in enumerate(points)}
    return {value: _range(value, at[first], at[last]) for value, (first, last) in found.items()}


def _range(value: str, start: int, end: int) -> Range:
    length = max(end - start, SHORTEST) if end > start else 0
    start = min(start, WIDTH - EDGE - length)
    return Range(start, length, _is_vague(value), _open_end(value))


def _is_vague(value: str) -> bool:
    return any(part[-1:] in QUALIFIERS for part in value.split("/"))


def _open_end(value: str) -> str:
    start, slash, end = value.partition("/")
    if not slash:
        return ""
    return "left" if start in ("", "..") else "right" if end in ("", "..") else ""
