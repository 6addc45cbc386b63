"""Tags and arcs as attributions: each content finds its cue, each cue its source."""

from __future__ import annotations

import math
from collections import defaultdict
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from stemma.annotate.backends.tagger.tagger import Window

PieceSpan = tuple[int, int]
PieceSpans = tuple[PieceSpan, ...]

ROLES = ("source", "cue", "content")
_UNTAGGED_SOURCE = 0.3
_GROWTH = 3.0
_OUTSIDE, _BEGIN_SOURCE, _INSIDE_SOURCE = 0, 1, 2


@dataclass(frozen=True, slots=True)
class Found:
    """An attribution in a window, as spans of its pieces."""

    source: PieceSpans
    cue: PieceSpans
    content: PieceSpans


@dataclass(frozen=True, slots=True)
class Links:
    """How freely spans are linked.

    Less `none_share` asks less of the arc to a source. A cue, or a source, of another paragraph
    needs more than `other_paragraph` of the arc. With `lone_contents`, a cue keeps only the
    content that points to it most, so that a wrongly joined one can be told from it.
    """

    none_share: float = 1.0
    untagged_sources: bool = True
    other_paragraph: float = 0.5
    lone_contents: bool = False


class Arcs:
    """Where the arcs of spans of a window end; each span is looked at once for all decodes."""

    def __init__(self, window: Window) -> None:
        """Nothing is summed yet."""
        self.window = window
        self.paragraphs: list[int] = window.pieces.paragraphs.tolist()
        """The paragraph of each piece as plain numbers, which are looked up faster."""
        self._known: dict[tuple[bool, int, int], Landing] = {}

    def to_cue(self, span: PieceSpan) -> Landing:
        """Where the arcs of a content end."""
        return self._landing(self.window.to_cue, span, to_cue=True)

    def to_source(self, span: PieceSpan) -> Landing:
        """Where the arcs of a cue end."""
        return self._landing(self.window.to_source, span, to_cue=False)

    def _landing(self, table: NDArray[np.float32], span: PieceSpan, *, to_cue: bool) -> Landing:
        key = (to_cue, *span)
        if key not in self._known:
            self._known[key] = Landing(mean_arc(table, span))
        return self._known[key]


class Landing:
    """The mean arc of a span: how likely it ends in each piece, or in none."""

    def __init__(self, arcs: NDArray[np.float32]) -> None:
        """Sums the arcs once."""
        self.arcs = arcs
        self._sums: list[float] = np.cumsum(arcs, dtype=np.float64).tolist()

    def mass(self, span: PieceSpan) -> float:
        """The probability that the arc ends in `span`."""
        return self._sums[span[1]] - self._sums[span[0]]

    def best(self, targets: list[PieceSpan]) -> PieceSpan:
        """The first of those targets in which the arc ends most; asked so often that a loop pays."""
        sums, best, most = self._sums, targets[0], -math.inf
        for target in targets:
            mass = sums[target[1]] - sums[target[0]]
            if mass > most:
                best, most = target, mass
        return best

    @property
    def none(self) -> float:
        """The probability that there is nothing it ends in."""
        return self._sums[0]

    def likely(self) -> int:
        """The piece that the arc ends in most."""
        return int(self.arcs[1:].argmax())


def link(arcs: Arcs, tags: NDArray[np.int64], links: Links) -> list[Found]:
    """The attributions that the tagged spans of a window make."""
    window = arcs.window
    spans = tagged_spans(tags, window.pieces.paragraphs)
    by_cue: defaultdict[PieceSpan, list[tuple[float, PieceSpan]]] = defaultdict(list)
    found: list[Found] = []
    for content in spans["content"]:
        landing = arcs.to_cue(content)
        cue = _best_target(arcs.paragraphs, landing, content, spans["cue"], links)
        if cue is None:
            found.append(_without_cue(arcs, landing, content, spans["source"], links))
        else:
            by_cue[cue].append((landing.mass(cue), content))
    for cue, contents in by_cue.items():
        source = _source_of(arcs, cue, spans["source"], tags, links)
        kept = [max(contents)] if links.lone_contents else contents
        found.append(Found(source, (cue,), tuple(content for _, content in kept)))
    for cue in spans["cue"]:
        if cue not in by_cue:
            source = _source_of(arcs, cue, spans["source"], tags, links)
            found.append(Found(source, (cue,), ()))
    return found


