"""The documents of a case by what they can be found by: issuer, number, publisher, wording, station."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cached_property
from itertools import pairwise

from stemma.compare.statements.appeared import published
from stemma.compare.statements.corpus import Corpus
from stemma.compare.statements.mentions_of_works import telling
from stemma.compare.statements.statements import Statement
from stemma.model.annotations import Annotations
from stemma.model.documents import quote
from stemma.model.links import Passage
from stemma.text.words import stem, weight, words

HEAD = 300
"""Characters at the top in which a text says what it is: "Press notice 31", "transcript"."""
RARE = 0.5
NO_YEAR = "XXXX"
"""The year of a day that a text without a date of its own tells without one."""
_DAY = re.compile(r"^\d{4}-\d{2}-\d{2}$")
_ON_AIR = re.compile(r"\b(?:transcript|read by|broadcast)\b", re.IGNORECASE)
Run = tuple[str, ...]


class Shelf:
    """Looks up documents; each look-up is built once, when it is first asked for."""

    def __init__(self, corpus: Corpus, passages: tuple[Passage, ...]) -> None:
        self.corpus = corpus
        self.wording: dict[str, list[Passage]] = defaultdict(list)
        for passage in passages:
            self.wording[passage.left.document].append(passage)
            self.wording[passage.right.document].append(passage)

    @cached_property
    def issued(self) -> dict[str, list[Annotations]]:
        """By entity: what it wrote, signed or issued."""
        found: dict[str, list[Annotations]] = defaultdict(list)
        for annotated in self.corpus.documents:
            for entity in self.corpus.spokes.authors.get(annotated.document.id, ()):
                found[entity].append(annotated)
        return found

    def is_issuer_named(self, citing: str, annotated: Annotations) -> bool:
        """Whether a text names one of those who wrote, signed or issued a document."""
        issuers_of = self.corpus.spokes.authors.get(annotated.document.id, frozenset())
        return any(row.entity in issuers_of for row in self.corpus.annotations[citing].mentions)

    @cached_property
    def named(self) -> dict[str, list[Annotations]]:
        """By a telling stem of the names of those by whom documents are."""
        found: dict[str, list[Annotations]] = defaultdict(list)
        for annotated in self.corpus.documents:
            names = issuers(annotated, self.corpus)
            for root in {root for name in names for root in telling(name)}:
                found[root].append(annotated)
        return found

    @cached_property
    def heads(self) -> dict[str, frozenset[str]]:
        """By document: the stems of what stands at its top."""
        return {
            each.document.id: frozenset(stem(word) for word in words(each.document.text[:HEAD]))
            for each in self.corpus.documents
        }

    @cached_property
    def of_day(self) -> dict[str | None, list[Annotations]]:
        """By the day of publication, with its year and without it; the undated ones under null."""
        found: dict[str | None, list[Annotations]] = defaultdict(list)
        for each in self.corpus.documents:
            day = published(each)
            found[day].append(each)
            if day is not None:
                found[NO_YEAR + day[len(NO_YEAR) :]].append(each)
        return found

    @cached_property
    def numbered(self) -> dict[tuple[str, str], list[Annotations]]:
        """By noun and number at the top: "Bulletin No. 114"."""
        found: dict[tuple[str, str], list[Annotations]] = defaultdict(list)
        for each in self.corpus.documents:
            said = [stem(word) for word in words(each.document.text[:HEAD])]
            pairs = {*pairwise(said), *zip(said, said[2:], strict=False)}
            for pair in sorted(pairs):
                if pair[1][:1].isdigit():
                    found[pair].append(each)
        return found

    @cached_property
    def published_by(self) -> dict[str, list[Annotations]]:
        """By publisher, folded."""
        found: dict[str, list[Annotations]] = defaultdict(list)
        for each in self.corpus.documents:
            if (name := publisher(each)) is not None:
                found[name].append(each)
        return found

    @cached_property
    def on_air(self) -> tuple[Annotations, ...]:
        """The documents that say at their top that they were broadcast."""
        return tuple(
            each for each in self.corpus.documents if _ON_AIR.search(each.document.text[:HEAD])
        )

    @cached_property
    def telling_runs(self) -> dict[Run, frozenset[str]]:
        """By three telling words in a row: the documents that say them in their own voice."""
        found: dict[Run, set[str]] = defaultdict(set)
        for statement in self.corpus.statements:
            if statement.attribution.kind == "voice":
                for run in runs_of(statement):
                    found[run].add(statement.document.id)
        return {run: frozenset(documents) for run, documents in found.items()}


def runs_of(statement: Statement) -> frozenset[Run]:
    """Three words in a row of which one is rare enough to be remembered."""
    return frozenset(
        run for run in statement.runs if any(weight(stem(word)) >= RARE for word in run)
    )


def issuers(annotated: Annotations, corpus: Corpus) -> list[str]:
    """The names of those by whom a document is."""
    document = annotated.document
    voices = [row for row in annotated.attributions if row.kind == "voice"]
    return [
        *([document.publisher.value] if document.publisher else []),
        *(author.value for author in document.authors),
        *(quote(document.text, row.source) for row in voices if row.source),
        *(name for row in voices for each in row.speakers if (name := corpus.name(each))),
    ]


def publisher(annotated: Annotations) -> str | None:
    """A document's publisher, folded, or null."""
    said = annotated.document.publisher
    return said.value.casefold() if said else None


def date_fits(cited: str | None, published: str | None) -> bool:
    """Whether the cited date can be the document's: equal, or one is a part of the other."""
    if cited is None:
        return True
    if published is None:
        return False
    if cited.startswith(NO_YEAR):
        return published[len(NO_YEAR) :] == cited[len(NO_YEAR) :]
    return cited == published or published.startswith(cited) or _within(published, cited)


def _within(day: str, interval: str) -> bool:
    start, slash, end = interval.partition("/")
    return bool(slash and _DAY.match(day)) and start <= day <= f"{end}~"
