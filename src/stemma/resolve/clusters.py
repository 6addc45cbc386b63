"""Pairs that look alike -> clusters, with "not the same" winning over any chain of reasons."""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from stemma.model.entities import Reason
from stemma.resolve.features import JOINED, compare_profiles
from stemma.resolve.profiles import PARTICLES, Profile
from stemma.text.names import skeleton
from stemma.text.words import stem, weight

BLOCK_LIMIT = 400
"""Profiles compared with one another under one key; a larger block is cut and reported."""

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Judged:
    """What people decided: pairs of profile keys that are, or are not, the same."""

    same: frozenset[Pair] = frozenset()
    not_same: frozenset[Pair] = frozenset()


@dataclass(slots=True)
class Clusters:
    """Profiles joined so far: which cluster each is in, and who may never meet."""

    members: dict[str, list[Profile]]
    reasons: dict[str, list[Reason]] = field(default_factory=lambda: defaultdict(list))
    apart: set[Pair] = field(default_factory=set)
    """Pairs of profile keys that must stay in different clusters."""
    home: dict[str, str] = field(default_factory=dict)
    capped: list[str] = field(default_factory=list)

    def join(self, left: str, right: str, reasons: Iterable[Reason]) -> bool:
        """Join the clusters of two profiles unless someone in them must stay apart."""
        one, two = sorted((self.home[left], self.home[right]))
        if one == two:
            return False
        if any(
            pair(a.key, b.key) in self.apart for a in self.members[one] for b in self.members[two]
        ):
            return False
        for profile in self.members[two]:
            self.home[profile.key] = one
        self.members[one].extend(self.members.pop(two))
        self.reasons[one].extend([*self.reasons.pop(two, []), *reasons])
        return True


def pair(left: str, right: str) -> Pair:
    """The two keys in a fixed order."""
    return (left, right) if left <= right else (right, left)


def cluster(profiles: list[Profile], judged: Judged) -> Clusters:
    """The clusters of all profiles, the same whatever their order."""
    found = Clusters(
        members={profile.key: [profile] for profile in profiles},
        home={profile.key: profile.key for profile in profiles},
    )
    found.apart |= judged.not_same | (_of_one_document(profiles) - judged.same)
    candidates, found.capped = _candidates(profiles)
    scored = []
    for left, right in candidates:
        score = compare_profiles(left, right)
        if score.vetoed and pair(left.key, right.key) not in judged.same:
            found.apart.add(pair(left.key, right.key))
        elif score.total >= JOINED:
            scored.append((-score.total, left.key, right.key, score.reasons))
    for left_key, right_key in sorted(judged.same):
        if left_key in found.home and right_key in found.home:
            found.join(left_key, right_key, [_decided(left_key, right_key)])
    for _, left_key, right_key, reasons in sorted(scored, key=lambda item: item[:3]):
        found.join(left_key, right_key, reasons)
    return found


def _decided(left: str, right: str) -> Reason:
    return Reason("judged", 1.0, left, right, "a person decided that they are the same")


def _of_one_document(profiles: list[Profile]) -> set[Pair]:
    """Two entities of one document stay two, unless it writes exactly one name for both."""
    by_document: dict[str, list[Profile]] = defaultdict(list)
    for profile in profiles:
        by_document[profile.document].append(profile)
    return {
        pair(left.key, right.key)
        for group in by_document.values()
        for left, right in itertools.combinations(group, 2)
        if left.is_person and right.is_person and left.fullest != right.fullest
    }


def _candidates(profiles: list[Profile]) -> tuple[list[tuple[Profile, Profile]], list[str]]:
    """Pairs of different documents that share a key, and the keys whose block was cut."""
    blocks: dict[str, list[Profile]] = defaultdict(list)
    for profile in sorted(profiles, key=lambda each: each.key):
        for key in sorted(_keys(profile)):
            blocks[key].append(profile)
    pairs: dict[Pair, tuple[Profile, Profile]] = {}
    capped = []
    for key, block in sorted(blocks.items()):
        if len(block) > BLOCK_LIMIT:
            capped.append(key)
        for left, right in itertools.combinations(block[:BLOCK_LIMIT], 2):
            if left.document != right.document:
                pairs[pair(left.key, right.key)] = (left, right)
    return [pairs[key] for key in sorted(pairs)], capped


def _keys(profile: Profile) -> set[str]:
    """What candidates must share: a whole name, an acronym, a surname's sound, a telling word."""
    keys = {f"name:{' '.join(parts)}" for parts in profile.full_names}
    keys |= {f"acronym:{acronym.lower()}" for acronym in profile.acronyms}
    for parts in profile.full_names:
        if profile.is_person and len(parts) > 1:
            keys |= {f"sound:{skeleton(part)}" for part in parts if part not in PARTICLES}
        elif not profile.is_person:
            telling = sorted({stem(part) for part in parts}, key=lambda each: (-weight(each), each))
            keys |= {f"word:{word}" for word in telling[:2]}
    return keys
