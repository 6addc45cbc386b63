"""Names as strings: folding, what is heard, and how alike two spellings of one name part are."""

from __future__ import annotations

import functools
import itertools
import re

from anyascii import anyascii

from stemma.text.spelling import VOWELS, likeness, shipped_costs

_SPELLED_TOGETHER = (
    ("kh", "X"),
    ("sch", "S"),
    ("tch", "C"),
    ("ch", "C"),
    ("sh", "S"),
    ("gh", "G"),
    ("dh", "D"),
    ("th", "T"),
    ("ph", "f"),
    ("zh", "J"),
    ("dj", "J"),
    ("ck", "k"),
    ("oo", "u"),
    ("ou", "u"),
    ("ee", "i"),
    ("ie", "i"),
    ("ei", "i"),
    ("ay", "ai"),
    ("ey", "ai"),
)
"""Letters that write one sound; what may be read as another letter alone gets one of its own."""
_FIRST_TS = re.compile(r"^t[sz](?=[aeiouy])")
"""At the beginning, before a vowel, ts, tz and c write one sound."""
_CLOSE = str.maketrans("xXcCgGqzSdDTJpfw", "kkkkkkksstttjbvv")
"""Close consonants, written alike."""


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
    kept = [letter for letter in heard.translate(_CLOSE) if letter not in VOWELS and letter != "h"]
    single = "".join(letter for letter, _ in itertools.groupby(kept))
    return ("a" if heard[:1] in VOWELS else "") + single


@functools.lru_cache(maxsize=65_536)
def part_similarity(left: str, right: str) -> float:
    """How alike two folded name parts are, from 0 to 1, by the cost of turning one into the other."""
    return likeness(sound(left), sound(right), shipped_costs())
