"""When two written names can be one: folded words, skeletons of consonants, small slips.

Inside one document only near-certain pairs count. Vowels matter in short surnames: two people may
be called Karami and Karimi.
"""

from __future__ import annotations

import functools
import re

from anyascii import anyascii
from rapidfuzz.distance import Levenshtein

from stemma.annotate.lexicon import words

SMALL = frozenset({"the", "of", "for", "and", "on", "in", "&", "a"})
LEAST_STEM = 4
LONG_WORD, MIDDLING_WORD, SHORT_WORD = 9, 7, 5
_SOUNDS = (
    ("ph", "f"),
    ("ck", "k"),
    ("kh", "h"),
    ("gh", "g"),
    ("ou", "u"),
    ("w", "v"),
    ("y", "i"),
    ("q", "k"),
    ("c", "k"),
    ("dj", "j"),
    ("zh", "j"),
)


@functools.lru_cache(maxsize=4096)
def folded(name: str) -> tuple[str, ...]:
    """The words of a name in plain lower-case letters; hyphens and apostrophes are left out."""
    plain = anyascii(name).lower().replace("’", "").replace("'", "")
    return tuple(re.findall(r"[a-z0-9]+", plain))


@functools.lru_cache(maxsize=4096)
def person_key(name: str) -> tuple[str, ...]:
    """The folded words of a person's name; a hyphenated name is one word."""
    return tuple(word for part in name.split() if (word := "".join(folded(part))))


def content(name: str) -> tuple[str, ...]:
    """The folded words without articles and prepositions."""
    kept = tuple(word for word in folded(name) if word not in SMALL)
    return kept or folded(name)


def without_generic(name: str) -> tuple[str, ...]:
    """The content words without a generic word at the end: "X Organisation" is "X"."""
    parts = content(name)
    while len(parts) > 1 and parts[-1] in words("names", "heads", "generic"):
        parts = parts[:-1]
    return parts


def same_word(left: str, right: str) -> bool:
    """Whether two folded words are spellings of one."""
    if left == right:
        return True
    short = min(len(left), len(right))
    distance = Levenshtein.distance(left, right, score_cutoff=2)
    if skeleton(left) == skeleton(right) and left[0] == right[0]:
        return short >= MIDDLING_WORD or (short >= SHORT_WORD and distance == 1)
    return (short >= LONG_WORD and distance <= 2) or (short >= MIDDLING_WORD and distance <= 1)


@functools.lru_cache(maxsize=4096)
def skeleton(word: str) -> str:
    """The consonants of a word, sounds that are spelt in several ways made one."""
    for written, sound in _SOUNDS:
        word = word.replace(written, sound)
    kept = [letter for letter in word if letter not in "aeiou"]
    return "".join(letter for at, letter in enumerate(kept) if at == 0 or letter != kept[at - 1])


def same_person_name(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    """Whether two full names, folded, can be one person's: middle names, initials, spellings."""
    if len(left) < 2 or len(right) < 2:
        return False
    given, other = left[0], right[0]
    long = min(len(left[-1]), len(right[-1])) >= MIDDLING_WORD
    surname = long and same_word(left[-1], right[-1])
    if left[-1] == right[-1]:
        initial = (len(given) == 1 or len(other) == 1) and given[0] == other[0]
        return given == other or initial or (same_word(given, other) and len(given) > SHORT_WORD)
    return surname and (given == other or (same_word(given, other) and len(given) >= SHORT_WORD))


def place_stem(word: str) -> str:
    """A word without the ending that makes an adjective of a place: "Norlandian", "Norlandia"."""
    for ending in ("nian", "ian", "ean", "ese", "an", "ia", "a", "i"):
        if word.endswith(ending) and len(word) - len(ending) >= LEAST_STEM:
            return word[: -len(ending)]
    return word


def same_body_name(left: str, right: str) -> bool:
    """Whether two names of bodies are one: word order, a generic word left out, one slip."""
    one, two = content(left), content(right)
    if sorted(map(place_stem, one)) == sorted(map(place_stem, two)):
        return True
    if without_generic(left) == without_generic(right):
        return True
    if len(one) != len(two) or len(one) < 2:
        return False
    different = [(a, b) for a, b in zip(one, two, strict=True) if a != b]
    return len(different) == 1 and same_word(*different[0])
