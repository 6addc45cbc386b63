"""Phrases: patterns over classes of words, in the manner of a small regular grammar.

A pattern is words and classes with white space between: `the? DAY of? MONTH ,? YEAR`. Lower case is
the word itself, upper case a class of the lexicon, `a|b` either, `?` may be missing. Each class is
one character, so a pattern becomes a regular expression over a string with one character a word.
No repetition is possible, so that the time taken is linear in the text.

Levels stand one on the other: what a level finds becomes one item that the next level sees.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

FIRST_CODE = 0xE000
NOTHING = "."
RUN = re.compile(r"[^.]+")

Lexicon = Mapping[str, tuple[str, int]]
"""Words in lower case with their class and value; a class with `~` needs a capital letter."""


@dataclass(frozen=True, slots=True)
class Item:
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
        self._levels = [
            [(rule, self._compiled(rule.pattern)) for rule in level] for level in ordered
        ]
        given = {rule.gives for level in ordered for rule in level}
        self._triggers = re.compile(
            "".join(("[", *map(self._class, sorted(triggers | given)), "]"))
        )

    def read(self, items: Sequence[Item]) -> list[Item]:
        """The items, with those that rules fit replaced by what the rules give."""
        current = list(items)
        for level in self._levels:
            current = self._apply(level, current)
        return current

    def _apply(self, level: list[tuple[Rule, re.Pattern[str]]], items: list[Item]) -> list[Item]:
        codes = "".join(map(self._code_of, items))
        found: list[tuple[int, int, int, Rule]] = []
        for run in RUN.finditer(codes):
            if self._triggers.search(codes, *run.span()):
                found += [
                    (match.start(), -match.end(), order, rule)
                    for order, (rule, pattern) in enumerate(level)
                    for match in pattern.finditer(codes, *run.span())
                ]
        return _replaced(items, sorted(found, key=lambda one: one[:3]))

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

    def _compiled(self, pattern: str) -> re.Pattern[str]:
        return re.compile("".join(self._element(element) for element in pattern.split()))

    def _element(self, element: str) -> str:
        optional = "?" if element[-1] == "?" and element != "?" else ""
        names = element.removesuffix(optional).split("|")
        every = [name for each in names for name in self._aliases.get(each, (each,))]
        return f"[{''.join(map(self._class, every))}]{optional}"

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


def _replaced(items: list[Item], found: list[tuple[int, int, int, Rule]]) -> list[Item]:
    """The items with the matches put in their place, leftmost first, none over another."""
    result: list[Item] = []
    at = 0
    for start, minus_end, _, rule in found:
        if start < at:
            continue
        end = -minus_end
        before = items[start - 1] if start else None
        after = items[end] if end < len(items) else None
        value = rule.build(Match(tuple(items[start:end]), before, after))
        if value is None:
            continue
        result += items[at:start]
        first, last = items[start], items[end - 1]
        result.append(Item(first.start, last.end, "", rule.gives, value, first.capital))
        at = end
    return result + items[at:]
