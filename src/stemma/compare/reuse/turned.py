"""Who did it and to whom, turned round.

"The mayor bribed the inspector" is no copy of "the inspector bribed the mayor".
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from stemma.compare.reuse.readable import Readable
from stemma.text.words import stem, weight

LONGEST = 30
"""Words of a stretch that is one short sentence or two; of a longer one much else is the same."""
REACH = 15
"""Words beside a stretch that are looked at for the rest of its sentence."""
NEAR = 4
"""Words before a verb and after it among which they stand who did it and to whom."""
TELLING = 0.2
FEWEST = 3
"""Words that both must share: a verb, and who stands on either side of it."""
_ENDS = re.compile(r"[.!?…;\"“”]|\n\s*\n")
_BEING = frozenset("am is are was were be been being got get".split())
_ARTICLES = frozenset("the a an this that these those his her its their my our your".split())
_PREPOSITIONS = frozenset(
    "with at in on of by for from to behind after before during near over under against into"
    " through because as while when and but".split()
)


@dataclass(frozen=True, slots=True)
class Around:
    """What stands beside a verb."""

    before: AbstractSet[str]
    after: AbstractSet[str]
    passive: bool
    by: bool
    """Whether it is passive, and "by" follows it."""


def is_turned(first: Readable, later: Readable, here: range, there: range) -> bool:
    """Whether the words before and after a verb have changed places, and it is of the same voice."""
    if max(len(here), len(there)) > LONGEST:
        return False
    one, two = (_once(*side) for side in ((first, here), (later, there)))
    both = one.keys() & two.keys()
    in_order = [each for each in one if each in both] == [each for each in two if each in both]
    if len(both) < FEWEST or (in_order and _has_by(first, here) == _has_by(later, there)):
        return False
    verbs = (
        (one[each], two[each])
        for each in sorted(both)
        if not _is_noun(first, one[each]) and not _is_noun(later, two[each])
    )
    return any(
        _changed(_around(first, at, both), _around(later, other, both)) for at, other in verbs
    )


def _has_by(text: Readable, stretch: range) -> bool:
    return "by" in text.words[max(stretch.start - REACH, 0) : stretch.stop + REACH]


def _is_noun(text: Readable, at: int) -> bool:
    """Whether a word is a name, or an article stands before it."""
    return text.capital(at) or (at > 0 and text.words[at - 1] in _ARTICLES)


def _once(text: Readable, stretch: range) -> dict[str, int]:
    """Where each telling word stands that a stretch, with the rest of its sentences, has once."""
    around = _sentence(text, stretch)
    times = Counter(roots := [stem(text.words[at]) for at in around])
    pairs = zip(roots, around, strict=True)
    return {root: at for root, at in pairs if times[root] == 1 and weight(root) >= TELLING}


def _changed(one: Around, two: Around) -> bool:
    """Whether those beside a verb changed places and its voice stayed, or the other way round."""
    swapped = one.before & two.after and one.after & two.before
    before, after = one.before & two.before, one.after & two.after
    if one.passive == two.passive:
        return bool(swapped) and not before and not after
    by = one.by or two.by
    return by and bool(before) and bool(after) and not swapped


def _around(text: Readable, verb: int, known: AbstractSet[str]) -> Around:
    before: list[str] = []
    at = verb
    while len(before) < NEAR and at > 0 and not _ends(text, at - 1):
        at -= 1
        before.append(stem(text.words[at]))
    after: list[str] = []
    at = verb
    while len(after) < NEAR and not _ends(text, at):
        at += 1
        root = stem(text.words[at])
        if root in _PREPOSITIONS and not known.isdisjoint(after):
            break
        after.append(root)
    is_by = after[:1] == ["by"]
    been = not _BEING.isdisjoint(before[:2])
    return Around(known & set(before), known & set(after), been or is_by, been and is_by)


def _sentence(text: Readable, stretch: range) -> range:
    """A stretch with the rest of the sentences that it begins and ends in, as far as these are short."""
    start, end = stretch.start, stretch.stop
    while start > max(stretch.start - REACH, 0) and not _ends(text, start - 1):
        start -= 1
    while end < stretch.stop + REACH and not _ends(text, end - 1):
        end += 1
    return range(start, end)


def _ends(text: Readable, at: int) -> bool:
    """Whether a sentence, or the text, ends with a word."""
    if at + 1 == len(text.words):
        return True
    return _ENDS.search(text.document.text, text.ends[at], text.starts[at + 1]) is not None
