"""How many of what: the figures of a statement, and whether two of them can both be right."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from functools import lru_cache

from stemma.compare.statements.counted import Group, acts_of_fates, group_of, one_group
from stemma.compare.statements.when import duration
from stemma.model.annotations import Quantity, Time
from stemma.model.documents import Span, Spans, quote
from stemma.text.words import stem, words

PEOPLE = frozenset(
    ("people", "person", "persons", "individuals", "demonstrators", "protesters", "protestors", "crowd",
     "participants", "turnout", "attendance", "toll",
     "bodies", "corpses", "coffins", "casualties", "lives", "dead", "victims", "fatalities", "deaths")
)  # fmt: skip
"""Words for a count of anyone who was there; "men" or "officers" are a part of them."""
SOME_PEOPLE = frozenset(
    stem(word)
    for word in (
        "men women children boys girls babies pupils students teachers workers miners sailors fishermen "
        "passengers patients soldiers officers policemen villagers residents prisoners inmates players "
        "monks nuns crew employees civilians fighters farmers protesters demonstrators migrants refugees "
        "members supporters"
    ).split()
)
"""Stems of words for people of one kind: a part of all who were there, or all of them."""
_STOCK = frozenset("head cattle livestock beast beasts animal animals".split())
"""Words for a count of any cattle; "cows" or "goats" are a part of them."""
MISSING = "missing"
"""A count that falls as people are found."""
_ARE_MISSING = re.compile(
    r"(?:\s+(?!and\b|or\b)[\w'’-]+){0,5}?\s+(?:missing|unaccounted for)(?!\s+[a-z]+s\b)"
)
BODIES = re.compile(
    r"\bbodies\b.{0,30}\b(?:recovered|found|retrieved|pulled|identified|buried|counted)\b"
    r"|\b(?:recovered|found|retrieved|pulled|identified|buried|counted)\b.{0,20}\bbodies\b"
)
"""The dead, counted as they are found."""
HAD_SAID = re.compile(
    r"\bhad (?:\w+ )?(?:spoken|said|told|reported|given|put|counted|announced|confirmed|stated)\b",
    re.IGNORECASE,
)
"""A count that was given before what the text tells of: nobody knows when."""
_ABOUT = 0.15
"""How far "about" may reach, as a share of the figure."""
_PART = re.compile(
    r"^\s*(?:of|among|from)\s+(?:them|those|these|which|whom|the|his|her|its|their)\b"
)
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
_SMALL = 20
_A_SORT = 2
"""How many steps a sort of one kind of people is from all people."""
INFINITE = float("inf")


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
    of: str = ""
    """The word for what is counted, folded; empty where it is not said."""
    at: Span | None = None
    """Where the figure stands, for those that count."""
    fates: frozenset[str] = frozenset()
    """What is said to happen to those counted, as far as a word for it is known."""
    nth: bool = False
    """Whether it only numbers the last of those counted: "a fourth resident"."""

    def meets(self, other: Amount) -> bool:
        """Whether both can be right at once; rounding and "about" leave room."""
        low, high = self._reach()
        other_low, other_high = other._reach()
        return low <= other_high and other_low <= high

    @property
    def counted(self) -> str:
        """The key for what is counted where the figure is the same: "men" may be all the people."""
        return "people" if self.noun in SOME_PEOPLE else self.noun

    def counts_the_same(self, other: Amount) -> bool:
        """Whether an equal figure is of the same things: "nineteen men" may be all nineteen people."""
        if self.noun == other.noun:
            return self.noun != "minutes"
        return self.counted == other.counted and not (self.part or other.part)

    def may_count_as(self, other: Amount) -> bool:
        """Whether both are figures of one group that the same happens to, or of one noun and no two fates.

        Twelve dockers may be among forty people; forty dockers are not among twelve.
        """
        if not self.noun or not other.noun or self.part or other.part:
            return False
        if self.noun == other.noun:
            return not (self.fates and other.fates) or bool(self.fates & other.fates)
        if not self.fates or self.fates != other.fates or not one_group(self.of, other.of):
            return False
        wide, narrow = sorted((self, other), key=lambda each: len(each.group))
        return len(narrow.group) < len(wide.group) + _A_SORT or narrow.low > wide.high

    @property
    def group(self) -> Group:
        """The group that its noun names, from the widest to the narrowest; empty where it is not known."""
        return group_of(self.of)

    @property
    def acts(self) -> frozenset[str]:
        """The families of acts by which the file of them knows what happens to those counted."""
        return acts_of_fates(self.fates)

    @property
    def open(self) -> bool:
        """Whether one of its bounds is open ("at least")."""
        return INFINITE in {-self.low, self.high}

    def _reach(self) -> tuple[float, float]:
        room = _ABOUT if self.approximate else 0.0
        return self.low - _room(self.low, room), self.high + _room(self.high, room)


def _room(bound: float, share: float) -> float:
    """How far a bound may reach; an open one is as far as can be."""
    if bound in {INFINITE, -INFINITE}:
        return 0.0
    return max(abs(bound) * share, _rounding(bound))


@lru_cache(maxsize=4096)
def _rounding(value: float) -> float:
    """Not quite half of the last place that is not a nought: 600 may stand for 550 to 650, 12 only for 12."""
    if value in {INFINITE, -INFINITE} or value != int(value) or abs(value) < _SMALL:
        return 0.0
    digits = str(abs(int(value)))
    noughts = len(digits) - len(digits.rstrip("0"))
    return 0.49 * 10**noughts if noughts >= 2 else 0.0


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
    found += [
        Amount(
            -INFINITE if _WITHIN.search(_before(text, spans)) else minutes,
            minutes,
            "minutes",
            quote(text, spans),
            part=False,
            approximate=False,
        )
        for minutes, spans in lasting
        if minutes is not None
    ]
    return tuple(found)


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
