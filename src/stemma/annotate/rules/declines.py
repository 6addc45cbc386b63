"""Who declines to answer, with the topic or nothing as content."""

from __future__ import annotations

from collections.abc import Iterator

from stemma.annotate.declining import refusals
from stemma.annotate.parse import Token
from stemma.annotate.rules import phrases
from stemma.annotate.rules.found import Found
from stemma.annotate.rules.reading import Reading

DECLINES = "declines"
CERTAIN = 0.9
APART = frozenset({"conj", "cc", "punct", "advcl", "mark", "agent", "advmod"})
WHEN = frozenset({"DATE", "TIME"})
WHERE = frozenset({"at", "in", "by", "during", "after", "before", "through", "via", "over"})


def declining(reading: Reading) -> Iterator[Found]:
    """Every refusal to answer that has a subject."""
    starts = {token.start: token.index for token in reading.tokens}
    for refusal in refusals(reading.text):
        first = starts.get(refusal.start)
        if first is None:
            continue
        tokens = [t for t in reading.tokens[first : first + 14] if t.start < refusal.end]
        top = next((t for t in tokens if t.head < first or t.head > tokens[-1].index), None)
        top = top or next((t for t in tokens if t.head == t.index), None)
        if top is None:
            continue
        found = _of(reading, tokens, top)
        if found.source:
            yield found


def _is_when(reading: Reading, child: Token) -> bool:
    """Tell whether a phrase says when or how, and not what about."""
    if child.dep == "prep" and child.lemma in WHERE:
        return True
    inside = [reading.tokens[i] for i in reading.subtree(child.index) if i != child.index]
    return child.dep in {"prep", "npadvmod"} and all(t.entity in WHEN for t in inside)


def _of(reading: Reading, tokens: list[Token], top: Token) -> Found:
    last = tokens[-1].index
    source = phrases.source_of(reading, top, passive_subject=True) - {t.index for t in tokens}
    own = {
        i
        for token in tokens
        for child in reading.children(token.index)
        if child.index > last and child.dep not in APART and not _is_when(reading, child)
        for i in reading.subtree(child.index)
    }
    content = reading.trimmed({i for i in own if i > last and i not in source})
    cue = frozenset(t.index for t in tokens)
    return Found(top, DECLINES, frozenset(source), cue, frozenset(content), CERTAIN)
