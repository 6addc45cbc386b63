"""Contents of a saying that has an owner: "nobody asked about the League's statement that the siren was off".

They are the owner's, not those of whoever asks about it, repeats it or passes it over.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from stemma.annotate.clauses import child_of
from stemma.annotate.draft import Draft
from stemma.annotate.spans import TokenIndex, spans_of
from stemma.annotate.tools import RawAttribution

_SAYINGS = frozenset(
    "accusation allegation argument assertion charge claim complaint insistence remark report statement"
    " suggestion testimony warning".split()
)
_SPEAKING_OF = frozenset(
    "ask mention discuss raise ignore address refer speak talk touch inquire enquire".split()
)
"""Who does this to another's statement takes no side; who admits or confirms it does."""


def with_their_owners(draft: Draft, found: Sequence[RawAttribution]) -> tuple[RawAttribution, ...]:
    """The proposals; a content that is another's "statement that …" is that other's."""
    index = draft.parse.once(TokenIndex)
    return tuple(_owned(draft, index, each) for each in found)


def _owned(draft: Draft, index: TokenIndex, found: RawAttribution) -> RawAttribution:
    inside, cue = index.within(found.content), index.within(found.cue)
    if not inside or not cue or draft.parse.tokens[inside[0]].text.lower() != "that":
        return found
    if _SPEAKING_OF.isdisjoint(draft.parse.tokens[at].lemma for at in cue):
        return found
    noun = draft.parse.tokens[inside[0] - 1]
    if not cue[-1] < noun.index or noun.pos != "NOUN" or noun.lemma not in _SAYINGS:
        return found
    owner = child_of(draft.parse, noun.index, "poss")
    if owner is None or owner.index <= cue[-1] or owner.pos == "PRON":
        return found
    name = [at for at in sorted(draft.parse.subtree(owner.index)) if at < noun.index]
    name = [at for at in name if draft.parse.tokens[at].tag != "POS"]
    return replace(
        found,
        source=spans_of(draft.parse, tuple(name)),
        cue=((noun.start, noun.end),),
    )
