"""A whole case as one frozen value: what the stages pass on, the desk shows and exports write."""

from __future__ import annotations

from dataclasses import dataclass, fields
from operator import attrgetter
from typing import Any

from stemma.model.annotations import (
    Annotations,
    Attribution,
    Citation,
    Claim,
    Descriptor,
    Mention,
    Quantity,
    Time,
)
from stemma.model.documents import Block, Document
from stemma.model.entities import CaseEntity
from stemma.model.judgements import Judgement
from stemma.model.kept import NOTHING_KEPT, Kept
from stemma.model.links import (
    Answers,
    CitedItem,
    Link,
    Matter,
    NameUse,
    Origins,
    Passage,
    Sides,
)
from stemma.model.problems import Problem


@dataclass(frozen=True, slots=True)
class Resolution:
    """What `resolve` gives: the documents' rows with case-wide entity ids, and the entities."""

    documents: tuple[Annotations, ...]
    entities: tuple[CaseEntity, ...]
    problems: tuple[Problem, ...] = ()
    judgements: tuple[Judgement, ...] = ()
    """Oldest first; `compare` applies those on links between finding them and using them."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """What `compare` gives."""

    links: tuple[Link, ...] = ()
    passages: tuple[Passage, ...] = ()
    matters: tuple[Matter, ...] = ()
    origins: tuple[Origins, ...] = ()
    answers: tuple[Answers, ...] = ()
    sides: tuple[Sides, ...] = ()
    cited: tuple[CitedItem, ...] = ()
    names: tuple[NameUse, ...] = ()
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class CaseRows:
    """Every effective row of a case, by kind, each sorted by id.

    The field names are the file names of `stemma export CASE jsonl`.
    """

    documents: tuple[Document, ...] = ()
    blocks: tuple[Block, ...] = ()
    mentions: tuple[Mention, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    claims: tuple[Claim, ...] = ()
    times: tuple[Time, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    descriptors: tuple[Descriptor, ...] = ()
    citations: tuple[Citation, ...] = ()
    entities: tuple[CaseEntity, ...] = ()
    links: tuple[Link, ...] = ()
    passages: tuple[Passage, ...] = ()
    matters: tuple[Matter, ...] = ()
    origins: tuple[Origins, ...] = ()
    answers: tuple[Answers, ...] = ()
    sides: tuple[Sides, ...] = ()
    cited: tuple[CitedItem, ...] = ()
    names: tuple[NameUse, ...] = ()
    judgements: tuple[Judgement, ...] = ()
    problems: tuple[Problem, ...] = ()


PER_DOCUMENT = (
    "blocks",
    "mentions",
    "attributions",
    "claims",
    "times",
    "quantities",
    "descriptors",
    "citations",
)


def assemble(
    resolution: Resolution,
    comparison: Comparison,
    judgements: tuple[Judgement, ...],
    kept: Kept = NOTHING_KEPT,
) -> CaseRows:
    """All rows of a case, each kind sorted by id."""
    documents = resolution.documents
    rows: dict[str, tuple[tuple[Any, ...], ...]] = {
        kind: tuple(getattr(annotated, kind) for annotated in documents) for kind in PER_DOCUMENT
    }
    rows |= {each.name: (getattr(comparison, each.name),) for each in fields(Comparison)}
    rows["documents"] = (tuple(annotated.document for annotated in documents),)
    rows["entities"] = (resolution.entities,)
    rows["judgements"] = (judgements,)
    found = (*(annotated.problems for annotated in documents), resolution.problems)
    rows["problems"] = (*found, comparison.problems)
    return CaseRows(**{kind: kept.call("sorted", kind, _sorted, rows[kind]) for kind in rows})


def _sorted(parts: tuple[tuple[Any, ...], ...]) -> tuple[Any, ...]:
    """The rows of all parts, sorted by id."""
    return tuple(sorted((row for part in parts for row in part), key=attrgetter("id")))
