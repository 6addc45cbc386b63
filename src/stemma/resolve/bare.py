"""A bare surname or given name, across documents: joined only with support, else suggested.

Support is that the document also names someone or something else that the full name's documents name, or
calls both alike ("Dr", "skipper"). With two bearers of the name only a calling that one of them has
decides. Without support nothing is merged: the possibility is kept as a suggestion.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from stemma.model.entities import Reason
from stemma.resolve.callings import OF_SERVICE, TITLES
from stemma.resolve.clusters import SUGGESTS, Cluster, Clusters, Suggestion
from stemma.resolve.company import Company
from stemma.resolve.profiles import Profile
from stemma.text.names import part_similarity, skeleton

SAME_PART = 0.95
JOINS = 0.7
Bearers = dict[str, dict[str, set[str]]]
"""By the sound of a name part: a profile of each cluster that bears it, and how it is spelled."""


@dataclass(frozen=True, slots=True)
class Bearer:
    """Somebody whom a bare name may mean, and what speaks for it."""

    profile: Profile
    called_alike: tuple[str, ...]
    company: tuple[str, ...]

    @property
    def supported(self) -> bool:
        """Whether anything but the name speaks for it."""
        return bool(self.called_alike or self.company)


def attach_bare_names(clusters: Clusters) -> tuple[Suggestion, ...]:
    """Join supported bare names to their one bearer; return what is only suggested."""
    bearers, company = _bearers(clusters), Company(clusters)
    suggestions: list[Suggestion] = []
    for profile in sorted(_bare(clusters), key=lambda each: each.key):
        found = [
            Bearer(
                cluster.members[0],
                _called_alike(profile, cluster),
                company.shared(profile, cluster),
            )
            for cluster in _possible(clusters, bearers, profile)
        ]
        chosen = None if _named_in_full(clusters, bearers, profile) else _chosen(profile, found)
        if chosen:
            clusters.join(chosen.profile.key, profile.key, [_reason(profile, chosen, JOINS)])
        else:
            suggestions.extend(
                Suggestion(profile.key, each.profile.key, _reason(profile, each, SUGGESTS))
                for each in found
            )
    return (*suggestions, *_alone(clusters, bearers, company))


def _chosen(profile: Profile, found: list[Bearer]) -> Bearer | None:
    """The one bearer that the name means: the only one, or the only one that is called alike.

    Behind a title that nothing gives the only bearer, a surname is somebody else's: "Major X".
    """
    alike = [each for each in found if each.called_alike]
    if len(found) > 1 or profile.called.anywhere & OF_SERVICE:
        return alike[0] if len(alike) == 1 else None
    return found[0] if found and found[0].supported else None


def _alone(clusters: Clusters, bearers: Bearers, company: Company) -> Iterator[Suggestion]:
    """Join a lone name that nobody bears in full where both documents call it alike.

    A first name alone ("Maria") means many; that two documents also name a third is a suggestion.
    """
    first: dict[str, Profile] = {}
    for profile in sorted(_bare(clusters), key=lambda each: each.key):
        if any(_of_the_name(clusters, bearers, profile)):
            continue
        leader = first.setdefault(profile.fullest[0], profile)
        cluster = clusters.of(leader.key)
        if leader is profile or _of_other_sex(profile, cluster):
            continue
        alike = tuple(sorted(profile.called.anywhere & leader.called.anywhere))
        found = Bearer(leader, alike, company.shared(profile, cluster))
        if alike:
            clusters.join(leader.key, profile.key, [_reason(profile, found, JOINS)])
        elif found.company:
            yield Suggestion(profile.key, leader.key, _reason(profile, found, SUGGESTS))


def _bare(clusters: Clusters) -> list[Profile]:
    return [
        profile
        for cluster in clusters.found.values()
        if len(cluster.members) == 1
        for profile in cluster.members
        if profile.is_person and len(profile.fullest) == 1
    ]


def _bearers(clusters: Clusters) -> Bearers:
    found: Bearers = defaultdict(lambda: defaultdict(set))
    for cluster in clusters.found.values():
        key = cluster.members[0].key
        for profile in cluster.members:
            if profile.is_person and len(profile.fullest) > 1:
                for part in (profile.fullest[0], profile.fullest[-1]):
                    found[skeleton(part)][key].add(part)
    return found


def _of_the_name(clusters: Clusters, bearers: Bearers, profile: Profile) -> Iterator[Cluster]:
    part = profile.fullest[0]
    for key, names in sorted(bearers.get(skeleton(part), {}).items()):
        if any(part_similarity(part, name) >= SAME_PART for name in names):
            yield clusters.of(key)


def _possible(clusters: Clusters, bearers: Bearers, profile: Profile) -> list[Cluster]:
    """The bearers in other documents that nothing keeps apart from the bare name."""
    return [
        cluster
        for cluster in _of_the_name(clusters, bearers, profile)
        if profile.key not in cluster.enemies
        and not _is_in(profile.document, cluster)
        and not _of_other_sex(profile, cluster)
    ]


def _named_in_full(clusters: Clusters, bearers: Bearers, profile: Profile) -> bool:
    """Whether the document itself names a bearer: it is no other document's to say whom.

    "His brother Hanno" bears the name and is by these words not the one who is called by it alone, nor is
    one without the rank that stands before it.
    """
    return any(
        _is_in(profile.document, cluster)
        and not _is_of_other_rank(profile, cluster)
        and not _of_other_sex(profile, cluster)
        and not _is_kin_there(profile.document, cluster)
        for cluster in _of_the_name(clusters, bearers, profile)
    )


def _is_of_other_rank(profile: Profile, cluster: Cluster) -> bool:
    """Whether a rank stands before the bare name that no document gives the bearer."""
    ranks = profile.called.anywhere & OF_SERVICE
    return bool(ranks) and not any(ranks & each.called.anywhere for each in cluster.members)


def _is_in(document: str, cluster: Cluster) -> bool:
    return any(member.document == document for member in cluster.members)


def _is_kin_there(document: str, cluster: Cluster) -> bool:
    """Whether a document calls somebody by the given name alone, as another's kin."""
    there = [member for member in cluster.members if member.document == document]
    return all(member.called.is_kin and len(member.fullest) == 1 for member in there)


def _of_other_sex(profile: Profile, cluster: Cluster) -> bool:
    """Whether one is always "Mr" and the other always "Ms"."""
    sexes = {sex for member in cluster.members for sex in member.called.sexes}
    return len(sexes) == 1 and len(profile.called.sexes) == 1 and sexes != profile.called.sexes


def _called_alike(profile: Profile, cluster: Cluster) -> tuple[str, ...]:
    called = {word for member in cluster.members for word in member.called.with_full_name}
    return tuple(sorted(profile.called.anywhere & called))


def _reason(profile: Profile, bearer: Bearer, value: float) -> Reason:
    says = []
    if bearer.called_alike:
        called = bearer.called_alike[0]
        says.append(f"both are called “{called.capitalize() if called in TITLES else called}”")
    if bearer.company:
        also = ", ".join(bearer.company[:3])
        nobody_else = (
            "the document calls nobody else by that name alone, and " if value >= JOINS else ""
        )
        says.append(f"{nobody_else}both documents name {also}")
    return Reason(
        "bare_name",
        value,
        profile.entity.name,
        bearer.profile.entity.name,
        "; ".join(says) or "the same name part, and nothing else in common: a person should decide",
    )
