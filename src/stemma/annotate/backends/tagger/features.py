"""What the reranker knows of a candidate: one row of figures each, named in `FEATURES`."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from stemma.annotate.backends.tagger.agreement import AGREEMENT, agreement
from stemma.annotate.backends.tagger.linking import arc_mass
from stemma.annotate.backends.tagger.measures import NOTHING, Measures, length
from stemma.annotate.backends.tagger.quotes import quoted_characters
from stemma.annotate.backends.tagger.wording import WORDING, CueWords, wording

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from stemma.annotate.backends.tagger.candidates import Candidate
    from stemma.annotate.backends.tagger.linking import Found
    from stemma.annotate.backends.tagger.tagger import Window

CONTENT = (
    "mean belief in content",
    "least belief in content",
    "begin of the first span",
    "mean begin of spans",
    "stop of the last span",
    "least stop of spans",
    "belief in content before",
    "belief in content behind",
    "most belief in a cue inside",
    "most belief in a source inside",
    "pieces",
    "spans",
    "widest gap",
    "pieces in gaps",
    "quoted share",
    "starts the window",
    "ends the window",
    "share of its paragraph",
)
CUE = (
    "arc to the cue",
    "mean belief in the cue",
    "least belief in the cue",
    "cue pieces",
    "cue from content",
    "cue in another paragraph",
    "cue quoted share",
)
SOURCE = (
    "arc to no source",
    "arc to the source",
    "mean belief in the source",
    "least belief in the source",
    "begin of the source",
    "stop of the source",
    "belief in a source before",
    "belief in a source behind",
    "source pieces",
    "source from content",
    "source from cue",
    "source in another paragraph",
    "source quoted share",
)
FEATURES = (*AGREEMENT, *CONTENT, *CUE, *SOURCE, *WORDING)


@dataclass(frozen=True, slots=True)
class Reading:
    """A text, its paragraphs and what the model made of its windows."""

    text: str
    blocks: Sequence[tuple[int, int]]
    windows: Sequence[Window]


def features_of(
    reading: Reading, candidates: Sequence[Candidate], decodes: int, cue_words: CueWords
) -> NDArray[np.float64]:
    """One row a candidate, one column a feature."""
    quoted = quoted_characters(reading.text, reading.blocks)
    measures = [Measures.of(window, quoted) for window in reading.windows]
    rows = []
    for candidate in candidates:
        seen, found = measures[candidate.window], candidate.found
        words = wording(reading.text, seen, found, cue_words)
        rows.append((*_content(seen, found), *_cue(seen, found), *_source(seen, found), *words))
    shared = agreement(candidates, decodes)
    table = np.array(rows, dtype=np.float64).reshape(len(rows), len(FEATURES) - len(AGREEMENT))
    return np.hstack([shared, table])


def _content(seen: Measures, found: Found) -> tuple[float, ...]:
    spans, role = found.content, seen.content
    begins, stops = role.begins(spans), role.stops(spans)
    gaps = [after[0] - before[1] for before, after in pairwise(spans)]
    return (
        role.mean(spans),
        role.least(spans),
        begins[0],
        sum(begins) / len(begins),
        stops[-1],
        min(stops),
        *role.around(spans),
        seen.cue.most(spans),
        seen.source.most(spans),
        length(found.content),
        len(found.content),
        max(gaps, default=0),
        sum(gaps),
        seen.quoted_share(spans),
        spans[0][0] == 0,
        spans[-1][1] == len(seen.paragraphs),
        length(found.content) / float(seen.pieces_of_paragraph(spans[0][0])),
    )


def _cue(seen: Measures, found: Found) -> tuple[float, ...]:
    if not found.cue:
        return (0.0, NOTHING, NOTHING, 0.0, 0.0, 0.0, 0.0)
    start = found.content[0]
    arcs = seen.arcs(start, to_cue=True)
    return (
        arc_mass(arcs, found.cue[0]),
        seen.cue.mean(found.cue),
        seen.cue.least(found.cue),
        length(found.cue),
        found.cue[0][0] - start[0],
        seen.paragraph(found.cue[0][0]) != seen.paragraph(start[0]),
        seen.quoted_share(found.cue),
    )


def _source(seen: Measures, found: Found) -> tuple[float, ...]:
    anchor = (found.cue or found.content)[0]
    arcs = seen.arcs(anchor, to_cue=False)
    if not found.source:
        return (float(arcs[0]), 0.0, *[NOTHING] * 4, *[0.0] * 7)
    role, first = seen.source, found.source[0]
    return (
        float(arcs[0]),
        arc_mass(arcs, first),
        role.mean(found.source),
        role.least(found.source),
        role.begins(found.source)[0],
        role.stops(found.source)[-1],
        *role.around(found.source),
        length(found.source),
        first[0] - found.content[0][0],
        first[0] - anchor[0],
        seen.paragraph(first[0]) != seen.paragraph(anchor[0]),
        seen.quoted_share(found.source),
    )
