"""The language of a text, or nothing where it is too short to tell."""

from __future__ import annotations

import functools
import re
from typing import Any

ENOUGH, SAMPLE = 60, 5_000
"""Letters needed for the detector, and characters it looks at."""
ENGLISH_SHARE = 0.2
COMMON_ENGLISH = frozenset(
    "the of and to in a is was that for on with as by at from said he she it they we be been has "
    "have had are were not this who will his her their".split()
)
WORD = re.compile(r"[^\W\d_]+")


def language_of(text: str) -> str | None:
    """The ISO 639-1 code of the text's language, or null."""
    sample = text[:SAMPLE]
    words = WORD.findall(sample)
    if sum(map(len, words)) >= ENOUGH:
        return str(_detector().classify(sample)[0])
    return "en" if _looks_english(words) else None


@functools.cache
def _detector() -> Any:
    """Load once per process."""
    import py3langid

    return py3langid


def _looks_english(words: list[str]) -> bool:
    common = [word for word in words if word.lower() in COMMON_ENGLISH]
    ascii_only = all(word.isascii() for word in words)
    return ascii_only and bool(common) and len(common) >= ENGLISH_SHARE * len(words)
