"""How many of what: the figures of a statement, and whether two of them can both be right."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from stemma.compare.statements.counted import Group, acts_of_fates, group_of, one_group
from stemma.model.documents import Span
from stemma.text.words import stem

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
MISSING = "missing"
"""A count that falls as people are found."""
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
