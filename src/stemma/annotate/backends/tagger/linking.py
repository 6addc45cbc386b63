"""Tags and arcs as attributions: each content finds its cue, each cue its source."""

from __future__ import annotations

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


def link(window: Window, tags: NDArray[np.int64], links: Links) -> list[Found]:
    """The attributions that the tagged spans of a window make."""
    spans = tagged_spans(tags, window.pieces.paragraphs)
    by_cue: defaultdict[PieceSpan, list[tuple[float, PieceSpan]]] = defaultdict(list)
    found: list[Found] = []
    for content in spans["content"]:
        arcs = window.to_cue[content[0] : content[1]].mean(axis=0)
        cue = _best_target(window, arcs, content, spans["cue"], links)
        if cue is None:
            found.append(_without_cue(window, arcs, content, spans["source"], links))
        else:
            by_cue[cue].append((arc_mass(arcs, cue), content))
    for cue, contents in by_cue.items():
        source = _source_of(window, cue, spans["source"], tags, links)
        kept = [max(contents)] if links.lone_contents else contents
        found.append(Found(source, (cue,), tuple(content for _, content in kept)))
    for cue in spans["cue"]:
        if cue not in by_cue:
            source = _source_of(window, cue, spans["source"], tags, links)
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


def arc_mass(arcs: NDArray[np.float32], span: PieceSpan) -> float:
    """The probability that an arc ends in `span`; column 0 of `arcs` stands for none."""
    return float(arcs[span[0] + 1 : span[1] + 1].sum())


def _best_target(
    window: Window,
    arcs: NDArray[np.float32],
    start: PieceSpan,
    targets: list[PieceSpan],
    links: Links,
) -> PieceSpan | None:
    """The target with most of the arc, one of the same paragraph unless another is clear."""
    paragraphs = window.pieces.paragraphs
    near = [one for one in targets if paragraphs[one[0]] == paragraphs[start[0]]]
    best = max(targets, key=lambda one: arc_mass(arcs, one), default=None)
    if best is None or best in near or arc_mass(arcs, best) > links.other_paragraph:
        return best
    return max(near, key=lambda one: arc_mass(arcs, one), default=None)


def _without_cue(
    window: Window,
    arcs: NDArray[np.float32],
    content: PieceSpan,
    sources: list[PieceSpan],
    links: Links,
) -> Found:
    """A content whose cue was not tagged: its arc still tells where the source would be."""
    likely = int(arcs[1:].argmax())
    source = _best_target(window, window.to_source[likely], content, sources, links)
    return Found((source,) if source else (), (), (content,))


def _source_of(
    window: Window,
    cue: PieceSpan,
    sources: list[PieceSpan],
    tags: NDArray[np.int64],
    links: Links,
) -> PieceSpans:
    """The source of a cue: a tagged one, else one the arc points to though it has no tag."""
    arcs = window.to_source[cue[0] : cue[1]].mean(axis=0)
    best = _best_target(window, arcs, cue, sources, links)
    if best is not None and arc_mass(arcs, best) > float(arcs[0]) * links.none_share:
        return (best,)
    if not links.untagged_sources:
        return ()
    likely = int(arcs[1:].argmax())
    same = window.pieces.paragraphs[likely] == window.pieces.paragraphs[cue[0]]
    clear = float(arcs[likely + 1]) > max(_UNTAGGED_SOURCE, float(arcs[0]))
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
