"""Time that is counted and parted: "310 hours of overtime: 140 at weekends and 70 by day"."""

from __future__ import annotations

import re

from stemma.annotate.quantities.rules import amount_of
from stemma.text.numbers import ONES, TENS
from stemma.text.phrases import Item, word_set

_NUMBER = rf"(?:\d[\d,]*(?:\.\d+)?|(?:{'|'.join((*ONES, *TENS))})(?:-[a-z]+)?)"
_PART = rf"{_NUMBER} (?:for|from|in|of|on|at|to|by|with|because)\b(?! \d)"
_PARTED = re.compile(
    rf"(?: (?:working|man|person|flying|staff))? ?(?:hours|days|nights|weeks|months|shifts)"
    rf" of [a-z][\w' -]{{1,40}}: {_PART}[^.:;!?\d]{{1,60}}(?:,|,? and) {_PART}"
)
REACH = 200
TIMES = word_set("hours days nights weeks months shifts")
LEAST, MOST = 0.5, 1.5
"""How much of the whole time its parts may come to: "three days of talks: 20 in the hall" has none."""


def lists_time(text: str, item: Item) -> bool:
    """Whether the time so long is a total whose parts a colon announces: then it counts."""
    value = amount_of(item)
    if value.low is None or value.low != value.high:
        return False
    start = item.start + len(text[item.start : item.end].split(" ", maxsplit=1)[0])
    return _PARTED.match(text, start, min(len(text), start + REACH)) is not None


def may_be_of_time(whole: str | None, shares: float) -> bool:
    """Whether parts that come to such a share of what is counted can be its parts, if it is time."""
    return whole not in TIMES or LEAST <= shares <= MOST
