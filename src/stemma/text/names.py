"""Names as strings: folding, and how alike two spellings of one name part are.

Spellings of one name differ in predictable places when they come from another script: vowels that the
script does not write, letters with no one Latin match, doubled letters, silent final h. A change there
costs little; any other change costs a whole letter. What remains is measured against the length, so
that one different vowel decides between two short surnames and does not between two long ones.
"""

from __future__ import annotations

import functools
import itertools
import re

from anyascii import anyascii

VOWELS = frozenset("aeiouy")

_SPELLED_TOGETHER = (
    ("kh", "x"),
    ("ch", "c"),
    ("sch", "s"),
    ("sh", "s"),
    ("gh", "g"),
    ("dh", "d"),
    ("th", "t"),
    ("ph", "f"),
    ("zh", "j"),
    ("dj", "j"),
    ("ck", "k"),
    ("oo", "u"),
    ("ou", "u"),
    ("ee", "i"),
    ("ie", "i"),
    ("ei", "i"),
    ("ay", "ai"),
    ("ey", "ai"),
    ("q", "k"),
    ("w", "v"),
)
_FIRST_TS = re.compile(r"^t[sz](?=[aeiouy])")
"""At the beginning, before a vowel, ts, tz and c write one sound."""
_CLOSE_VOWELS = {
    frozenset(pair): cost
    for pair, cost in {
        "ei": 0.3,
        "iy": 0.15,
        "ey": 0.3,
        "ou": 0.25,
        "ae": 0.4,
        "ao": 0.6,
        "au": 0.6,
        "ai": 0.8,
        "eo": 0.8,
    }.items()
}
_CLOSE_CONSONANTS = {
    frozenset(pair): cost
    for pair, cost in {
        "kg": 0.4,
        "kc": 0.3,
        "kx": 0.3,
        "hx": 0.3,
        "cs": 0.4,
        "sz": 0.4,
        "jg": 0.3,
        "jy": 0.4,
        "td": 0.4,
        "bp": 0.5,
        "vf": 0.4,
        "vb": 0.5,
        "vu": 0.3,
    }.items()
}
_LOST_VOWEL = 0.55
_LOST_H = 0.2
_DOUBLED = 0.1


def fold_name(name: str) -> str:
    """The name in plain lower-case Latin letters, digits and single spaces."""
    plain = anyascii(name).lower().replace("’", "'")
    plain = re.sub(r"(?<=\w)'(?=\w)", "", plain)
    return re.sub(r"[^a-z0-9]+", " ", plain).strip()


def name_parts(name: str) -> tuple[str, ...]:
    """The folded words of a name."""
    return tuple(fold_name(name).split())


@functools.lru_cache(maxsize=65_536)
def sound(part: str) -> str:
    """A folded part with letters that are spelled together written as one."""
    part = _FIRST_TS.sub("c", part)
    for spelling, letter in _SPELLED_TOGETHER:
        part = part.replace(spelling, letter)
    return part


@functools.lru_cache(maxsize=65_536)
def skeleton(part: str) -> str:
    """The consonants of a folded part, close ones written alike: a key to find candidates by.

    Names that begin with a vowel keep a mark for it. Spellings of one name nearly always share it.
    """
    heard = sound(part)
    close = str.maketrans({"x": "k", "c": "k", "g": "k", "z": "s", "d": "t", "p": "b", "f": "v"})
    kept = [letter for letter in heard.translate(close) if letter not in VOWELS and letter != "h"]
    single = "".join(letter for letter, _ in itertools.groupby(kept))
    return ("a" if heard[:1] in VOWELS else "") + single


@functools.lru_cache(maxsize=65_536)
def part_similarity(left: str, right: str) -> float:
    """How alike two folded name parts are, from 0 to 1, by the cost of turning one into the other."""
    if left == right:
        return 1.0
    first, second = sorted((sound(left), sound(right)))
    cost = _distance(first, second)
    return max(0.0, 1.0 - cost / max(len(first), len(second), 1))


def _distance(left: str, right: str) -> float:
    """Weighted edit distance, row by row."""
    above = [0.0]
    for index in range(len(right)):
        above.append(above[-1] + _lost(right, index))
    for row, letter in enumerate(left):
        here = [above[0] + _lost(left, row)]
        for column, other in enumerate(right):
            here.append(
                min(
                    above[column] + _changed(letter, other),
                    above[column + 1] + _lost(left, row),
                    here[column] + _lost(right, column),
                )
            )
        above = here
    return above[-1]


def _changed(left: str, right: str) -> float:
    if left == right:
        return 0.0
    pair = frozenset((left, right))
    if left in VOWELS and right in VOWELS:
        return _CLOSE_VOWELS.get(pair, 0.9)
    return _CLOSE_CONSONANTS.get(pair, 1.0)


def _lost(word: str, index: int) -> float:
    letter = word[index]
    if index and word[index - 1] == letter:
        return _DOUBLED
    if letter == "h":
        return _LOST_H
    return _LOST_VOWEL if letter in VOWELS and index else 1.0
