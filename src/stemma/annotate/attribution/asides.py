"""What a writer only hears, said in passing: "The guards, I am told, deny it".

The aside is what the sentence rests on, not what its subject does: whoever stands before it says what the
words behind it tell.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from stemma.annotate.draft import Draft
from stemma.annotate.spans import TokenIndex, without
from stemma.annotate.tools import RawAttribution
from stemma.model.documents import Span, Spans
from stemma.text.asides import ASIDE


def without_asides(draft: Draft, found: Sequence[RawAttribution]) -> tuple[RawAttribution, ...]:
    """The proposals; a sentence with an aside is told by whom the writer heard, its subject inside."""
    asides = [_Aside(match.span(), match.span("heard")) for match in ASIDE.finditer(draft.text)]
    if not asides:
        return tuple(found)
    parts = [
        replace(each, source=without(each.source, [a.whole for a in asides])) for each in found
    ]
    for aside in asides:
        parts = list(_told_in_passing(draft, aside, parts))
    return tuple(parts)


@dataclass(frozen=True, slots=True)
class _Aside:
    whole: Span
    """With its commas."""
    heard: Span

    def holds(self, spans: Spans) -> bool:
        """Whether spans lie inside."""
        return bool(spans) and self.whole[0] <= spans[0][0] and spans[-1][1] <= self.whole[1]

    def parts(self, each: RawAttribution) -> bool:
        """Whether a source ends right before it and what is said of it begins behind."""
        behind = min((*each.cue, *each.content), default=(0, 0))[0]
        return bool(each.source) and each.source[-1][1] == self.whole[0] and behind >= self.whole[1]


def _told_in_passing(
    draft: Draft, aside: _Aside, found: Sequence[RawAttribution]
) -> Iterator[RawAttribution]:
    """The proposals; what was laid on the aside is laid on the verb behind it."""
    told: RawAttribution | None = None
    for each in found:
        inner = _with_verb_behind(draft, aside, each) if aside.holds(each.cue) else each
        if inner is not None and aside.parts(inner):
            told = told or inner
        yield each if inner is None else inner
    if told is not None:
        rest = (told.source[0][0], aside.whole[0]), (aside.whole[1], told.content[-1][1])
        yield RawAttribution((), (aside.heard,), rest, told.probability)


def _with_verb_behind(draft: Draft, aside: _Aside, found: RawAttribution) -> RawAttribution | None:
    """What the subject says behind an aside: its cue the words up to what was taken for the content."""
    if not found.source or not found.content:
        return None
    start, end = aside.whole[1], found.content[0][0]
    between = draft.text[start:end].rstrip()
    tokens = draft.parse.once(TokenIndex).within(((start, end),))
    if not between or not any(draft.parse.tokens[at].pos == "VERB" for at in tokens):
        return None
    return replace(found, cue=((start, start + len(between)),))
