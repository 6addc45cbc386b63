"""What people decided of links, as the rest of the comparison uses it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from stemma.compare.matching.matching import Match
from stemma.compare.matters.candidates import Candidates
from stemma.model.links import Link

Ends = frozenset[str]


@dataclass(frozen=True)
class Verdicts:
    """Pairs of claims that people joined or kept apart; empty where nobody decided anything."""

    same: frozenset[Ends] = frozenset()
    not_same: frozenset[Ends] = frozenset()
    answers: frozenset[Ends] = frozenset()
    no_answers: frozenset[Ends] = frozenset()
    denials: frozenset[Ends] = frozenset()
    """Pairs of which one says that what the other says is not so."""


def verdicts_of(links: Iterable[Link]) -> Verdicts:
    """The decisions on links that change matters, versions or answers."""
    kinds = ("same", "not_same", "yes", "no", "denials")
    found: dict[str, set[Ends]] = {kind: set() for kind in kinds}
    for each in links:
        if each.by == "machine" or each.reading in {None, "disputed", "unsure"}:
            continue
        rejected = each.reading == "says-not"
        if each.type == "same":
            found["not_same" if rejected else "same"].add(frozenset(each.claims))
        elif each.type == "answers" or (each.type == "denies" and rejected):
            found["no" if rejected else "yes"].add(frozenset(each.claims))
        elif each.type == "denies":
            found["denials"].add(frozenset(each.claims))
    return Verdicts(*(frozenset(found[kind]) for kind in kinds))


def judged_copies(candidates: Candidates, verdicts: Verdicts) -> Candidates:
    """The candidates with statements set apart that people said are not the same."""
    copies: dict[str, tuple[str, ...]] = {}
    for first, members in candidates.copies.items():
        apart = [each for each in members if frozenset((first, each)) in verdicts.not_same]
        copies[first] = tuple(each for each in members if each not in apart)
        copies |= {each: (each,) for each in apart}
    return replace(candidates, copies=copies)


def judged_matches(
    matches: tuple[Match, ...], candidates: Candidates, verdicts: Verdicts
) -> tuple[Match, ...]:
    """The matches with those that people joined, and without the sameness that people rejected."""
    first = {copy: one for one, copies in candidates.copies.items() for copy in copies}
    drawn = {
        frozenset(first[claim] for claim in ends)
        for ends in verdicts.same
        if all(claim in first for claim in ends)
    }
    kept = [
        replace(each, same=False) if _ends(each) in verdicts.not_same else each
        for each in matches
        if _ends(each) not in drawn
    ]
    made = [Match(min(ends), max(ends), 1.0, (), same=True) for ends in drawn if len(ends) == 2]
    return tuple(sorted([*kept, *made], key=lambda each: (each.left, each.right)))


def _ends(match: Match) -> Ends:
    return frozenset((match.left, match.right))
