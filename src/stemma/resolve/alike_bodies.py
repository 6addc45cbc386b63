"""Bodies of which two names may be one: only suggested, a person decides.

"Tarn International Network" and "Tarn International Newsroom" can be one outlet; "Norlandian Quay" is
"Quay Guard" where no other body has the word; "foreign ministry" is the one ministry with the word.
"""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Iterator

from stemma.model.entities import Reason
from stemma.resolve.clusters import SUGGESTS, Clusters, Suggestion
from stemma.resolve.profiles import ORGANISED, Profile
from stemma.text.words import stem, weight

OF_OUTLETS = frozenset(
    "network newsroom news television tv radio channel agency media press online service "
    "broadcasting newspaper website".split()
)
"""Last words of the names of outlets and of their parts."""
OF_BODIES = frozenset(
    "force forces army guard guards brigade corps unit service movement party organization "
    "organisation group front network".split()
)
"""Last words that a body's name is often written without."""
DEMONYMS = ("ian", "ish", "ese", "ean", "can", "ani")
LINKS = frozenset({"of", "the", "for", "and", "on", "in"})
LEAST_TELLING = 0.4
FEWEST_SHARED = 2


def alike_bodies(clusters: Clusters) -> Iterator[Suggestion]:
    """Two bodies of the case that a person may find to be one."""
    bodies = _bodies(clusters)
    yield from _outlets(clusters, bodies)
    yield from _without_head(clusters, bodies)
    yield from _in_short(clusters, bodies)


def _bodies(clusters: Clusters) -> list[Profile]:
    """The first profile of each body."""
    firsts = (min(each.members, key=lambda one: one.key) for each in clusters.found.values())
    return sorted((x for x in firsts if x.schema in ORGANISED), key=lambda each: each.key)


def _outlets(clusters: Clusters, bodies: list[Profile]) -> Iterator[Suggestion]:
    """Names that differ in their last word only, which both times says that they are of an outlet."""
    alike: dict[tuple[str, ...], list[Profile]] = defaultdict(list)
    for body in bodies:
        if len(body.fullest) > FEWEST_SHARED and body.fullest[-1] in OF_OUTLETS:
            alike[body.fullest[:-1]].append(body)
    for _, found in sorted(alike.items()):
        for left, right in itertools.combinations(found, 2):
            yield from _suggested(
                clusters, left, right, "one name but for what kind of outlet it is"
            )


def _without_head(clusters: Clusters, bodies: list[Profile]) -> Iterator[Suggestion]:
    """A name that has nothing but the one telling word of another: "Norlandian Quay", "Quay Guard"."""
    headed: dict[str, list[Profile]] = defaultdict(list)
    for body in bodies:
        for word in body.fullest:
            headed[word].append(body)
    for body in bodies:
        parts = body.fullest
        if len(parts) != FEWEST_SHARED or not parts[0].endswith(DEMONYMS) or body.is_described:
            continue
        word = parts[1]
        others = [each for each in headed[word] if each is not body]
        fits = len(others) == 1 and _is_named_so(others[0], word) and word not in OF_BODIES
        if fits and weight(stem(word)) >= LEAST_TELLING:
            yield from _suggested(
                clusters, body, others[0], "no other body has this word in its name"
            )


def _is_named_so(body: Profile, word: str) -> bool:
    """Whether a name is a word and what kind of body it is: "Quay Guard"."""
    parts = body.fullest
    return len(parts) == FEWEST_SHARED and parts[0] == word and parts[1] in OF_BODIES


def _in_short(clusters: Clusters, bodies: list[Profile]) -> Iterator[Suggestion]:
    """A description all of whose words are in one name of its own document: "foreign ministry"."""
    for body in bodies:
        said = set(body.fullest) - LINKS
        if not body.is_described or len(said) < FEWEST_SHARED:
            continue
        own = [
            each
            for each in bodies
            if not each.is_described
            and said < set(each.fullest)
            and _shares_document(clusters, body, each)
        ]
        if len(own) == 1 and own[0].fullest[0] == body.fullest[-1]:
            says = "the only name in the document that has these words"
            yield from _suggested(clusters, body, own[0], says)


def _shares_document(clusters: Clusters, left: Profile, right: Profile) -> bool:
    documents = [{each.document for each in clusters.of(one.key).members} for one in (left, right)]
    return bool(documents[0] & documents[1])


def _suggested(
    clusters: Clusters, left: Profile, right: Profile, says: str
) -> Iterator[Suggestion]:
    """The suggestion, unless something keeps the two apart."""
    if not clusters.are_apart(left.key, right.key) and clusters.of(left.key) is not clusters.of(
        right.key
    ):
        reason = Reason(
            "alike_bodies",
            SUGGESTS,
            left.entity.name,
            right.entity.name,
            f"{says}: a person should decide",
        )
        yield Suggestion(left.key, right.key, reason)
