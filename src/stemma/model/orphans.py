"""Judgements whose words are no longer where they were: never moved, only listed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from stemma.model.anchors import fits
from stemma.model.decisions import active
from stemma.model.documents import Document
from stemma.model.judgements import Judgement, Target
from stemma.model.problems import Problem


@dataclass(frozen=True, slots=True)
class Orphan:
    """A judgement that can do nothing now, and why."""

    judgement: Judgement
    document: str
    says: str


def orphans(judgements: Iterable[Judgement], documents: Mapping[str, Document]) -> Iterator[Orphan]:
    """Every judgement that holds and has lost a place, once for each document where it has."""
    for judgement in active(judgements):
        lost = {target.document: _lost(target, documents) for target in judgement.targets}
        for document, says in lost.items():
            if says is not None:
                yield Orphan(judgement, document, says)


def _lost(target: Target, documents: Mapping[str, Document]) -> str | None:
    document = documents.get(target.document)
    if document is None:
        return "It is about a document that does not count now."
    if target.kind != "document" and not fits(target, document):
        return "Its words no longer stand at their place."
    return None


def listed(found: Iterable[Orphan]) -> tuple[Problem, ...]:
    """The orphans as problems of the case."""
    return tuple(
        Problem(
            "clash",
            (),
            f"A judgement ({orphan.judgement.id}) does nothing now. {orphan.says}",
            "Look at the document again and judge anew what still needs it.",
            document=orphan.document,
        )
        for orphan in found
    )
