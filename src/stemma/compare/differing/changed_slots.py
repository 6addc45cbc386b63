"""Sentences that are equal but for the words of one slot or two: who, what somebody is, where, why, how many.

"Anna Lind is the director of the mill" and "Anna Lind is the cleaner of the mill" share nearly every word
and do not say the same. Only what stands in a slot counts: a verb in place of another may be another word
for one thing, and so may most nouns.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from stemma.compare.differing.exclusive import are_opposites, exclude
from stemma.compare.differing.substitutions import Place, mention_of, words_at
from stemma.compare.statements.offices import offices
from stemma.compare.statements.statements import Statement
from stemma.model.links import Slot
from stemma.text.dates import MONTHS, WEEKDAYS
from stemma.text.numbers import ONES, TENS

ALIKE = 0.55
"""Share of the words of both that must be equal."""
_FEWEST = 3
_LONGEST = 60
"""Words of a sentence of which one slot is much."""
_MOST_CHANGED = 2
_A_NOUN = 2
"""Words of a noun with what tells its kind."""
_STRETCH = 5
"""Words of a slot at most."""
_BEFORE = 4
_FAR = 1.2
"""How many times the one figure the other must be: nearer ones may be one that is rounded."""
_ARTICLES = frozenset("the a an his her its their our my your this that".split())
_ROUND = frozenset(
    "about around some nearly almost over under least most than to up roughly approximately only by"
    " between".split()
)
_CAUSE = re.compile(r"\b(?:because of|due to|owing to|on account of)(?: (?:the|an?))?$")
_TIE = re.compile(
    r"\b(?:belong(?:s|ed)? to|work(?:s|ed)? for|(?:is|was) (?:a )?member of|employed by)(?: (?:the|an?))?$"
)
_IS = re.compile(r"\b(?:is|was|are|were)(?: (?:the|an?))?$")
_WHERE = re.compile(
    r"\b(?:in|at|near|off|from|outside|inside|to|(?:village|town|city|port|camp|harbour|island) of)"
    r"(?: the)?$"
)
_TRADES = frozenset(
    "captain cleaner soldier policeman policewoman sailor farmer fisherman student docker cook miner".split()
)
_GENERAL = frozenset("officer official worker employee guard staff".split())
"""Words that may be for somebody whom the other calls by his trade."""
_PASSIVE = frozenset("was were is are been being got".split())


@dataclass(frozen=True, slots=True)
class ChangedSlot:
    """What stands in one slot of either statement; the slot is null where it has no name of its own."""

    slot: Slot | None
    left: str
    right: str


@dataclass(frozen=True, slots=True)
class _Side:
    """One statement with the words of it that have others in the other one."""

    statement: Statement
    places: list[Place]
    start: int
    end: int

    @property
    def words(self) -> list[str]:
        return [word for word, _, _ in self.places[self.start : self.end]]

    @property
    def bare(self) -> list[str]:
        """The words without an article."""
        return [word for word in self.words if word not in _ARTICLES]

    @property
    def joined(self) -> str:
        """The same as one word: "prison-cell"."""
        return "-".join(self.bare)

    @property
    def before(self) -> str:
        """The words that lead up to them, an article of their own among these."""
        led = [word for word, _, _ in self.places[max(0, self.start - _BEFORE) : self.start]]
        own = self.words[:1] if self.words[:1] and self.words[0] in _ARTICLES else []
        return " ".join(led + own)

    @property
    def after(self) -> str:
        return self.places[self.end][0] if self.end < len(self.places) else ""

    @property
    def opens(self) -> bool:
        """Whether nothing but an article and an office stands before them."""
        led = {word for word, _, _ in self.places[: self.start]}
        return led <= _ARTICLES | offices() | {"deputy"}

    @property
    def capital(self) -> bool:
        text = self.statement.document.text
        own = [each for each in self.places[self.start : self.end] if each[0] not in _ARTICLES]
        return bool(own) and all(text[start].isupper() for _, start, _ in own)

    @property
    def shown(self) -> str:
        """The words as they stand in the text."""
        text = self.statement.document.text
        return text[self.places[self.start][1] : self.places[self.end - 1][2]]


def changed_slots(left: Statement, right: Statement) -> tuple[ChangedSlot, ...]:
    """The slots in which two sentences that are otherwise equal have other words; none where they are not."""
    one, two = words_at(left), words_at(right)
    if min(len(one), len(two)) <= _FEWEST or max(len(one), len(two)) > _LONGEST:
        return ()
    said = [word for word, _, _ in one], [word for word, _, _ in two]
    matcher = SequenceMatcher(None, *said, autojunk=False)
    if matcher.real_quick_ratio() < ALIKE or matcher.quick_ratio() < ALIKE:
        return ()  # bounds of the ratio that cost little
    if matcher.ratio() < ALIKE:
        return ()
    codes = matcher.get_opcodes()
    if sum(b - a for tag, a, b, _, _ in codes if tag == "equal") < _FEWEST:
        return ()
    changed = [
        (_Side(left, one, a, b), _Side(right, two, c, d))
        for tag, a, b, c, d in codes
        if tag == "replace"
    ]
    if not 0 < len(changed) <= _MOST_CHANGED:
        return ()
    return tuple(found for pair in changed for found in _changed(*pair))


def _changed(one: _Side, two: _Side) -> Iterator[ChangedSlot]:
    if max(len(one.words), len(two.words)) > _STRETCH or not (one.bare and two.bare):
        return
    if set(one.bare) & set(two.bare):
        return
    found = _slot(one, two)
    if found:
        yield ChangedSlot(found[0], one.shown, two.shown)


def _slot(one: _Side, two: _Side) -> tuple[Slot | None] | None:
    """The slot, in a row of one, which may hold no name; nothing where the words may be for one thing."""
    figures = _figure(one), _figure(two)
    if figures[0] and figures[1]:
        apart = max(figures) > _FAR * min(figures)
        return (None,) if apart and not _is_round(one) and not _is_round(two) else None
    single = len(one.bare) == len(two.bare) == 1
    if single and are_opposites(one.bare[0], two.bare[0]):
        return ("polarity",)
    if _both(_CAUSE, one, two):
        return (None,)
    if _both(_TIE, one, two):
        return None if _names_one(one, two) else ("affiliation",)
    if _both(_IS, one, two) and _of_trades(one, two):
        return ("role",)
    return _named(one, two) or _excluding(one, two)


def _named(one: _Side, two: _Side) -> tuple[Slot | None] | None:
    """A place, or who acts, where both are named or are known by what they are."""
    first, second = (mention_of(each.statement, _own(each)) for each in (one, two))
    named = one.capital and two.capital
    apart = bool(named and first and second and first.entity != second.entity)
    if _both(_WHERE, one, two) and named and not _names_one(one, two):
        return None if _days(one) or _days(two) else ("place",)
    if apart and (_both(_IS, one, two) or one.before.endswith("called")):
        return ("actor",)
    if not (one.opens and two.opens and one.after == two.after != ""):
        return None
    if not (apart or _of_trades(one, two)):
        return None
    return (None,) if one.after in _PASSIVE else ("actor",)


def _excluding(one: _Side, two: _Side) -> tuple[None] | None:
    """Other people or things by name, or words that exclude each other, wherever they stand."""
    if exclude(one.joined, two.joined) or (
        _short(one, two) and exclude(one.bare[-1], two.bare[-1])
    ):
        return (None,)
    if one.after and exclude(f"{one.joined}-{one.after}", f"{two.joined}-{two.after}"):
        return (None,)  # "living room", "dining room"
    first, second = (mention_of(each.statement, _own(each)) for each in (one, two))
    named = one.capital and two.capital and first and second and first.entity != second.entity
    return (None,) if named and not _letters_of(one.bare, two.bare) else None


def _short(one: _Side, two: _Side) -> bool:
    """Whether either is a noun with no more than one word before it: "piano", "electric guitar"."""
    return max(len(one.bare), len(two.bare)) <= _A_NOUN


def _letters_of(one: list[str], two: list[str]) -> bool:
    """Whether one name may be the other's letters: "KUNC", "Kell Union of Nurses and Carers"."""
    short, long = sorted((one, two), key=len)
    letters = {word[0] for word in long}
    return len(short) == 1 and len(long) > 1 and set(short[0]) <= letters


