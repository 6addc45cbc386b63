"""Cues between two clauses of a speaker: "The patrols have grown, he said: “They work with them.”"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from stemma.annotate.clauses import child_of, is_finite
from stemma.annotate.draft import Draft
from stemma.annotate.parse import Parse, Token
from stemma.annotate.spans import TokenIndex
from stemma.annotate.tools import RawAttribution
from stemma.model.documents import Span


def with_clauses_before(
    draft: Draft, found: Sequence[RawAttribution]
) -> tuple[RawAttribution, ...]:
    """The proposals; where a comma joins a clause to "he said:", that clause is said too."""
    index = draft.parse.once(TokenIndex)
    taken = {at for each in found for at in index.within((*each.source, *each.cue, *each.content))}
    return tuple(_with_clause(draft, index, each, taken) for each in found)


def _with_clause(
    draft: Draft, index: TokenIndex, found: RawAttribution, taken: set[int]
) -> RawAttribution:
    parse = draft.parse
    source, cue, said = (index.within(part) for part in (found.source, found.cue, found.content))
    if not source or not cue or not said or not source[-1] < cue[0] <= cue[-1] < said[0]:
        return found
    led_in = ":" in draft.text[parse.tokens[cue[0]].start : parse.tokens[said[0]].start]
    comma = source[0] and parse.tokens[source[0] - 1].text == ","
    verb = next((parse.tokens[at] for at in cue if parse.tokens[at].pos == "VERB"), None)
    clause = _clause_before(parse, verb, source[0] - 1) if led_in and comma and verb else None
    if clause is None or not taken.isdisjoint(index.within((clause,))):
        return found
    return replace(found, content=(clause, *found.content))


def _clause_before(parse: Parse, verb: Token, comma: int) -> Span | None:
    """The whole clause that the verb governs and that ends at the comma, from the sentence's start."""
    clauses = [
        parse.tokens[at]
        for at in parse.children[verb.index]
        if parse.tokens[at].dep in {"ccomp", "parataxis"} and at < comma
    ]
    if len(clauses) != 1 or not _is_whole(parse, clauses[0]):
        return None
    sentence = parse.sentences[verb.sentence]
    inside = parse.subtree(clauses[0].index)
    whole = inside[0] == sentence.first and inside[-1] == comma - 1
    return (parse.tokens[inside[0]].start, parse.tokens[inside[-1]].end) if whole else None


def _is_whole(parse: Parse, clause: Token) -> bool:
    """Whether a clause could stand alone: a subject of its own, a tense, and nothing that joins it."""
    subject = child_of(parse, clause.index, "nsubj", "nsubjpass", "expl")
    joined = child_of(parse, clause.index, "mark", "cc") is not None
    asking = subject is not None and subject.tag in {"WP", "WDT"}
    return subject is not None and not joined and not asking and is_finite(parse, clause.index)
