"""How many of what: the figures of a statement, and whether two of them can both be right."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from stemma.compare.statements import Statement
from stemma.compare.when import duration
from stemma.model.annotations import Quantity
from stemma.text.words import stem, words

PEOPLE = frozenset(
    ("people", "persons", "individuals", "demonstrators", "protesters", "protestors", "crowd", "participants")
)  # fmt: skip
"""Words for a count of anyone who was there; "men" or "officers" are a part of them."""
_ABOUT = 0.15
"""How far "about" may reach, as a share of the figure."""
_PART = re.compile(
    r"^\s*(?:of|among|from)\s+(?:them|those|these|which|whom|the|his|her|its|their)\b"
)
_DAY = 24 * 60
_MINUTES = {
    "minut": 1,
    "hour": 60,
    "day": _DAY,
    "week": 7 * _DAY,
    "month": 30.4 * _DAY,
    "year": 365.25 * _DAY,
}
"""Minutes of each unit of time, by its stem."""
_SMALL = 20


@dataclass(frozen=True, slots=True)
class Amount:
    """A figure with its bounds, what is counted, and its words."""

    low: float
    high: float
    noun: str
    """A key for what is counted: a stem, "people", or "minutes"; empty where it is not said."""
    text: str
    part: bool
    """Whether it counts only a part of something ("two of those held")."""
    approximate: bool

    def meets(self, other: Amount) -> bool:
        """Whether both can be right at once; rounding and "about" leave room."""
        low, high = self._reach()
        other_low, other_high = other._reach()
        return low <= other_high and other_low <= high

    @property
    def open(self) -> bool:
        """Whether one of its bounds is open ("at least")."""
        return self.low == float("-inf") or self.high == float("inf")

    def _reach(self) -> tuple[float, float]:
        room = _ABOUT if self.approximate else 0.0
        return self.low - max(abs(self.low) * room, _rounding(self.low)), self.high + max(
            abs(self.high) * room if self.high != float("inf") else 0.0, _rounding(self.high)
        )


@lru_cache(maxsize=4096)
def _rounding(value: float) -> float:
    """Not quite half of the last place that is not a nought: 600 may stand for 550 to 650, 12 only for 12."""
    if value in {float("inf"), float("-inf")} or value != int(value) or abs(value) < _SMALL:
        return 0.0
    digits = str(abs(int(value)))
    noughts = len(digits) - len(digits.rstrip("0"))
    return 0.49 * 10**noughts if noughts >= 2 else 0.0  # noqa: PLR2004 - 20 or 150 are counted, 600 is rounded


def amounts(statement: Statement) -> tuple[Amount, ...]:
    """The figures of a statement; durations count as minutes."""
    found = [
        _duration(statement, quantity)
        or Amount(
            low=float("-inf") if quantity.low is None else quantity.low,
            high=float("inf") if quantity.high is None else quantity.high,
            noun=_noun(quantity.counts, quantity.unit) or _crowd(statement),
            text=_text(statement, quantity),
            part=quantity.part_of is not None or _is_part(statement, quantity.spans[-1][1]),
            approximate=quantity.approximate,
        )
        for quantity in statement.quantities
        if quantity.low is not None or quantity.high is not None
    ]
    for time in statement.times:
        minutes = duration(time.value)
        start, end = time.spans[0][0], time.spans[-1][1]
        if minutes is not None and not any(amount.noun == "minutes" for amount in found):
            words_ = statement.document.text[start:end]
            found.append(Amount(minutes, minutes, "minutes", words_, part=False, approximate=False))
    return tuple(found)


def _noun(counts: str | None, unit: str | None) -> str:
    said = words(counts or unit or "")
    if any(word in PEOPLE for word in said):
        return "people"
    roots = [stem(word) for word in said]
    return roots[-1] if roots else ""


def _crowd(statement: Statement) -> str:
    """What a bare figure counts where the words around it say so ("put the crowd at 250")."""
    return "people" if PEOPLE & set(statement.words) else ""


def _duration(statement: Statement, quantity: Quantity) -> Amount | None:
    """A figure of minutes, hours or longer, in minutes; null for other figures."""
    unit = stem(words(quantity.unit or quantity.counts or "x")[-1])
    if unit not in _MINUTES:
        return None
    low, high = quantity.low, quantity.high
    return Amount(
        low=float("-inf") if low is None else low * _MINUTES[unit],
        high=float("inf") if high is None else high * _MINUTES[unit],
        noun="minutes",
        text=_text(statement, quantity),
        part=False,
        approximate=quantity.approximate,
    )


def _is_part(statement: Statement, end: int) -> bool:
    return bool(_PART.match(statement.document.text[end : end + 40].lower()))


def _text(statement: Statement, quantity: Quantity) -> str:
    """The figure's words, with what it counts where that follows directly."""
    text = statement.document.text
    start, end = quantity.spans[0][0], quantity.spans[-1][1]
    for what in (quantity.counts, quantity.unit):
        if what and text[end:].lstrip().lower().startswith(what.lower()):
            return text[start : text.lower().index(what.lower(), end) + len(what)]
    return text[start:end]