def _of_trades(one: _Side, two: _Side) -> bool:
    """Whether both are words for what somebody is, and neither takes in the other."""
    return {one.bare[-1], two.bare[-1]} <= (offices() | _TRADES) - _GENERAL


def _own(side: _Side) -> list[Place]:
    return [each for each in side.places[side.start : side.end] if each[0] not in _ARTICLES]


def _names_one(one: _Side, two: _Side) -> bool:
    """Whether both stretches name one person, body or place."""
    first, second = (mention_of(each.statement, _own(each)) for each in (one, two))
    return bool(first and second and first.entity == second.entity)


def _both(shown: re.Pattern[str], one: _Side, two: _Side) -> bool:
    return bool(shown.search(one.before) and shown.search(two.before))


def _days(side: _Side) -> bool:
    """Whether a day or a month stands there, which is a slot of its own."""
    return any(
        word in MONTHS or (word[:3] in WEEKDAYS and word.endswith("day")) for word in side.words
    )


def _is_round(side: _Side) -> bool:
    return bool(_ROUND & set(side.before.split()[-2:]))


def _figure(side: _Side) -> float:
    """The figure that a stretch of one word is; nought where it is none."""
    if len(side.words) != 1:
        return 0.0
    word = side.words[0]
    if re.fullmatch(r"\d[\d,]*(?:\.\d+)?", word):
        return float(word.replace(",", ""))
    parts = [ONES.get(part) or TENS.get(part) for part in re.split("[-‑]", word)]
    known = [part for part in parts if part]
    return float(sum(known)) if len(known) == len(parts) else 0.0
