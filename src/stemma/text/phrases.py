"""Phrases: patterns over classes of words, in the manner of a small regular grammar.

A pattern is words and classes with white space between: `the? DAY of? MONTH ,? YEAR`. Lower case is
the word itself, upper case a class of the lexicon, `a|b` either, `?` may be missing. Each class is
one character, so a pattern becomes a regular expression over a string with one character a word.
No repetition is possible, so that the time taken is linear in the text.

Levels stand one on the other: what a level finds becomes one item that the next level sees.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

FIRST_CODE = 0xE000
NOTHING = "."
RUN = re.compile(r"[^.]+")
PIECE = re.compile(r"[^\W\d_]+|\d")
DIGIT = re.compile(r"\d")
RUNS_KEPT = 4096

Lexicon = Mapping[str, tuple[str, int]]
"""Words in lower case with their class and value; a class with `~` needs a capital letter."""


class Item(NamedTuple):
    """A word, a figure, a mark or, from the second level on, a phrase found by a rule."""

    start: int
    end: int
    word: str
    """In lower case, with straight apostrophes."""
    kind: str = ""
    """Its class, empty for any other word."""
    value: object = None
    capital: bool = False


@dataclass(frozen=True, slots=True)
class Match:
    """The items that a pattern fits, with what stands on either side."""

    items: tuple[Item, ...]
    before: Item | None
    after: Item | None

    def all(self, *kinds: str) -> list[Item]:
        """The items of those classes, in order."""
        return [item for item in self.items if item.kind in kinds]

    def number(self, *kinds: str) -> int | None:
        """The whole number that the first item of those classes stands for."""
        return next((item.value for item in self.all(*kinds) if isinstance(item.value, int)), None)

    def has(self, *words: str) -> bool:
        """Whether one of the words is among the items."""
        return any(item.word in words for item in self.items)


@dataclass(frozen=True, slots=True)
class Place:
    """An item where it stands among the others."""

    items: Sequence[Item]
    at: int

    @property
    def item(self) -> Item:
        """The item."""
        return self.items[self.at]

    @property
    def before(self) -> Item | None:
        """The item before it."""
        return self.items[self.at - 1] if self.at else None

    @property
    def after(self) -> Item | None:
        """The item after it."""
        return self.items[self.at + 1] if self.at + 1 < len(self.items) else None

    @property
    def lead(self) -> str:
        """The word before it."""
        return self.before.word if self.before else ""

    @property
    def tail(self) -> str:
        """The word after it."""
        return self.after.word if self.after else ""


def word_set(words: str) -> frozenset[str]:
    """The words of a string with spaces between: a set that reads as text."""
    return frozenset(words.split())


Build = Callable[[Match], object]


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern, what it means, and the class of what it gives."""

    pattern: str
    build: Build
    gives: str


@dataclass(slots=True)
class Rules:
    """A list of rules that functions join by a decorator that holds their patterns."""

    rules: list[Rule] = field(default_factory=list)

    def when(self, *patterns: str, gives: str = "TIME") -> Callable[[Build], Build]:
        """Make the function the meaning of the patterns; a null from it refuses the match."""

        def join(build: Build) -> Build:
            self.rules += [Rule(pattern, build, gives) for pattern in patterns]
            return build

        return join


Fit = tuple[int, int, int]
"""Where in a run a rule fits: its start, its end negated, the rule's place in its level."""


@dataclass(frozen=True, slots=True)
class Level:
    """Rules with their patterns, and which of them a run of codes can fit at all."""

    rules: tuple[Rule, ...]
    patterns: tuple[re.Pattern[str], ...]
    keys: tuple[str, ...]
    """Of each pattern the codes of its rarest element: without one of them it fits nothing."""

    def fits(self, run: str) -> tuple[Fit, ...]:
        """Every fit of every rule in the run."""
        codes = set(run)
        return tuple(
            (match.start(), -match.end(), order)
            for order, key in enumerate(self.keys)
            if not codes.isdisjoint(key)
            for match in self.patterns[order].finditer(run)
        )


