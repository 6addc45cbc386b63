"""The order in which a page is read: bands across the page, columns within them, rows in those."""

from __future__ import annotations

from dataclasses import replace
from statistics import median

from stemma.ingest.pdf.glyphs import Fragment

FEWEST = 4
"""Lines a column must have."""
PROSE_LETTERS = 14
"""Letters that a column's lines have in the middle; the cells of a table have fewer."""
MIDDLE = (0.2, 0.8)
"""The part of the width in which the gap between columns is looked for."""
CROSSING = 0.35
"""How many of the lines may run across the gap: titles, captions."""
NARROWEST_GAP = 0.6
OVERLAP = 0.5
DEEPEST = 4
MOST_LINES = 2_000
"""No page for people has more; its lines are read from top to bottom."""
Gap = tuple[float, float]


def in_order(found: list[Fragment], depth: int = 0) -> list[list[Fragment]]:
    """The page's lines, column after column."""
    gap = column_gap(found) if depth < DEEPEST else None
    if gap is None:
        return [rows(found)] if found else []
    ordered: list[list[Fragment]] = []
    band: list[Fragment] = []
    for one in sorted(found, key=lambda one: (one.top, one.left)):
        if one.left < gap[0] and one.right > gap[1]:
            ordered += _band(band, gap, depth)
            band = []
            ordered = _across(ordered, one)
        else:
            band.append(one)
    return ordered + _band(band, gap, depth)


def _across(ordered: list[list[Fragment]], one: Fragment) -> list[list[Fragment]]:
    """A line across the columns joins the lines across right above it."""
    if ordered and len(ordered[-1]) and abs(ordered[-1][-1].bottom - one.top) < 2 * one.size:
        last = ordered[-1][-1]
        if last.left < one.right and last.right > one.left and len(ordered[-1]) < FEWEST:
            return [*ordered[:-1], [*ordered[-1], one]]
    return [*ordered, [one]]


def _band(band: list[Fragment], gap: Gap, depth: int) -> list[list[Fragment]]:
    left = [one for one in band if one.left < gap[0]]
    right = [one for one in band if one.left >= gap[0]]
    return in_order(left, depth + 1) + in_order(right, depth + 1)


def column_gap(found: list[Fragment]) -> Gap | None:
    """The gap that parts the lines into two columns of prose, if there is one."""
    if not 2 * FEWEST <= len(found) <= MOST_LINES:
        return None
    size = median(one.size for one in found)
    best: tuple[int, float, Gap] | None = None
    for gap in _gaps(found):
        crossing = sum(one.left < gap[0] and one.right > gap[1] for one in found)
        width = gap[1] - gap[0]
        if width < NARROWEST_GAP * size or crossing > CROSSING * len(found):
            continue
        if (best is None or (crossing, -width) < best[:2]) and _parts_prose(found, gap):
            best = (crossing, -width, gap)
    return best[2] if best else None


def _gaps(found: list[Fragment]) -> list[Gap]:
    """White strips in the middle: between a line's end and the next line's begin to its right."""
    left, right = min(one.left for one in found), max(one.right for one in found)
    low, high = (left + part * (right - left) for part in MIDDLE)
    begins = sorted({round(one.left, 1) for one in found if low < one.left < high})
    gaps = []
    for begin in begins:
        ends = [one.right for one in found if one.right <= begin]
        if ends:
            gaps.append((max(ends), begin))
    return gaps


def _parts_prose(found: list[Fragment], gap: Gap) -> bool:
    left = [one for one in found if one.right <= gap[0]]
    right = [one for one in found if one.left >= gap[1]]
    if min(len(left), len(right)) < FEWEST:
        return False
    if min(median(len(one.text) for one in side) for side in (left, right)) < PROSE_LETTERS:
        return False
    top = max(min(one.top for one in side) for side in (left, right))
    bottom = min(max(one.bottom for one in side) for side in (left, right))
    shorter = min(
        max(one.bottom for one in side) - min(one.top for one in side) for side in (left, right)
    )
    return bottom - top >= OVERLAP * shorter


def rows(found: list[Fragment]) -> list[Fragment]:
    """The fragments of each row joined, from top to bottom."""
    joined: list[Fragment] = []
    for one in sorted(found, key=lambda one: (one.middle, one.left)):
        last = joined[-1] if joined else None
        if last is not None and abs(one.middle - last.middle) < min(one.size, last.size) / 2:
            joined[-1] = _side_by_side(last, one)
        else:
            joined.append(one)
    return joined


def _side_by_side(left: Fragment, right: Fragment) -> Fragment:
    first, second = (left, right) if left.left <= right.left else (right, left)
    return replace(
        first,
        text=f"{first.text} {second.text}",
        top=min(first.top, second.top),
        right=max(first.right, second.right),
        bottom=max(first.bottom, second.bottom),
    )
