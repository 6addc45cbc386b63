"""A shorter form of an organisation's name: "Harbour Police" for "Tessmar Harbour Police".

Joined only where the words left out are a place that the case knows, and one longer name fits. Two
bodies of two towns stay two, and a lone common word ("the police") is never joined.
"""

from __future__ import annotations

from collections import defaultdict

from stemma.model.entities import Reason
from stemma.resolve.clusters import Clusters
from stemma.resolve.profiles import ORGANISED, Profile

FEWEST_WORDS = 2


def attach_short_forms(clusters: Clusters) -> None:
    """Join each short form to the one longer name that ends in it."""
    places = {
        parts
        for cluster in clusters.found.values()
        for profile in cluster.members
        if profile.schema == "Address"
        for parts in profile.full_names
    }
    longer: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for cluster in clusters.found.values():
        for profile in cluster.members:
            if profile.schema in ORGANISED:
                for parts in profile.full_names:
                    for cut in range(1, len(parts) - FEWEST_WORDS + 1):
                        if parts[:cut] in places:
                            longer[parts[cut:]].add(clusters.home[profile.key])
    for profile in sorted(_shorts(clusters), key=lambda each: each.key):
        homes = {clusters.home[home] for home in longer.get(profile.fullest, ())}
        homes -= {clusters.home[profile.key]}
        if len(homes) == 1:
            _join(clusters, profile, homes.pop())


def _shorts(clusters: Clusters) -> list[Profile]:
    return [
        profile
        for cluster in clusters.found.values()
        for profile in cluster.members
        if profile.schema in ORGANISED and len(profile.fullest) >= FEWEST_WORDS
    ]


def _join(clusters: Clusters, profile: Profile, home: str) -> None:
    bearer = clusters.found[home].members[0]
    says = "the shorter name leaves out a place, and no other name in the folder ends in it"
    reason = Reason("short_form", 0.75, profile.entity.name, bearer.entity.name, says)
    clusters.join(home, profile.key, [reason])
