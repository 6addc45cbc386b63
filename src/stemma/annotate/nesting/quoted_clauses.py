"""The words of a quotation read by themselves, without the sentence that quotes them.

Parsers hang what is quoted on who quotes it: in `"I asked to see the paper," the clerk said` the
asking is a part of the saying. For whoever looks for reports inside the quotation it is a sentence
of its own.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace

from stemma.annotate.parse import Parse, Token
from stemma.annotate.rules.phrases import SUBJECT
from stemma.annotate.rules.reading import Reading

QUOTED = frozenset({"ccomp", "parataxis", "advcl", "conj", "dep", "punct"})
"""How a clause in quotation marks, or one beside them, may hang on the other."""


def apart(inner: Reading, around: Reading) -> Reading:
    """The inner reading with whole clauses no longer bound across the marks of the one around it."""
    cut = {
        token.index
        for number in {at for at in around.quoted_by if at >= 0}
        for token in _crossing(inner, *around.tokens_of_quote[number])
    }
    return replace(inner, parse=_unbound(inner.parse, cut)) if cut else inner


def _crossing(reading: Reading, first: int, last: int) -> list[Token]:
    """The words on either side of a quotation's marks that hang on one on the other side."""
    if first >= last:
        return []
    sentences = reading.parse.sentences
    start = sentences[reading.tokens[first].sentence].first
    end = sentences[reading.tokens[last - 1].sentence].last
    return [
        token
        for token in reading.tokens[start:end]
        if (first <= token.index < last) != (first <= token.head < last)
        and token.dep in QUOTED
        and (token.dep == "punct" or _has_subject(reading, token, first, last))
    ]


def _has_subject(reading: Reading, token: Token, first: int, last: int) -> bool:
    """Whether the clause has a subject of its own on its side of the marks."""
    inside = first <= token.index < last
    return any(
        child.dep in SUBJECT and (first <= child.index < last) == inside
        for child in reading.children(token.index)
    )


def _unbound(parse: Parse, cut: set[int]) -> Parse:
    """The parse in which some words hang on nothing."""
    tokens, children = list(parse.tokens), list(parse.children)
    lost: defaultdict[int, set[int]] = defaultdict(set)
    for at in cut:
        lost[tokens[at].head].add(at)
        tokens[at] = replace(tokens[at], head=at, dep="ROOT")
    for head, gone in lost.items():
        children[head] = tuple(child for child in children[head] if child not in gone)
    return replace(parse, tokens=tuple(tokens), children=tuple(children))
