"""Sums over the pieces of a window, prepared once so that a feature of a span is cheap."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np

from stemma.annotate.backends.tagger.linking import mean_arc
from stemma.annotate.backends.tagger.viterbi import BEGINS

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from stemma.annotate.backends.tagger.linking import PieceSpan, PieceSpans
    from stemma.annotate.backends.tagger.tagger import Window

_FLOOR = 1e-6
NOTHING = -14.0


@dataclass(frozen=True, slots=True)
class RoleMeasure:
    """How much the model believes in one role, piece by piece."""

    belief: list[float]
    log_belief: list[float]
    log_begin: list[float]
    log_stop: list[float]
    log_beliefs: NDArray[np.float64]
    """`log_belief` for sums, which are numpy's: it rounds otherwise than a plain sum."""

    @classmethod
    def of(cls, window: Window, role: str) -> RoleMeasure:
        """The measures of `role` over a window."""
        begin = np.exp(window.tags[:, BEGINS[role]].astype(np.float64))
        inside = np.exp(window.tags[:, BEGINS[role] + 1].astype(np.float64))
        stop = np.append(np.log(np.maximum(1.0 - inside, 0.0) + _FLOOR), 0.0)
        belief = begin + inside
        logs = np.log(belief + _FLOOR)
        begins = np.log(begin + _FLOOR)
        return cls(belief.tolist(), logs.tolist(), begins.tolist(), stop.tolist(), logs)

    def mean(self, spans: PieceSpans) -> float:
        """The mean log-probability of the role over all pieces of `spans`."""
        total = sum(float(np.add.reduce(self.log_beliefs[start:end])) for start, end in spans)
        return total / length(spans) if spans else NOTHING

    def least(self, spans: PieceSpans) -> float:
        """The lowest log-probability of the role in `spans`."""
        return min((min(self.log_belief[s:e]) for s, e in spans), default=NOTHING)

    def most(self, spans: PieceSpans) -> float:
        """The highest probability of the role in `spans`."""
        return max((max(self.belief[s:e]) for s, e in spans), default=0.0)

    def begins(self, spans: PieceSpans) -> list[float]:
        """How likely the role begins where each span begins."""
        return [self.log_begin[start] for start, _ in spans] or [NOTHING]

    def stops(self, spans: PieceSpans) -> list[float]:
        """How likely the role stops where each span ends."""
        return [self.log_stop[end] for _, end in spans] or [NOTHING]

    def around(self, spans: PieceSpans) -> tuple[float, float]:
        """The highest probability of the role just before and just behind the spans."""
        before = max((self.belief[s - 1] for s, _ in spans if s), default=0.0)
        count = len(self.belief)
        behind = max((self.belief[e] for _, e in spans if e < count), default=0.0)
        return before, behind


@dataclass(frozen=True, slots=True)
class Measures:
    """The measures of all roles over one window, and which pieces are quoted."""

    window: Window
    source: RoleMeasure
    cue: RoleMeasure
    content: RoleMeasure
    quoted_before: list[int]
    """For each piece, and for the end, how many before it are quoted."""
    paragraphs: list[int]
    """The paragraph of each piece; as plain numbers, like its characters, which are looked up faster."""
    starts: list[int]
    ends: list[int]
    _arcs: dict[tuple[bool, PieceSpan], NDArray[np.float32]] = field(default_factory=dict)

    @classmethod
    def of(cls, window: Window, quoted: NDArray[np.bool_]) -> Measures:
        """The measures of a window; `quoted` is by character of the text."""
        return cls(
            window,
            source=RoleMeasure.of(window, "source"),
            cue=RoleMeasure.of(window, "cue"),
            content=RoleMeasure.of(window, "content"),
            quoted_before=[0, *np.cumsum(quoted[window.pieces.starts]).tolist()],
            paragraphs=window.pieces.paragraphs.tolist(),
            starts=window.pieces.starts.tolist(),
            ends=window.pieces.ends.tolist(),
        )

    def arcs(self, span: PieceSpan, *, to_cue: bool) -> NDArray[np.float32]:
        """The mean arc of a span; many candidates share their spans, so each is averaged once."""
        if (to_cue, span) not in self._arcs:
            table = self.window.to_cue if to_cue else self.window.to_source
            self._arcs[to_cue, span] = mean_arc(table, span)
        return self._arcs[to_cue, span]

    def quoted_share(self, spans: PieceSpans) -> float:
        """The share of the pieces of `spans` that are quoted."""
        total = sum(self.quoted_before[end] - self.quoted_before[start] for start, end in spans)
        return total / length(spans) if spans else 0.0

    def characters(self, span: PieceSpan) -> tuple[int, int]:
        """A span of pieces as a span of the text."""
        return self.starts[span[0]], self.ends[span[1] - 1]

    def paragraph(self, piece: int) -> int:
        """The number of the paragraph of a piece."""
        return self.paragraphs[piece]

    def pieces_of_paragraph(self, piece: int) -> int:
        """How many pieces of the window stand in the paragraph of a piece."""
        own = self.paragraphs[piece]
        return bisect_right(self.paragraphs, own) - bisect_left(self.paragraphs, own)


def length(spans: PieceSpans) -> int:
    """How many pieces the spans hold."""
    return sum(end - start for start, end in spans)
