"""Which document of the folder a cited work is: by issuer and date, by its words, by what it says."""

from __future__ import annotations

import re

from stemma.compare.matters.matters import Group
from stemma.compare.statements.appeared import published
from stemma.compare.statements.corpus import Corpus
from stemma.compare.statements.mentions_of_works import (
    Cited,
    Works,
    is_description,
    is_part_of,
    telling,
)
from stemma.compare.statements.shelf import Shelf, date_fits, issuers, publisher
from stemma.compare.works.forms_of_works import form_fits, has_form
from stemma.compare.works.named_writers import is_by_another
from stemma.compare.works.printed_letters import is_of_writer, printed_here
from stemma.compare.works.retellings import Retellings
from stemma.compare.works.self_named import SelfNamed
from stemma.model.annotations import Annotations, CitedKind
from stemma.model.links import Passage
from stemma.text.words import stem, words

_TEXTS: frozenset[CitedKind] = frozenset({"document", "statement", "report", "letter", "post"})
"""Kinds that a document of the folder can be; a press conference it can only report."""
_PICTURES = frozenset(
    {stem(word) for word in "photograph picture drawing map image screenshot".split()}
)
"""What a document of words cannot be."""
NEAR = 40
"""Characters between a verb of publishing and the work."""
_OWN_PAPER = re.compile(r"(?:our|your|this)\b", re.IGNORECASE)
_OTHER_PAPER = re.compile(
    r"\b(?:newspaper|paper|magazine|site|website|outlet|station|radio|columnist|journalist|reporter|"
    r"news agency|writer|author|blogger|commentator|editor)\b",
    re.IGNORECASE,
)


