"""A body by the last words of its name: "Traders' Union" for "Fish Lane Traders' Union".

Joined only where the folder has one body whose name ends so, no document writes both, and both documents
name somebody else in common.
"""

from __future__ import annotations

from collections.abc import Iterator

from stemma.model.entities import Reason
from stemma.resolve.clusters import Cluster, Clusters
from stemma.resolve.company import Company
from stemma.resolve.profiles import ORGANISED, Profile

FEWEST_WORDS = 2
APART = frozenset(
    "new old free real true independent united national international central regional youth women "
    "womens students former provisional reformed orthodox democratic branch chapter section wing "
    "office local cell unit of for and".split()
)
"""Words before a body's name that make it another body: "Free Traders' Union"."""
SCORE = 0.7


def attach_tails(clusters: Clusters) -> None:
    """Join what is called by the end of a longer name, the longest first, to the one that bears it."""
    company = Company(clusters)
    bodies = [each for each in _bodies(clusters) if len(each.fullest) >= FEWEST_WORDS]
    for body in sorted(bodies, key=lambda each: (-len(each.fullest), each.key)):
        ended = {
            clusters.home[each.key]
            for each in bodies
            if clusters.home[each.key] != clusters.home[body.key]
            and any(_is_tail(body.fullest, longer) for longer in each.full_names)
        }
        says = "the last words of the name, which no other body in the folder has"
        _join(clusters, body, ended, (company, says))


def _bodies(clusters: Clusters) -> Iterator[Profile]:
    found = (profile for cluster in clusters.found.values() for profile in cluster.members)
    yield from sorted(
        (profile for profile in found if profile.schema in ORGANISED), key=lambda each: each.key
    )


def _is_tail(short: tuple[str, ...], longer: tuple[str, ...]) -> bool:
    """Whether a longer name ends so, and what it has before does not make it another body."""
    before = longer[: -len(short)]
    return bool(before) and longer[-len(short) :] == short and APART.isdisjoint(before)


def _join(clusters: Clusters, body: Profile, homes: set[str], why: tuple[Company, str]) -> None:
    """Join a body to its one home, if that stands in other documents that name the same others."""
    if len(homes) != 1:
        return
    company, says = why
    bearer: Cluster = clusters.found[min(homes)]
    own = {member.document for member in clusters.of(body.key).members}
    beside = company.shared(body, bearer)
    if not beside or any(member.document in own for member in bearer.members):
        return
    named = f"{says}; both documents name {', '.join(beside[:3])}"
    name = bearer.members[0].entity.name
    clusters.join(
        bearer.members[0].key,
        body.key,
        [Reason("short_form", SCORE, body.entity.name, name, named)],
    )
