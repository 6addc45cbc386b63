"""Contents that begin or end in the middle of a clause.

"said the ministry, in a letter, [had told …]"; "[the gate was shut and the crew was] called".
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from stemma.annotate.clauses import FINITE_TAGS
from stemma.annotate.draft import Draft
from stemma.annotate.parse import Parse, Token
from stemma.annotate.spans import TokenIndex
from stemma.annotate.tools import RawAttribution

LEADING = frozenset({"aux", "auxpass", "det", "poss", "amod", "compound", "nummod"})
PARTING = frozenset({",", ";", ":", "and", "but", "–", "—"})
MOST_ADDED = 6
SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl", "csubj"})


def with_whole_clauses(draft: Draft, found: Sequence[RawAttribution]) -> tuple[RawAttribution, ...]:
    """The proposals; a content that begins at a verb takes in that verb's subject.

    One that ends with a helping verb or "of" takes in what that leads to.
    """
    index = draft.parse.once(TokenIndex)
    return tuple(
        _to_its_end(draft.parse, index, _whole(draft.parse, index, each)) for each in found
    )


def _to_its_end(parse: Parse, index: TokenIndex, found: RawAttribution) -> RawAttribution:
    """The proposal with the words that its last one leads to: a verb behind "was", a noun behind "of"."""
    inside = index.within(found.content)
    last = parse.tokens[inside[-1]] if inside else None
    above = _led_to(parse, last) if last is not None else None
    if last is None or above is None or len(inside) == 1 or last.text.isupper():
        return found
    sentence = parse.sentences[last.sentence]
    after = [at for at in parse.subtree(above) if last.index < at < sentence.last]
    after = list(takewhile(lambda at: parse.tokens[at].text not in PARTING, after))
    if not after or after != list(range(last.index + 1, after[-1] + 1)) or len(after) > MOST_ADDED:
        return found
    if set(after) & {*index.within(found.source), *index.within(found.cue)}:
        return found
    while parse.tokens[after[-1]].pos == "PUNCT":
        after.pop()
    (*rest, (start, _)) = found.content
    return replace(found, content=(*rest, (start, parse.tokens[after[-1]].end)))


def _led_to(parse: Parse, last: Token) -> int | None:
    """The word whose own words end what a helping word begins; none if the word may stand last."""
    if last.dep in LEADING and last.head > last.index:
        return last.head
    object_ = [at for at in parse.children[last.index] if parse.tokens[at].dep == "pobj"]
    return last.index if last.dep == "prep" and object_ and object_[0] > last.index else None


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
    if token.tag not in FINITE_TAGS:
        return None
    verb = parse.tokens[token.head] if token.dep in {"aux", "auxpass"} else token
    subjects = [c for c in parse.children[verb.index] if parse.tokens[c].dep in SUBJECTS]
    if not subjects or min(subjects) >= token.index:
        return None
    before = [at for at in parse.subtree(verb.index) if at < token.index]
    return min(before) if before else None
