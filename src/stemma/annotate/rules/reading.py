"""A parsed document as the rules see it: tokens, who depends on whom, what stands in quotes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cached_property

from stemma.annotate.draft import Draft
from stemma.annotate.parse import Parse, Sentence, Token
from stemma.annotate.stretches import Stretch
from stemma.model.documents import Spans
from stemma.text.quotes import Quotation, quotations

EDGE = frozenset(",;:.—–-…")
SHORTEST_QUOTATION = 4
"""Tokens, marks included, from which a quotation is speech and not a word set apart."""


@dataclass(frozen=True)
class Reading:
    """Everything the rules look at."""

    text: str
    parse: Parse
    stretches: tuple[Stretch, ...]
    quotes: tuple[Quotation, ...]
    quoted_by: tuple[int, ...]
    """For each token the index of the outermost quotation it stands in, or -1."""
    tokens_of_quote: tuple[tuple[int, int], ...]
    """For each quotation its tokens, `[first, last)`."""
    stretch_tokens: tuple[tuple[int, int], ...]
    """For each stretch its tokens, `[first, last)`."""
    voice_of: tuple[int, ...]
    """For each stretch the number of the voice in which it stands; -1 for none."""

    @property
    def tokens(self) -> tuple[Token, ...]:
        """All tokens."""
        return self.parse.tokens

    def children(self, index: int) -> tuple[Token, ...]:
        """The token's dependents."""
        return self.parse.dependents[index]

    @cached_property
    def breaks(self) -> tuple[int, ...]:
        """The semicolons outside quotations."""
        return tuple(
            token.index
            for token in self.tokens
            if token.text == ";" and self.quoted_by[token.index] < 0
        )

    def head(self, token: Token) -> Token:
        """What the token depends on; a root is its own head."""
        return self.parse.tokens[token.head]

    def sentence(self, token: Token) -> Sentence:
        """The sentence the token stands in."""
        return self.parse.sentences[token.sentence]

    def stretch(self, token: Token) -> Stretch:
        """The stretch the token stands in."""
        return self.stretches[self.sentence(token).block]

    def stretch_number(self, index: int) -> int:
        """The number of the stretch in which the token stands."""
        return self.sentence(self.tokens[index]).block

    def tokens_of_stretch(self, number: int) -> tuple[Token, ...]:
        """The tokens of a stretch."""
        first, last = self.stretch_tokens[number]
        return self.tokens[first:last]

    def ends_stretch(self, index: int, number: int) -> bool:
        """Tell whether nothing but marks follows the token in the stretch."""
        after = self.tokens[index + 1 : self.stretch_tokens[number][1]]
        return all(token.pos == "PUNCT" for token in after)

    def subtree(self, index: int) -> set[int]:
        """The token and all that depends on it."""
        return set(self.parse.subtree(index))

    def spans(self, indices: Iterable[int]) -> Spans:
        """The characters of the tokens; neighbours with only white space between are one span."""
        merged: list[tuple[int, int]] = []
        last = None
        for index in sorted(indices):
            token = self.tokens[index]
            same = last is not None and self.stretch(last) is self.stretch(token)
            if merged and same and not self.text[merged[-1][1] : token.start].strip():
                merged[-1] = (merged[-1][0], token.end)
            else:
                merged.append((token.start, token.end))
            last = token
        return tuple(merged)

    def trimmed(self, indices: Iterable[int]) -> set[int]:
        """The tokens without commas and other loose marks at either end; quotation marks stay."""
        kept = sorted(indices)
        while kept and self.tokens[kept[0]].text in EDGE:
            kept.pop(0)
        while kept and self.tokens[kept[-1]].text in EDGE and not self.ends_quotation(kept):
            kept.pop()
        return set(kept)

    def ends_quotation(self, kept: list[int]) -> bool:
        """Tell whether the last of the tokens is the last of a quotation that has no end mark."""
        quote = self.quoted_by[kept[-1]]
        return quote >= 0 and self.tokens_of_quote[quote][1] == kept[-1] + 1


def reading_of(draft: Draft, level: int = 0) -> Reading:
    """The reading of a parsed draft; at a deeper level only quotations inside quotations count."""
    quotes = tuple(
        replace(each, depth=each.depth - level)
        for each in quotations(draft.text)
        if each.depth >= level
    )
    tokens = draft.parse.tokens
    ranges, quoted_by = _tokens_in(quotes, tokens)
    return Reading(
        draft.text,
        draft.parse,
        draft.stretches,
        quotes,
        quoted_by,
        ranges,
        _tokens_of_stretches(draft),
        _voices_of_stretches(draft),
    )


def _voices_of_stretches(draft: Draft) -> tuple[int, ...]:
    voices = [row for row in draft.rows.attributions if row.kind == "voice"]
    begins = {
        stretch.start: number
        for number, voice in enumerate(voices)
        for stretch in draft.stretches
        if any(start <= stretch.start < end for start, end in voice.content)
    }
    return tuple(begins.get(stretch.start, -1) for stretch in draft.stretches)


def _tokens_of_stretches(draft: Draft) -> tuple[tuple[int, int], ...]:
    ranges = [(0, 0)] * len(draft.stretches)
    for sentence in draft.parse.sentences:
        first, last = ranges[sentence.block]
        ranges[sentence.block] = (first if last else sentence.first, sentence.last)
    return tuple(ranges)


def _tokens_in(
    quotes: tuple[Quotation, ...], tokens: tuple[Token, ...]
) -> tuple[tuple[tuple[int, int], ...], tuple[int, ...]]:
    quoted_by = [-1] * len(tokens)
    ranges = []
    at = 0
    for number, quote in enumerate(quotes):
        while at < len(tokens) and tokens[at].start < quote.start:
            at += 1
        last = at
        while last < len(tokens) and tokens[last].start < quote.end:
            if quoted_by[last] < 0:
                quoted_by[last] = number
            last += 1
        ranges.append((at, last))
    return tuple(ranges), tuple(quoted_by)
