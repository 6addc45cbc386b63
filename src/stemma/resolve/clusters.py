"""Names that look alike -> clusters, with "not the same" winning over any chain of reasons.

Profiles that are written exactly alike form one *form*; features look at forms only, so the cost grows
with the number of different names and not with the number of documents that use them.
"""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from stemma.model.annotations import EntitySchema
from stemma.model.entities import Reason
from stemma.model.kept import Kept
from stemma.resolve.features import JOINED, LETTERS, WEAK, compare_profiles
from stemma.resolve.profiles import PARTICLES, Profile
from stemma.text.names import skeleton
from stemma.text.words import stem, weight

BLOCK_LIMIT = 400
"""Forms compared with one another under one key; a larger block is cut and reported."""
SUGGESTS = 0.4
"""The value of a reason that joins nothing: a person decides."""

Pair = tuple[str, str]
Name = tuple[str, ...]
Scored = tuple[float, str, str, tuple[Reason, ...]]
Step = tuple[str, str, tuple[Reason, ...]]
"""Two profiles that were joined, and why."""


@dataclass(frozen=True, slots=True)
class Judged:
    """What people decided: pairs of profile keys that are, or are not, the same."""

    same: frozenset[Pair] = frozenset()
    not_same: frozenset[Pair] = frozenset()
    leading: tuple[str, ...] = ()
    """Whose page it was on which a person said "the same", the latest last: they stay what they are."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Two profiles that may be one entity; a person decides."""

    left: str
    right: str
    reason: Reason


@dataclass(slots=True)
class Cluster:
    """Profiles that are one entity so far."""

    members: list[Profile]
    reasons: list[Reason] = field(default_factory=list)
    enemies: set[str] = field(default_factory=set)
    """Keys of profiles that must stay elsewhere."""
    written: dict[str, set[Name]] = field(default_factory=lambda: defaultdict(set))
    """Persons only: the full names by document. One document's two names are two people."""


@dataclass(slots=True)
class Clusters:
    """Every cluster by the key of its first profile, and which one each profile is in."""

    found: dict[str, Cluster]
    home: dict[str, str]
    capped: list[Profile] = field(default_factory=list)
    """The first name of each crowded block that was compared with none of its others."""
    unsure: list[Suggestion] = field(default_factory=list)
    judged_apart: frozenset[Pair] = frozenset()
    steps: list[Step] = field(default_factory=list)
    """Every joining in its order."""
    kinds: dict[str, EntitySchema] = field(default_factory=dict)
    """The kind of each cluster on whose page a person joined it with another."""
    weak: list[Scored] = field(default_factory=list)
    """What one name alone fits, unless another fits too."""

    def of(self, profile: str) -> Cluster:
        """The cluster that a profile is in."""
        return self.found[self.home[profile]]

    def keep_apart(self, left: str, right: str) -> None:
        """Never let the clusters of two profiles meet."""
        self.of(left).enemies.add(right)
        self.of(right).enemies.add(left)

    def are_judged_apart(self, left: str, right: str) -> bool:
        """Whether a person decided that the clusters of two profiles are not the same."""
        homes = {self.home[left], self.home[right]}
        return any({self.home.get(key) for key in each} == homes for each in self.judged_apart)

    def are_apart(self, left: str, right: str) -> bool:
        """Whether something keeps the clusters of two profiles from meeting."""
        one, two = sorted((self.home[left], self.home[right]))
        return one != two and self._apart(one, two)

    def join(self, left: str, right: str, reasons: Iterable[Reason]) -> bool:
        """Join the clusters of two profiles unless something keeps them apart."""
        one, two = sorted((self.home[left], self.home[right]))
        if one == two or self._apart(one, two):
            return False
        self.steps.append((left, right, tuple(reasons)))
        into, moved = self.found[one], self.found.pop(two)
        if two in self.kinds:
            self.kinds[one] = self.kinds.pop(two)
        self.home.update((profile.key, one) for profile in moved.members)
        into.members.extend(moved.members)
        into.reasons.extend([*moved.reasons, *self.steps[-1][2]])
        into.enemies |= moved.enemies
        for document, names in moved.written.items():
            into.written[document] |= names
        return True

    def _apart(self, one: str, two: str) -> bool:
        left, right = self.found[one], self.found[two]
        if any(self.home.get(enemy) == two for enemy in left.enemies):
            return True
        small, large = sorted((left.written, right.written), key=len)
        return any(
            document in large and names != large[document] for document, names in small.items()
        )


def pair(left: str, right: str) -> Pair:
    """The two keys in a fixed order."""
    return (left, right) if left <= right else (right, left)


