"""Contents end where the same subject does something else: "She demands an answer and leaves the rest"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from stemma.annotate.clauses import FINITE_VERBS
from stemma.annotate.draft import Draft
from stemma.annotate.parse import Parse, Token
from stemma.annotate.rules.lexicon import lexicon
from stemma.annotate.spans import TokenIndex, without
from stemma.annotate.tools import RawAttribution

PRESENT = frozenset({"VBZ", "VBP"})
JOINING = frozenset({"and", "but", "or", "then", "later", "also"})
SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl", "csubj"})
COMMAS = frozenset(",;")
LEAST_RATE = 0.6
"""How often a verb must report elsewhere to report here too."""


def without_next_verbs(draft: Draft, found: Sequence[RawAttribution]) -> tuple[RawAttribution, ...]:
    """The proposals; a content ends before a second verb of whoever says it."""
    index = draft.parse.once(TokenIndex)
    return tuple(_clipped(draft.parse, index, each) for each in found)


def _clipped(parse: Parse, index: TokenIndex, found: RawAttribution) -> RawAttribution:
    cue, inside = index.within(found.cue), index.within(found.content)
    verb = next((parse.tokens[at] for at in cue if parse.tokens[at].tag in FINITE_VERBS), None)
    if verb is None or not inside or verb.index > inside[0]:
        return found
    for at in inside:
        token = parse.tokens[at]
        if token.sentence == verb.sentence and _goes_with(parse, verb, token):
            last = _last_before(parse, at)
            end = max(end for _, end in found.content)
            kept = without(found.content, ((parse.tokens[last].end, end),))
            return replace(found, content=kept) if last >= inside[0] and kept else found
    return found


def _goes_with(parse: Parse, verb: Token, token: Token) -> bool:
    """Whether the token is a verb that is joined to the cue, by its place or by its tense."""
    if _is_done_to_the_same(parse, verb, token):
        return True
    if token.dep != "conj" or token.tag not in FINITE_VERBS or token.pos != "VERB":
        return False
    if parse.tokens[token.index - 1].text.lower() not in JOINING:
        return False
    if any(c.dep in SUBJECTS for c in parse.dependents[token.index]):
        return False
    if token.head == verb.index:
        return token.tag == verb.tag
    above = parse.tokens[token.head]
    beside = above.head == verb.index and above.dep == "ccomp" and above.pos in {"VERB", "AUX"}
    if not beside or verb.tag != token.tag:
        return False
    back = above.tag == "VBD" or any(
        c.tag == "VBD" and c.dep in {"aux", "auxpass"} for c in parse.dependents[above.index]
    )
    if token.tag in PRESENT:
        return back
    return _reports_more(parse, token)


def _is_done_to_the_same(parse: Parse, verb: Token, token: Token) -> bool:
    """Whether a passive tells what was done to who speaks: "asked to answer and was not allowed to"."""
    helping = parse.tokens[token.head]
    if token.dep != "auxpass" or token.tag not in FINITE_VERBS or helping.head != verb.index:
        return False
    own = any(c.dep in SUBJECTS for c in parse.dependents[helping.index])
    joined = parse.tokens[token.index - 1].text.lower() in JOINING
    return helping.dep == "conj" and token.tag == verb.tag and joined and not own


def _reports_more(parse: Parse, verb: Token) -> bool:
    """Whether a verb of saying has a clause with "that" of its own."""
    return lexicon().rate_of_word(verb) >= LEAST_RATE and any(
        c.dep == "ccomp" and any(m.text.lower() == "that" for m in parse.dependents[c.index])
        for c in parse.dependents[verb.index]
    )


def _last_before(parse: Parse, at: int) -> int:
    """The last word before "and", "and then", "but also" in front of a verb."""
    at -= 1
    while parse.tokens[at].text.lower() in JOINING or parse.tokens[at].text in COMMAS:
        at -= 1
    return at
