"""Quotations that a reader gives to who asked: `I asked what he wanted. "A third meeting."`.

Who asks does not answer: a quotation in a sentence after an indirect question is somebody else's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from stemma.annotate.draft import Draft
from stemma.annotate.parse import Parse
from stemma.annotate.spans import TokenIndex
from stemma.annotate.tools import RawAttribution
from stemma.model.documents import Span

ASKING = frozenset({"ask", "inquire", "enquire", "wonder", "want"})
OPENING = re.compile(r"[“\"«„‘]")


def with_answers(draft: Draft, found: Sequence[RawAttribution]) -> tuple[RawAttribution, ...]:
    """The proposals; quotations that answer what is asked stand by themselves."""
    if not any(len(each.content) > 1 for each in found):
        return tuple(found)
    index = draft.parse.once(TokenIndex)
    return tuple(part for each in found for part in _parted(draft, index, each))


def _parted(draft: Draft, index: TokenIndex, found: RawAttribution) -> Iterator[RawAttribution]:
    """The proposal up to the first quotation in a later sentence, and each quotation from there."""
    answers = [
        number
        for number, piece in enumerate(found.content)
        if number and _begins_anew(draft, index, found.content[number - 1], piece)
    ]
    if not answers or not _asks(draft, index, found):
        yield found
        return
    yield replace(found, content=found.content[: answers[0]])
    for piece in found.content[answers[0] :]:
        yield replace(found, source=(), cue=(), content=(piece,))


def _asks(draft: Draft, index: TokenIndex, found: RawAttribution) -> bool:
    """Whether somebody asks something in words that are not quoted."""
    cue = [draft.parse.tokens[at] for at in index.within(found.cue)]
    asking = any(token.lemma in ASKING and token.pos == "VERB" for token in cue)
    return asking and not OPENING.match(draft.text, found.content[0][0])


def _begins_anew(draft: Draft, index: TokenIndex, before: Span, piece: Span) -> bool:
    """Whether a piece is a quotation in another sentence than the piece before it."""
    if not OPENING.match(draft.text, piece[0]):
        return False
    return _sentence(draft.parse, index, before) != _sentence(draft.parse, index, piece)


def _sentence(parse: Parse, index: TokenIndex, span: Span) -> int:
    tokens = [at for at in index.within((span,)) if parse.tokens[at].pos != "PUNCT"]
    return parse.tokens[tokens[0]].sentence if tokens else -1
