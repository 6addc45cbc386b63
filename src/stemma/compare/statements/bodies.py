"""Which body of the case a document means, also by a bare noun: "the ministry says"."""

from __future__ import annotations

from collections import defaultdict

from stemma.compare.statements.appeared import published
from stemma.compare.statements.corpus import Corpus
from stemma.compare.statements.statements import Statement
from stemma.model.annotations import Annotations
from stemma.text.words import words

_LONGEST = 4
"""Words of a description that can be a body's: "the national power company"."""
_NOBODY = frozenset({"Person", "Address", "Event", "Thing"})


class Bodies:
    """The bodies that issued documents of a case, by the words they are called by."""

    def __init__(self, corpus: Corpus) -> None:
        self.corpus = corpus
        self.documents: dict[str, list[Annotations]] = defaultdict(list)
        for annotated in corpus.documents:
            for author in corpus.spokes.authors.get(annotated.document.id, ()):
                if author in corpus.entities and corpus.entities[author].schema not in _NOBODY:
                    self.documents[author].append(annotated)
        self.called: dict[str, set[str]] = defaultdict(set)
        for author in self.documents:
            entity = corpus.entities[author]
            for form in (entity.name, *(each.text for each in entity.names)):
                for word in words(form):
                    self.called[word].add(author)
        for annotated in corpus.documents:
            for row in annotated.descriptors:
                if row.entity in self.documents and (said := words(row.text)):
                    self.called[said[-1]].add(row.entity)

    def meant(self, statement: Statement) -> set[str]:
        """The bodies to which a statement is attributed: those resolved, else the one so called."""
        row = statement.attribution
        if row.speakers:
            return {each for each in row.speakers if each in self.documents}
        text = statement.document.text
        said = words(" ".join(text[start:end] for start, end in row.source))
        if not said or said[0] not in {"the", "your"} or len(said) > _LONGEST:
            return set()
        known = self.called.get(said[-1], set())
        return set(known) if len(known) == 1 else set()

    def issued(self, body: str, citing: Annotations) -> list[str]:
        """The documents of a body that one can lean on, the latest last."""
        found = [
            each
            for each in self.documents.get(body, ())
            if each.document.id != citing.document.id and not_later(each, citing)
        ]
        found.sort(key=lambda each: (published(each) or "", each.document.id))
        return [each.document.id for each in found]


def not_later(source: Annotations, citing: Annotations) -> bool:
    """Whether it can be leant on: a body's own words of the same day come before their reports."""
    own, later = published(source), published(citing)
    return bool(own and later and own[:10] <= later[:10])
