"""What is attributed to somebody and stands in an earlier document of theirs: it leans on that.

In the same words, or, where a body's words are reported and not quoted, with the same content.
"""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace

from stemma.compare.reuse.reuse import overlaps
from stemma.compare.statements.appeared import published
from stemma.compare.statements.bodies import Bodies, not_later
from stemma.compare.statements.corpus import Corpus
from stemma.compare.statements.mentions_of_works import Cited, telling
from stemma.compare.statements.places import Placed
from stemma.compare.statements.statements import Statement
from stemma.model.annotations import Annotations, Attribution, Citation
from stemma.model.ids import row_id
from stemma.model.links import Passage

ENOUGH = 0.9
"""Weight of what two statements both tell from which on one retells the other."""
SOME = 0.5
"""The same, where a body's words are told as standing and it has several documents; of one, none."""
TELLING = 0.3
"""Weight of the one thing that a statement and the only document of its speaker's must both tell."""
NOT_TOLD = frozenset({"declines", "asks", "demands"})
NUMBER = 0.5
"""Weight of a number that both tell."""
MANY = 10
"""A number below it stands in too many texts."""
FEWEST = 2
LOOKED_UP = 4
"""The most telling words of a statement by which its like is looked up."""
CROWDED = 60
"""Statements of one body that share a word, from which on the word finds none of them."""
_SAYS = re.compile(
    r"(?:(?:say|write|claim|state|maintain|insist|argue|describe|count|put|allege|report)s?|"
    r"accuses?|den(?:y|ies)|rejects?|speaks? of|calls?|blames?|"
    r"ha(?:s|ve) (?:said|written|claimed|stated|maintained|insisted|argued|described|counted|put|"
    r"alleged|reported|accused|denied|rejected|spoken of|called|blamed|declared|announced))(?: that)?"
)
"""Cues in the present tense or the perfect: what is said so stands somewhere, and was not only spoken."""
Found = tuple[Statement, str, str]
"""A statement, the entity said to speak, and the document that it is from."""


def retold(
    corpus: Corpus, passages: tuple[Passage, ...], hung: frozenset[str] = frozenset()
) -> Iterator[Cited]:
    """What is attributed to somebody in an earlier document of theirs, once for each two documents.

    Args:
        corpus: the case.
        passages: the wording that documents share.
        hung: claims that are said to be from a certain work; those lean on that.
    """
    seen: set[tuple[str, str]] = set()
    for statement, speaker, source in (*_worded(corpus, passages), *_told(corpus)):
        place = (statement.document.id, source)
        if place not in seen and statement.id not in hung:
            seen.add(place)
            yield _saying(corpus, statement, speaker, source)


def _worded(corpus: Corpus, passages: tuple[Passage, ...]) -> Iterator[Found]:
    """Statements in the same words as a document of the speaker's."""
    placed = Placed(corpus)
    for passage in sorted(passages, key=lambda each: each.id):
        for here, there in (
            (passage.left, passage.right),
            (passage.right, passage.left),
        ):
            source = corpus.annotations[there.document]
            if not _earlier(source, corpus.annotations[here.document]):
                continue
            for statement in placed.over(here.document, here.spans):
                speaker = _speaker(corpus, statement, source)
                attributed = statement.attribution.kind != "voice"
                if speaker and attributed and overlaps(here.spans, statement.claim.spans):
                    yield statement, speaker, there.document


def _told(corpus: Corpus) -> Iterator[Found]:
    """Reported words of a body that tell what an earlier document of its own tells."""
    index = _Index(corpus)
    for statement in corpus.statements:
        own = corpus.spokes.authors.get(statement.document.id, frozenset())
        for told in _as_each_tells(corpus, statement):
            for speaker in index.bodies.meant(told) - own:
                source = index.source(told, speaker)
                if source is not None:
                    yield told, speaker, source


