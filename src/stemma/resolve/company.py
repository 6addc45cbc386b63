"""Who else a document names: what supports that a bare name means the one whom another names in full."""

from __future__ import annotations

from collections import defaultdict

from stemma.resolve.clusters import Cluster, Clusters
from stemma.resolve.profiles import Profile
from stemma.text.names import fold_name


class Company:
    """The people and bodies of each document, each by the fullest name that the case has for it."""

    def __init__(self, clusters: Clusters) -> None:
        self._names: dict[str, set[str]] = defaultdict(set)
        for cluster in clusters.found.values():
            name = _name(cluster)
            for profile in cluster.members:
                if profile.schema != "Address" and not profile.is_described:
                    self._names[profile.document].add(name)

    def shared(self, profile: Profile, cluster: Cluster) -> tuple[str, ...]:
        """Names that stand beside both, other than the person's own."""
        own = {fold_name(name) for each in (*cluster.members, profile) for name in each.names}
        own.add(_name(cluster))
        documents = {member.document for member in cluster.members}
        here = self._names[profile.document] - own
        beside = (here & self._names[document] for document in sorted(documents))
        return tuple(sorted(set[str]().union(*beside)))


def _name(cluster: Cluster) -> str:
    """The fullest name in the cluster, folded."""
    names = {parts for member in cluster.members for parts in member.full_names}
    if not names:
        return fold_name(cluster.members[0].entity.name)
    fullest: tuple[str, ...] = min(names, key=lambda parts: (-len(parts), parts))
    return " ".join(fullest)
