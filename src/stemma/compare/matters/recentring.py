"""Two versions become one where a statement of theirs says the same as all the others of both.

Who finds whom first is chance: "three died" and "three persons lost their lives" may each have found a
partner before "three people lost their lives" could represent them all. What joins is still a star, so
that nothing says the same as another by way of a third.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

Loose = tuple[bool, bool]


def recentred(
    first_of: Mapping[str, str], same: Iterable[tuple[str, str]], loose: Mapping[str, Loose]
) -> dict[str, str]:
    """For each statement the representative of its version, with versions joined where one can be.

    Args:
        first_of: for each statement the representative of its version so far.
        same: the pairs that say the same, those that fit best first.
        loose: how far each statement's figures leave room; nobody looser represents the more exact.
    """
    home = dict(first_of)
    members: dict[str, set[str]] = defaultdict(set)
    for claim, first in first_of.items():
        members[first].add(claim)
    pairs = tuple(same)
    alike: dict[str, set[str]] = defaultdict(set)
    for one, two in pairs:
        alike[one].add(two)
        alike[two].add(one)
    for one, two in pairs:
        first, second = home[one], home[two]
        if first == second:
            continue
        others = len(members[first]) + len(members[second]) - 1
        able = [each for each in (first, second, one, two) if len(alike[each]) >= others]
        if not able:
            continue  # most pairs: nobody has so many that say the same, so nothing is put together
        both = members[first] | members[second]
        centre = _centre(able, both, (alike, loose))
        if centre is not None:
            del members[first], members[second]
            members[centre] = both
            home.update(dict.fromkeys(both, centre))
    return home


def _centre(
    able: Iterable[str], both: set[str], known: tuple[Mapping[str, set[str]], Mapping[str, Loose]]
) -> str | None:
    """The first of some that says the same as all others, and is as exact as any of them."""
    alike, loose = known
    exact = min(loose[each] for each in both)
    return next(
        (each for each in able if loose[each] == exact and both <= alike[each] | {each}), None
    )
