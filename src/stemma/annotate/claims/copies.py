"""Titles, captions and pull-quotes that only repeat a sentence of the body."""

from __future__ import annotations

from collections import Counter

from stemma.annotate.claims.units import Unit
from stemma.annotate.draft import Draft

BESIDE = frozenset({"title", "subtitle", "heading", "caption", "quotation"})
ENOUGH = 0.8
"""Share of a clause's content words that the other holds, above which it repeats it."""
CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM", "ADV"})
SHORT_BLOCK = 2
"""Sentences in a paragraph that can be a pull-quote."""


class Copies:
    """Knows which clauses of a document stand in the body and which beside it."""

    def __init__(self, draft: Draft) -> None:
        self.parse = draft.parse
        self.draft = draft
        self.sizes = Counter(sentence.block for sentence in draft.parse.sentences)
        self._seen: dict[tuple[str, ...], int] = {}
        self._by_word: dict[str, list[Unit]] | None = None

    def repeats(self, unit: Unit, others: list[Unit]) -> bool:
        """Whether the same is stated in the body, or in a longer paragraph, or earlier alike."""
        words = self._words(unit)
        if len(words) < 3:
            return False
        if self._by_word is None:
            self._index(others)
        for other in self._sharing(words):
            if other is unit or other == unit:
                continue
            theirs = self._words(other)
            shared = sum((Counter(words) & Counter(theirs)).values())
            if shared >= ENOUGH * len(words) and self._rank(other) < self._rank(unit):
                return self._rank(unit)[0] > 0 or words == theirs
        return False

    def _index(self, others: list[Unit]) -> None:
        self._by_word = {}
        for other in others:
            for word in set(self._words(other)):
                self._by_word.setdefault(word, []).append(other)

    def _sharing(self, words: tuple[str, ...]) -> list[Unit]:
        """Clauses that share the rarest of the words, or the next rarest."""
        index = self._by_word or {}
        rare = sorted(set(words), key=lambda word: (len(index.get(word, ())), word))[:2]
        return [other for word in rare for other in index.get(word, ())]

    def _words(self, unit: Unit) -> tuple[str, ...]:
        return tuple(
            self.parse.tokens[at].text.casefold()
            for at in unit.tokens
            if self.parse.tokens[at].pos in CONTENT
        )

    def _rank(self, unit: Unit) -> tuple[int, int]:
        """Zero for the body, more for what stands beside it; then the place in the text."""
        sentence = self.parse.sentences[self.parse.tokens[unit.head].sentence]
        role = self.draft.stretches[sentence.block].role if self.draft.stretches else "body"
        if role in BESIDE:
            return 2, -sentence.index
        lonely = self.sizes[sentence.block] <= SHORT_BLOCK and not self._ends_fully(sentence.index)
        return int(lonely), sentence.index

    def _ends_fully(self, sentence: int) -> bool:
        """Whether a sentence ends like running text."""
        last = self.parse.sentences[sentence].last - 1
        ending = self.parse.tokens[max(last - 1, 0) : last + 1]
        return any(token.text in {".", "!", ":", ";"} for token in ending)
