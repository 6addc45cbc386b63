"""A bare surname or given name, across documents: joined only with support, else suggested.

Support is that the document also names someone or something else that the full name's documents name.
Without it, or with two bearers of the name, nothing is merged: the possibility is kept as a suggestion.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from stemma.model.entities import Reason
from stemma.resolve.clusters import Clusters
from stemma.resolve.profiles import Profile
from stemma.text.names import fold_name, part_similarity, skeleton

SAME_PART = 0.95
SUPPORT_NEEDED = 1


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Two profiles that may be one person; a person decides."""

    left: str
    right: str
    reason: Reason


def attach_bare_names(clusters: Clusters) -> tuple[Suggestion, ...]:
    """Join supported bare names to their one bearer; return what is only suggested."""
    bearers = _bearers(clusters)
    suggestions: list[Suggestion] = []
    for profile in sorted(_bare(clusters), key=lambda each: each.key):
        part = profile.fullest[0]
        homes = sorted(
            home
            for home, names in bearers.get(skeleton(part), {}).items()
            if home != clusters.home[profile.key]
            and home in clusters.found
            and any(part_similarity(part, name) >= SAME_PART for name in names)
            and not _kept_apart(clusters, profile, home)
        )
        for home in homes:
            support = _support(clusters, profile, home)
            reason = _reason(profile, clusters.found[home].members[0], support)
            if len(homes) > 1 or len(support) < SUPPORT_NEEDED:
                suggestions.append(Suggestion(profile.key, home, reason))
            else:
                clusters.join(home, profile.key, [reason])
    return tuple(suggestions)


def _bare(clusters: Clusters) -> list[Profile]:
    return [
        profile
        for cluster in clusters.found.values()
        if len(cluster.members) == 1
        for profile in cluster.members
        if profile.is_person and len(profile.fullest) == 1
    ]


def _bearers(clusters: Clusters) -> dict[str, dict[str, set[str]]]:
    """By the sound of a surname or given name: the clusters that bear it, and how it is spelled."""
    found: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for home, cluster in clusters.found.items():
        for profile in cluster.members:
            if profile.is_person and len(profile.fullest) > 1:
                for part in (profile.fullest[0], profile.fullest[-1]):
                    found[skeleton(part)][home].add(part)
    return found


def _kept_apart(clusters: Clusters, profile: Profile, home: str) -> bool:
    cluster = clusters.found[home]
    return profile.key in cluster.enemies or any(
        member.document == profile.document for member in cluster.members
    )


def _support(clusters: Clusters, profile: Profile, home: str) -> list[str]:
    """Names that stand beside both, other than the person's own."""
    members = clusters.found[home].members
    own = {fold_name(name) for member in members for name in member.names}
    beside = {name for member in members for name in member.company}
    return sorted((profile.company & beside) - own)


def _reason(profile: Profile, bearer: Profile, support: list[str]) -> Reason:
    says = (
        f"the document names nobody else of that name, and also names {', '.join(support[:3])}"
        if support
        else "the same name part, and nothing else in common: a person should decide"
    )
    return Reason(
        "bare_name",
        round(0.7 if support else 0.4, 2),
        profile.entity.name,
        bearer.entity.name,
        says,
    )
