"""The figures that a statement gives, found by its quantities and times: how many, how long, of what."""

from __future__ import annotations

import re
from collections.abc import Collection

from stemma.compare.statements.numbers import INFINITE, MISSING, PEOPLE, Amount
from stemma.compare.statements.when import duration
from stemma.model.annotations import Quantity, Time
from stemma.model.documents import Spans, quote
from stemma.text.words import stem, words

_STOCK = frozenset("head cattle livestock beast beasts animal animals".split())
"""Words for a count of any cattle; "cows" or "goats" are a part of them."""
_ARE_MISSING = re.compile(
    r"(?:\s+(?!and\b|or\b)[\w'’-]+){0,5}?\s+(?:missing|unaccounted for)(?!\s+[a-z]+s\b)"
)
_PART = re.compile(
    r"^\s*(?:of|among|from)\s+(?:them|those|these|which|whom|the|his|her|its|their)\b"
)
_OF_WHICH = re.compile(
    r"\b(?:one|two|three|four|five|six|seven|eight|nine|ten|\d+|some|several|many|most|half|none|both)"
    r" of (?:the|these|those|its|their|our|his|her)(?: (?:other|first|last))?\s*$"
)
"""Before a figure of all, of whom only some are told of: "two of the nine are dead"."""
_TAKEN_UP = re.compile(
    r"\b(?:the|this|that|its|their|his|her)(?: \w+)? (?:figure|number|total|toll|count|estimate)s? of\s*$"
)
"""A figure that is spoken of, not given: "the figure of thirteen put about by the union"."""
_NOT_SO = re.compile(
    r"(?:(?:[,;–—]| and| but) not|\b(?:rather than|instead of))(?: (?:the|about|some))?\s*$"
)
"""Before a figure that is denied: "twenty-three, not seventeen"."""
_WITHIN = re.compile(
    r"\b(?:within|inside|in under|in less than|in no more than)(?: the(?: first)?)?\s*$"
)
"""Words that make a stretch of time the longest that it can be."""
_OR_MORE = (
    re.compile(r"\b(?:(?:more|longer|no less|not less) than|over|at least|upwards of)\s*$"),
    re.compile(r"\s+(?:(?:or|and) (?:more|longer)|at (?:the )?least)\b"),
)
"""Words before and after a stretch of time that make it the shortest that it can be."""
_ABOUT = re.compile(
    r"\b(?:about|around|some|almost|nearly|roughly|approximately|just (?:under|over|short of)"
    r"|close to|the best part of)\s*$"
)
_REMAINDER = frozenset(("still", "remain", "remains", "remained", "remaining"))
"""Words of what is left of a count: never compared with the whole."""
_BEFORE_LEFT = frozenset("is are was were be been has have had with only".split())
_PAST = re.compile(
    r"\s+(?:minutes? )?past\s+(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|noon|"
    r"midnight|1[0-2]|[1-9])\b",
    re.IGNORECASE,
)
"""What makes a time of day of a figure: "ten past five"."""
_MEASURE = re.compile(r"\b(square|cubic)\b", re.IGNORECASE)
"""An area or a room is no length."""
_RATE = re.compile(
    r"\s*(?:[\w-]+\s+){0,2}(?:an?|per|each|every)\s+(minute|hour|day|night|shift|week|month|year|head|person|"
    r"family|tonne?|litre|kilo)\b"
)
"""What comes again and again is not what came once: "1,100 crowns a month"."""
_NEAR = 16
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


def find_amounts(
    text: str, quantities: tuple[Quantity, ...], times: tuple[Time, ...], said: Collection[str]
) -> tuple[Amount, ...]:
    """The figures that a statement gives as such (`said`: its words); durations count as minutes."""
    found = [
        _duration(text, quantity) or _amount(text, quantity, said)
        for quantity in quantities
        if (quantity.low is not None or quantity.high is not None)
        and not _TAKEN_UP.search(_before(text, quantity.spans))
        and not is_refused(text, quantity.spans)
        and not _PAST.match(text, quantity.spans[-1][1])
    ]
    if any(amount.noun == "minutes" for amount in found):
        return tuple(found)
    lasting = ((duration(time.value), time.spans) for time in times)
    found += [_lasting(text, spans, minutes) for minutes, spans in lasting if minutes is not None]
    return tuple(found)


