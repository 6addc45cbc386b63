"""The name of the body that publishes a document, wherever the document writes it."""

from __future__ import annotations

import re

from stemma.annotate.draft import Draft
from stemma.annotate.names.names import Name
from stemma.annotate.parse import Parse
from stemma.annotate.spans import TokenIndex

_REST = re.compile(r"[(,:|–—].*")
"""What may follow the name in a letterhead: its acronym, a frequency, a place."""
WORKS = frozenset(
    "newsletter bulletin letter statement appeal notice communiqué circular leaflet organ newspaper "
    "paper magazine memorandum declaration announcement message report record".split()
)
"""Nouns that say what a paper is, before "of" and the name of the body whose paper it is."""
ARTICLES = frozenset({"the", "a", "an"})


def names_of_publisher(draft: Draft) -> list[Name]:
    """Each place where the publisher's name stands; a lone word only with "The", or in the header.

    In the header the article belongs to it.
    """
    publisher, parse = draft.rows.document.publisher, draft.parse
    if publisher is None:
        return []
    said = [word.casefold() for word in _REST.sub("", publisher.value).split()]
    if said[:1] and said[0] in WORKS and said[1:2] == ["of"]:
        said = said[1:]
    while said and said[0] in ARTICLES | {"of"}:
        said = said[1:]
    if not said or not said[0][0].isalpha():
        return []
    header = set(parse.once(TokenIndex).within(publisher.spans))
    return [
        Name(token.index - (token.index - 1 in header), token.index + size)
        for token in parse.tokens
        if token.text[0].isupper() and said[0].startswith(token.text.casefold())
        if (size := _size(draft, token.index, " ".join(said), header))
        if len(said) > 1 or token.index in header or _is_called_the(parse, token.index)
    ]


def without_work(parse: Parse, tokens: list[int]) -> list[int]:
    """The tokens of a letterhead without what says what the paper is: "Newsletter of the X"."""
    said = [parse.tokens[at].text.lower() for at in tokens]
    start = 1 if said[:1] and said[0] in WORKS and said[1:2] == ["of"] else 0
    if said[start : start + 1] != ["of"]:
        return tokens
    start += 1
    return tokens[start + (said[start : start + 1] == ["the"]) :]


def _size(draft: Draft, first: int, said: str, header: set[int]) -> int:
    """How many tokens from a place spell the name; zero where they do not.

    A name in capitals is now and then read as two sentences: in the header they are one line.
    """
    tokens = draft.parse.tokens
    for last in range(first, min(first + len(said), len(tokens))):
        spelt = " ".join(draft.text[tokens[first].start : tokens[last].end].split()).casefold()
        apart = tokens[last].sentence != tokens[first].sentence and last not in header
        if apart or not said.startswith(spelt):
            return 0
        if spelt == said:
            return last + 1 - first
    return 0


def _is_called_the(parse: Parse, at: int) -> bool:
    """Whether "The", with its capital, stands before the word inside a sentence: "told The Kite"."""
    before = parse.tokens[at - 1] if at else None
    return before is not None and before.text in {"The", "THE"}
