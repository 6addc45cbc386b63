"""What is attributed to somebody in words that an earlier document of theirs has: it leans on that."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from stemma.compare.corpus import Corpus
from stemma.compare.held import published
from stemma.compare.mentions_of_works import Cited, telling
from stemma.compare.reuse import overlaps
from stemma.compare.statements import Statement
from stemma.model.annotations import Annotations, Citation
from stemma.model.ids import row_id
from stemma.model.links import Passage


def retold(corpus: Corpus, passages: tuple[Passage, ...]) -> Iterator[Cited]:
    """What is attributed to somebody in words that an earlier document of theirs has."""
    seen: set[tuple[str, str]] = set()
    for passage in sorted(passages, key=lambda each: each.id):
        for here, there in (
            (passage.left, passage.right),
            (passage.right, passage.left),
        ):
            source = corpus.annotations[there.document]
            for statement in _attributed(corpus, here.document):
                speaker = _speaker(corpus, statement, source)
                if (
                    speaker is None
                    or (here.document, there.document) in seen
                    or not overlaps(here.spans, statement.claim.spans)
                    or not _earlier(source, corpus.annotations[here.document])
                ):
                    continue
                seen.add((here.document, there.document))
                yield _saying(corpus, statement, speaker, there.document)


def _attributed(corpus: Corpus, document: str) -> Iterable[Statement]:
    statements = corpus.by_document.get(document, ())
    return (each for each in statements if each.attribution.kind != "voice")


def _speaker(corpus: Corpus, statement: Statement, source: Annotations) -> str | None:
    """Who is said to speak and issued the source."""
    authors = corpus.spokes.authors.get(source.document.id, frozenset())
    return next((each for each in sorted(set(statement.attribution.speakers) & authors)), None)


def _earlier(source: Annotations, citing: Annotations) -> bool:
    own, later = published(source), published(citing)
    return bool(own and later and own < later)


def _saying(corpus: Corpus, statement: Statement, speaker: str, held: str) -> Cited:
    document = statement.document.id
    spans = statement.attribution.cue or statement.claim.spans
    key = row_id("x", document, "statement", said=spans)
    citation = Citation(key, spans, "statement", speaker, None, (statement.id,), document)
    name = corpus.name(speaker)
    return Cited(
        citation, telling(name), speaker, name, "", "", frozenset(), definite=False, holds=held
    )
