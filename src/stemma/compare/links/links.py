"""Links: a spanning set of "same" for each version, and every pair that differs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from stemma.compare.differing.counts import Difference
from stemma.compare.differing.slots import differences
from stemma.compare.matching.cut_quotations import quotation_of
from stemma.compare.matching.matching import Match
from stemma.compare.matters.candidates import Candidates, earliest
from stemma.compare.matters.matters import Group
from stemma.compare.matters.versions import Version
from stemma.compare.statements.statements import Statement
from stemma.model.entities import Reason
from stemma.model.ids import hash_id
from stemma.model.kept import Kept
from stemma.model.links import Link, LinkType, Slot
from stemma.text.words import words

_SAME_WORDS = Reason("same_words", 1.0, "", "", "the same words")


def find_links(
    by_id: dict[str, Statement],
    candidates: Candidates,
    found: tuple[tuple[Match, ...], tuple[Group, ...]],
    kept: Kept,
) -> Iterator[Link]:
    """All links between statements but answers and copies, from matches and matters."""
    matches, groups = found
    between = {(match.left, match.right): match for match in matches}
    stands_for = {copy: first for first, all_ in candidates.copies.items() for copy in all_}
    for group in groups:
        for version in group.versions:
            yield from _same(by_id, version, stands_for, between)
    yield from _differing(by_id, matches, kept)


def link(
    type_: LinkType, slot: Slot | None, ends: tuple[str, str], why: tuple[float, Iterable[Reason]]
) -> Link:
    """A link with its id, from the first to the second claim."""
    score, reasons = why
    return Link(hash_id("l", (type_, slot or "", *ends)), type_, slot, ends, score, tuple(reasons))


def _same(
    by_id: dict[str, Statement],
    version: Version,
    stands_for: dict[str, str],
    between: dict[tuple[str, str], Match],
) -> Iterator[Link]:
    """From the version's representative to each other statement, through the one it is a copy of."""
    for claim in version.claims:
        first = stands_for[claim]
        if claim != first:
            yield link("same", None, _ordered(by_id, first, claim), (1.0, [_SAME_WORDS]))
        elif claim != version.representative:
            pair = sorted((claim, version.representative))
            match = between[pair[0], pair[1]]
            ends = _ordered(by_id, version.representative, claim)
            yield link("same", None, ends, (match.score, match.reasons))


def _differing(by_id: dict[str, Statement], matches: Iterable[Match], kept: Kept) -> Iterator[Link]:
    """Every pair that does not fit together; one altered quotation once, not for each of its clauses."""
    quotations: dict[frozenset[str], tuple[int, Link]] = {}
    for match in sorted(matches, key=lambda each: (-each.score, each.left, each.right)):
        left, right = by_id[match.left], by_id[match.right]
        ends = match.left, match.right
        for found in kept.call("differences", ends, differences, left, right, match.reasons):
            made = _difference_link(left, right, match, found)
            if found.slot != "quotation":
                yield made
                continue
            pair = frozenset((_quoted(left), _quoted(right)))
            within = _changed_within(left, found.reason.left) + _changed_within(
                right, found.reason.right
            )
            if pair not in quotations or within > quotations[pair][0]:
                quotations[pair] = (within, made)
    yield from (made for _, made in quotations.values())


def _changed_within(statement: Statement, changed: str) -> int:
    """How many of the changed words of a quotation stand in this part of it."""
    return len(set(words(changed)) & set(statement.words))


def _quoted(statement: Statement) -> str:
    """The quotation in which it stands; its own saying where it stands in none."""
    return (quotation_of(statement) or statement.attribution).id


def _difference_link(left: Statement, right: Statement, match: Match, found: Difference) -> Link:
    """The link in its direction: from a denial to what it denies, from a later count to the earlier."""
    first, second = (left, right) if earliest(left) <= earliest(right) else (right, left)
    if found.type == "denies":
        first, second = (left, right) if left.claim.stands == "against" else (right, left)
    elif found.type == "updates":
        one, two = left.as_of, right.as_of
        first, second = (left, right) if one and two and one.start > two.start else (right, left)
    reasons = (_turned(found.reason) if first is right else found.reason, *match.reasons)
    return link(found.type, found.slot, (first.id, second.id), (match.score, reasons))


def _turned(reason: Reason) -> Reason:
    return Reason(reason.feature, reason.value, reason.right, reason.left, reason.says)


def _ordered(by_id: dict[str, Statement], one: str, two: str) -> tuple[str, str]:
    left, right = sorted((by_id[one], by_id[two]), key=earliest)
    return left.id, right.id
