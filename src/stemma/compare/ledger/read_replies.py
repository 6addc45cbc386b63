"""Denials that the model which reads two statements takes to be on one question with an accusation.

People deny in words of their own ("The fluid did not come in our vehicle"), so that equal words find
few denials. The model is asked only about what the accused denies, and only about the nearest of it.
"""

from __future__ import annotations

from collections.abc import Iterable

from stemma.compare.matching.nearness import likeness
from stemma.compare.matching.together import LIKELY
from stemma.compare.statements.statements import Statement
from stemma.model.pairs import ReadsPairs

NEAREST = 12
"""So many denials of one accused are read beside an accusation, at most: those that point its way most."""
BEST = 1
"""So many of them can be the answer to one accusation."""


def denials_read(
    accusation: Statement, denials: Iterable[Statement], reader: ReadsPairs | None
) -> frozenset[str]:
    """The claims among somebody's denials that the model takes to be on the accusation's question."""
    if reader is None or not accusation.as_read:
        return frozenset()
    able = [(likeness(accusation, each), each.id, each) for each in denials if each.as_read]
    nearest = sorted(able, key=lambda one: (-one[0], one[1]))[:NEAREST]
    read = [(reader.together(accusation.as_read, each.as_read), name) for _, name, each in nearest]
    likely = sorted((one for one in read if one[0] > LIKELY), key=lambda one: (-one[0], one[1]))
    return frozenset(name for _, name in likely[:BEST])
