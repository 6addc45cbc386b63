"""Attributions that another reader proposes, as candidates beside those of the decodes."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from stemma.annotate.backends.tagger.candidates import Candidate
from stemma.annotate.backends.tagger.linking import Found

if TYPE_CHECKING:
    from collections.abc import Sequence

    from stemma.annotate.backends.tagger.linking import PieceSpan, PieceSpans
    from stemma.annotate.backends.tagger.raw import RawAttribution, Spans
    from stemma.annotate.backends.tagger.tagger import Window


@dataclass(frozen=True, slots=True)
class Hint:
    """What another reader proposes, in characters; `outermost` if it would keep it itself."""

    raw: RawAttribution
    frame: str
    outermost: bool


@dataclass(frozen=True, slots=True)
class Placed:
    """A hint on the pieces of the window in which most of its content lies.

    `places` numbers its pieces of content through all windows, because a long one goes on in
    the next. A source in another window has no pieces here.
    """

    hint: Hint
    window: int
    found: Found
    places: frozenset[int]


def placed(hints: Sequence[Hint], windows: Sequence[Window]) -> list[Placed]:
    """The hints with content on the pieces of the windows; what lies on no piece is left out."""
    if not windows:
        return []
    whole = Whole(windows)
    found = [whole.place(hint) for hint in hints if hint.raw.content]
    return [one for one in found if one is not None]


class Whole:
    """The pieces of all windows in one row."""

    def __init__(self, windows: Sequence[Window]) -> None:
        """Joins the windows, which are in text order."""
        # Plain numbers, in which single places are found faster.
        self._starts: list[int] = np.concatenate([one.pieces.starts for one in windows]).tolist()
        self._ends: list[int] = np.concatenate([one.pieces.ends for one in windows]).tolist()
        self.firsts = np.cumsum([0, *(len(one.pieces) for one in windows)])

    def place(self, hint: Hint) -> Placed | None:
        """The hint on pieces, or nothing where its content lies on none."""
        content = self._pieces(hint.raw.content)
        places = frozenset(at for start, end in content for at in range(start, end))
        if not places:
            return None
        windows = np.searchsorted(self.firsts, sorted(places), side="right") - 1
        window = int(np.bincount(windows).argmax())
        found = Found(
            self._within(self._pieces(hint.raw.source), window),
            self._within(self._pieces(hint.raw.cue), window),
            self._within(content, window),
        )
        return Placed(hint, window, found, places)

    def _pieces(self, spans: Spans) -> PieceSpans:
        edges = [
            (bisect_right(self._ends, start), bisect_left(self._starts, end))
            for start, end in spans
        ]
        return tuple((first, last) for first, last in edges if first < last)

    def _within(self, spans: PieceSpans, window: int) -> PieceSpans:
        """The part of spans in one window, counted from its first piece."""
        start, end = int(self.firsts[window]), int(self.firsts[window + 1])
        cut: list[PieceSpan] = [(max(a, start) - start, min(b, end) - start) for a, b in spans]
        return tuple((first, last) for first, last in cut if first < last)


def joined(candidates: Sequence[Candidate], hints: Sequence[Placed]) -> list[Candidate]:
    """The candidates of the decodes, and the hints that are none of them, in text order."""
    known = {(one.window, one.found.content, one.found.source) for one in candidates}
    added: list[Candidate] = []
    for one in hints:
        key = (one.window, one.found.content, one.found.source)
        if key not in known:
            known.add(key)
            added.append(Candidate(one.window, one.found, hint=one))
    return sorted(
        [*candidates, *added], key=lambda one: (one.window, one.found.content, one.found.source)
    )
