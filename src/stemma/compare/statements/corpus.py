"""The rows of a case, indexed once, as the comparison looks at them."""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Protocol, TypeVar

from stemma.compare.statements.spokes import Spokes, find_spokes
from stemma.compare.statements.statements import Statement
from stemma.model.annotations import Annotations, Attribution, Mention, Quantity
from stemma.model.case import Resolution
from stemma.model.documents import Spans
from stemma.model.entities import CaseEntity
from stemma.model.kept import NOTHING_KEPT, Kept
from stemma.text.denials import calls_untrue
from stemma.text.words import stem, words

__all__ = ["Corpus", "Statement", "as_stated", "build_corpus", "sentence_before"]

ELLIPTIC = 0.5
"""A statement whose own words tell less than this leans on the one before it ("She is not.")."""
NEAR = 400
"""How many characters away something may stand to be part of a statement's surroundings."""
_SENTENCE = re.compile(r"(?<=[.!?])[\"”’]?\s+")
_SHORT = 8
_FEW = 14
"""Words of a statement that only gives another figure."""
_GIVES = re.compile(
    r"\b(?:speaks?|spoke) of\b|\bcount(?:s|ed)?\b|\bputs?\b.{0,40}\bat\b|\bthere (?:were|are|was)\b"
    r"|\b(?:number|figure|toll|total)\b",
    re.IGNORECASE,
)


Whose = tuple[frozenset[str], frozenset[str]]
"""Those behind a statement, and those who signed it."""


class Row(Protocol):
    """Anything with an id."""

    @property
    def id(self) -> str:
        """The row's id."""
        ...


R = TypeVar("R", bound=Row)


@dataclass(frozen=True)
class Corpus:
    """All documents, statements and entities of a case, with the look-ups comparison needs."""

    documents: tuple[Annotations, ...]
    statements: tuple[Statement, ...]
    entities: dict[str, CaseEntity]
    spokes: Spokes = field(default_factory=Spokes)
    """Who speaks for whom, and whose document is whose, by the documents' own words."""

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

    @cached_property
    def by_parent(self) -> dict[str, tuple[Statement, ...]]:
        """The statements inside each attribution that another's lies in, in the order of its text."""
        grouped: dict[str, list[Statement]] = defaultdict(list)
        for statement in self.statements:
            if statement.attribution.parent:
                grouped[statement.attribution.parent].append(statement)
        return {
            parent: tuple(sorted(found, key=lambda each: each.claim.spans))
            for parent, found in grouped.items()
        }

    def name(self, entity: str | None) -> str | None:
        """The display name of an entity, or null."""
        return self.entities[entity].name if entity in self.entities else None


def build_corpus(resolution: Resolution, kept: Kept = NOTHING_KEPT) -> Corpus:
    """The corpus of a resolved case; statements sorted by claim id."""
    spokes = find_spokes(resolution, kept)
    statements = [
        statement
        for annotated in resolution.documents
        for statement in kept.call(
            "statements",
            annotated.document.id,
            _statements,
            annotated,
            _whose(annotated, spokes),
        )
    ]
    return Corpus(
        documents=resolution.documents,
        statements=tuple(sorted(statements, key=lambda each: each.id)),
        entities={entity.id: entity for entity in resolution.entities},
        spokes=spokes,
    )


def as_stated(corpus: Corpus) -> Corpus:
    """The corpus as the ledger sees it: whose words are whose also by what people stated."""
    if not corpus.spokes.stated:
        return corpus
    spokes = corpus.spokes.as_stated()
    statements = tuple(
        replace(each, behind=spokes.behind(each.attribution, each.claim))
        for each in corpus.statements
    )
    return replace(corpus, statements=statements, spokes=spokes)


def _whose(annotated: Annotations, spokes: Spokes) -> tuple[Whose, ...]:
    """For each claim of a document those whose words it is, and who signed them."""
    attributions = _by_id(annotated.attributions)
    nobody: frozenset[str] = frozenset()
    return tuple(
        (
            spokes.behind(attributions[claim.attribution], claim),
            spokes.voices.get(claim.attribution, nobody),
        )
        if claim.attribution in attributions
        else (nobody, nobody)
        for claim in annotated.claims
    )


