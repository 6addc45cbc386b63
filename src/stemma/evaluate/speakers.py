"""Whether two lists of names speak of the same people, however fully each is named."""

from __future__ import annotations

import re

WORD = re.compile(r"\w[\w'’-]*")
EMPTY_WORDS = frozenset(
    WORD.findall("the a an of and for mr mrs ms dr sir lord lady our its their")
)


def same_speakers(gold: tuple[str, ...], found: tuple[str, ...]) -> bool:
    """Tell whether every name of either list has its own like in the other; order is free."""
    left = list(gold)
    for name in found:
        like = next((other for other in left if same_name(other, name)), None)
        if like is None:
            return False
        left.remove(like)
    return not left


def same_name(one: str, other: str) -> bool:
    """Tell whether one name's words are all in the other's, titles and articles aside."""
    short, long = sorted((_words(one), _words(other)), key=len)
    return bool(short) and short <= long


def _words(name: str) -> frozenset[str]:
    found = frozenset(re.sub(r"['’]s$", "", word) for word in WORD.findall(name.casefold()))
    return found - EMPTY_WORDS or found
