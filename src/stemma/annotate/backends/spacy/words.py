"""Tokens and sentences out of what spaCy parsed, read in columns of numbers.

Asking each of spaCy's tokens for each of its labels costs several times as much.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, groupby
from typing import TYPE_CHECKING, Self

from stemma.annotate.parse import Sentence, Token

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from stemma.annotate.backends.spacy.forms import Form, Key
    from stemma.annotate.backends.spacy.names import Named

NUMBERED: list[int | str] = ["ORTH", "TAG", "DEP"]
"""What spaCy keeps as the number of a string."""
PLACED: list[int | str] = ["IDX", "LENGTH", "HEAD", "SENT_START", "IS_SPACE"]
"""What spaCy keeps as a number with a sign; `HEAD` is how far off the head stands."""


@dataclass(frozen=True, slots=True)
class Words:
    """One parsed piece of a text: a row of numbers for each of spaCy's tokens."""

    doc: Doc
    kept: Sequence[int]
    """The tokens that are words: white space is left out."""
    keys: Sequence[Key]
    """For each word itself, its tag and its role."""
    named: Named
    placed: Sequence[tuple[int, ...]]
    """For each token its columns of `PLACED`."""

    @classmethod
    def of(cls, doc: Doc, named: Named) -> Self:
        """The words of a parsed piece, with the names that its tokens stand in."""
        words, tags, deps = doc.to_array(NUMBERED).T.tolist()
        placed = list(map(tuple, doc.to_array(PLACED).view("int64").tolist()))
        kept = [at for at, row in enumerate(placed) if not row[-1]]
        return cls(doc, kept, [(words[at], tags[at], deps[at]) for at in kept], named, placed)

    def heads(self) -> list[int]:
        """For each word the one that it depends on; a word that depends on white space alone has none."""
        number = {at: place for place, at in enumerate(self.kept)}
        heads = []
        for place, at in enumerate(self.kept):
            head = at + self.placed[at][2]
            while head not in number and self.placed[head][2]:
                head += self.placed[head][2]
            heads.append(number.get(head, place))
        return heads

    def sentences(self) -> list[list[int]]:
        """The words of each sentence that has any."""
        numbers = list(accumulate(row[3] == 1 for row in self.placed))
        by_sentence = groupby(range(len(self.kept)), lambda place: numbers[self.kept[place]])
        return [list(own) for _, own in by_sentence]


def append(
    words: Words,
    forms: Sequence[Form],
    at: tuple[int, int],
    tokens: list[Token],
    sentences: list[Sentence],
) -> None:
    """Append the tokens and sentences of one piece, which begins `at` a character of a stretch."""
    offset, block = at
    strings, first, heads = words.doc.vocab.strings, len(tokens), words.heads()
    for own in words.sentences():
        number = len(sentences)
        for place in own:
            token = words.kept[place]
            index, length = words.placed[token][:2]
            name = words.named.kinds[token]
            start = offset + index
            tokens.append(
                Token(
                    first + place,
                    start,
                    start + length,
                    *forms[place],
                    first + heads[place],
                    number,
                    strings[name] if name else "",
                    words.named.begins[token],
                )
            )
        begin, end = first + own[0], first + own[-1] + 1
        sentences.append(Sentence(number, tokens[begin].start, tokens[-1].end, begin, end, block))
