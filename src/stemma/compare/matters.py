"""Matters and their versions: stars around a representative, never chains.

Twelve may be "at least twelve", and so may fifteen; that does not make twelve fifteen. So a matter
holds what matches its representative directly, and a version what fits the version's.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from stemma.compare.candidates import earliest
from stemma.compare.matching import Match
from stemma.compare.slots import conflict
from stemma.compare.statements import Statement
from stemma.compare.versions import Version
from stemma.model.ids import hash_id
from stemma.model.kept import Kept

Pair = tuple[str, str]


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
    """Every statement in exactly one matter; the same whatever the order of documents."""
    scores: dict[str, dict[str, float]] = defaultdict(dict)
    for match in matches:
        scores[match.left][match.right] = match.score
        scores[match.right][match.left] = match.score
    homes = _stars(sorted(copies), scores)
    members: dict[str, list[str]] = defaultdict(list)
    for claim, home in homes.items():
        members[home].append(claim)
    same: dict[str, list[Pair]] = defaultdict(list)
    for match in matches:
        if match.same and homes[match.left] == homes[match.right]:
            same[homes[match.left]].append((match.left, match.right))
    versions = {
        home: kept.call(
            "matters",
            home,
            _versions,
            home,
            tuple(by_id[claim] for claim in found),
            tuple(same.get(home, ())),
        )
        for home, found in members.items()
    }
    groups = [_group(found, by_id, copies) for found in versions.values()]
    return tuple(sorted(groups, key=lambda group: group.id))


def _stars(claims: list[str], scores: dict[str, dict[str, float]]) -> dict[str, str]:
    """For each claim its representative: those with most matches first, then the best fit."""
    weights = {claim: (-sum(scores[claim].values()), claim) for claim in claims}
    centres: list[str] = []
    covered: set[str] = set()
    for claim in sorted(claims, key=weights.__getitem__):
        if claim not in covered:
            centres.append(claim)
            covered |= {claim, *scores[claim]}
    chosen = set(centres)
    return {
        claim: claim
        if claim in chosen
        else min(chosen & set(scores[claim]), key=lambda each: (-scores[claim][each], each))
        for claim in claims
    }


def _group(
    versions: dict[str, list[str]],
    by_id: dict[str, Statement],
    copies: dict[str, tuple[str, ...]],
) -> Group:
    widened = {
        first: tuple(sorted(copy for claim in found for copy in copies[claim]))
        for first, found in versions.items()
    }
    claims = tuple(sorted(claim for found in widened.values() for claim in found))
    matter = hash_id("matter", (claims[0],))
    about = {person for claim in claims for person in by_id[claim].claim.about}
    made = [
        Version(matter, by_id[first].claim.stands, first, found) for first, found in widened.items()
    ]
    ordered = tuple(sorted(made, key=lambda version: version.claims))
    return Group(matter, tuple(sorted(about)), claims, ordered)


def _versions(
    home: str, members: tuple[Statement, ...], pairs: tuple[Pair, ...]
) -> dict[str, list[str]]:
    """Representatives with what fits them; the most exact statements first, then the matter's own.

    Args:
        home: the matter's own representative.
        members: the statements of the matter.
        pairs: those of them that may say the same.
    """
    same = set(map(frozenset, pairs))
    versions: dict[str, list[str]] = {}
    found: list[Statement] = []
    for statement in sorted(
        members, key=lambda each: (*_looseness(each), each.id != home, *earliest(each))
    ):
        fitting = [
            first
            for first in found
            if frozenset((first.id, statement.id)) in same and not conflict(first, statement)
        ]
        if fitting:
            versions[fitting[0].id].append(statement.id)
        else:
            found.append(statement)
            versions[statement.id] = [statement.id]
    return versions


def _looseness(statement: Statement) -> tuple[bool, bool]:
    figures = statement.amounts
    return not figures, any(each.open or each.approximate for each in figures)
