"""Documents that say at their top what they are: the only communiqué, the press release somebody read."""

from __future__ import annotations

from collections.abc import Callable

from stemma.compare.statements.corpus import Corpus
from stemma.compare.statements.mentions_of_works import Cited
from stemma.compare.statements.shelf import Shelf
from stemma.compare.works.forms_of_works import calls_itself, is_headed_so, is_only_seen
from stemma.model.annotations import Annotations
from stemma.text.words import stem

_SELDOM = frozenset(
    {
        stem(word)
        for word in "communiqué communique manifesto memorandum circular petition proclamation".split()
    }
)
"""Nouns that few texts bear, so that "the" one is the only one that a folder holds."""
Fits = Callable[[Cited, Annotations], bool]


class SelfNamed:
    """Looks up the documents that call themselves what a mention calls a work."""

    def __init__(self, corpus: Corpus, shelf: Shelf, fits: Fits) -> None:
        self.corpus = corpus
        self.shelf = shelf
        self.fits = fits

    def only(self, mention: Cited) -> str | None:
        """The one document that calls itself so, where the citing text names who issued it.

        Where it does not, it may mean another's.
        """
        if is_only_seen(mention):
            bearing = [each for each in self.bearing(mention) if self.fits(mention, each)]
        elif self._is_seldom(mention):
            bearing = [each for each in self.corpus.documents if calls_itself(mention.noun, each)]
        else:
            return None
        citing = mention.citation.document
        found = [
            each
            for each in bearing
            if self.fits(mention, each) and self.shelf.is_issuer_named(citing, each)
        ]
        return found[0].document.id if len(bearing) == len(found) == 1 else None

    def bearing(self, mention: Cited) -> list[Annotations]:
        """The documents that say at their top that they are what somebody has seen."""
        if not is_only_seen(mention):
            return []
        return [each for each in self.corpus.documents if is_headed_so(mention, each)]

    def _is_seldom(self, mention: Cited) -> bool:
        """Whether "the communiqué" is meant, and nothing tells which."""
        told = mention.citation.date or mention.number or not mention.definite
        return not told and mention.noun in _SELDOM
