"""Quotations behind a sentence that says who was asked: `Ada Brun was asked about the gate. "Which gate?"`.

They are by whoever was asked, also where a reader lays them on the one who spoke before, on the asking,
or on nobody.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from stemma.annotate.attribution.answers import OPENING
from stemma.annotate.clauses import child_of
from stemma.annotate.draft import Draft
from stemma.annotate.parse import Parse, Token
from stemma.annotate.spans import TokenIndex, spans_of
from stemma.annotate.tools import RawAttribution
from stemma.model.documents import Span, Spans
from stemma.text.quotes import quotations

_ASKING = frozenset({"ask", "question"})
_OF_WHAT = frozenset({"about", "whether", "if", "why", "what", "how"})
_WHERE_NOUNS_END = _OF_WHAT | {","}
_AFTER = 12
"""Characters behind a quotation in which whoever it is not by may be named."""
_SAYS = re.compile(r"\s*(?:he|she|they) (?:said|says|replied|denied|answered)\b", re.IGNORECASE)


def by_who_was_asked(draft: Draft, found: Sequence[RawAttribution]) -> tuple[RawAttribution, ...]:
    """The proposals; a quotation right behind the asking stands by itself, with whom was asked."""
    if not any(token.lemma in _ASKING for token in draft.parse.tokens):
        return tuple(found)
    index = draft.parse.once(TokenIndex)
    parts = [part for each in found for part in _parted(draft, index, each)]
    covered = {at for each in parts for at in index.within(each.content)}
    for quotation in quotations(draft.text):
        span = (quotation.start, quotation.end)
        if quotation.closed and covered.isdisjoint(index.within((span,))):
            asked = _asked_before(draft, index, span)
            parts += [RawAttribution(asked, (), (span,), 1.0)] if asked else []
    return tuple(parts)


def _parted(draft: Draft, index: TokenIndex, found: RawAttribution) -> Iterator[RawAttribution]:
    kept = list(found.content)
    for piece in found.content:
        asked = _asked_before(draft, index, piece)
        if asked and (not found.source or _is_apart(draft, found, piece)):
            kept.remove(piece)
            yield replace(found, source=asked, cue=(), content=(piece,))
    if kept or not found.content:
        yield replace(found, content=tuple(kept))


def _is_apart(draft: Draft, found: RawAttribution, piece: Span) -> bool:
    """Whether a piece was glued to what somebody said in another paragraph."""
    said = [*found.cue, *(each for each in found.content if each != piece)]
    return bool(said) and all(
        "\n" in draft.text[min(end, piece[1]) : max(start, piece[0])] for start, end in said
    )


def _asked_before(draft: Draft, index: TokenIndex, piece: Span) -> Spans:
    """Who is asked in the sentence before a quotation, in the same paragraph; empty where nobody is."""
    tokens = index.within((piece,))
    if not tokens or not OPENING.match(draft.text, piece[0]):
        return ()
    number = draft.parse.tokens[tokens[0]].sentence
    before = draft.parse.sentences[number - 1] if number else None
    if before is None or "\n" in draft.text[before.end : piece[0]].strip(" "):
        return ()
    verbs = (each for each in draft.parse.tokens_of(before) if each.head == each.index)
    asked = next((_asked(draft.parse, each) for each in verbs if each.lemma in _ASKING), None)
    if asked is None or _goes_on_with(draft, asked, piece):
        return ()
    return _name_of(draft.parse, asked.index)


def _goes_on_with(draft: Draft, asked: Token, piece: Span) -> bool:
    """Whether the quotation names the one asked, or the text goes on with what he says to it."""
    after = draft.text[piece[0] : piece[1] + _AFTER]
    return asked.text in after or _SAYS.match(draft.text, piece[1]) is not None


def _asked(parse: Parse, verb: Token) -> Token | None:
    """Who "was asked about" something, and not by somebody who is named."""
    told = {parse.tokens[at].text.lower() for at in parse.subtree(verb.index) if at > verb.index}
    if child_of(parse, verb.index, "neg", "agent") is not None or not told & _OF_WHAT:
        return None
    return child_of(parse, verb.index, "nsubjpass")


def _name_of(parse: Parse, noun: int) -> Spans:
    """The noun phrase up to a comma or what was asked: "Ada Brun of the Guild"."""
    inside = sorted(parse.subtree(noun))
    texts = [parse.tokens[at].text.lower() for at in inside]
    stop = next((n for n, text in enumerate(texts) if text in _WHERE_NOUNS_END), len(inside))
    return spans_of(parse, tuple(inside[:stop]))
