"""What somebody is told, where only who is told was found: "informs [me], he sits there, that she asked"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from stemma.annotate.draft import Draft
from stemma.annotate.parse import Parse, Token
from stemma.annotate.rules.contents import ADDRESSING_OBJECT
from stemma.annotate.spans import TokenIndex
from stemma.annotate.tools import RawAttribution

TELLING = ADDRESSING_OBJECT | {"promise"}
CLOSING = frozenset("”’\"»'")
STOPS = frozenset({"PUNCT", "CCONJ", "ADP", "SCONJ"})


def with_what_is_told(draft: Draft, found: Sequence[RawAttribution]) -> tuple[RawAttribution, ...]:
    """The proposals; a content that is only who is told gives way to what follows."""
    index = draft.parse.once(TokenIndex)
    return tuple(_told(draft.parse, index, each) for each in found)


def _told(parse: Parse, index: TokenIndex, found: RawAttribution) -> RawAttribution:
    verb = next((at for at in index.within(found.cue) if parse.tokens[at].lemma in TELLING), None)
    inside = index.within(found.content)
    if verb is None or not inside or parse.tokens[verb].pos != "VERB":
        return found
    objects = [c for c in parse.dependents[verb] if c.dep in {"dobj", "dative"} and c.index > verb]
    if len(objects) != 1 or parse.subtree(objects[0].index) != inside:
        return found
    rest = _rest(parse, inside[-1], objects[0])
    if not rest:
        return found
    return replace(found, content=((rest[0].start, rest[-1].end),))


def _rest(parse: Parse, last: int, hearer: Token) -> list[Token]:
    """What follows in the sentence from its "that", or at once behind a name or a pronoun."""
    end = parse.sentences[parse.tokens[last].sentence].last
    after = list(parse.tokens[last + 1 : end])
    closing = next((n for n, each in enumerate(after) if each.text in CLOSING), len(after))
    after = after[:closing]
    while after and after[-1].pos == "PUNCT":
        after.pop()
    clause = next((n for n, t in enumerate(after) if t.text == "that" and _is_mark(t)), None)
    if clause is not None:
        return after[clause:]
    person = hearer.tag == "PRP" and hearer.text.lower() != "it"
    named = hearer.pos == "PROPN"
    return after if after and (person or named) and after[0].pos not in STOPS else []


def _is_mark(token: Token) -> bool:
    return token.dep == "mark" or token.tag == "IN"
