"""The rows of a case, indexed once, as the comparison looks at them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Protocol, TypeVar

from stemma.model.annotations import (
    Annotations,
    Attribution,
    Claim,
    Holder,
    Quantity,
    Time,
)
from stemma.model.case import Resolution
from stemma.model.documents import Document, Spans, quote
from stemma.model.entities import CaseEntity
from stemma.text.words import stem, weight, words


class Row(Protocol):
    """Anything with an id."""

    @property
    def id(self) -> str:
        """The row's id."""
        ...


R = TypeVar("R", bound=Row)


@dataclass(frozen=True)
class Statement:
    """A claim with everything a comparison asks of it."""

    claim: Claim
    attribution: Attribution
    document: Document
    times: tuple[Time, ...]
    quantities: tuple[Quantity, ...]

    @property
    def id(self) -> str:
        """The claim's id."""
        return self.claim.id

    @property
    def holder(self) -> Holder:
        """Whose statement it is: the innermost link of the chain that speaks for itself.

        An informant stands behind the speaker's words; the words remain the speaker's.
        """
        speaking = [link for link in self.claim.holders if link.role != "informant"]
        return speaking[-1] if speaking else Holder("author", None, None)

    @property
    def holder_key(self) -> str:
        """One key for one holder: an entity, a name, or the unnamed author of this document."""
        holder = self.holder
        return holder.entity or holder.name or f"{holder.role} of {self.document.id}"

    @cached_property
    def text(self) -> str:
        """The quoted words."""
        return quote(self.document.text, self.claim.spans)

    @cached_property
    def words(self) -> tuple[str, ...]:
        """The folded words, in order."""
        return tuple(words(self.text))

    @cached_property
    def stems(self) -> dict[str, float]:
        """The stems with the weight of each, from the frozen table."""
        return {(root := stem(word)): weight(root) for word in self.words}

    @property
    def published(self) -> str | None:
        """The document's date as EDTF, or null."""
        return self.document.published.value if self.document.published else None


@dataclass(frozen=True)
class Corpus:
    """All documents, statements and entities of a case, with the look-ups comparison needs."""

    documents: tuple[Annotations, ...]
    statements: tuple[Statement, ...]
    entities: dict[str, CaseEntity]

    @cached_property
    def by_id(self) -> dict[str, Statement]:
        """Statements by claim id."""
        return {statement.id: statement for statement in self.statements}

    @cached_property
    def annotations(self) -> dict[str, Annotations]:
        """The rows of each document, by document id."""
        return {annotated.document.id: annotated for annotated in self.documents}

    @cached_property
    def attributions(self) -> dict[str, Attribution]:
        """Attributions by id, of all documents."""
        return _by_id(row for annotated in self.documents for row in annotated.attributions)

    @cached_property
    def by_document(self) -> dict[str, tuple[Statement, ...]]:
        """The statements of each document, in the order of its text."""
        grouped: dict[str, list[Statement]] = defaultdict(list)
        for statement in self.statements:
            grouped[statement.document.id].append(statement)
        return {
            document: tuple(sorted(found, key=lambda each: each.claim.spans))
            for document, found in grouped.items()
        }

    def name(self, entity: str | None) -> str | None:
        """The display name of an entity, or null."""
        return self.entities[entity].name if entity in self.entities else None


def build_corpus(resolution: Resolution) -> Corpus:
    """The corpus of a resolved case; statements sorted by claim id."""
    statements: list[Statement] = []
    for annotated in resolution.documents:
        attributions = _by_id(annotated.attributions)
        times = _by_id(annotated.times)
        quantities = _by_id(annotated.quantities)
        statements.extend(
            Statement(
                claim=claim,
                attribution=attributions[claim.attribution],
                document=annotated.document,
                times=tuple(times[each] for each in claim.times if each in times),
                quantities=tuple(quantities[q] for q in claim.quantities if q in quantities),
            )
            for claim in annotated.claims
            if claim.attribution in attributions
        )
    return Corpus(
        documents=resolution.documents,
        statements=tuple(sorted(statements, key=lambda each: each.id)),
        entities={entity.id: entity for entity in resolution.entities},
    )


def hull(spans: Spans) -> tuple[int, int]:
    """The first and the last character: for ordering and nearness only, never for quoting."""
    return spans[0][0], spans[-1][1]


def _by_id(rows: Iterable[R]) -> dict[str, R]:
    return {row.id: row for row in rows}
