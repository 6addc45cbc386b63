"""A given name in short and long form beside one surname: Andi and Andrej. Suggested, never joined."""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Iterator

from stemma.model.entities import Reason
from stemma.resolve.clusters import SUGGESTS, Clusters, Suggestion
from stemma.resolve.forms import may_be_short_for
from stemma.resolve.profiles import Profile
from stemma.text.names import part_similarity, skeleton

SAME_SURNAME = 0.95
MOST_OF_A_SURNAME = 50
"""Bearers of one surname that are compared: a longer list of maybes helps nobody."""


def short_given_names(clusters: Clusters) -> Iterator[Suggestion]:
    """Two people of different documents whose given names may be one name's two forms."""
    bearers: dict[str, list[Profile]] = defaultdict(list)
    for cluster in clusters.found.values():
        persons = [each for each in cluster.members if each.is_person and len(each.fullest) > 1]
        if persons:
            first = min(persons, key=lambda each: each.key)
            bearers[skeleton(first.fullest[-1])].append(first)
    for _, alike in sorted(bearers.items()):
        ordered = sorted(alike, key=lambda each: each.key)[:MOST_OF_A_SURNAME]
        for left, right in itertools.combinations(ordered, 2):
            if _may_be_one(left, right) and not _known_as_two(clusters, left, right):
                yield Suggestion(left.key, right.key, _reason(left, right))


def _may_be_one(left: Profile, right: Profile) -> bool:
    one, two = left.fullest, right.fullest
    return part_similarity(one[-1], two[-1]) >= SAME_SURNAME and may_be_short_for(one[0], two[0])


def _known_as_two(clusters: Clusters, left: Profile, right: Profile) -> bool:
    """Whether a person decided so, or one document names both."""
    if clusters.are_judged_apart(left.key, right.key):
        return True
    documents = [{each.document for each in clusters.of(one.key).members} for one in (left, right)]
    return bool(documents[0] & documents[1])


def _reason(left: Profile, right: Profile) -> Reason:
    says = (
        "one surname, and given names that may be a short and a long form: a person should decide"
    )
    return Reason("short_given_name", SUGGESTS, left.entity.name, right.entity.name, says)
