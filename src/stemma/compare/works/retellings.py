"""Which documents have the words, or say in words of their own, what hangs on a cited work."""

from __future__ import annotations

from stemma.compare.matters.matters import Group
from stemma.compare.reuse.reuse import overlaps
from stemma.compare.statements.corpus import Corpus
from stemma.compare.statements.mentions_of_works import Cited
from stemma.compare.statements.shelf import Shelf, runs_of
from stemma.model.annotations import Annotations


class Retellings:
    """Looks up what documents have in common with what hangs on a cited work."""

    def __init__(self, corpus: Corpus, shelf: Shelf, groups: tuple[Group, ...]) -> None:
        self.corpus = corpus
        self.shelf = shelf
        self.matter = {claim: group for group in groups for claim in group.claims}

    def sharing(self, citing: str) -> set[str]:
        """The documents that share some wording with the citing one, itself included."""
        return {
            place.document
            for passage in self.shelf.wording.get(citing, ())
            for place in (passage.left, passage.right)
        }

    def shares_wording(self, mention: Cited, annotated: Annotations) -> bool:
        """Whether what hangs on a work is worded as in the document."""
        spans = [self.corpus.by_id[each].claim.spans for each in mention.citation.claims
                 if each in self.corpus.by_id]  # fmt: skip
        for passage in self.shelf.wording.get(mention.citation.document, ()):
            sides = {passage.left.document: passage.left, passage.right.document: passage.right}
            there = sides.get(annotated.document.id)
            here = sides[mention.citation.document]
            if there is not None and any(overlaps(here.spans, each) for each in spans):
                return True
        return False

    def telling_alike(self, mention: Cited) -> list[Annotations]:
        """Documents that may say what hangs on a work: by wording, by three words, by matter."""
        citing = mention.citation.document
        found = self.sharing(citing)
        for claim in mention.citation.claims:
            for run in runs_of(self.corpus.by_id[claim]):
                found |= self.shelf.telling_runs.get(run, frozenset())
            group = self.matter.get(claim)
            for other in group.claims if group else ():
                found.add(self.corpus.by_id[other].document.id)
        return [self.corpus.annotations[each] for each in sorted(found - {citing})]

    def has_words(self, mention: Cited, annotated: Annotations) -> bool:
        """Whether a document has the words in its own voice that hang on a work, or some of them."""
        if self.shares_wording(mention, annotated):
            return True
        own = self.corpus.by_document.get(annotated.document.id, ())
        retold = {
            run for each in mention.citation.claims for run in runs_of(self.corpus.by_id[each])
        }
        return any(each.runs & retold for each in own if each.attribution.kind == "voice")

    def says(self, mention: Cited, annotated: Annotations) -> bool:
        """Whether a document says the same in its own voice as what hangs on a work."""
        for claim in mention.citation.claims:
            group = self.matter.get(claim)
            for other in group.claims if group else ():
                statement = self.corpus.by_id[other]
                if (
                    statement.document.id == annotated.document.id
                    and statement.attribution.kind == "voice"
                    and statement.claim.stands == self.corpus.by_id[claim].claim.stands
                ):
                    return True
        return False
