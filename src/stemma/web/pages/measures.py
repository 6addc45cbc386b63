"""In what a number is given, as the text writes it: milligrams, or milligrams per litre."""

from __future__ import annotations

import re

from stemma.model.annotations import Quantity

_WORD = r"[^\W\d_]+\d?"
_PER = re.compile(rf"\s*(?:/\s*|per\s+)({_WORD})", re.IGNORECASE)
_NOUN_PER = re.compile(
    rf"\s*(?:({_WORD})\s+per\s+({_WORD})|([^\W\d_]{{1,3}})/({_WORD}))", re.IGNORECASE
)
_AFTER = 40
_NO_UNIT = frozenset({"cent", "se"})
"""“Per cent” and “per se” are words of their own."""
_WRITTEN_OUT = {
    "g": "gram",
    "h": "hour",
    "hr": "hour",
    "kg": "kilogram",
    "km": "kilometre",
    "l": "litre",
    "liter": "litre",
    "m": "metre",
    "m2": "square metre",
    "m3": "cubic metre",
    "meter": "metre",
    "ml": "millilitre",
    "s": "second",
    "sec": "second",
}


def measure(text: str, row: Quantity) -> str:
    """What the number counts or is given in, with what it is given per: "mg per litre"."""
    thing = row.unit or row.counts or ""
    after = text[row.spans[-1][1] : row.spans[-1][1] + _AFTER]
    rate = _PER.match(after)
    if rate and thing and _is_unit(rate[1]):
        return f"{thing} per {_one(rate[1])}"
    named = _NOUN_PER.match(after)
    if named and _is_unit(named[2] or named[4]):
        return f"{named[1] or named[3]} per {_one(named[2] or named[4])}"
    return thing


def _is_unit(word: str) -> bool:
    return word.casefold() not in _NO_UNIT


def _one(word: str) -> str:
    """The unit written out, for one of it."""
    folded = word.casefold()
    plain = folded[:-1] if len(folded) > 3 and folded.endswith("s") else folded
    return _WRITTEN_OUT.get(plain, plain)