class Grammar:
    """Levels of rules, applied one after the other."""

    def __init__(
        self,
        levels: Sequence[Iterable[Rule]],
        lexicon: Lexicon,
        aliases: Mapping[str, tuple[str, ...]],
        triggers: frozenset[str],
    ) -> None:
        """Compile the rules.

        Args:
            levels: rules of each level; of matches that begin together the longest wins, then the
                rule that stands first.
            lexicon: words with their classes; a pattern may name such a word itself.
            aliases: names in patterns that stand for several classes.
            triggers: classes and words without one of which no pattern fits; runs of words that
                hold none are passed over.
        """
        ordered = [tuple(level) for level in levels]
        self._aliases = aliases
        self._codes: dict[str, str] = {}
        self._named = self._words_named(ordered, lexicon)
        self._levels = [self._level(rules) for rules in ordered]
        given = {rule.gives for level in ordered for rule in level}
        self._triggers = re.compile(
            "".join(("[", *map(self._class, sorted(triggers | given)), "]"))
        )
        kinds = {kind for name in triggers for kind in aliases.get(name, (name,))}
        words = (word for word, (kind, _) in lexicon.items() if kind.rstrip("~") in kinds)
        self._awake = frozenset(piece for word in (*words, *kinds) for piece in PIECE.findall(word))

    def awake(self, text: str, start: int, end: int) -> bool:
        """Whether a figure or a word of a trigger's stands there; if none, no pattern can fit."""
        if DIGIT.search(text, start, end):
            return True
        return not self._awake.isdisjoint(PIECE.findall(text[start:end].lower()))

    def read(self, items: Sequence[Item]) -> list[Item]:
        """The items, with those that rules fit replaced by what the rules give."""
        current = list(items)
        codes = "".join(map(self._code_of, current))
        for level, fits_of in self._levels:
            found = sorted(self._fits(codes, fits_of))
            if found:
                current, codes = self._replaced(level.rules, current, codes, found)
        return current

    def _fits(self, codes: str, fits_of: Callable[[str], tuple[Fit, ...]]) -> Iterator[Fit]:
        """The fits in every run that holds a trigger, counted from the beginning."""
        for run in RUN.finditer(codes):
            at, end = run.span()
            if self._triggers.search(codes, at, end):
                for first, minus_last, order in fits_of(run[0]):
                    yield at + first, minus_last - at, order

    def _replaced(
        self, rules: tuple[Rule, ...], items: list[Item], codes: str, found: list[Fit]
    ) -> tuple[list[Item], str]:
        """The items, and their codes, with the fits in their place, leftmost first, none over another."""
        result: list[Item] = []
        new_codes: list[str] = []
        at = 0
        for start, minus_end, order in found:
            if start < at:
                continue
            item = _phrase(rules[order], items, start, -minus_end)
            if item is None:
                continue
            result += (*items[at:start], item)
            new_codes += (codes[at:start], self._code_of(item))
            at = -minus_end
        return result + items[at:], "".join((*new_codes, codes[at:]))

    def _words_named(self, levels: list[tuple[Rule, ...]], lexicon: Lexicon) -> dict[str, str]:
        """Words of a class that patterns name themselves, with their class."""
        names = {
            name
            for level in levels
            for rule in level
            for element in rule.pattern.split()
            for each in element.removesuffix("?").split("|")
            for name in self._aliases.get(each, (each,))
        }
        return {name: lexicon[name][0].rstrip("~") for name in sorted(names) if name in lexicon}

    def _level(self, rules: tuple[Rule, ...]) -> tuple[Level, Callable[[str], tuple[Fit, ...]]]:
        """The rules compiled; the fits of the runs that come again and again are kept."""
        elements = [[self._element(each) for each in rule.pattern.split()] for rule in rules]
        patterns = tuple(
            re.compile("".join(f"[{codes}]{optional}" for codes, optional in each))
            for each in elements
        )
        keys = tuple(
            min((codes for codes, optional in each if not optional), key=len) for each in elements
        )
        level = Level(rules, patterns, keys)
        return level, functools.lru_cache(RUNS_KEPT)(level.fits)

    def _element(self, element: str) -> tuple[str, str]:
        """The codes that an element allows, and "?" if it may be missing."""
        optional = "?" if element[-1] == "?" and element != "?" else ""
        names = element.removesuffix(optional).split("|")
        every = [name for each in names for name in self._aliases.get(each, (each,))]
        return "".join(map(self._class, every)), optional

    def _class(self, name: str) -> str:
        """The characters that stand for a class: its own, and those of its words named apart."""
        apart = [self._code(word) for word, kind in self._named.items() if kind == name]
        return "".join((self._code(name), *apart))

    def _code(self, name: str) -> str:
        return self._codes.setdefault(name, chr(FIRST_CODE + len(self._codes)))

    def _code_of(self, item: Item) -> str:
        if item.kind and self._named.get(item.word) != item.kind:
            return self._codes.get(item.kind, NOTHING)
        return self._codes.get(item.word, NOTHING)


def _phrase(rule: Rule, items: list[Item], start: int, end: int) -> Item | None:
    """What the rule makes of the items there; null where it refuses them."""
    before = items[start - 1] if start else None
    after = items[end] if end < len(items) else None
    value = rule.build(Match(tuple(items[start:end]), before, after))
    if value is None:
        return None
    first, last = items[start], items[end - 1]
    return Item(first.start, last.end, "", rule.gives, value, first.capital)
