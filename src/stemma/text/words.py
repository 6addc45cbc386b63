"""Words: how a text is cut into them, their stems, and how much each one tells.

The weights come from a frozen table, so that adding a document to a case never shifts a score.
"""

from __future__ import annotations

import functools
import math
import re
import unicodedata
from importlib.resources import files

WORD = re.compile(r"\d+(?:[.,:]\d+)+|[^\W_]+(?:[’'.\-‑][^\W_]+)*", re.UNICODE)

_SUFFIXES = (
    ("ational", "ate"),
    ("isations", "ise"),
    ("izations", "ize"),
    ("isation", "ise"),
    ("ization", "ize"),
    ("fulness", "ful"),
    ("ousness", "ous"),
    ("iveness", "ive"),
    ("ically", "ic"),
    ("ements", ""),
    ("ement", ""),
    ("ments", ""),
    ("ment", ""),
    ("ingly", ""),
    ("edly", ""),
    ("ions", ""),
    ("ion", ""),
    ("ies", "y"),
    ("ied", "y"),
    ("ings", ""),
    ("ing", ""),
    ("ers", ""),
    ("er", ""),
    ("ed", ""),
    ("es", ""),
    ("ly", ""),
    ("s", ""),
)
_SHORTEST_STEM = 3


_TYPE = str.maketrans("’‑", "'-")


def words(text: str) -> list[str]:
    """The words of a text in order, folded: lower case, no accents, possessive 's dropped."""
    found = []
    for match in WORD.finditer(text):
        word = fold(match.group())
        found.append(word[:-2] if word.endswith(("'s", "’s")) else word)
    return found


def fold(word: str) -> str:
    """Lower case without combining marks; letters of other scripts stay what they are."""
    if word.isascii():
        return word.lower()
    parts = unicodedata.normalize("NFKD", word.casefold())
    return "".join(part for part in parts if not unicodedata.combining(part))


@functools.lru_cache(maxsize=262_144)
def folded(word: str) -> str:
    """The same, remembered, and one for curly and straight apostrophes, hyphens that break and do not."""
    return fold(word).translate(_TYPE)


@functools.lru_cache(maxsize=65_536)
def stem(word: str) -> str:
    """A rough stem, so that "detained" and "detention" or "detains" often meet.

    Deliberately crude and deterministic; what it joins is only ever a candidate.
    """
    for suffix, replacement in _SUFFIXES:
        if word.endswith(suffix) and len(word) - len(suffix) >= _SHORTEST_STEM:
            word = word[: -len(suffix)] + replacement
            break
    if len(word) > _SHORTEST_STEM and word[-1] == "e":
        word = word[:-1]
    if len(word) > _SHORTEST_STEM and word[-1] == word[-2] and word[-1] not in "ls":
        word = word[:-1]
    return word


@functools.lru_cache(maxsize=65_536)
def weight(word: str) -> float:
    """How much a stem tells, from 0 (in every text) to 1 (in none of the reference texts)."""
    total, table = _table()
    return math.log((total + 1) / (table.get(word, 0) + 1)) / math.log(total + 1)


@functools.cache
def _table() -> tuple[int, dict[str, int]]:
    """Number of reference texts, and in how many of them each stem stands."""
    source = files("stemma.text").joinpath("data/word_weights.tsv").read_text(encoding="utf-8")
    first, *lines = source.splitlines()
    pairs = (line.split("\t") for line in lines)
    return int(first.split("\t")[1]), {word: int(count) for word, count in pairs}
