"""What a person joined, laid over what the texts alone show.

A joining only ever joins: whoever was one with either of the two before the person spoke comes along, and
only a stated "not the same" can keep somebody out. So the machine's joinings are made first without the
person's, and then again upon them, when nothing but a person's word stops them.
"""

from __future__ import annotations

from stemma.model.entities import Reason
from stemma.resolve.clusters import Clusters, Judged, alone, join_weak
from stemma.resolve.kinds import kind_of


def with_stated(read: Clusters, judged: Judged) -> Clusters:
    """The clusters with what a person joined; the same object where nobody joined anything.

    Args:
        read: what the texts alone show, with all that it was joined from.
        judged: what people decided.
    """
    stated = [each for each in sorted(judged.same) if read.home.keys() >= {*each}]
    if not stated:
        return read
    profiles = [profile for cluster in read.found.values() for profile in cluster.members]
    made = alone(profiles, judged)
    for cluster in made.found.values():
        cluster.written.clear()
    for left, right in stated:
        made.join(left, right, [_decided(made, left, right)])
    for left, right, reasons in read.steps:
        made.join(left, right, reasons)
    _with_walls(made, read, {key for each in stated for key in each})
    made.capped, made.weak = read.capped, read.weak
    for key in judged.leading:
        made.kinds[made.home[key]] = kind_of(read.of(key).members)
    join_weak(made)
    return made


def _with_walls(made: Clusters, read: Clusters, stated: set[str]) -> None:
    """What the texts keep apart stays apart from all that is joined from here on."""
    free = {made.home[key] for key in read.home} - {made.home[key] for key in stated}
    for cluster in read.found.values():
        for home in {made.home[profile.key] for profile in cluster.members}:
            made.found[home].enemies |= cluster.enemies
            for document, names in cluster.written.items() if home in free else ():
                made.found[home].written[document] |= names


def _decided(clusters: Clusters, left: str, right: str) -> Reason:
    """The reason of a person's decision, with both names as they are written."""
    one, two = (
        next(each.entity.name for each in clusters.of(key).members if each.key == key)
        for key in (left, right)
    )
    return Reason("judged", 1.0, one, two, "a person decided that they are the same")
