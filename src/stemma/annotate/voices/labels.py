"""The labels of a transcript: lines that are a name and a colon."""

from __future__ import annotations

from stemma.annotate.parse import Parse

LONGEST_LABEL = 8
"""Tokens of a speaker's label."""
FEWEST_LABELS = 3


def label_starts(parse: Parse) -> frozenset[int]:
    """Where the labels of a transcript begin: lines that are a name and a colon, several of them."""
    found = [
        sentence.first
        for sentence in parse.sentences
        if parse.tokens[sentence.last - 1].text == ":"
        and sentence.last - sentence.first <= LONGEST_LABEL
        and parse.tokens[sentence.first].text[0].isupper()
    ]
    names = {parse.tokens[parse.sentences[parse.tokens[at].sentence].last - 2].text for at in found}
    return frozenset(found) if len(found) >= FEWEST_LABELS + len(names) - 2 else frozenset()
