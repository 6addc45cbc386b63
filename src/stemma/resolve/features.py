"""The matcher on one screen: what is compared, what it weighs, and what it says to the user.

A feature looks at two profiles of different documents and gives a finding or nothing. Positive weights
speak for one entity, negative ones against. Two entities are joined when the sum reaches `JOINED`; a
finding of weight -1 can not be outvoted. That someone *says* A is B is a statement and no feature.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from stemma.model.entities import Reason
from stemma.resolve.full_names import given_agree, person_likeness
from stemma.resolve.lone_heads import head_of
from stemma.resolve.profiles import ORGANISED, PARTICLES, Profile
from stemma.text.names import part_similarity
from stemma.text.words import stem, weight

JOINED = 0.7
WITH_INITIAL = 0.92
"""How alike surnames must be where one given name is an initial: less speaks for them."""
LETTERS = 7
_BRANCH = frozenset(
    "branch chapter section youth wing women students office bureau local committee cell unit".split()
)


@dataclass(frozen=True, slots=True)
class Finding:
    """How strongly a feature speaks (0 to 1), and what it compared."""

    value: float
    left: str
    right: str
    says: str


Look = Callable[[Profile, Profile], Finding | None]


@dataclass(frozen=True, slots=True)
class Feature:
    """A comparison with its weight; its docstring is what users read about it."""

    look: Look
    weight: float

    @property
    def name(self) -> str:
        """The comparison's name."""
        return self.look.__name__.lstrip("_")


def same_name(left: Profile, right: Profile) -> Finding | None:
    """Both documents write the same full name."""
    if left.is_person and right.is_person and min(map(len, (left.fullest, right.fullest))) == 1:
        return None
    if not left.may_be(right):
        return None
    shared = sorted(
        set(left.full_names) & set(right.full_names), key=lambda each: (-len(each), each)
    )
    bodies = {left.schema, right.schema} <= ORGANISED
    if not shared or (len(shared[0]) == 1 and left.schema != right.schema and not bodies):
        return None
    if bodies and len(shared[0]) == 1 and _are_fuller(left, right, shared[0]):
        return None
    name = " ".join(shared[0])
    return Finding(1.0, left.entity.name, right.entity.name, f"both write the name “{name}”")


def _are_fuller(left: Profile, right: Profile, word: tuple[str, ...]) -> bool:
    """Whether two bodies share one word only, and have fuller names: "the Committee" of each.

    What both begin with may be their name ("Orkan"), if neither name turns on it: "Council of Exiles".
    """
    both = (left, right)
    fuller = all(len(profile.fullest) > 1 for profile in both)
    late = all(profile.fullest[0] != word[0] for profile in both)
    kind = any(head_of(profile.fullest) == word[0] for profile in both if profile.fullest)
    return fuller and (late or kind) and left.fullest != right.fullest


def same_acronym(left: Profile, right: Profile) -> Finding | None:
    """Both use the same acronym, and no document explains it differently."""
    shared = left.acronyms & right.acronyms
    if not shared or left.is_person or right.is_person:
        return None
    if left.full_names and right.full_names and not _same_words(left, right):
        return None
    return Finding(1.0, left.entity.name, right.entity.name, f"both use “{min(shared)}”")


def initials_of_a_country(left: Profile, right: Profile) -> Finding | None:
    """One writes a country's initials where the other writes its name."""
    if {left.schema, right.schema} != {"Address"}:
        return None
    for one, two in ((left, right), (right, left)):
        initials = {"".join(part[0] for part in parts).upper() for parts in two.full_names}
        if one.acronyms & initials and max(map(len, two.full_names), default=0) > 1:
            says = "the initials of the country's name"
            return Finding(1.0, left.entity.name, right.entity.name, says)
    return None


def same_spelling_family(left: Profile, right: Profile) -> Finding | None:
    """Given name and surname differ only where spellings from another script differ."""
    if not (left.is_person and right.is_person):
        return None
    best = max(
        (person_likeness(a, b) for a in left.full_names for b in right.full_names), default=0.0
    )
    if not best:
        return None
    return Finding(
        best, left.entity.name, right.entity.name, "the two spellings may be of one name"
    )


def initial_and_surname(left: Profile, right: Profile) -> Finding | None:
    """One document writes an initial where the other writes the given name."""
    if not (left.is_person and right.is_person):
        return None
    for one in left.full_names:
        for two in right.full_names:
            short, long = sorted((one, two), key=lambda parts: len(parts[0]))
            if (
                min(len(short), len(long)) > 1
                and len(short[0]) == 1
                and len(long[0]) > 1
                and long[0].startswith(short[0])
                and part_similarity(short[-1], long[-1]) >= WITH_INITIAL
            ):
                says = "an initial and the same surname"
                return Finding(1.0, left.entity.name, right.entity.name, says)
    return None


