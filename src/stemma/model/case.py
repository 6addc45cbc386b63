"""A whole case as one frozen value: what the stages pass on, the desk shows and exports write."""

from __future__ import annotations

from dataclasses import dataclass, fields
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
    resolution: Resolution, comparison: Comparison, judgements: tuple[Judgement, ...]
) -> CaseRows:
    """All rows of a case, each kind sorted by id."""
    rows: dict[str, list[Any]] = {field.name: [] for field in fields(CaseRows)}
    for annotated in resolution.documents:
        rows["documents"].append(annotated.document)
        rows["problems"].extend(annotated.problems)
        for kind in PER_DOCUMENT:
            rows[kind].extend(getattr(annotated, kind))
    rows["entities"].extend(resolution.entities)
    rows["judgements"].extend(judgements)
    rows["problems"].extend(resolution.problems)
    for field in fields(Comparison):
        rows[field.name].extend(getattr(comparison, field.name))
    ordered = {kind: tuple(sorted(items, key=lambda item: item.id)) for kind, items in rows.items()}
    return CaseRows(**ordered)
