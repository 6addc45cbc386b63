"""Names in two forms by rule: a state with or without "Republic of", a given name in its short form.

All are grammar, none is a list of names.
"""

from __future__ import annotations

Words = tuple[str, ...]

_KINDS_OF_STATE = frozenset(
    "republic kingdom state commonwealth emirate sultanate principality duchy".split()
)
_STYLES = frozenset(
    """
    islamic democratic people peoples s federal federative socialist united popular bolivarian
    plurinational hashemite grand oriental cooperative co operative
    """.split()
)
FEWEST_LETTERS = 3


def country_of(parts: Words) -> Words:
    """The plain name in a state's style: "Republic of X" gives X; nothing of any other name."""
    if "of" not in parts:
        return ()
    at = parts.index("of")
    tail = tuple(part for part in parts[at + 1 :] if part != "the")
    styled = bool(at) and parts[at - 1] in _KINDS_OF_STATE
    if not styled or not tail or "of" in tail or not _STYLES.issuperset(parts[: at - 1]):
        return ()
    return tail


def may_be_short_for(one: str, two: str) -> bool:
    """Whether one folded given name may be short for the other: Sam for Samuel, Andi for Andrej."""
    short, long = sorted((one, two), key=len)
    if len(short) == len(long) or len(short) < FEWEST_LETTERS:
        return False
    stem = short[:-2] if short.endswith("ie") else short[:-1] if short[-1] in "iy" else short
    if len(stem) > 2 and stem[-1] == stem[-2]:
        stem = stem[:-1]
    return len(stem) > 1 and long.startswith(stem)
