"""Who says a quotation behind a colon, where no reader saw it: "The branch of X, which …, announced: “…”".

The subject may stand far before its verb, with clauses of its own between the two.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from stemma.annotate.clauses import FINITE_VERBS, child_of, is_passive
from stemma.annotate.draft import Draft
from stemma.annotate.parse import Parse, Token
from stemma.annotate.spans import TokenIndex, spans_of
from stemma.annotate.tools import RawAttribution

OPENING = re.compile(r"[“\"«„]")
NAMING = frozenset({"NOUN", "PROPN"})


def with_quoting_subjects(
    draft: Draft, found: Sequence[RawAttribution]
) -> tuple[RawAttribution, ...]:
    """The proposals; a quotation without a source is its verb's subject's, up to that one's first comma."""
    index = draft.parse.once(TokenIndex)
    return tuple(_with_subject(draft, index, each) for each in found)


def _with_subject(draft: Draft, index: TokenIndex, found: RawAttribution) -> RawAttribution:
    if found.source or not found.cue or not found.content:
        return found
    if not OPENING.match(draft.text, found.content[0][0]):
        return found
    verb = next((draft.parse.tokens[at] for at in index.within(found.cue)), None)
    if verb is None or verb.tag not in FINITE_VERBS or is_passive(draft.parse, verb.index):
        return found
    subject = child_of(draft.parse, verb.index, "nsubj")
    leads = ":" in draft.text[found.cue[-1][1] : found.content[0][0]]
    if subject is None or subject.pos not in NAMING or not leads:
        return found
    named = _named(draft.parse, subject)
    if any(draft.parse.tokens[at].dep == "appos" for at in named):
        return found  # of two that the parser takes for one, it is not plain who speaks
    return replace(found, source=spans_of(draft.parse, named))


def _named(parse: Parse, subject: Token) -> tuple[int, ...]:
    """The words of a subject up to the comma behind its noun."""
    inside = parse.subtree(subject.index)
    before = tuple(at for at in inside if at <= subject.index)
    behind = (at for at in inside if at > subject.index)
    return (
        *before,
        *takewhile(lambda at: parse.tokens[at].text not in {",", ";", "–", "—"}, behind),
    )
