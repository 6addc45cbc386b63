"""The grammatical reading that components work on: plain values, whichever parser made them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Protocol, TypeVar

from stemma.model.documents import Span

Made = TypeVar("Made")


@dataclass(frozen=True, slots=True)
class Token:
    """One token; `head` and `sentence` are indices into the parse, a root is its own head.

    Labels are those of the ClearNLP dependency scheme and the OntoNotes entity types.
    """

    index: int
    start: int
    end: int
    text: str
    lemma: str
    pos: str
    tag: str
    dep: str
    head: int
    sentence: int
    entity: str
    """Type of the name this token stands in, or an empty string."""
    entity_start: bool

    @property
    def pronoun(self) -> str:
        """The word in lower case, to be looked up among pronouns; "US" is a country and not "us"."""
        return self.text if self.text == "US" and self.tag != "PRP" else self.text.lower()


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence: its characters, its tokens `[first, last)`, and the block it stands in."""

    index: int
    start: int
    end: int
    first: int
    last: int
    block: int


@dataclass(frozen=True)
class Parse:
    """Tokens and sentences of everything that is read (furniture is not), in text order."""

    tokens: tuple[Token, ...] = ()
    sentences: tuple[Sentence, ...] = ()
    children: tuple[tuple[int, ...], ...] = ()
    """For each token the indices of its dependents, in order."""
    _made: dict[Callable[[Parse], Any], Any] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    def once(self, make: Callable[[Parse], Made]) -> Made:
        """What a pure function makes of this parse: made once, since many steps ask for the same."""
        if make not in self._made:
            self._made[make] = make(self)
        found: Made = self._made[make]
        return found

    @cached_property
    def dependents(self) -> tuple[tuple[Token, ...], ...]:
        """For each token its dependents themselves, in order: rules ask for them again and again."""
        return tuple(tuple(self.tokens[child] for child in each) for each in self.children)

    @cached_property
    def lemmas(self) -> tuple[frozenset[str], ...]:
        """For each sentence the basic forms of its words, in small letters."""
        return tuple(
            frozenset(token.lemma.lower() for token in self.tokens_of(sentence))
            for sentence in self.sentences
        )

    def subtree(self, index: int) -> list[int]:
        """The indices of the token and all that depends on it, sorted."""
        found, stack = [], [index]
        while stack:
            at = stack.pop()
            found.append(at)
            stack.extend(self.children[at])
        return sorted(found)

    def tokens_of(self, sentence: Sentence) -> tuple[Token, ...]:
        """The sentence's tokens."""
        return self.tokens[sentence.first : sentence.last]


class Parser(Protocol):
    """Anything that reads stretches of a text grammatically."""

    def parse(self, text: str, stretches: tuple[Span, ...]) -> Parse:
        """The parse of those stretches; a sentence never crosses from one into the next."""
        ...
