"""What the documents lean on: one item for many mentions, held in the folder or not."""

from __future__ import annotations

from collections import defaultdict

from stemma.compare.matters.matters import Group
from stemma.compare.origins.retold import retold
from stemma.compare.statements.corpus import Corpus
from stemma.compare.statements.mentions_of_works import BODIES, Cited, Works, telling
from stemma.compare.works.held import Holdings
from stemma.compare.works.one_work import Item, grouped
from stemma.compare.works.taken_up import TakenUp
from stemma.model.annotations import Citation
from stemma.model.ids import hash_id
from stemma.model.links import CitedItem, Passage


def find_cited(
    corpus: Corpus, passages: tuple[Passage, ...] = (), groups: tuple[Group, ...] = ()
) -> tuple[CitedItem, ...]:
    """One row for each cited thing, the same whatever the documents' order."""
    works = Works(corpus)
    holdings = Holdings(corpus, works, passages, groups)
    held: dict[str, list[Cited]] = defaultdict(list)
    open_: list[Cited] = []
    mentions = [works.mention(each) for rows in corpus.documents for each in rows.citations]
    hung = frozenset(claim for each in mentions if each.noun for claim in each.citation.claims)
    taken_up = TakenUp(mentions, holdings)
    for mention in [*mentions, *retold(corpus, passages, hung)]:
        for document in taken_up.all_held(mention):
            if document is not None:
                held[document].append(mention)
            elif not mention.only_if_held and not holdings.is_unclear(mention):
                open_.append(mention)
    rows = [_item(group, corpus, document) for document, group in held.items()]
    rows += [_item(group, corpus, None) for group in grouped(open_)]
    return tuple(sorted(rows, key=lambda row: row.id))


def _item(group: Item, corpus: Corpus, held: str | None) -> CitedItem:
    """The row of one work."""
    ordered = sorted(group, key=lambda each: (each.citation.date is None, each.citation.id))
    citations = [each.citation for each in ordered]
    first = next((each for each in citations if not _is_saying(each, ordered)), citations[0])
    date = next((each.date for each in citations if each.date), None)
    issuers = [each.name for each in ordered if each.name]
    issuer = max(issuers, key=lambda name: (len(name), name), default=None)
    issuer = issuer or next((each.described for each in ordered if each.described), None)
    if held is not None:
        document = corpus.annotations[held].document
        printed_here = {held} == {each.document for each in citations}
        date = date if printed_here or not document.published else document.published.value
        issuer = _maker(group, corpus, held) or issuer
    return CitedItem(
        id=hash_id("x", (first.what, min(each.id for each in citations))),
        what=first.what,
        issuer=issuer,
        date=date,
        cited_by=tuple(sorted({each.document for each in citations})),
        claims=tuple(sorted({claim for each in citations for claim in each.claims})),
        held=held,
        citations=tuple(sorted(each.citation.id for each in ordered if each.holds is None)),
    )


def _maker(group: Item, corpus: Corpus, held: str) -> str | None:
    """Who made the held document, where it was cited without a name or by its spokesman's."""
    authors = corpus.spokes.authors.get(held, frozenset())
    if any(each.name and each.entity is None for each in group):
        return None
    if any(each.entity in authors for each in group):
        return _letterhead(group, corpus, held)
    voices = [row for row in corpus.annotations[held].attributions if row.kind == "voice"]
    if {held} == {each.citation.document for each in group} and len(voices) > 1:
        return corpus.name(next(iter(voices[1].speakers), None))
    document = corpus.annotations[held].document
    described = [each for each in group if each.described]
    makers = [*document.authors, document.publisher] if described else [document.publisher]
    return next((each.value for each in makers if each), None)


def _letterhead(group: Item, corpus: Corpus, held: str) -> str | None:
    """The body on whose paper those write who are cited: "its treasurer writes", in its letter."""
    authors = corpus.spokes.authors[held]
    bodies = [who for who in sorted(authors) if corpus.entities[who].schema in BODIES]
    document = corpus.annotations[held].document
    publisher = document.publisher
    if any(author.how != "signature" for author in document.authors):
        return None  # who has a byline writes as himself
    if len(bodies) != 1 or publisher is None or any(each.entity in bodies for each in group):
        return None
    name = corpus.name(bodies[0])
    return name if telling(name) & telling(publisher.value) else None


def _is_saying(citation: Citation, group: Item) -> bool:
    """Whether only a verb of saying shows the work; the noun that names it tells its kind better."""
    return any(each.citation.id == citation.id and not each.noun for each in group)
