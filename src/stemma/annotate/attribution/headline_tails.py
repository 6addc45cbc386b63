"""Headlines that end with who says them: "Gate left open, ministry finds". What is said stands before.

A reader that looks for it behind the cue takes the line below, of which the ministry says nothing; one that
looks for a clause finds none in "Nine treated after fire, hospital says".
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from stemma.annotate.clauses import child_of
from stemma.annotate.draft import Draft
from stemma.annotate.spans import TokenIndex
from stemma.annotate.stretches import HEADLINES, Stretch
from stemma.annotate.tools import RawAttribution

SAYING = frozenset({"say", "claim", "warn", "allege", "report", "announce", "find", "insist"})
SURE = 0.9
FEWEST_WORDS = 3
"""Words before the comma that can be what somebody says."""


def with_headline_tails(
    draft: Draft, found: Sequence[RawAttribution]
) -> tuple[RawAttribution, ...]:
    """The proposals; one at the end of a headline has the words before it."""
    heads = [stretch for stretch in draft.stretches if stretch.role in HEADLINES]
    rows = [_before(draft.text, heads, each) for each in found]
    taken = {
        head for head in heads for each in rows for at, _ in each.cue if at in range(*head.span)
    }
    tails = (_tail(draft, head) for head in heads if head not in taken)
    return (*rows, *(each for each in tails if each is not None))


def _tail(draft: Draft, head: Stretch) -> RawAttribution | None:
    """Who says a headline by its last two or three words: ", hospital says"."""
    index = draft.parse.once(TokenIndex)
    inside = [at for at in index.within((head.span,)) if draft.parse.tokens[at].pos != "SPACE"]
    verb = draft.parse.tokens[inside[-1]] if inside else None
    if verb is None or verb.lemma not in SAYING or verb.tag not in {"VBZ", "VBP"}:
        return None
    subject = child_of(draft.parse, verb.index, "nsubj")
    name = draft.parse.subtree(subject.index) if subject is not None else []
    comma = draft.parse.tokens[name[0] - 1] if name and name[0] > inside[0] else None
    said = [at for at in inside if name and at < name[0] - 1]
    if comma is None or comma.text != "," or name[-1] + 1 != verb.index or len(said) < FEWEST_WORDS:
        return None
    source = ((draft.parse.tokens[name[0]].start, draft.parse.tokens[name[-1]].end),)
    content = ((draft.parse.tokens[said[0]].start, draft.parse.tokens[said[-1]].end),)
    return RawAttribution(source, ((verb.start, verb.end),), content, SURE)


def _before(text: str, heads: Sequence[Stretch], found: RawAttribution) -> RawAttribution:
    if not found.cue or not found.source or not found.content:
        return found
    head = next((one for one in heads if one.start <= found.cue[0][0] < one.end), None)
    if head is None or any(end > head.start and start < head.end for start, end in found.content):
        return found
    said = text[head.start : found.source[0][0]].rstrip()
    ends = not text[found.cue[-1][1] : head.end].strip(" .!”\"’'")
    apart = said.endswith((",", " –", " —", " -")) and found.source[0][0] < found.cue[0][0]
    if not ends or not apart or len(said.split()) < FEWEST_WORDS:
        return found
    return replace(found, content=((head.start, head.start + len(said.rstrip(" ,–—-"))),))