def _statements(annotated: Annotations, whose: tuple[Whose, ...]) -> tuple[Statement, ...]:
    """The statements of one document; `whose` words each of its claims is."""
    return tuple(_each_statement(annotated, whose))


def _each_statement(annotated: Annotations, whose: tuple[Whose, ...]) -> Iterator[Statement]:
    attributions = _by_id(annotated.attributions)
    times = _by_id(annotated.times)
    quantities = _by_id(annotated.quantities)
    mentions = sorted(annotated.mentions, key=lambda each: each.spans)
    story = frozenset(each.entity for each in mentions)
    for claim, (behind, signed) in zip(annotated.claims, whose, strict=True):
        if claim.attribution not in attributions:
            continue
        attribution = attributions[claim.attribution]
        found = Statement(
            claim=claim,
            attribution=attribution,
            document=annotated.document,
            times=tuple(times[each] for each in claim.times if each in times),
            quantities=tuple(quantities[each] for each in claim.quantities if each in quantities),
            mentions=tuple(each for each in mentions if _within(each.spans, claim.spans)),
            within=_quotation_around(attribution, attributions),
            behind=behind,
            signed=signed,
            around=_around(claim.spans, mentions),
            story=story,
        )
        if _leans(found):
            yield replace(found, before=sentence_before(found))
        elif _counts_on(found):
            yield replace(found, counts_on=_counted_in(found, annotated.quantities))
        else:
            yield found


def _quotation_around(
    attribution: Attribution, attributions: dict[str, Attribution]
) -> Attribution | None:
    """The nearest saying in quotation marks in which this one lies."""
    around = attributions.get(attribution.parent or "")
    while around and around.kind != "direct":
        around = attributions.get(around.parent or "")
    return around


def _around(spans: Spans, mentions: list[Mention]) -> frozenset[str]:
    start, end = spans[0][0] - NEAR, spans[-1][1] + NEAR
    return frozenset(each.entity for each in mentions if start <= each.spans[0][0] < end)


def _within(inner: Spans, outer: Spans) -> bool:
    return any(a <= inner[0][0] and inner[-1][1] <= b for a, b in outer)


def _leans(statement: Statement) -> bool:
    """Whether it says too little by itself: hardly a telling word, and nobody named but its holder."""
    if statement.claim.translation:
        return False
    if calls_untrue(statement.text):
        return True
    named = {each.entity for each in statement.mentions if each.kind == "name"}
    own = {
        root: value
        for root, value in statement.concepts.items()
        if root not in statement.name_words
    }
    return (
        math.fsum(own.values()) < ELLIPTIC
        and not statement.quantities
        and named <= statement.behind
    )


def _counts_on(statement: Statement) -> bool:
    """Whether it gives a figure of what was counted before, and hardly tells more."""
    if statement.claim.translation or len(statement.quantities) != 1:
        return False
    (figure,) = statement.quantities
    if figure.unit or figure.part_of or len(statement.words) > _FEW:
        return False
    if figure.counts:
        return not {stem(word) for word in words(figure.counts)} & statement.stems.keys()
    return bool(_GIVES.search(statement.text))


def _counted_in(statement: Statement, quantities: Iterable[Quantity]) -> str:
    """The sentence of the figure before a statement's own, if it may count the same."""
    start, own = statement.claim.spans[0][0], statement.quantities[0]
    before = [
        each
        for each in quantities
        if start - NEAR <= each.spans[0][0] and each.spans[-1][1] <= start
        if not each.unit and own.counts in {None, each.counts}
    ]
    if not before:
        return ""
    text = statement.document.text
    at = max(before, key=lambda each: each.spans).spans[-1][1]
    begins, ends = text[max(0, at - NEAR) : at], text[at : at + NEAR]
    return _SENTENCE.split(begins)[-1] + _SENTENCE.split(ends)[0]


def sentence_before(statement: Statement) -> str:
    """The sentence that ends before a statement's own, as far as marks show."""
    start = statement.claim.spans[0][0]
    before = statement.document.text[max(0, start - NEAR) : start]
    sentences = [each for each in _SENTENCE.split(before) if len(each) > _SHORT]
    return sentences[-1].strip() if sentences else ""


def _by_id(rows: Iterable[R]) -> dict[str, R]:
    return {row.id: row for row in rows}