def _as_each_tells(corpus: Corpus, statement: Statement) -> Iterator[Statement]:
    """A reported statement as its speaker's, and as those tell it in whose words he speaks.

    "The guild says that he confessed …" is in the guild's words too.
    """
    row: Attribution | None = statement.attribution
    if row is not None and row.kind == "direct":
        row = corpus.attributions.get(row.parent or "")
    while row is not None and row.kind in {"indirect", "mixed"} and row.stance not in NOT_TOLD:
        yield replace(statement, attribution=row)
        row = corpus.attributions.get(row.parent or "")


class _Index:
    """What the documents of each body tell, by their telling words."""

    def __init__(self, corpus: Corpus) -> None:
        self.corpus = corpus
        self.bodies = Bodies(corpus)
        self.by_word: dict[tuple[str, str], list[Statement]] = defaultdict(list)
        self.own: dict[str, list[str]] = defaultdict(list)
        for document, authors in sorted(corpus.spokes.authors.items()):
            for author in sorted(authors):
                self.own[author].append(document)
        for statement in corpus.statements:
            document = statement.document.id
            for author in corpus.spokes.authors.get(document, ()):
                if statement.attribution.kind != "direct" or author in statement.behind:
                    for root in _tells(statement):
                        self.by_word[author, root].append(statement)

    def source(self, statement: Statement, speaker: str) -> str | None:
        """The one earlier document of the speaker's that tells most of it, if it tells enough."""
        here = self.corpus.annotations[statement.document.id]
        own = _tells(statement)
        best: dict[str, float] = {}
        for root in sorted(own, key=lambda root: (-own[root], root))[:LOOKED_UP]:
            like = self.by_word.get((speaker, root), ())
            for other in like if len(like) <= CROWDED else ():
                document = other.document.id
                if document == statement.document.id:
                    continue
                if not not_later(self.corpus.annotations[document], here):
                    continue
                best[document] = max(best.get(document, 0.0), _shared(own, other))
        most = max(best, key=lambda each: (best[each], each), default=None)
        if most is not None and best[most] >= ENOUGH:
            return most
        if not _stands(statement):
            return None
        if (only := self._only(statement, speaker)) is not None:
            return only
        return most if most is not None and best[most] >= SOME else None

    def _only(self, statement: Statement, speaker: str) -> str | None:
        """The one earlier document of a body's own, where it tells of one thing at least that is told."""
        if self.corpus.entities[speaker].schema == "Person":
            return None
        here = self.corpus.annotations[statement.document.id]
        earlier = [
            document
            for document in self.own.get(speaker, ())
            if document != here.document.id and not_later(self.corpus.annotations[document], here)
        ]
        if len(earlier) != 1:
            return None
        told = [root for root, value in _tells(statement).items() if value >= TELLING]
        like = (other for root in told for other in self.by_word.get((speaker, root), ()))
        return earlier[0] if any(each.document.id == earlier[0] for each in like) else None


def _stands(statement: Statement) -> bool:
    """Whether a body's words are told as what it says for good: "the ministry says that …"."""
    text = statement.document.text
    cue = " ".join(text[start:end] for start, end in statement.attribution.cue).lower()
    return bool(_SAYS.fullmatch(cue))


def _tells(statement: Statement) -> dict[str, float]:
    """What a statement tells, names left out: that both name somebody joins nothing."""
    told = {
        root: value
        for root, value in statement.concepts.items()
        if root not in statement.name_words
    }
    counted = (row.low for row in statement.quantities if row.low == row.high)
    return told | {f"{many:g}": NUMBER for many in counted if many is not None and many >= MANY}


def _shared(own: dict[str, float], other: Statement) -> float:
    """The weight of what both tell; none where it is a single word."""
    theirs = _tells(other)
    common = [min(value, theirs[root]) for root, value in own.items() if root in theirs]
    return math.fsum(common) if len(common) >= FEWEST else 0.0


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
