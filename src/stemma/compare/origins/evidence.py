"""What joins statements besides who said them, and what of it bears on one version."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from stemma.compare.matters.versions import Version
from stemma.compare.origins.chains import Issued, issued_documents
from stemma.compare.origins.judged_origins import Decided
from stemma.compare.statements.corpus import Corpus, Statement
from stemma.model.annotations import Citation
from stemma.model.kept import NOTHING_KEPT, Kept
from stemma.model.links import Passage
from stemma.model.settings import Party

EVENTS = frozenset({"press-conference", "interview", "broadcast"})


@dataclass(frozen=True)
class Evidence:
    """What joins statements besides who said them."""

    corpus: Corpus
    issued: Issued
    wording: dict[str, list[Passage]]
    """Passages by either document."""
    parties: tuple[Party, ...] = ()
    duplicates: Mapping[str, str] = field(default_factory=dict)
    """For documents of one text, or nearly one, the first of them."""
    decided: Decided = field(default_factory=Decided)
    """Statements that a person counts as one source, or apart."""
    leans: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """For claims: the documents of the folder that they are said to be from."""


@dataclass(frozen=True)
class Basis:
    """All of that which bears on the statements of one version, and nothing else."""

    statements: tuple[Statement, ...]
    issued: Issued
    passages: tuple[tuple[str, tuple[Passage, ...]], ...]
    events: tuple[tuple[str, Citation], ...]
    """Each claim with the events that its document leans on for it."""
    parties: tuple[Party, ...]
    first_of: tuple[tuple[str, str], ...]
    decided: Decided = field(default_factory=Decided)
    leans: tuple[tuple[str, str], ...] = ()
    """Each claim with a document, of those here, that it is said to be from."""

    @cached_property
    def wording(self) -> dict[str, tuple[Passage, ...]]:
        """Passages by either document."""
        return dict(self.passages)

    @cached_property
    def duplicates(self) -> dict[str, str]:
        """For documents of one text, or nearly one, the first of them."""
        return dict(self.first_of)


def gather(
    corpus: Corpus,
    passages: tuple[Passage, ...],
    parties: tuple[Party, ...] = (),
    duplicates: Mapping[str, str] | None = None,
    kept: Kept = NOTHING_KEPT,
) -> Evidence:
    """The evidence of a case, indexed by document."""
    wording: dict[str, list[Passage]] = defaultdict(list)
    for passage in passages:
        wording[passage.left.document].append(passage)
        wording[passage.right.document].append(passage)
    return Evidence(corpus, issued_documents(corpus, kept), wording, parties, duplicates or {})


def basis_of(version: Version, evidence: Evidence) -> Basis:
    """What bears on a version; for a single statement nothing but its own document."""
    statements = tuple(evidence.corpus.by_id[claim] for claim in version.claims)
    times = Counter(each.document.id for each in statements)
    documents = sorted(times) if len(statements) > 1 else ()
    return Basis(
        statements=statements,
        issued=evidence.issued.within(statements),
        passages=tuple(
            (each, passages)
            for each in documents
            if (passages := tuple(_within(evidence.wording.get(each, ()), each, times)))
        ),
        events=tuple(
            (each.id, event) for each in statements for event in _events(each, evidence.corpus)
        )
        if documents
        else (),
        parties=evidence.parties,
        first_of=tuple(
            (each, evidence.duplicates[each]) for each in documents if each in evidence.duplicates
        ),
        decided=evidence.decided.within(frozenset(version.claims)),
        leans=tuple(
            (each.id, held)
            for each in (statements if documents else ())
            for held in sorted(evidence.leans.get(each.id, frozenset()) & set(times))
        ),
    )


def _within(passages: Iterable[Passage], document: str, times: Counter[str]) -> Iterator[Passage]:
    """The passages of a document that can join two of the statements."""
    for passage in passages:
        ends = {passage.left.document, passage.right.document}
        if times[document] > 1 or ends <= times.keys():
            yield passage


def _events(statement: Statement, corpus: Corpus) -> Iterable[Citation]:
    citations = corpus.annotations[statement.document.id].citations
    return (each for each in citations if each.what in EVENTS and statement.id in each.claims)
