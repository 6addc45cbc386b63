"""Clauses that a reader gives to one speaker though the sentence gives them to another, or to its author.

"Inspector Holt told us that it was lawful. Ada Brun said that …": the first clause hangs on Holt's verb. And
"When a director says that, one expects more" has the author's own words behind the comma.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from stemma.annotate.clauses import child_of
from stemma.annotate.draft import Draft
from stemma.annotate.parse import Parse
from stemma.annotate.rules.lexicon import lexicon
from stemma.annotate.spans import TokenIndex, spans_of
from stemma.annotate.tools import RawAttribution
from stemma.model.documents import Span

THAT = "that"
WHENEVER = frozenset({"when", "whenever", "if", "once", "after", "because", "since", "unless"})
SAYS = 0.6
"""How often a verb reports elsewhere, from which it does so with a clause of its own."""
CERTAIN = 0.9


def without_others_clauses(
    draft: Draft, found: Sequence[RawAttribution]
) -> tuple[RawAttribution, ...]:
    """The proposals, each without what another verb than its own governs; that verb's is added."""
    index = draft.parse.once(TokenIndex)
    rows: list[RawAttribution] = []
    for each in found:
        if _takes_up(draft.parse, index, each):
            continue
        others = [span for span in each.content[:-1] if _is_others(draft.parse, index, each, span)]
        rows.append(
            replace(each, content=tuple(span for span in each.content if span not in others))
        )
        rows.extend(own for span in others for own in _own(draft.parse, index, span))
    return tuple(rows)


def _takes_up(parse: Parse, index: TokenIndex, found: RawAttribution) -> bool:
    """Whether somebody says no more than "that", in a clause of time or condition that a comma ends."""
    inside, cue = index.within(found.content), index.within(found.cue)
    if len(inside) < 2 or not cue or cue[-1] + 1 != inside[0]:
        return False
    that, comma = parse.tokens[inside[0]], parse.tokens[inside[1]]
    opening = parse.tokens[parse.sentences[that.sentence].first].text.lower()
    alone = that.text.lower() == THAT and comma.text == "," and comma.sentence == that.sentence
    if any(parse.tokens[at].text == "," for at in inside[2:]):
        return False  # "When she said that, as far as she knew, he had stolen it, …"
    return alone and opening in WHENEVER


def _is_others(parse: Parse, index: TokenIndex, found: RawAttribution, span: Span) -> bool:
    """Whether a part in a sentence before is a clause with "that" of another verb of saying."""
    inside, cue = index.within((span,)), index.within(found.source or found.cue)
    if not inside or not cue or parse.tokens[inside[0]].text.lower() != THAT:
        return False
    before = parse.tokens[inside[0]].sentence < parse.tokens[cue[0]].sentence
    return before and _governor(parse, inside) is not None


def _governor(parse: Parse, inside: Sequence[int]) -> int | None:
    """The verb of saying before a clause with "that" on which it hangs."""
    clause = parse.tokens[parse.tokens[inside[0]].head]
    verb = parse.tokens[clause.head]
    says = verb.pos == "VERB" and lexicon().rate_of_word(verb) >= SAYS
    return verb.index if clause.dep == "ccomp" and says and verb.index < inside[0] else None


def _own(parse: Parse, index: TokenIndex, span: Span) -> Iterator[RawAttribution]:
    """What the verb says on which a clause hangs, if somebody does so by it."""
    at = _governor(parse, index.within((span,)))
    subject = child_of(parse, at, "nsubj") if at is not None else None
    if at is None or subject is None:
        return
    verb = parse.tokens[at]
    source = [each for each in parse.subtree(subject.index) if each < at]
    yield RawAttribution(spans_of(parse, source), ((verb.start, verb.end),), (span,), CERTAIN)
