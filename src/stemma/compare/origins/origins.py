"""How many separate sources a version has, as far as the folder shows: a range, with reasons.

Two statements are one origin when they come from the same speaker or informant, when one document has
the other's wording, when both report one event, or when one publisher wrote both without a source. That
someone speaks *for* someone else is a statement like any other and joins nothing.
"""

from __future__ import annotations

import itertools
from collections.abc import Mapping
from dataclasses import dataclass, field

from stemma.compare.matters.versions import Version
from stemma.compare.origins.chains import Source, names_as_source, source_of
from stemma.compare.origins.evidence import Basis, Evidence, basis_of
from stemma.compare.origins.judged_origins import Decided
from stemma.compare.reuse.reuse import overlaps
from stemma.compare.statements.corpus import Statement
from stemma.compare.statements.two_speakers import of_two_names, of_two_speakers
from stemma.model.annotations import Citation
from stemma.model.documents import quote
from stemma.model.grouping import holds
from stemma.model.ids import hash_id
from stemma.model.kept import NOTHING_KEPT, Kept
from stemma.model.links import Joining, JoinRule, OriginCluster, Origins, Passage
from stemma.model.settings import Party
from stemma.text.words import words

LEANS = "the one names the other's document as where it has this from"
NAMES = "the one names whose words the other is as who says so"
SAME_TEXT = "two documents that hold the same text, or nearly, have these words"


@dataclass(slots=True)
class Group:
    """Statements of one origin while it grows."""

    sources: list[Source]
    claims: set[str]
    joined: dict[tuple[JoinRule, str], None] = field(default_factory=dict)


class Growing:
    """Groups that grow together, each statement in one of them."""

    def __init__(self, sources: Mapping[str, Source], decided: Decided) -> None:
        self.groups = {each: Group([source], {each}) for each, source in sources.items()}
        self.home = {each: each for each in sources}
        self.decided = decided

    def can_join(self, left: str, right: str) -> bool:
        """Whether two statements stand in two groups that nobody counts apart."""
        one, two = self.home[left], self.home[right]
        if one == two:
            return False
        return not self.decided.parted(self.groups[one].claims, self.groups[two].claims)

    def join(self, left: str, right: str, why: tuple[JoinRule, str] | None) -> None:
        """Make one group of the two in which the statements stand, if there is a reason for it."""
        one, two = self.home[left], self.home[right]
        if why is None or one == two:
            return
        moved, into = self.groups.pop(two), self.groups[one]
        into.sources.extend(moved.sources)
        into.claims |= moved.claims
        into.joined |= {**moved.joined, why: None}
        self.home.update(dict.fromkeys(moved.claims, one))


def find_origins(
    versions: tuple[Version, ...], evidence: Evidence, kept: Kept = NOTHING_KEPT
) -> tuple[Origins, ...]:
    """One row for each version, sorted by id."""
    rows = [
        kept.call(
            "origins",
            (version.matter, version.representative),
            _origins,
            version,
            basis_of(version, evidence),
        )
        for version in versions
    ]
    return tuple(sorted(rows, key=lambda row: row.id))


def _origins(version: Version, basis: Basis) -> Origins:
    clusters = sorted(
        (_cluster(version, group) for group in _grouped(basis)),
        key=lambda cluster: cluster.id,
    )
    named = sum(cluster.name is not None for cluster in clusters)
    first_hand = sum(cluster.first_hand for cluster in clusters)
    return Origins(
        id=hash_id("o", (version.matter, version.stands, min(version.claims))),
        matter=version.matter,
        stands=version.stands,
        claims=tuple(sorted(version.claims)),
        documents=len({statement.document.id for statement in basis.statements}),
        named=named,
        unstated=len(clusters) - named,
        low=max(1, first_hand),
        high=len(clusters),
        clusters=tuple(clusters),
    )


def _grouped(basis: Basis) -> list[Group]:
    """The statements of a version by origin."""
    ordered = sorted(basis.statements, key=_date_order)
    sources = {each.id: source_of(each, basis.issued) for each in ordered}
    grown = Growing(sources, basis.decided)
    pairs = tuple(itertools.combinations(ordered, 2))
    for left, right in pairs:
        if grown.can_join(left.id, right.id):
            same = _same_source(sources[left.id], sources[right.id])
            grown.join(left.id, right.id, same or _joining(left, right, basis))
    for left, right in pairs:
        says = basis.decided.together.get(frozenset((left.id, right.id)))
        if says is not None and grown.can_join(left.id, right.id):
            grown.join(left.id, right.id, ("declared", says))
    return list(grown.groups.values())


def _date_order(statement: Statement) -> tuple[str, str]:
    return statement.published or "9999", statement.id


def _same_source(left: Source, right: Source) -> tuple[JoinRule, str] | None:
    """Why two sources are one person, body or publisher; nothing where they are not."""
    shared = sorted(set(left.keys) & set(right.keys))
    if not shared:
        return None
    if shared[0].startswith("own:"):
        return "same-publisher", "one publisher's documents, which name no source for it"
    name = left.name if left.name == right.name else left.name or right.name
    if "informant" in {left.holder.role, right.holder.role}:
        return "same-informant", f"both go back to {name or 'the same unnamed person'}"
    return "same-speaker", f"both are {name or 'the same unnamed speaker'}'s words"


