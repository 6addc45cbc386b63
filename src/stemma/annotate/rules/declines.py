"""Who declines to answer, with the topic or nothing as content."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from stemma.annotate.parse import Token
from stemma.annotate.rules import phrases
from stemma.annotate.rules.declining import refusals
from stemma.annotate.rules.found import Found
from stemma.annotate.rules.reading import Reading

DECLINES = "declines"
CERTAIN = 0.9
APART = frozenset({"conj", "cc", "punct", "advcl", "mark", "agent", "advmod"})
WHEN = frozenset({"DATE", "TIME"})
WHERE = frozenset({"at", "in", "by", "during", "after", "before", "through", "via", "over"})


def declining(reading: Reading) -> list[Found]:
    """Every refusal to answer that has a subject; the topic of one ends where the next begins."""
    found = list(_each(reading))
    starts = sorted(min(each.cue) for each in found)
    return [replace(each, content=_up_to_next(reading, each, starts)) for each in found]


def _up_to_next(reading: Reading, found: Found, starts: list[int]) -> frozenset[int]:
    following = next((at for at in starts if at > min(found.cue)), len(reading.tokens))
    kept = {at for at in found.content if at < following}
    last = max(kept, default=-1)
    if last + 1 == following and reading.tokens[last].dep == "cc":
        kept.discard(last)
    return frozenset(reading.trimmed(kept))


def _each(reading: Reading) -> Iterator[Found]:
    starts = {token.start: token.index for token in reading.tokens}
    for refusal in refusals(reading.text):
        first = starts.get(refusal.start)
        if first is None:
            continue
        tokens = [t for t in reading.tokens[first : first + 14] if t.start < refusal.end]
        top = next((t for t in tokens if t.head < first or t.head > tokens[-1].index), None)
        top = top or next((t for t in tokens if t.head == t.index), None)
        if top is None or _is_wished(reading, top):
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


def _is_wished(reading: Reading, top: Token) -> bool:
    """Tell whether the silence is somebody's wish and no fact: "they want us to keep silent"."""
    return any(c.tag == "TO" and c.index < top.index for c in reading.children(top.index))


def _refuser(reading: Reading, top: Token) -> set[int]:
    """Who refuses; in "declined to say who did it and would not comment" it is not "who"."""
    source = phrases.source_of(reading, top, passive_subject=True)
    asked = {reading.tokens[i].tag for i in source} == {"WP"}
    while asked and top.dep in {"conj", "ccomp", "xcomp"} and top.head != top.index:
        top = reading.head(top)
        above = phrases.source_of(reading, top)
        asked = {reading.tokens[i].tag for i in above} <= {"WP"}
        source = source if asked else above
    return source


def _of(reading: Reading, tokens: list[Token], top: Token) -> Found:
    last = tokens[-1].index
    source = _refuser(reading, top) - {t.index for t in tokens}
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
