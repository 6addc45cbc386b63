"""What a headline has and its text leaves open: a cause or a culprit not known, a number not there.

Each is shown beside the text's own passage on the same thing.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence

from stemma.compare.families import families_of
from stemma.compare.statements import Statement
from stemma.model.annotations import Quantity
from stemma.text.words import stem, weight

LEAST_WEIGHT = 0.5
ASKED = 0.3
"""Weight of a word right behind "whose" from which on it is the headline's matter."""
TELLING = 0.8
"""Weight of what a headline and a passage share from which on they count in one matter."""
LONG = 400
"""Characters of a passage that leaves something open; more is no single sentence."""
HARMS = frozenset({"kill", "burn", "explode", "crash", "collapse", "poison", "spill", "damage"})
"""Events that have a cause, and perhaps somebody who did it."""
_OPEN = re.compile(
    r"\b(?:not (?:yet )?(?:known|clear|certain|established|been (?:established|determined|"
    r"identified|found|explained|possible))|unknown|unclear|unexplained|"
    r"(?:cannot|can't|could not) (?:yet )?(?:say|tell|be (?:attributed|established))|"
    r"too (?:early|soon) to say|(?:no one|nobody) (?:knows?|can say)|has yet to be)\b",
    re.IGNORECASE,
)
_ASKED = re.compile(r"\b(?:who|whose|whom|why|how|whether|which|what)\b", re.IGNORECASE)
_THING = re.compile(r"\b(?:whose|which)\s+(\w+)", re.IGNORECASE)
_CAUSE = re.compile(r"\b(?:causes?|caused|origin|motive|culprits?|unexplained)\b", re.IGNORECASE)
_BEGUN = re.compile(
    r"\b(?:charged|arrested|suspect\w*|detained|held|accus\w+|probe\w*|inquiry|inquest|"
    r"investigat\w+|question\w*|hunt\w*|search\w*|seek\w*|sought|blam\w+|wanted|mystery|trial|court)\b",
    re.IGNORECASE,
)
"""Words by which a headline tells of a search or a charge, and not of what is known."""
Gap = tuple[Statement, Statement, str]
"""The headline's statement, the passage, and in words what is between them."""


def left_open(flat: Sequence[Statement], below: Sequence[Statement]) -> Iterator[Gap]:
    """A headline that gives as a fact what a passage of its text says is not known.

    Args:
        flat: the headline's statements that it makes as facts, in the paper's own voice.
        below: the statements of the text.
    """
    for headline in flat:
        if _BEGUN.search(headline.text) or _OPEN.search(headline.text):
            continue
        own = {
            root
            for root, value in headline.stems.items()
            if value >= LEAST_WEIGHT and root not in headline.name_words
        }
        harm = families_of(headline.words) & HARMS
        for passage in below:
            around = _around(passage)
            if not _OPEN.search(around) or len(around) > LONG:
                continue
            same = own & {stem(word) for word in re.findall(r"\w+", around.lower())}
            asked = same and (_ASKED.search(around) or _CAUSE.search(around))
            asked = asked or _things_asked(around) & {
                root
                for root in headline.stems
                if root not in headline.name_words and weight(root) >= ASKED
            }
            if asked or (harm and _CAUSE.search(around)):
                says = "the headline gives it as a fact; the text says that it is not known"
                yield headline, passage, says
                return


def _things_asked(around: str) -> set[str]:
    """The stems of what is asked after: "whose key it is"."""
    return {stem(each.lower()) for each in _THING.findall(around)}


def _around(passage: Statement) -> str:
    """A statement with the words for who says it and how."""
    row, spans = passage.attribution, passage.claim.spans
    places = [*spans, *(row.source if row.kind != "voice" else ()), *row.cue]
    first, last = min(a for a, _ in places), max(b for _, b in places)
    return passage.document.text[first:last]


def unheard_number(
    headline: Statement, below: Sequence[Statement]
) -> tuple[Quantity, Quantity, Statement] | None:
    """A number of the headline's, the text's on the same thing that is another, and where it stands."""
    for said in headline.quantities:
        like = [
            (other, each)
            for each in below
            for other in each.quantities
            if _counts_same(said, other) and not _is_rough(said) and not _is_rough(other)
            if _shared(headline, each, said) >= TELLING
        ]
        if like and not any(_agree(said, other) for other, _ in like):
            other, passage = max(
                like, key=lambda pair: (_shared(headline, pair[1], said), pair[1].id)
            )
            return said, other, passage
    return None


def _shared(headline: Statement, passage: Statement, said: Quantity) -> float:
    """The weight of what both tell besides the thing that is counted."""
    counted = {stem(word.lower()) for word in (said.counts or "").split()}
    common = set(headline.stems) & set(passage.stems) - counted
    return math.fsum(weight(root) for root in sorted(common))


def _counts_same(one: Quantity, two: Quantity) -> bool:
    """Whether two numbers count one thing by the same noun, or are of one unit of money."""
    if one.counts and two.counts:
        last, other = one.counts.split()[-1], two.counts.split()[-1]
        return stem(last.lower()) == stem(other.lower())
    return False


def _is_rough(one: Quantity) -> bool:
    return one.approximate or one.low is None or one.high is None or one.low != one.high


def _agree(one: Quantity, two: Quantity) -> bool:
    """Whether two numbers can be one: a twentieth more or less is rounded."""
    low = two.low if two.low is not None else -math.inf
    high = two.high if two.high is not None else math.inf
    value = one.low or 0
    return low * 0.95 <= value <= high * 1.05
