"""Gives every attribution its stance, negation, distance, and whether its source is unnamed."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import replace

from stemma.annotate.attribution.anonymity import is_anonymous
from stemma.annotate.attribution.stance import (
    CueWords,
    StanceTable,
    is_hedged,
    is_negated,
    stance_of,
    stance_table,
)
from stemma.annotate.attribution.unmade import is_unmade
from stemma.annotate.draft import Draft, component
from stemma.annotate.parse import Token
from stemma.annotate.rules.declining import TO_ANSWER
from stemma.model.annotations import Attribution
from stemma.model.documents import Spans
from stemma.model.ids import row_id
from stemma.text.quotes import ORDERED, encloses, quotations

LONGEST_CLAUSE = 160
"""Characters between a source and its cue that may still be about the source."""
CONCEDING = frozenset({"concedes", "confirms"})
BESIDE = frozenset({"neg", "aux", "advmod"})


@component("stance", requires={"attributions", "parents", "parse"}, assigns={"stances"})
def find_stances(draft: Draft) -> Draft:
    """The draft with the stance of each attribution's cue."""
    table = stance_table()
    starts = [token.start for token in draft.parse.tokens]
    rows = [
        row if row.kind == "voice" else _with_stance(draft, starts, row, table)
        for row in draft.rows.attributions
    ]
    renamed = {old.id: new.id for old, new in zip(draft.rows.attributions, rows, strict=True)}
    # Two readings of one refusal become the same row once its topic is told from its cue.
    each_once = {row.id: row for row in reversed(rows)}
    return draft.with_rows(
        attributions=tuple(
            replace(row, parent=renamed[row.parent]) if row.parent else row
            for row in reversed(each_once.values())
        )
    )


def _with_stance(
    draft: Draft, starts: list[int], row: Attribution, table: StanceTable
) -> Attribution:
    cue = cue_words(draft, starts, row)
    stance = stance_of(cue, table)
    unmade = stance in CONCEDING and is_unmade(draft.parse, cue.tokens)
    known = replace(
        row,
        stance=stance,
        negated=unmade or (stance != "declines" and is_negated(cue, table)),
        hedged=is_hedged(cue, table),
        anonymous=is_anonymous(cue.source) or is_anonymous(_between(draft.text, row)),
    )
    return _topic_only(draft.text, known) if stance == "declines" else known


def _between(text: str, row: Attribution) -> str:
    """The source with what stands between it and its cue in the same sentence.

    A reader that cuts a source short must not give away that it asked not to be named.
    """
    if not row.source or not row.cue or row.cue[0][0] < row.source[-1][1]:
        return ""
    between = text[row.source[-1][1] : row.cue[0][0]]
    short = len(between) <= LONGEST_CLAUSE and not re.search(r"[.!?\n]|[“”\"]", between)
    return text[row.source[0][0] : row.cue[0][0]] if short else ""


def cue_words(draft: Draft, starts: list[int], row: Attribution) -> CueWords:
    """The words of the row's cue and the adverbs that depend on it."""
    inside = tokens_in(draft, starts, row.cue)
    numbers = {token.index for token in inside}
    heads = [token for token in inside if token.pos in {"VERB", "AUX", "NOUN"}]
    beside = [
        draft.parse.tokens[child]
        for token in heads
        for child in draft.parse.children[token.index]
        if child not in numbers and _is_beside(draft.parse.tokens[child], token)
    ]
    return CueWords(
        text=" ".join(draft.text[start:end] for start, end in row.cue),
        tokens=inside,
        beside=tuple(beside),
        content=" ".join(draft.text[start:end] for start, end in row.content),
        source=" ".join(draft.text[start:end] for start, end in row.source),
        direct=row.kind == "direct",
        repeats=_repeats(draft.text, row),
    )


def _is_beside(token: Token, head: Token) -> bool:
    """Whether a word goes with a cue that it stands outside of: "not", "never"; "Nor" of "Nor do I think"."""
    return token.dep in BESIDE or (token.text.lower() == "nor" and token.index < head.index)


def _repeats(text: str, row: Attribution) -> bool:
    """“He was told to ‘shut it’”, said in a quotation: the order is a part of what is told."""
    if not row.content or not ORDERED.match(text, row.content[0][0]):
        return False
    return any(encloses(each, row.cue) for each in quotations(text))


def tokens_in(draft: Draft, starts: list[int], spans: Spans) -> tuple[Token, ...]:
    """The tokens of the spans."""
    tokens = draft.parse.tokens
    found: list[Token] = []
    for start, end in spans:
        first = max(bisect_right(starts, start) - 1, 0)
        found += [t for t in tokens[first : bisect_left(starts, end)] if t.end > start]
    return tuple(found)


def _topic_only(text: str, row: Attribution) -> Attribution:
    """The row with the declining words in its cue and only the topic, or nothing, as content."""
    if not row.content or not row.cue:
        return row
    start, end = row.content[0]
    match = TO_ANSWER.match(text, start, end)
    if not match:
        return row
    topic = match.end() + len(re.match(r"\s*", text[match.end() : end]).group())  # type: ignore[union-attr] # \s* always matches
    rest = ((topic, end),) if topic < end else ()
    cue = (*row.cue[:-1], (row.cue[-1][0], match.end()))
    content = rest + row.content[1:]
    identity = row_id("a", row.document, row.kind, source=row.source, cue=cue, content=content)
    return replace(row, id=identity, cue=cue, content=content)
