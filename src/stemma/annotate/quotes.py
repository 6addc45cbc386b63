"""Which words stand inside quotation marks."""

from __future__ import annotations

from stemma.annotate.parse import Parse

OPEN, CLOSE, EITHER = frozenset("“„«"), frozenset("”»"), frozenset('"')


def quoted_tokens(parse: Parse) -> frozenset[int]:
    """The tokens inside double quotation marks; a mark left open ends with its paragraph."""
    found: set[int] = set()
    depth, block = 0, -1
    for sentence in parse.sentences:
        if sentence.block != block:
            depth, block = 0, sentence.block
        for token in parse.tokens_of(sentence):
            if token.text in OPEN or (token.text in EITHER and depth == 0):
                depth = 1
            elif token.text in CLOSE or token.text in EITHER:
                depth = 0
            elif depth:
                found.add(token.index)
    return frozenset(found)