def cluster(profiles: list[Profile], judged: Judged, kept: Kept) -> Clusters:
    """The clusters of all profiles as the texts alone show them, the same whatever their order.

    What a person took apart stays so; what a person joined is for `stated.with_stated`.
    """
    clusters = alone(profiles, judged)
    forms = _forms(sorted(profiles, key=lambda each: each.key))
    for form in forms:
        if len(form) > 1:
            alike = compare_profiles(form[0], form[1])
            apart = alike.total < JOINED or form[0].is_described
            for other in () if apart else form[1:]:
                clusters.join(form[0].key, other.key, alike.reasons)
    _join_alike(clusters, [form[0] for form in forms], kept)
    return clusters


def alone(profiles: Iterable[Profile], judged: Judged) -> Clusters:
    """Each profile by itself, with the walls that a person set."""
    ordered = sorted(profiles, key=lambda each: each.key)
    clusters = Clusters(
        found={profile.key: _alone(profile) for profile in ordered},
        home={profile.key: profile.key for profile in ordered},
        judged_apart=judged.not_same,
    )
    for left, right in sorted(judged.not_same):
        if left in clusters.home and right in clusters.home:
            clusters.keep_apart(left, right)
    return clusters


def _alone(profile: Profile) -> Cluster:
    made = Cluster([profile])
    if profile.is_person and profile.fullest:
        made.written[profile.document].add(profile.fullest)
    return made


def _forms(ordered: list[Profile]) -> list[list[Profile]]:
    """Profiles that no feature can tell apart, together."""
    forms: dict[object, list[Profile]] = defaultdict(list)
    for profile in ordered:
        forms[profile.schema, profile.entity.name, frozenset(profile.names)].append(profile)
    return list(forms.values())


def _join_alike(clusters: Clusters, forms: list[Profile], kept: Kept) -> None:
    candidates, clusters.capped = _candidates(forms)
    scored: list[Scored] = []
    for left, right in candidates:
        score = kept.call("names", pair(left.key, right.key), compare_profiles, left, right)
        if score.vetoed:
            clusters.keep_apart(left.key, right.key)
        elif score.total >= JOINED:
            scored.append((-score.total, left.key, right.key, score.reasons))
    for each in sorted(scored, key=lambda item: item[:3]):
        if WEAK.issuperset(reason.feature for reason in each[3]):
            clusters.weak.append(each)
        else:
            clusters.join(each[1], each[2], each[3])
    join_weak(clusters)


def join_weak(clusters: Clusters) -> None:
    """Join what one name alone fits; where two fit that are not one, each is only suggested."""
    fits: dict[str, set[str]] = defaultdict(set)
    for _, left, right, _ in clusters.weak:
        fits[left].add(right)
        fits[right].add(left)
    for _, left, right, reasons in clusters.weak:
        others = (fits[left] | fits[right]) - {left, right}
        if any(clusters.are_apart(each, end) for each in others for end in (left, right)):
            clusters.unsure.extend(
                Suggestion(left, right, replace(reason, value=SUGGESTS)) for reason in reasons
            )
        else:
            clusters.join(left, right, reasons)


def _candidates(forms: list[Profile]) -> tuple[list[tuple[Profile, Profile]], list[Profile]]:
    """Pairs of forms that share a key, and of each block that was cut the first one left out."""
    blocks: dict[str, list[Profile]] = defaultdict(list)
    for profile in forms:
        for key in sorted(_keys(profile)):
            blocks[key].append(profile)
    pairs: dict[Pair, tuple[Profile, Profile]] = {}
    capped = []
    for _, block in sorted(blocks.items()):
        if len(block) > BLOCK_LIMIT:
            capped.append(block[BLOCK_LIMIT])
        for left, right in itertools.combinations(block[:BLOCK_LIMIT], 2):
            pairs[pair(left.key, right.key)] = (left, right)
    return [pairs[key] for key in sorted(pairs)], capped


def _keys(profile: Profile) -> set[str]:
    """What candidates must share: a whole name, an acronym, a surname's sound, a telling word."""
    keys = {f"name:{' '.join(parts)}" for parts in profile.full_names}
    keys |= {f"acronym:{acronym.lower()}" for acronym in profile.acronyms}
    if len(profile.letters) >= LETTERS:
        keys.add(f"letters:{profile.letters}")
    if profile.country:
        keys.add(f"name:{' '.join(profile.country)}")
    if profile.schema == "Address":
        initials = ("".join(part[0] for part in parts) for parts in profile.full_names)
        keys |= {f"acronym:{letters}" for letters in initials if len(letters) > 1}
    for parts in profile.full_names:
        if profile.is_person and len(parts) > 1:
            keys |= {f"sound:{skeleton(part)}" for part in parts if part not in PARTICLES}
        elif not profile.is_person:
            telling = sorted({stem(part) for part in parts}, key=lambda each: (-weight(each), each))
            keys |= {f"word:{word}" for word in telling[:2]}
    return keys