def same_letters(left: Profile, right: Profile) -> Finding | None:
    """One writes in one word what the other writes in two."""
    one, two = left.fullest, right.fullest
    if left.letters != right.letters or one == two or len(left.letters) < LETTERS:
        return None
    says = "the same letters, spaces and hyphens aside"
    return Finding(1.0, left.entity.name, right.entity.name, says)


def style_of_a_state(left: Profile, right: Profile) -> Finding | None:
    """One writes a state's plain name where the other writes its full style."""
    for one, two in ((left, right), (right, left)):
        plain = one.schema == "Address" and not one.country and one.fullest
        if plain and plain == two.country:
            says = "the plain name of the state"
            return Finding(1.0, left.entity.name, right.entity.name, says)
    return None


def same_words(left: Profile, right: Profile) -> Finding | None:
    """Two organisations whose names have the same telling words."""
    if not ({left.schema, right.schema} <= ORGANISED | {"LegalEntity"}):
        return None
    if not _same_words(left, right):
        return None
    return Finding(
        1.0, left.entity.name, right.entity.name, "the names have the same telling words"
    )


def different_given_names(left: Profile, right: Profile) -> Finding | None:
    """One surname, two given names: relatives are not one person."""
    if not (left.is_person and right.is_person):
        return None
    one, two = left.fullest, right.fullest
    if min(len(one), len(two)) < 2 or given_agree(one, two) or person_likeness(one, two):
        return None
    short, long = sorted((one, two), key=len)
    if short[0] in PARTICLES and long[-len(short) :] == short:
        return None  # "Van der Haeg" is a surname alone
    return Finding(1.0, " ".join(one[:-1]), " ".join(two[:-1]), "different given names")


def branch_of(left: Profile, right: Profile) -> Finding | None:
    """One name has what marks a branch, a wing or a camp, and the other has not."""
    if left.is_person or right.is_person:
        return None
    if left.qualifiers != right.qualifiers and left.qualifiers and right.qualifiers:
        return Finding(1.0, _listed(left.qualifiers), _listed(right.qualifiers), "different camps")
    marks = [frozenset(profile.fullest) & _BRANCH for profile in (left, right)]
    if left.fullest and right.fullest and marks[0] != marks[1]:
        return Finding(1.0, left.entity.name, right.entity.name, "one of them is marked as a part")
    return None


def different_styles(left: Profile, right: Profile) -> Finding | None:
    """Two states that share a plain name and differ in their style."""
    if not left.country or left.country != right.country or left.fullest == right.fullest:
        return None
    return Finding(1.0, left.entity.name, right.entity.name, "two styles of one plain name")


def different_kinds(left: Profile, right: Profile) -> Finding | None:
    """One is a person or a place and the other is not."""
    kinds = {_kind(left), _kind(right)} - {"open"}
    if len(kinds) < 2 or (len(left.fullest) > 1 and left.fullest == right.fullest):
        return None
    return Finding(1.0, left.schema, right.schema, "different kinds of things")


WEAK = frozenset({"initial_and_surname", "style_of_a_state"})
"""Features that join only where one name alone fits: two people may share an initial."""

FEATURES: tuple[Feature, ...] = (
    Feature(same_name, 0.9),
    Feature(same_acronym, 0.85),
    Feature(initials_of_a_country, 0.75),
    Feature(same_spelling_family, 0.85),
    Feature(initial_and_surname, 0.75),
    Feature(same_letters, 0.85),
    Feature(style_of_a_state, 0.75),
    Feature(same_words, 0.85),
    Feature(different_given_names, -1.0),
    Feature(branch_of, -1.0),
    Feature(different_styles, -1.0),
    Feature(different_kinds, -1.0),
)


@dataclass(frozen=True, slots=True)
class Score:
    """The sum of the features with a reason for each that spoke."""

    total: float
    vetoed: bool
    reasons: tuple[Reason, ...]


def compare_profiles(left: Profile, right: Profile) -> Score:
    """What all features together say of two profiles."""
    total, vetoed, reasons = 0.0, False, []
    for feature in FEATURES:
        found = feature.look(left, right)
        if found is None:
            continue
        part = feature.weight * found.value
        total = max(total, part) if part > 0 else total
        vetoed = vetoed or feature.weight <= -1
        reasons.append(Reason(feature.name, round(part, 2), found.left, found.right, found.says))
    return Score(0.0 if vetoed else total, vetoed, tuple(reasons))


def _same_words(left: Profile, right: Profile) -> bool:
    return any(
        {stem(part) for part in one} == {stem(part) for part in two}
        for one in map(_telling, left.full_names)
        for two in map(_telling, right.full_names)
        if len(one) > 1 and len(two) > 1
    )


def _telling(parts: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(part for part in parts if weight(stem(part)) > 0.1)


def _kind(profile: Profile) -> str:
    if profile.schema in ORGANISED:
        return "organised"
    return "open" if profile.schema in {"LegalEntity", "Thing", "Event"} else profile.schema


def _listed(items: frozenset[str]) -> str:
    return ", ".join(sorted(items))
