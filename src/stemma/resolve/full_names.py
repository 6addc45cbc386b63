"""Whether two full names may be of one person: part by part, and given names more strictly than surnames."""

from __future__ import annotations

from stemma.resolve.profiles import PARTICLES
from stemma.text.names import part_similarity, skeleton, sound
from stemma.text.spelling import VOWELS

SURNAME = 0.88
GIVEN = 0.84
"""How alike two surnames, and two given names, must be."""
SHORT = 4
"""Letters of a name in which each tells: Young and Jong are two."""
_HEARD_ALIKE = str.maketrans("yw", "iv")


def person_likeness(one: tuple[str, ...], two: tuple[str, ...]) -> float:
    """How alike two full names are, name order and particles aside; 0 where a part disagrees."""
    left = [part for part in one if part not in PARTICLES]
    right = [part for part in two if part not in PARTICLES]
    if min(len(left), len(right)) < 2 or abs(len(left) - len(right)) > 1:
        return 0.0
    straight = _aligned(left, right)
    turned = _aligned([left[-1], *left[:-1]], right) if len(left) == len(right) else 0.0
    return max(straight, turned)


def _aligned(left: list[str], right: list[str]) -> float:
    surname = part_similarity(left[-1], right[-1])
    given = _given_likeness(left[0], right[0])
    if surname < SURNAME or given < GIVEN or _are_short_and_two(left[-1], right[-1]):
        return 0.0
    between = zip(left[1:-1], right[1:-1], strict=False)
    if len(left) == len(right) and not all(_may_be_middle(*each) for each in between):
        return 0.0
    return (surname + given) / 2


def _are_short_and_two(one: str, two: str) -> bool:
    """Whether two short surnames are heard in two ways: Holm and Hulm, Lang and Lange; not Nagy and Nagi."""
    heard = {sound(each.rstrip("h")).translate(_HEARD_ALIKE) for each in (one, two)}
    return len(heard) > 1 and min(map(len, heard)) <= SHORT


def _given_likeness(one: str, two: str) -> float:
    """How alike two given names are; not at all where they have other consonants, or other endings."""
    if _consonants(one) != _consonants(two) or _other_ending(one, two):
        return 0.0
    return part_similarity(one, two)


def _consonants(name: str) -> str:
    """The consonants of a given name; J and Y begin the same names, if they are no short ones."""
    spelled_alike = name.startswith("j") and len(name) > SHORT
    return skeleton("y" + name[1:] if spelled_alike else name)


def _other_ending(one: str, two: str) -> bool:
    """Whether one ends in a vowel and the other not, or in o where it has a: Simon, Simone; Mario, Maria."""
    first, second = one.rstrip("h") or one, two.rstrip("h") or two
    ends = {first[-1], second[-1]}
    vowels = ends & VOWELS
    return (len(ends) > 1 and len(vowels) == 1 and vowels != {"o"}) or ends == {"o", "a"}


def _may_be_middle(one: str, two: str) -> bool:
    """Whether two names between the first and the last may be one: alike, or one an initial."""
    if 1 in (len(one), len(two)):
        return one[0] == two[0]
    return _given_likeness(one, two) >= GIVEN


def given_agree(one: tuple[str, ...], two: tuple[str, ...]) -> bool:
    """Whether the given names may be of one person: alike, or one the initial of the other."""
    first, second = one[0], two[0]
    if 1 in (len(first), len(second)):
        return first[0] == second[0]
    return _given_likeness(first, second) >= GIVEN
