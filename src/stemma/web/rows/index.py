"""The rows of a case with the look-ups that the pages need, built once per revision."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TypeVar

from stemma.case.speaking import Speaking, speaking_in
from stemma.model.annotations import Attribution, Citation, Claim, Mention, Quantity, Time
from stemma.model.asked import asked_of
from stemma.model.case import CaseRows
from stemma.model.chains import speaking
from stemma.model.documents import Block, Document
from stemma.model.entities import CaseEntity
from stemma.model.grouping import holds
from stemma.model.judgements import Judgement
from stemma.model.links import Answers, Link, Matter, NameUse, Origins, Passage
from stemma.model.problems import Problem
from stemma.model.settings import Party
from stemma.web.rows.decided import Decided, decided, in_order
from stemma.web.rows.rows_by_key import group

T = TypeVar("T")
OWN = ("publisher", "author")
HIDDEN = "says-not"
ANSWERING = ("answers", "denies")


@dataclass(frozen=True)
class CaseIndex:
    """The rows of one revision, looked at from every side."""

    rows: CaseRows
    aside: Mapping[str, str | None] = field(default_factory=dict)
    """Documents to be shown though they are in no count, with the newer one where there is one."""
    parties: tuple[Party, ...] = ()
    """The user's groups for counting, each with its ground and date."""
    log: tuple[Judgement, ...] | None = None
    """The judgements, oldest first; where it is not known, their clocks are asked."""

    @cached_property
    def documents(self) -> dict[str, Document]:
        """Every document by id, superseded ones included: they stay readable."""
        return {row.id: row for row in self.rows.documents}

    @cached_property
    def superseded_by(self) -> dict[str, str]:
        """The id of the newer document by the id of the one it replaces."""
        return {row.supersedes: row.id for row in self.rows.documents if row.supersedes}

    @cached_property
    def current(self) -> tuple[Document, ...]:
        """The documents that count, by date and then by file."""
        counted = [row for row in self.rows.documents if row.id not in self.superseded_by]
        return tuple(sorted(counted, key=document_order))

    @cached_property
    def claims(self) -> dict[str, Claim]:
        """Statements by id, without those of superseded documents."""
        return {row.id: row for row in self.rows.claims if row.document not in self.superseded_by}

    @cached_property
    def place(self) -> dict[str, int]:
        """Where each statement comes: by the date of its document, then by its place in it."""
        documents = {document.id: number for number, document in enumerate(self.current)}
        last = len(documents)
        ordered = sorted(
            self.claims.values(), key=lambda row: (documents.get(row.document, last), row.spans)
        )
        return {row.id: number for number, row in enumerate(ordered)}

    @cached_property
    def attributions(self) -> dict[str, Attribution]:
        """Attributions by id."""
        return {row.id: row for row in self.rows.attributions}

    @cached_property
    def entities(self) -> dict[str, CaseEntity]:
        """People, organisations and other things named, by id."""
        return {row.id: row for row in self.rows.entities}

    @cached_property
    def times(self) -> dict[str, Time]:
        """Temporal expressions by id."""
        return {row.id: row for row in self.rows.times}

    @cached_property
    def mentions_of(self) -> dict[str, tuple[Mention, ...]]:
        """Where somebody is mentioned, by whom it is."""
        return group(
            self.rows.mentions, lambda row: [row.entity], order=lambda r: (r.document, r.spans)
        )

    @cached_property
    def mentions_in(self) -> dict[str, tuple[Mention, ...]]:
        """Who is mentioned in each document."""
        return group(self.rows.mentions, lambda row: [row.document])

    @cached_property
    def citations(self) -> dict[str, Citation]:
        """Mentions of cited things by id."""
        return {row.id: row for row in self.rows.citations}

    @cached_property
    def quantities(self) -> dict[str, Quantity]:
        """Quantities by id."""
        return {row.id: row for row in self.rows.quantities}

    @cached_property
    def blocks_of(self) -> dict[str, tuple[Block, ...]]:
        """The blocks of each document, in the order of its text."""
        return group(self.rows.blocks, lambda row: [row.document], order=lambda row: row.spans)

    @cached_property
    def claims_of(self) -> dict[str, tuple[Claim, ...]]:
        """The statements of each document, in the order of its text."""
        return group(self.rows.claims, lambda row: [row.document], order=lambda row: row.spans)

    @cached_property
    def attributions_of(self) -> dict[str, tuple[Attribution, ...]]:
        """The attributions of each document, in the order of its text."""
        return group(
            self.rows.attributions, lambda row: [row.document], order=lambda row: row.content
        )

    @cached_property
    def asked_of(self) -> dict[str, tuple[Attribution, ...]]:
        """What current documents write of an entity's giving no answer, by date."""
        return asked_of(
            row for each in self.current for row in self.attributions_of.get(each.id, ())
        )

    @cached_property
    def claims_by(self) -> dict[str, tuple[Claim, ...]]:
        """Statements by everybody whose words they are."""
        return group(self.claims.values(), self.speakers_of)

    def speakers_of(self, claim: Claim) -> tuple[str, ...]:
        """The entities whose words a statement is: the last of its chain that speak for themselves."""
        found = speaking(claim, self.attributions)
        return tuple(dict.fromkeys(each.entity for each in found if each.entity))

    @cached_property
    def speaking(self) -> Speaking:
        """Who speaks for whom, by the texts or as a person stated, and whose words each statement is."""
        return speaking_in(self.rows, self.written)

    @cached_property
    def whose(self) -> Mapping[str, frozenset[str]]:
        """For each statement everyone whose words it is, with those for whom they speak."""
        return self.speaking.said_for

    @cached_property
    def claims_about(self) -> dict[str, tuple[Claim, ...]]:
        """Statements by each entity they are about."""
        return group(self.claims.values(), lambda row: row.about)

    @cached_property
    def documents_by(self) -> dict[str, tuple[Document, ...]]:
        """The documents that an entity published or wrote, by date."""
        found: dict[str, set[str]] = defaultdict(set)
        for claim in self.claims.values():
            for holder in claim.holders:
                if holder.role in OWN and holder.entity:
                    found[holder.entity].add(claim.document)
        for document in self.current:
            for known in (document.publisher, *document.authors):
                for entity in self.entities_named.get(known.value.casefold(), ()) if known else ():
                    found[entity].add(document.id)
        return {
            entity: tuple(sorted((self.documents[each] for each in ids), key=document_order))
            for entity, ids in found.items()
        }

    @cached_property
    def entities_named(self) -> dict[str, tuple[str, ...]]:
        """Entity ids by casefolded spelling."""
        found: dict[str, list[str]] = defaultdict(list)
        for entity in self.rows.entities:
            spellings = {entity.name, *(form.text for form in entity.names)}
            for text in {spelling.casefold() for spelling in spellings}:
                found[text].append(entity.id)
        return {text: tuple(ids) for text, ids in found.items()}

    @cached_property
    def links(self) -> dict[str, Link]:
        """Links between statements, without those a person found the text does not bear out."""
        return {
            row.id: row
            for row in self.rows.links
            if row.reading != HIDDEN and all(claim in self.claims for claim in row.claims)
        }

    @cached_property
    def links_of(self) -> dict[str, tuple[Link, ...]]:
        """Links by each of their statements."""
        return group(self.links.values(), lambda row: row.claims)

    @cached_property
    def not_answers(self) -> frozenset[tuple[str, str]]:
        """Pairs of statements of which a person said that one does not speak to the other."""
        said = [r for r in self.rows.links if r.reading == HIDDEN and r.type in ANSWERING]
        return frozenset(pair for row in said for pair in (row.claims, row.claims[::-1]))

    @cached_property
    def matters(self) -> dict[str, Matter]:
        """Questions by id."""
        return {row.id: row for row in self.rows.matters}

    @cached_property
    def matters_of(self) -> dict[str, tuple[Matter, ...]]:
        """Questions by each of their statements."""
        return group(self.rows.matters, lambda row: row.claims)

    @cached_property
    def origins(self) -> dict[str, Origins]:
        """Origins by id."""
        return {row.id: row for row in self.rows.origins}

    @cached_property
    def origins_of(self) -> dict[str, tuple[Origins, ...]]:
        """Origins by matter, the version that says "it is so" first."""
        order = ("for", "against", "open")
        return group(
            self.rows.origins, lambda row: [row.matter], order=lambda r: order.index(r.stands)
        )

    @cached_property
    def versions_of(self) -> dict[str, tuple[Origins, ...]]:
        """The versions with their origins, by each of their statements."""
        return group(self.rows.origins, lambda row: row.claims)

    @cached_property
    def citations_of(self) -> dict[str, tuple[Citation, ...]]:
        """What each document leans on."""
        return group(self.rows.citations, lambda row: [row.document])

    @cached_property
    def answers(self) -> tuple[Answers, ...]:
        """Accusations with their answers, as far as their statement is still there."""
        return tuple(row for row in self.rows.answers if row.allegation in self.claims)

    @cached_property
    def names_of(self) -> dict[str, tuple[NameUse, ...]]:
        """Who calls whom what, by whom it is said of."""
        return group(self.rows.names, lambda row: [row.entity])

    @cached_property
    def passages_of(self) -> dict[str, tuple[Passage, ...]]:
        """Same wording, by each of its documents."""
        return group(self.rows.passages, lambda row: {row.left.document, row.right.document})

    @cached_property
    def problems_of(self) -> dict[str, tuple[Problem, ...]]:
        """Problems by document; those of the case as a whole stand under an empty id."""
        return group(self.rows.problems, lambda row: [row.document or ""])

    @cached_property
    def decided(self) -> Decided:
        """What people decided, by the places that it is about."""
        return decided(self.written)

    @cached_property
    def written(self) -> tuple[Judgement, ...]:
        """The judgements, oldest first."""
        return in_order(self.rows.judgements) if self.log is None else self.log

    @cached_property
    def party_of(self) -> dict[str, str]:
        """The user's group of each document that is in one; the first that holds it."""
        return {
            row.id: party.name
            for party in reversed(self.parties)
            for row in self.current
            if holds(party, row)
        }

    @cached_property
    def judgements(self) -> dict[str, Judgement]:
        """A person's decisions by id."""
        return {row.id: row for row in self.rows.judgements}


def document_order(document: Document) -> tuple[bool, str, str]:
    """Dated documents first, by date; then by file."""
    date = document.published.value if document.published else ""
    return (not date, date, document.files[0] if document.files else document.id)
