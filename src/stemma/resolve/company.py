"""Who else a document names: what supports that a bare name means the one whom another names in full."""

from __future__ import annotations

from collections import defaultdict

from stemma.resolve.clusters import Cluster, Clusters
from stemma.resolve.profiles import Profile
from stemma.text.names import fold_name


class Company:
    """The people and bodies of each document, each also under what the case calls it."""

    def __init__(self, clusters: Clusters) -> None:
        self._names: dict[str, set[str]] = defaultdict(set)
        for cluster in clusters.found.values():
            first = fold_name(cluster.members[0].entity.name)
            for profile in cluster.members:
                names = self._names[profile.document]
                names |= profile.company
                if profile.schema != "Address" and not profile.is_described:
                    names.add(first)

    def shared(self, profile: Profile, cluster: Cluster) -> tuple[str, ...]:
        """Names that stand beside both, other than the person's own."""
        own = {fold_name(name) for member in cluster.members for name in member.names}
        own |= {fold_name(name) for name in profile.names}
        documents = {member.document for member in cluster.members}
        here = self._names[profile.document] - own
        beside = (here & self._names[document] for document in sorted(documents))
        return tuple(sorted(set[str]().union(*beside)))