class Holdings:
    """Finds the documents of a case that its documents lean on."""

    def __init__(
        self,
        corpus: Corpus,
        works: Works,
        passages: tuple[Passage, ...],
        groups: tuple[Group, ...],
    ) -> None:
        self.corpus = corpus
        self.works = works
        self.shelf = Shelf(corpus, passages)
        self.self_named = SelfNamed(corpus, self.shelf, self._fits)
        self.retellings = Retellings(corpus, self.shelf, groups)

    def all_held(self, mention: Cited) -> list[str | None]:
        """The documents that a mention means: several where it speaks of "both bulletins of X"."""
        if mention.several and mention.name and mention.citation.what in _TEXTS:
            own = self._by_issuer(mention)
            fitting = [each.document.id for each in own if self._fits(mention, each)]
            if 1 < len(fitting) <= mention.several:
                return list(fitting)
        return [self.held(mention)]

    def held(self, mention: Cited) -> str | None:
        """The one document that a mention means, or null where it is not plain."""
        if mention.holds is not None:
            return mention.holds
        if mention.described:
            return self._by_what_it_says(mention)
        if mention.citation.what == "broadcast":
            return self._transcript(mention)
        if mention.citation.what not in _TEXTS or mention.noun in _PICTURES:
            return None
        if mention.number and mention.noun:
            return self._by_number(mention)
        if not mention.name:
            return (
                printed_here(self.corpus, mention)
                or self._by_day(mention)
                or self.self_named.only(mention)
            )
        fitting = [each for each in self._by_issuer(mention) if self._fits(mention, each)]
        if not fitting and mention.noun:
            fitting = [each for each in self._by_body(mention) if self._fits(mention, each)]
        if not fitting:
            return self._where_none_fits(mention)
        if len(fitting) > 1 or not mention.citation.date:
            fitting = self._telling_most(mention, fitting)
        return self._only(mention, fitting)

    def _where_none_fits(self, mention: Cited) -> str | None:
        """What a body called by a description alone says; what a paper had; or the letter printed here."""
        if is_description(mention.name or ""):
            return self._by_wording(mention)
        if (printed := self._by_paper(mention)) is not None:
            return printed
        return printed_here(self.corpus, mention) if is_of_writer(self.corpus, mention) else None

    def is_unclear(self, mention: Cited) -> bool:
        """Whether the folder has several that may be meant, so that it cannot be said to have none."""
        if self.self_named.bearing(mention):
            return True
        told = mention.citation.date or mention.number or not mention.entity
        if told or mention.citation.what != "statement" or not mention.noun:
            return False
        fitting = [each for each in self._by_issuer(mention) if self._fits(mention, each)]
        return len(fitting) > 1

    def _only(self, mention: Cited, fitting: list[Annotations]) -> str | None:
        """The one that fits; without a date it must also be of the form that is meant."""
        if not mention.citation.date:
            fitting = [
                each
                for each in fitting
                if has_form(mention, self.shelf.heads[each.document.id])
                or self.retellings.shares_wording(mention, each)
            ]
        return fitting[0].document.id if len(fitting) == 1 else None

    def _by_paper(self, mention: Cited) -> str | None:
        """The one document of a day in the paper that is named: "in the X of 3 June"."""
        found = [
            each
            for each in self.shelf.of_day.get(mention.citation.date, ())
            if (paper := each.document.publisher) is not None
            and telling(paper.value) <= mention.topic
            and telling(paper.value)
            and self._fits(mention, each)
        ]
        return found[0].document.id if len(found) == 1 else None

    def _by_number(self, mention: Cited) -> str | None:
        """The one document that says at its top that it bears the number: "Bulletin No. 114"."""
        found = self.shelf.numbered.get((mention.noun, mention.number), [])
        if mention.name:
            by = [*self._by_issuer(mention), *self._by_body(mention)]
            own = {each.document.id for each in by}
            found = [each for each in found if each.document.id in own]
        other = [each for each in found if each.document.id != mention.citation.document]
        fitting = other or found
        return fitting[0].document.id if len(fitting) == 1 else None

    def _by_day(self, mention: Cited) -> str | None:
        """The one document of a day that calls itself so at its top: "the circular of 9 June"."""
        if not (mention.noun and mention.citation.date):
            return None
        found = [
            each
            for each in self.shelf.of_day.get(mention.citation.date, ())
            if self._is_called_so(mention, self.shelf.heads[each.document.id])
            and self._fits(mention, each)
        ]
        return found[0].document.id if len(found) == 1 else None

    def _is_called_so(self, mention: Cited, head: frozenset[str]) -> bool:
        """Whether a document's top has the work's noun, or says whose letter of a kind it is."""
        if mention.definite:
            return mention.noun in head
        kind = mention.citation.what == "letter" and mention.topic
        return bool(kind and mention.topic <= head and has_form(mention, head))

    def _by_issuer(self, mention: Cited) -> list[Annotations]:
        """Documents by the issuer. For whom somebody speaks joins nothing: it is a statement too."""
        if mention.entity is not None:
            own = self.shelf.issued.get(mention.entity, [])
            if self.corpus.entities[mention.entity].schema == "Address":
                return own
            if own:
                return own
        return self._by_stems(mention)

    def _by_body(self, mention: Cited) -> list[Annotations]:
        """Documents of the body for which a person speaks, that call themselves by the work's noun."""
        bodies = self.corpus.spokes.speaks_for.get(mention.entity or "", ())
        return [
            each
            for body in sorted(bodies)
            for each in self.shelf.issued.get(body, ())
            if mention.noun in self.shelf.heads[each.document.id]
        ]

    def _by_stems(self, mention: Cited) -> list[Annotations]:
        """Documents by one whose name has all the telling words of the issuer's, or all its words."""
        if mention.name and not (mention.issuer or mention.noun):
            own = frozenset(words(mention.name)) - {"the"}
            return [
                each
                for each in self.corpus.documents
                if own and own <= frozenset(words(publisher(each) or ""))
            ]
        found = {
            each.document.id: each
            for root in mention.issuer
            for each in self.shelf.named.get(root, ())
        }
        return [
            each
            for each in found.values()
            if any(
                mention.issuer <= telling(name) and is_part_of(mention.name or "", name)
                for name in issuers(each, self.corpus)
            )
        ]

    def _fits(self, mention: Cited, annotated: Annotations) -> bool:
        citation = mention.citation
        return (
            annotated.document.id != citation.document
            and date_fits(citation.date, published(annotated))
            and form_fits(citation.what, annotated)
            and self._before(annotated, citation.document)
            and not is_by_another(self.corpus, mention, annotated)
        )

    def _before(self, annotated: Annotations, citing: str) -> bool:
        """Nothing can lean on what appeared later."""
        own, later = published(annotated), published(self.corpus.annotations[citing])
        return own is None or later is None or own <= later

    def _telling_most(self, mention: Cited, fitting: list[Annotations]) -> list[Annotations]:
        """Those whose words the citing document has, or whose top says the work's noun; else all."""
        copied = [
            each
            for each in fitting
            if self.retellings.shares_wording(mention, each) or self._reprints(mention, each)
        ]
        if len(copied) == 1:
            return copied
        if mention.noun and len(fitting) > 1:
            called = [
                each for each in fitting if mention.noun in self.shelf.heads[each.document.id]
            ]
            return called or fitting
        return fitting

    def _reprints(self, mention: Cited, annotated: Annotations) -> bool:
        """Whether a document reprints what it is said to have published: "a release of the council"."""
        citing = self.corpus.annotations[mention.citation.document]
        end = mention.citation.spans[-1][1]
        beside = [
            each
            for each in citing.citations
            if end <= each.spans[0][0] < end + NEAR and not mention.noun
        ]
        sources = {self.held(self.works.mention(each)) for each in beside} - {None}
        return any(
            {passage.left.document, passage.right.document} & sources
            for passage in self.shelf.wording.get(annotated.document.id, ())
        )

    def _by_what_it_says(self, mention: Cited) -> str | None:
        """The one earlier document, by somebody as described, that says what is retold."""
        citing = self.corpus.annotations[mention.citation.document]
        own = bool(_OWN_PAPER.match(mention.described))
        if not own and not _OTHER_PAPER.search(mention.described):
            return self._by_wording(mention)
        paper = publisher(citing)
        if own:
            near = self.shelf.published_by.get(paper or "", [])
        else:
            near = [
                each for each in self.retellings.telling_alike(mention) if publisher(each) != paper
            ]
        fitting = [each for each in near if self._fits(mention, each)]
        if own and paper and (mention.citation.date or len(fitting) == 1):
            return fitting[0].document.id if len(fitting) == 1 else None
        said = [each for each in fitting if self.retellings.has_words(mention, each)]
        said = said or [each for each in fitting if self.retellings.says(mention, each)]
        return said[0].document.id if len(said) == 1 else None

    def _by_wording(self, mention: Cited) -> str | None:
        """The one earlier document in whose words somebody without a name is quoted from a work."""
        citing = mention.citation.document
        known = self.retellings.sharing(citing) - {citing}
        fitting = [
            each
            for each in (self.corpus.annotations[document] for document in sorted(known))
            if self._fits(mention, each) and self.retellings.shares_wording(mention, each)
        ]
        return fitting[0].document.id if len(fitting) == 1 else None

    def _transcript(self, mention: Cited) -> str | None:
        """The one transcript of a broadcaster in which those speak whose words hang on a broadcast."""
        speakers = {
            entity
            for claim in mention.citation.claims
            if claim in self.corpus.by_id
            for entity in self.corpus.by_id[claim].behind
        }
        spoke = mention.entity if self._is_person(mention.entity) else None
        speakers |= {spoke} if spoke else set()
        found = [
            each
            for each in self.shelf.on_air
            if self._fits(mention, each)
            and (
                mention.entity == spoke
                or mention.entity in self.corpus.spokes.authors.get(each.document.id, ())
            )
            and any(speakers & set(row.speakers) for row in each.attributions)
        ]
        return found[0].document.id if len(found) == 1 else None

    def _is_person(self, entity: str | None) -> bool:
        """Whether somebody spoke in a broadcast, and did not send it: "said in a broadcast of his"."""
        return entity is not None and self.corpus.entities[entity].schema == "Person"