def tagged_spans(
    tags: NDArray[np.int64], paragraphs: NDArray[np.int64]
) -> dict[str, list[PieceSpan]]:
    """The tagged spans of each role; no span goes over the end of a paragraph."""
    spans: dict[str, list[PieceSpan]] = {role: [] for role in ROLES}
    inside = (tags > 0) & (tags % 2 == 0)
    follows = np.zeros(len(tags), dtype=bool)
    follows[1:] = inside[1:] & (paragraphs[1:] == paragraphs[:-1]) & (tags[:-1] > 0)
    edges = [*np.flatnonzero(~follows).tolist(), len(tags)]
    for start, end in pairwise(edges):
        if tags[start] > 0:
            spans[ROLES[(int(tags[start]) - 1) // 2]].append((start, end))
    return spans


def mean_arc(table: NDArray[np.float32], span: PieceSpan) -> NDArray[np.float32]:
    """The mean of the arcs of a span; numpy's own `mean` takes twice as long for so few rows."""
    total: NDArray[np.float32] = np.add.reduce(table[span[0] : span[1]], axis=0)
    return total / np.float32(span[1] - span[0])


def arc_mass(arcs: NDArray[np.float32], span: PieceSpan) -> float:
    """The probability that an arc ends in `span`; column 0 of `arcs` stands for none."""
    return float(arcs[span[0] + 1 : span[1] + 1].sum())


def _best_target(
    paragraphs: list[int],
    landing: Landing,
    start: PieceSpan,
    targets: list[PieceSpan],
    links: Links,
) -> PieceSpan | None:
    """The target with most of the arc, one of the same paragraph unless another is clear."""
    if not targets:
        return None
    best = landing.best(targets)
    own = paragraphs[start[0]]
    if paragraphs[best[0]] == own or landing.mass(best) > links.other_paragraph:
        return best
    near = [one for one in targets if paragraphs[one[0]] == own]
    return landing.best(near) if near else None


def _without_cue(
    arcs: Arcs, landing: Landing, content: PieceSpan, sources: list[PieceSpan], links: Links
) -> Found:
    """A content whose cue was not tagged: its arc still tells where the source would be."""
    onward = Landing(arcs.window.to_source[landing.likely()])
    source = _best_target(arcs.paragraphs, onward, content, sources, links)
    return Found((source,) if source else (), (), (content,))


def _source_of(
    arcs: Arcs, cue: PieceSpan, sources: list[PieceSpan], tags: NDArray[np.int64], links: Links
) -> PieceSpans:
    """The source of a cue: a tagged one, else one the arc points to though it has no tag."""
    window, landing = arcs.window, arcs.to_source(cue)
    best = _best_target(arcs.paragraphs, landing, cue, sources, links)
    if best is not None and landing.mass(best) > landing.none * links.none_share:
        return (best,)
    if not links.untagged_sources:
        return ()
    likely = landing.likely()
    same = arcs.paragraphs[likely] == arcs.paragraphs[cue[0]]
    clear = float(landing.arcs[likely + 1]) > max(_UNTAGGED_SOURCE, landing.none)
    if not (same and clear and tags[likely] == _OUTSIDE):
        return ()
    return (_grow(window, likely, tags),)


def _grow(window: Window, start: int, tags: NDArray[np.int64]) -> PieceSpan:
    """A source from `start` on, as far as the model half believes in one."""
    paragraphs, scores = window.pieces.paragraphs, window.tags
    word = int(np.searchsorted(window.words, start, side="right"))
    first = int(window.words[word - 1])
    end = int(window.words[word]) if word < len(window.words) else len(tags)
    while end < len(tags) and paragraphs[end] == paragraphs[start] and tags[end] == _OUTSIDE:
        other = max(float(scores[end, _OUTSIDE]), float(scores[end, _BEGIN_SOURCE]))
        if float(scores[end, _INSIDE_SOURCE]) < other - _GROWTH:
            break
        word = int(np.searchsorted(window.words, end, side="right"))
        end = int(window.words[word]) if word < len(window.words) else len(tags)
    return first, end
