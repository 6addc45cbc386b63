"""What a writer only hears, said in passing: "The guards, I am told, deny it".

The aside is what the sentence rests on, not what its subject does: whoever stands before it says what the
words behind it tell.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
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
    starts = [each.whole[0] for each in asides]
    parts: list[RawAttribution] = []
    told: dict[_Aside, RawAttribution] = {}
    known: set[_Aside] = set()
    for each in found:
        cut = replace(each, source=without(each.source, _inside(asides, starts, each.source)))
        aside = _beside(asides, starts, cut)
        inner = _with_verb_behind(draft, aside, cut) if aside and aside.holds(cut.cue) else cut
        parts.append(inner or cut)
        if aside and inner and aside.parts(inner):
            told.setdefault(aside, inner)
        elif aside and not cut.source and aside.holds(cut.cue):
            known.add(aside)
    heard = (_heard(aside, inner) for aside, inner in told.items() if aside not in known)
    return (*parts, *heard)


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


def _inside(asides: Sequence[_Aside], starts: list[int], spans: Spans) -> list[Span]:
    """The asides that may touch spans: the last that begins before each, and those that begin within."""
    return [
        each.whole
        for start, end in spans
        for each in asides[max(0, bisect_left(starts, start) - 1) : bisect_left(starts, end)]
    ]


def _beside(asides: Sequence[_Aside], starts: list[int], each: RawAttribution) -> _Aside | None:
    """The aside that holds a cue, or stands right behind a source."""
    ends = [each.cue[0][0]] if each.cue else []
    ends += [each.source[-1][1]] if each.source else []
    near = (asides[at - 1] for end in ends if (at := bisect_right(starts, end)))
    return next((one for one in near if one.holds(each.cue) or one.parts(each)), None)


def _heard(aside: _Aside, told: RawAttribution) -> RawAttribution:
    """Who the writer has it from, which is left open, with all of the sentence but the aside."""
    rest = (told.source[0][0], aside.whole[0]), (aside.whole[1], told.content[-1][1])
    return RawAttribution((), (aside.heard,), rest, told.probability)


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
