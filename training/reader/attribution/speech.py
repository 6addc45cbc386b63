"""Which attributions are of saying: the part of the score that is closest to attributed claims."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from attribution.documents import Attribution

_WORD = re.compile(r"[a-z]+")
_VERBS = """
accuse acknowledge add admit advise agree allege announce apologize argue ask assert assure blast
boast brag call caution charge claim comment complain concede conclude confirm contend criticize
declare defend demand denounce deny describe disclose dismiss dispute echo emphasize explain
indicate inform insist joke lament maintain mention note observe pledge post praise predict
promise propose quip quote recall recommend refer refute reiterate reject remark repeat reply
report respond retort reveal say slam speculate state stress suggest tell testify tweet urge vow
warn write
"""
_IRREGULAR = "said told wrote written according statement quoted claims denied replied testified"


def speech_words() -> frozenset[str]:
    """All forms of verbs of saying, and a few words that do the same work."""
    forms = set(_IRREGULAR.split())
    for verb in _VERBS.split():
        stem = verb.removesuffix("e")
        forms |= {verb, f"{verb}s", f"{verb}es", f"{stem}ed", f"{stem}ing"}
        forms |= {f"{verb}{verb[-1]}ed", f"{verb}{verb[-1]}ing"}
        if verb.endswith("y"):
            forms |= {f"{verb[:-1]}ies", f"{verb[:-1]}ied"}
    return frozenset(forms)


def of_saying(
    text: str, attributions: Sequence[Attribution], words: frozenset[str]
) -> list[Attribution]:
    """The attributions whose cue holds a word of saying."""
    return [one for one in attributions if words & _cue_words(text, one)]


def _cue_words(text: str, attribution: Attribution) -> set[str]:
    cue = " ".join(text[start:end] for start, end in attribution.cue).lower()
    return set(_WORD.findall(cue))
