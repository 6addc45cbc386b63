"""Sources behind what they say, with the last name of that: "They robbed Ada Brun, the dockers' league said".

A parser takes "the league" for what Ada Brun is, and she would then tell what was done to her, or admit what
she is accused of. Nothing but a comma or a mark parts what is said from who says it behind: where a source
follows on it at once, the words up to its comma are still said.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from stemma.annotate.draft import Draft
from stemma.annotate.parse import Parse, Token
from stemma.annotate.spans import TokenIndex
from stemma.annotate.tools import RawAttribution

NOUNS = frozenset({"NOUN", "PROPN"})
FARTHEST = 3
"""Words from the last that is said up to a source, which may begin within a name: "in | Port | Lorn, the"."""
JOINED_BEFORE = frozenset({"and", "or", "but"})


def without_what_is_said(
    draft: Draft, found: Sequence[RawAttribution]
) -> tuple[RawAttribution, ...]:
    """The proposals; a source right behind a content begins at the comma of who says it."""
    index = draft.parse.once(TokenIndex)
    return tuple(_parted(draft.parse, index, each) for each in found)


def _parted(parse: Parse, index: TokenIndex, found: RawAttribution) -> RawAttribution:
    said, source, cue = (index.within(part) for part in (found.content, found.source, found.cue))
    if not said or not source or not cue or not said[-1] < source[0] <= source[-1] < cue[0]:
        return found
    between = parse.tokens[said[-1] : source[0]]
    if len(between) > FARTHEST or any(each.pos in {"PUNCT", "CCONJ"} for each in between):
        return found
    first = _who_says_it(parse, source[0], cue[0])
    if first is None:
        return found
    start, (begun, _) = parse.tokens[first].start, found.content[-1]
    end = parse.tokens[first - 2].end
    return replace(
        found,
        source=((start, parse.tokens[source[-1]].end),),
        content=(*found.content[:-1], (begun, end)),
    )


def _who_says_it(parse: Parse, first: int, cue: int) -> int | None:
    """The first word of who says it: behind the last comma, or the last but one if one ends the source.

    "…, the league said", but "…, a baker's wife, Ada Brun, said".
    """
    commas = [at for at in range(first, cue) if parse.tokens[at].text == ","]
    closed = bool(commas) and commas[-1] == cue - 1
    needed = commas[-3:-2] or commas[:1] if closed else commas[-1:]
    if not needed or needed[0] + 1 >= cue or needed[0] == cue - 1:
        return None
    start = needed[0] + 1
    return start if _names_somebody(parse.tokens[start:cue]) else None


def _names_somebody(tokens: Sequence[Token]) -> bool:
    nouns = any(each.pos in NOUNS for each in tokens)
    return nouns and tokens[0].text.lower() not in JOINED_BEFORE and tokens[0].pos != "ADP"
