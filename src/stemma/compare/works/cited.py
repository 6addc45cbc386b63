"""What the documents lean on: one item for many mentions, held in the folder or not."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from stemma.compare.matters.matters import Group
from stemma.compare.origins.retold import retold
from stemma.compare.statements.corpus import Corpus
from stemma.compare.statements.mentions_of_works import Cited, Works, family
from stemma.compare.works.held import Holdings
from stemma.model.annotations import Citation
from stemma.model.ids import hash_id
from stemma.model.links import CitedItem, Passage
from stemma.text.words import weight

Item = list[Cited]
EVENTS = frozenset({"press-conference", "broadcast", "interview"})
"""What has no topic of its own: one issuer's, of one day, are one."""


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
    for mention in [*mentions, *retold(corpus, passages, hung)]:
        for document in holdings.all_held(mention):
            if document is not None:
                held[document].append(mention)
            elif not mention.only_if_held:
                open_.append(mention)
    rows = [_item(group, corpus, document) for document, group in held.items()]
    rows += [_item(group, corpus, None) for group in _grouped(open_)]
    return tuple(sorted(rows, key=lambda row: row.id))


def _grouped(mentions: Iterable[Cited]) -> list[Item]:
    """Mentions that the folder does not hold, those of one work together."""
    ordered = sorted(
        mentions, key=lambda each: (-len(each.issuer), each.citation.date is None, each.citation.id)
    )
    blocks: dict[tuple[str, str], list[Item]] = defaultdict(list)
    found: list[Item] = []
    for mention in ordered:
        keys = _keys(mention)
        near = [group for key in keys for group in blocks[key]]
        home = next((group for group in near if _same_thing(group, mention)), None)
        if home is None:
            home = []
            found.append(home)
        home.append(mention)
        for key in keys:
            if not any(group is home for group in blocks[key]):
                blocks[key].append(home)
    return _records_joined(found)


def _keys(mention: Cited) -> list[tuple[str, str]]:
    """What two mentions of one work share: a word of the issuer, or the work's own noun."""
    kind = family(mention.citation.what)
    telling = sorted(mention.issuer, key=lambda root: (-weight(root), root))[:2]
    keys = [(kind, root) for root in telling] + [("noun", mention.noun)] * bool(mention.noun)
    return keys + [("speaker", who) for who in sorted(mention.speakers) if kind in EVENTS]


def _same_thing(group: Item, mention: Cited) -> bool:
    """Whether a mention is of the work that those of a group are of; no two dates fit one work."""
    dates = {each.citation.date for each in group} | {mention.citation.date}
    return len(dates - {None}) < 2 and any(_one_work(each, mention) for each in group)


def _one_work(left: Cited, right: Cited) -> bool:
    """Same issuer and nothing against it; without an issuer, the same words for the work."""
    one, two = left.citation, right.citation
    if one.date and two.date and one.date != two.date:
        return False
    if left.issuer and right.issuer:
        if not (left.issuer <= right.issuer or right.issuer <= left.issuer):
            return False
        if one.what in EVENTS and one.what == two.what:
            return True
        if left.topic and right.topic and left.topic.isdisjoint(right.topic):
            return False
        return family(one.what) == family(two.what) and bool(
            one.what == two.what or (one.date and two.date)
        )
    if one.what in EVENTS and one.what == two.what and left.speakers & right.speakers:
        return True
    return _same_words(left, right)


def _same_words(left: Cited, right: Cited) -> bool:
    """Whether the words alone say that one work is meant: "the transfer slip" twice."""
    if not left.noun or left.noun != right.noun:
        return False
    if left.citation.document == right.citation.document:
        later = max(left, right, key=lambda each: each.citation.spans)
        earlier = left if later is right else right
        return later.definite and later.topic <= earlier.topic
    dated = bool(left.citation.date and left.citation.date == right.citation.date)
    if left.number or right.number:
        return left.number == right.number
    return left.topic == right.topic and (bool(left.topic) or dated)


def _records_joined(groups: list[Item]) -> list[Item]:
    """Records that all documents call alike and no words tell apart: "the log", "the gate log"."""
    by_noun: dict[str, list[Item]] = defaultdict(list)
    merged: list[Item] = []
    for group in groups:
        record = group[0].citation.what == "dataset" and group[0].noun
        (by_noun[group[0].noun] if record else merged).append(group)
    for found in by_noun.values():
        topics = {each.topic for group in found for each in group} - {frozenset()}
        widest = max(topics, key=len, default=frozenset())
        kept_by = {each.issuer for group in found for each in group if each.issuer}
        if len(kept_by) < 2 and all(each <= widest for each in topics):
            merged.append([each for group in found for each in group])
        else:
            merged += found
    return merged


def _item(group: Item, corpus: Corpus, held: str | None) -> CitedItem:
    """The row of one work."""
    ordered = sorted(group, key=lambda each: (each.citation.date is None, each.citation.id))
    citations = [each.citation for each in ordered]
    first = next((each for each in citations if not _is_saying(each, ordered)), citations[0])
    date = next((each.date for each in citations if each.date), None)
    issuers = [each.name for each in ordered if each.name]
    issuer = max(issuers, key=lambda name: (len(name), name), default=None)
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
    if any(each.name and each.entity is None for each in group) or any(
        each.entity in authors for each in group
    ):
        return None
    voices = [row for row in corpus.annotations[held].attributions if row.kind == "voice"]
    if {held} == {each.citation.document for each in group} and len(voices) > 1:
        return corpus.name(next(iter(voices[1].speakers), None))
    document = corpus.annotations[held].document
    described = [each for each in group if each.described]
    makers = [*document.authors, document.publisher] if described else [document.publisher]
    return next((each.value for each in makers if each), None)


def _is_saying(citation: Citation, group: Item) -> bool:
    """Whether only a verb of saying shows the work; the noun that names it tells its kind better."""
    return any(each.citation.id == citation.id and not each.noun for each in group)
