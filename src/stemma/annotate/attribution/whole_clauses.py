"""Contents that begin in the middle of a clause: "said the ministry, in a letter, [had told …]"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from stemma.annotate.draft import Draft
from stemma.annotate.parse import Parse, Token
from stemma.annotate.spans import TokenIndex
from stemma.annotate.tools import RawAttribution

FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl", "csubj"})


def with_whole_clauses(draft: Draft, found: Sequence[RawAttribution]) -> tuple[RawAttribution, ...]:
    """The proposals; a content that begins at a verb takes in that verb's subject."""
    index = draft.parse.once(TokenIndex)
    return tuple(_whole(draft.parse, index, each) for each in found)


def _whole(parse: Parse, index: TokenIndex, found: RawAttribution) -> RawAttribution:
    inside = index.within(found.content)
    cue = index.within(found.cue)
    if not inside or not cue or cue[-1] > inside[0]:
        return found
    first = _first_of_clause(parse, parse.tokens[inside[0]])
    if first is None or first <= cue[-1]:
        return found
    taken = set(index.within(found.source)) | set(cue)
    if taken.intersection(range(first, inside[0])):
        return found
    (_, end), *rest = found.content
    return replace(found, content=((parse.tokens[first].start, end), *rest))


def _first_of_clause(parse: Parse, token: Token) -> int | None:
    """Where the clause of a finite verb begins; none if the token is no verb with a subject."""
    if token.tag not in FINITE:
        return None
    verb = parse.tokens[token.head] if token.dep in {"aux", "auxpass"} else token
    subjects = [c for c in parse.children[verb.index] if parse.tokens[c].dep in SUBJECTS]
    if not subjects or min(subjects) >= token.index:
        return None
    before = [at for at in parse.subtree(verb.index) if at < token.index]
    return min(before) if before else None
