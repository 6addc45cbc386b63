"""Matters and their versions: stars around a representative, never chains.

Twelve may be "at least twelve", and so may fifteen; that does not make twelve fifteen. So a version
holds what says the same as its representative, and a matter the versions of which a statement is on one
question with one of its own first version.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from stemma.compare.differing.slots import conflict
from stemma.compare.matching.matching import Match
from stemma.compare.matters.candidates import earliest
from stemma.compare.matters.recentring import recentred
from stemma.compare.matters.versions import Version
from stemma.compare.statements.statements import Statement
from stemma.model.ids import hash_id
from stemma.model.kept import Kept

Scores = dict[str, dict[str, float]]
Order = tuple[bool | float | str, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """A matter with its versions; its id is that of its smallest claim."""

    id: str
    about: tuple[str, ...]
    claims: tuple[str, ...]
    versions: tuple[Version, ...]


def find_groups(
    by_id: dict[str, Statement],
    copies: dict[str, tuple[str, ...]],
    matches: tuple[Match, ...],
    kept: Kept,
) -> tuple[Group, ...]:
    """Every statement in exactly one matter; the same whatever the order of documents.

    Versions come first, so that what says the same is never parted by the matters around it.
    """
    first_of = _versions(by_id, copies, matches, kept)
    homes = _matters(first_of, matches)
    members: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for claim, first in first_of.items():
        members[homes[first]][first] += copies[claim]
    groups = [_group(found, by_id) for found in members.values()]
    return tuple(sorted(groups, key=lambda group: group.id))


def _group(versions: Mapping[str, list[str]], by_id: dict[str, Statement]) -> Group:
    claims = tuple(sorted(claim for found in versions.values() for claim in found))
    matter = hash_id("matter", (claims[0],))
    about = {person for claim in claims for person in by_id[claim].claim.about}
    made = (
        Version(matter, by_id[first].claim.stands, first, tuple(sorted(found)))
        for first, found in versions.items()
    )
    ordered = tuple(sorted(made, key=lambda version: version.claims))
    return Group(matter, tuple(sorted(about)), claims, ordered)


def _versions(
    by_id: dict[str, Statement],
    copies: dict[str, tuple[str, ...]],
    matches: tuple[Match, ...],
    kept: Kept,
) -> dict[str, str]:
    """For each claim the representative of its version.

    Those that fit best find each other first. Of two the more exact represents both, else the one that
    more documents have in the same words, else the earlier; and nobody more exact, or said more often,
    joins one that already represents others.
    """
    loose = {claim: _looseness(by_id[claim]) for claim in copies}
    rank = {claim: (*loose[claim], -len(found)) for claim, found in copies.items()}
    order = {claim: (*rank[claim], *earliest(by_id[claim])) for claim in copies}
    pairs = []
    for match in matches:
        ends = match.left, match.right
        if match.same and not kept.call("conflicts", ends, conflict, *(by_id[end] for end in ends)):
            first, second = sorted(ends, key=order.__getitem__)
            pairs.append((-match.strength, order[first], order[second], first, second))
    first_of: dict[str, str] = {}
    for _, _, _, first, second in sorted(pairs):
        one, two = first_of.get(first), first_of.get(second)
        if two is None and one in {None, first}:
            first_of |= {first: first, second: first}
        elif one is None and two == second and rank[first] == rank[second]:
            first_of[first] = second
    found = {claim: first_of.get(claim, claim) for claim in copies}
    return recentred(found, [(first, second) for *_, first, second in sorted(pairs)], loose)


def _matters(first_of: Mapping[str, str], matches: tuple[Match, ...]) -> dict[str, str]:
    """For each version, by its representative, that of the version around which its matter lies."""
    scores: Scores = {first: {} for first in first_of.values()}
    for match in matches:
        one, two = first_of[match.left], first_of[match.right]
        if one != two:
            _score(scores, (one, two), max(match.strength, scores[one].get(two, 0.0)))
    return _stars(
        scores, {first: (-math.fsum(found.values()), first) for first, found in scores.items()}
    )


def _score(scores: Scores, ends: tuple[str, str], score: float) -> None:
    one, two = ends
    scores[one][two] = scores[two][one] = score


def _stars(scores: Scores, order: Mapping[str, Order]) -> dict[str, str]:
    """For each its centre: who comes first and touches no centre is one, the rest join the best fit."""
    centres: set[str] = set()
    covered: set[str] = set()
    for each in sorted(order, key=order.__getitem__):
        if each not in covered:
            centres.add(each)
            covered |= {each, *scores[each]}
    return {
        each: each
        if each in centres
        else min(centres & scores[each].keys(), key=lambda one: (-scores[each][one], one))
        for each in scores
    }


def _looseness(statement: Statement) -> tuple[bool, bool]:
    figures = statement.amounts
    return not figures, any(each.open or each.approximate for each in figures)