def _lasting(text: str, spans: Spans, minutes: int) -> Amount:
    """A stretch of time that is given as one, in minutes; "almost nine hours" may be more than eight."""
    before, after = _before(text, spans), text[spans[-1][1] :][:_NEAR].lower()
    longer = _OR_MORE[0].search(before) or _OR_MORE[1].match(after)
    return Amount(
        -INFINITE if _WITHIN.search(before) else minutes,
        INFINITE if longer else minutes,
        "minutes",
        quote(text, spans),
        part=False,
        approximate=bool(_ABOUT.search(before)),
    )


def _amount(text: str, quantity: Quantity, said: Collection[str]) -> Amount:
    start, end = quantity.spans[0][0], quantity.spans[-1][1]
    counted = key_of(quantity.counts or quantity.unit or "", said)
    measure = _MEASURE.search(text, start, min(len(text), end + _NEAR))
    rate = _RATE.match(text, end)
    return Amount(
        low=-INFINITE if quantity.low is None else quantity.low,
        high=INFINITE if quantity.high is None else quantity.high,
        noun=MISSING if _ARE_MISSING.match(text, end) else _kept_apart(counted, measure, rate),
        text=_text(text, quantity),
        part=quantity.part_of is not None
        or (not quantity.unit and bool(_PART.match(text[end : end + 40].lower())))
        or (not _REMAINDER.isdisjoint(said) and not _ARE_MISSING.match(text, end))
        or bool(_OF_WHICH.search(_before(text, quantity.spans)))
        or _are_left(tuple(said)),
        approximate=quantity.approximate,
        of="" if measure or rate else _word_for(quantity, counted),
        at=(start, end),
    )


def _word_for(quantity: Quantity, counted: str) -> str:
    said = words(quantity.counts or "")
    return said[-1] if said else counted * (counted == "people")


def _kept_apart(counted: str, measure: re.Match[str] | None, rate: re.Match[str] | None) -> str:
    """A key for what is counted in an area, or again and again."""
    parts = [measure[1].lower() if measure else "", counted, f"a {rate[1]}" if rate else ""]
    return " ".join(part for part in parts if part)


def _are_left(said: tuple[str, ...]) -> bool:
    """Whether "left" tells of a rest ("nine were left"), and not of leaving."""
    return any(
        word == "left" and (at + 1 == len(said) or said[at - 1] in _BEFORE_LEFT)
        for at, word in enumerate(said)
    )


def key_of(counts: str, said: Collection[str]) -> str:
    """A key for what is counted; for a bare figure the people that the words around it speak of."""
    counted = words(counts)
    if PEOPLE.intersection(counted or said):
        return "people"
    if counted and counted[-1] in _STOCK:
        return "cattle"
    return stem(counted[-1]) if counted else ""


def _duration(text: str, quantity: Quantity) -> Amount | None:
    """A figure of minutes, hours or longer, in minutes; null for other figures."""
    said = words(quantity.unit or quantity.counts or "")
    unit = stem(said[-1]) if said else ""  # a sign such as "£" is no word
    if unit not in _MINUTES:
        return None
    longest = bool(_WITHIN.search(_before(text, quantity.spans)))
    return Amount(
        low=-INFINITE if quantity.low is None or longest else quantity.low * _MINUTES[unit],
        high=INFINITE if quantity.high is None else quantity.high * _MINUTES[unit],
        noun="minutes",
        text=_text(text, quantity),
        part=False,
        approximate=quantity.approximate,
    )


def is_refused(text: str, spans: Spans) -> bool:
    """Whether a figure is denied in favour of another, and so given by nobody."""
    return _NOT_SO.search(_before(text, spans)) is not None


def _before(text: str, spans: Spans) -> str:
    return text[max(0, spans[0][0] - 40) : spans[0][0]].lower()


def _text(text: str, quantity: Quantity) -> str:
    """The figure's words, with what it counts where that follows directly."""
    start, end = quantity.spans[0][0], quantity.spans[-1][1]
    for what in (quantity.counts, quantity.unit):
        after = text[end : end + len(what) + 1] if what else ""
        if what and after.strip().lower() == what.lower():
            return text[start:end] + after
    return text[start:end]
