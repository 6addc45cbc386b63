"""Candidate attributions from decodes under varied biases, and how far the decodes agree."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from stemma.annotate.backends.tagger.linking import Arcs, Found, Links, link
from stemma.annotate.backends.tagger.viterbi import Bias, best_tags

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy as np
    from numpy.typing import NDArray

    from stemma.annotate.backends.tagger.hints import Placed
    from stemma.annotate.backends.tagger.linking import PieceSpans
    from stemma.annotate.backends.tagger.tagger import Window

_BASE_SOURCE = 1.0


@dataclass(frozen=True, slots=True)
class Decode:
    """One way to decode: the biases of its tags and how it links."""

    bias: Bias
    links: Links = field(default_factory=Links)


DECODES = (
    Decode(Bias(source=_BASE_SOURCE)),
    Decode(Bias(source=_BASE_SOURCE, new_content=1.0)),
    Decode(Bias(source=_BASE_SOURCE, new_content=-1.0)),
    Decode(Bias(source=_BASE_SOURCE, new_content=2.5)),
    Decode(Bias(source=_BASE_SOURCE, content=0.7)),
    Decode(Bias(source=_BASE_SOURCE, content=-0.7)),
    Decode(Bias(source=_BASE_SOURCE, cue=0.8)),
    Decode(Bias(source=_BASE_SOURCE, cue=-0.8)),
    Decode(Bias(source=_BASE_SOURCE, outside=0.8)),
    Decode(Bias(source=_BASE_SOURCE, outside=-0.8)),
    Decode(Bias(source=-0.5), Links(untagged_sources=False)),
    Decode(Bias(source=_BASE_SOURCE), Links(lone_contents=True)),
    Decode(Bias(source=_BASE_SOURCE, outside=-0.8), Links(lone_contents=True)),
)


@dataclass(slots=True)
class Candidate:
    """An attribution that some decodes propose, `votes` being their numbers, or only a hint."""

    window: int
    found: Found
    votes: set[int] = field(default_factory=set)
    hint: Placed | None = None


def candidates_of(
    windows: Sequence[Window], decodes: Sequence[Decode] = DECODES
) -> tuple[list[Candidate], list[Candidate]]:
    """Every attribution that a decode finds, and the cues without content of the plain one."""
    if not windows:
        return [], []
    tags = best_tags(windows, [decode.bias for decode in decodes])
    candidates: list[Candidate] = []
    for number, window in enumerate(windows):
        candidates += _of_window(number, window, tags[number], decodes)
    told = [one for one in candidates if one.found.content]
    return told, [one for one in candidates if not one.found.content and 0 in one.votes]


def _of_window(
    number: int, window: Window, tags: Sequence[NDArray[np.int64]], decodes: Sequence[Decode]
) -> list[Candidate]:
    """The candidates of one window in the order of the text; equal tags are linked once."""
    seen: dict[tuple[PieceSpans, PieceSpans, PieceSpans], Candidate] = {}
    arcs = Arcs(window)
    linked: dict[tuple[bytes, Links], list[Found]] = {}
    for vote, (path, decode) in enumerate(zip(tags, decodes, strict=True)):
        key = (path.tobytes(), decode.links)
        if key not in linked:
            linked[key] = link(arcs, path, decode.links)
        for found in linked[key]:
            same = (found.content, () if found.content else found.cue, found.source)
            seen.setdefault(same, Candidate(number, found)).votes.add(vote)
    return sorted(seen.values(), key=_order)


def _order(candidate: Candidate) -> tuple[PieceSpans, PieceSpans]:
    return candidate.found.content or candidate.found.cue, candidate.found.source
