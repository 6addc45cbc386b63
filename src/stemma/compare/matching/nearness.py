"""How near two statements are to each other, whatever they say: in meaning, in story."""

from __future__ import annotations

import math
import operator

from stemma.compare.statements.statements import Statement

NEARNESS = frozenset({"same_meaning", "same_story", "read_as_one"})
"""What brings two statements together, and never sets one against the other."""
STORY = 3
"""How many names two documents share that tell one story, at least."""
UNLIKE = 0.4
"""Likeness of meaning that says nothing yet."""


def likeness(left: Statement, right: Statement) -> float:
    """How nearly two statements point in one direction: 1 in the same; 0 where nothing is known."""
    if not left.meaning or not right.meaning:
        return 0.0
    return math.fsum(map(operator.mul, left.direction, right.direction))
