"""How far two stretches that begin alike go on alike, and where sentences and quotations end."""

from __future__ import annotations

import operator
from collections.abc import Callable, Sequence

from rapidfuzz.distance import LCSseq

from stemma.compare.reuse.readable import Readable

REACH = 10
"""Words looked at on either side of what is equal."""
KEPT = 0.5
"""Share of the words up to the farthest equal one that must be equal on the way there."""
FEWEST_WHOLE = 4
"""Words of a sentence or quotation that is known again."""
LEFT_OVER = 2
"""Words of another sentence that a run of equal words may have caught at its end."""
TOP = 300
"""Characters at the top of a document in which a letterhead stands."""
Ranges = tuple[range, range]
Same = Callable[[str, str], bool]


def run_on(
    first: Readable, later: Readable, here: range, there: range, same: Same = operator.eq
) -> Ranges:
    """Both stretches with the words that stand right beside them and are the same."""
    start, other = here.start, there.start
    while min(start, other) > 0 and same(first.words[start - 1], later.words[other - 1]):
        start, other = start - 1, other - 1
    end, last = here.stop, there.stop
    left, right = len(first.words), len(later.words)
    while end < left and last < right and same(first.words[end], later.words[last]):
        end, last = end + 1, last + 1
    return range(start, end), range(other, last)


def stretched(first: Readable, later: Readable, here: range, there: range) -> Ranges:
    """Both stretches with the words beside them that go on alike, small changes allowed."""
    after = _farthest(
        first.words[here.stop : here.stop + REACH], later.words[there.stop : there.stop + REACH]
    )
    before = _farthest(
        first.words[max(here.start - REACH, 0) : here.start][::-1],
        later.words[max(there.start - REACH, 0) : there.start][::-1],
    )
    return (
        range(here.start - before[0], here.stop + after[0]),
        range(there.start - before[1], there.stop + after[1]),
    )


def _farthest(left: Sequence[str], right: Sequence[str]) -> tuple[int, int]:
    """How many words on each side lead to the last equal one that is reached by mostly equal words."""
    best = (0, 0)
    count = 0
    for block in LCSseq.opcodes(left, right):
        if block.tag != "equal":
            continue
        count += block.src_end - block.src_start
        if count >= KEPT * max(block.src_end, block.dest_end):
            best = (block.src_end, block.dest_end)
    return best


def trimmed(first: Readable, later: Readable, here: range, there: range) -> Ranges:
    """Both stretches without the first words of a next sentence, or the last of the one before."""
    for cut in range(1, LEFT_OVER + 1):
        if _closes(first, later, here.stop - cut - 1, there.stop - cut - 1) and len(here) > cut + 1:
            here, there = range(here.start, here.stop - cut), range(there.start, there.stop - cut)
            break
    for cut in range(1, LEFT_OVER + 1):
        if (
            _closes(first, later, here.start + cut - 1, there.start + cut - 1)
            and len(here) > cut + 1
        ):
            here, there = range(here.start + cut, here.stop), range(there.start + cut, there.stop)
            break
    return here, there


def _closes(first: Readable, later: Readable, left: int, right: int) -> bool:
    return left >= 0 and right >= 0 and (first.closes(left) or later.closes(right))


def holds_whole(text: Readable, stretch: range) -> bool:
    """Whether a whole sentence, line or quotation stands in a stretch."""
    first = next((at for at in stretch if text.opens(at)), stretch.stop)
    last = range(stretch.stop - 1, first + FEWEST_WHOLE - 2, -1)
    return any(map(text.closes, last))


def is_letterhead(first: Readable, later: Readable, here: range, there: range) -> bool:
    """Whether one publisher's name and address stand at the top of both documents."""
    one, two = first.document.publisher, later.document.publisher
    if not one or not two or one.value.casefold() != two.value.casefold():
        return False
    return first.ends[here.stop - 1] < TOP and later.ends[there.stop - 1] < TOP
