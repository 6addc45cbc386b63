"""What somebody says in a conversation is all of the turn: `The Witness: Everybody. My husband says …`.

A news reader's model takes out of a turn what looks like another's report, or sees only that report.
The label says who speaks, and the turn ends where the next label stands.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from stemma.annotate.draft import Draft
from stemma.annotate.rules import proposals
from stemma.annotate.rules.turns import TURN
from stemma.annotate.spans import joined, without
from stemma.annotate.tools import RawAttribution
from stemma.model.documents import Spans

FEWEST = 2
"""Turns that a reader sees as turns, from which the others are believed too."""


def with_whole_turns(draft: Draft, found: Sequence[RawAttribution]) -> tuple[RawAttribution, ...]:
    """The proposals; those that a label announces with all of the turn, and turns nobody saw."""
    turns = {each.raw.cue: each.raw for each in proposals(draft) if each.frame == TURN}
    if not turns:
        return tuple(found)
    whole = [_whole(each, turns) for each in found]
    seen = {each.cue for each in whole if each.cue in turns}
    if len(seen) < FEWEST:
        return tuple(whole)
    return (*whole, *(turn for cue, turn in turns.items() if cue not in seen))


def _whole(found: RawAttribution, turns: dict[Spans, RawAttribution]) -> RawAttribution:
    turn = turns.get(found.cue)
    if turn is None or not found.content:
        return found
    others = [
        span
        for cue, each in turns.items()
        if cue != found.cue
        for span in (*each.source, *each.cue, *each.content)
    ]
    return replace(found, content=joined(without(found.content, others), turn.content))
