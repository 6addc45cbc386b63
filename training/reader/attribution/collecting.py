"""The candidates of labelled documents, as the product finds them up to the reranker."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from attribution.documents import Attribution, Document, paragraphs_of
from attribution.scoring import Matcher
from stemma.annotate.backends.tagger.joint import Gathered, JointReader
from stemma.annotate.components import steps
from stemma.annotate.draft import Draft
from stemma.annotate.parse import Parse
from stemma.annotate.readers import hints_of
from stemma.annotate.stretches import stretches_of
from stemma.evaluate.gold import as_ingested
from stemma.model.annotations import Annotations, Ingested

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from stemma.annotate.tools import Tools

UNTIL = "attributions"


@dataclass(frozen=True, slots=True)
class Collected:
    """A document with its candidates, what else was found, and which candidates are right."""

    document: Document
    gathered: Gathered
    attributions: list[Attribution]
    right: NDArray[np.bool_]

    @property
    def features(self) -> NDArray[np.float64]:
        """One row a candidate."""
        return self.gathered.features


def ingested_of(document: Document) -> Ingested:
    """The document as `ingest` would give it: lines outside its blocks are furniture."""
    lines = set(paragraphs_of(document.text))
    read = {
        line
        for line in lines
        if any(line[0] <= start and end <= line[1] for start, end in document.blocks)
    }
    return as_ingested(document.id, document.text, furniture=tuple(sorted(lines - read)))


def draft_of(document: Document, tools: Tools) -> Draft:
    """The document read as far as a reader of attributions sees it."""
    ingested = ingested_of(document)
    rows = Annotations(ingested.document, ingested.blocks)
    draft = Draft(rows, Parse(), stretches_of(document.text, ingested.blocks))
    for step in steps(tools):
        if step.name == UNTIL:
            break
        draft = step.apply(draft)
    return draft


def collect(document: Document, tools: Tools, reader: JointReader) -> Collected:
    """Reads a document up to the point where the reranker comes in."""
    draft = draft_of(document, tools)
    blocks = [stretch.span for stretch in draft.stretches]
    gathered = reader.gather(draft.text, blocks, hints_of(draft))
    found = [
        Attribution(one.source, one.cue, one.content)
        for one in (gathered.raw(number, 1.0) for number in range(len(gathered.candidates)))
    ]
    gold = [one for one in document.attributions if one.content]
    right = np.asarray(Matcher(document.text).matches(gold, found).any(axis=0))
    return Collected(document, gathered, found, right)