def _joining(left: Statement, right: Statement, basis: Basis) -> tuple[JoinRule, str] | None:
    """Why two statements of different sources are one origin, or nothing."""
    apart = _of_two_parties(left, right, basis.parties) or _of_two_voices(left, right, basis)
    passage = None if apart else _shared_wording(left, right, basis)
    if passage is not None or _in_duplicates(left, right, basis):
        rule: JoinRule = (
            "same-release" if left.document.id in basis.issued.documents else "same-wording"
        )
        return rule, SAME_TEXT if passage is None else _wording_says(passage)
    for one, two in ((left, right), (right, left)):
        if (one.id, two.document.id) in basis.leans:
            return "same-release", LEANS
    for one, two in ((left, right), (right, left)):
        if names_as_source(one, two):
            return "same-informant", NAMES
    event = _shared_event(left, right, basis)
    if event is not None:
        return "same-event", f"both report the same {event.what.replace('-', ' ')}"
    party = _shared_party(left, right, basis.parties)
    if party is not None:
        return "same-party", f"grouped by you for counting, because {party.because}"
    return None


def _of_two_parties(left: Statement, right: Statement, parties: tuple[Party, ...]) -> bool:
    """Whether you count the documents of both with two parties, neither of which tells the other's words."""
    sides = [{each.name for each in parties if belongs(one, each)} for one in (left, right)]
    return bool(sides[0] and sides[1]) and sides[0].isdisjoint(sides[1])


def _of_two_voices(left: Statement, right: Statement, basis: Basis) -> bool:
    """Whether one is a named speaker's, the other another's, or the text of another who has issued it."""
    if of_two_speakers(left, right):
        return True
    if left.attribution.kind == right.attribution.kind == "voice":
        return False
    if left.behind & right.behind or not (left.behind and right.behind):
        return False
    one, two = (source_of(each, basis.issued) for each in (left, right))
    known = one.holder.entity and two.holder.entity and of_two_names(one.name, two.name)
    return bool(known) and not set(one.keys) & set(two.keys)


def _shared_wording(left: Statement, right: Statement, basis: Basis) -> Passage | None:
    """A passage that covers both statements and is not a quotation that both make.

    Two reporters who quote the same words heard the same person; they did not copy one another.
    """
    if left.attribution.kind == "direct" and right.attribution.kind == "direct":
        return None
    for passage in basis.wording.get(left.document.id, ()):
        sides = {passage.left.document: passage.left, passage.right.document: passage.right}
        here, there = sides.get(left.document.id), sides.get(right.document.id)
        if (
            here is not None
            and there is not None
            and overlaps(here.spans, left.claim.spans)
            and overlaps(there.spans, right.claim.spans)
        ):
            return passage
    return None


def _in_duplicates(left: Statement, right: Statement, basis: Basis) -> bool:
    """Whether two documents of one text make the statement in the same words.

    Here a quotation that both make was printed twice, not heard twice; and a release that hundreds
    printed has no passages, because its runs of words are taken for set phrases.
    """
    if left.document.id == right.document.id:
        return False
    first = basis.duplicates.get(left.document.id)
    if first is None or first != basis.duplicates.get(right.document.id):
        return False
    one, two = (words(quote(each.document.text, each.claim.spans)) for each in (left, right))
    return one == two


def _wording_says(passage: Passage) -> str:
    if passage.changes == 0:
        return "the same wording in both documents"
    if passage.is_anew:
        return f"nearly the same words in both documents; {passage.changes} differ"
    return f"the same wording in both documents but for {passage.changes} words"


def _shared_event(left: Statement, right: Statement, basis: Basis) -> Citation | None:
    """An event both documents lean on for these statements: same kind, same day."""
    if left.document.id == right.document.id:
        return None
    leaning = [
        [event for claim, event in basis.events if claim == each.id] for each in (left, right)
    ]
    for one in leaning[0]:
        for two in leaning[1]:
            if one.what == two.what and one.date is not None and one.date == two.date:
                return one
    return None


def _shared_party(left: Statement, right: Statement, parties: tuple[Party, ...]) -> Party | None:
    return next(
        (party for party in parties if belongs(left, party) and belongs(right, party)),
        None,
    )


def belongs(statement: Statement, party: Party) -> bool:
    """Whether the statement's document is grouped with the party, by publisher or by file."""
    return holds(party, statement.document)


def _cluster(version: Version, group: Group) -> OriginCluster:
    claims = tuple(sorted(group.claims))
    name = next((source.name for source in group.sources if source.name), None)
    return OriginCluster(
        id=hash_id("k", (version.matter, version.stands, *claims)),
        name=name,
        claims=claims,
        first_hand=any(source.first_hand for source in group.sources),
        joined_by=tuple(Joining(rule, says) for rule, says in group.joined),
    )
