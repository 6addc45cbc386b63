"""Days of a month written in words: "first", "twenty-first", "the thirtieth"."""

from __future__ import annotations

_TO_NINETEEN = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
    "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"
)
_UNITS = _TO_NINETEEN.split()[:9]
_LATER = ["twentieth", *(f"twenty-{unit}" for unit in _UNITS), "thirtieth", "thirty-first"]
DAYS = {word: day for day, word in enumerate([*_TO_NINETEEN.split(), *_LATER], start=1)}
DAY_WORD = "|".join(word.replace("-", "[- ]") for word in sorted(DAYS, key=len, reverse=True))
"""An alternative of a pattern for each of them, longest first."""


def day_of(word: str) -> int | None:
    """The number of a day in words."""
    return DAYS.get("-".join(word.lower().replace("-", " ").split()))
