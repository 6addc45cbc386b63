"""Sentences that were written anew from another: most of what the one tells stands in the other.

Where runs of equal words end at every third word, `reuse` finds nothing. Here whole sentences are compared:
those that share two of their rarest words are looked at, and taken for one wording where seven tenths of what
the one tells, and a fifth of its neighbouring words, stand in the other. Each is put beside the earliest
document that has it, as elsewhere.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from rapidfuzz.distance import LCSseq, Levenshtein

from stemma.compare.reuse.blocks import sharing
from stemma.compare.reuse.readable import Readable, side_by_side
from stemma.compare.reuse.turned import is_turned
from stemma.model.kept import NOTHING_KEPT, Kept
from stemma.model.links import Passage
from stemma.text.dates import WEEKDAYS
from stemma.text.denials import is_negation
from stemma.text.numbers import ONES, TENS
from stemma.text.words import stem, weight

FEWEST_WORDS = 7
TELLING = 0.25
"""Weight from which a word tells."""
FEWEST_TELLING, LEAST_WEIGHT = 3, 1.7
"""How many telling words that are no names both must have, and what they must weigh."""
CONTAINED = 0.7
"""Share of what the one tells that must stand in the other, by weight."""
OF_THE_LONGER = 0.5
"""Share of what the longer one tells that must stand in the shorter."""
NEIGHBOURS = 0.2
"""Share of its words that must stand beside the same word in the other."""
IN_ORDER = 0.6
"""Share of the telling words of both that must come in one order."""
CLAUSE = 3
"""Telling words that a clause has which was moved to the front."""
RAREST = 5
"""Words of a sentence by which it is looked up, two at a time."""
BLOCK_LIMIT = 20
"""Sentences after which two words are taken for those of a set phrase."""
_REFUSING = frozenset(map(stem, "refused failed lacked declined denied rejected prevented".split()))
"""Verbs that turn what follows them as "not" does."""
_CONTACT = re.compile(r"(?<![\w.,])(?:\+\d|0\d)(?:[ ()-]?\d){5,}|\w@\w|\bwww\.|https?://")
"""A telephone number or an address: what everybody gives out, in whatever words."""
_POSSESSIVE = re.compile("['’]s?$")
_ENDS = re.compile(r"[.!?…][\"”’»)]*\s|[;:\n]")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence by the numbers of its words in a text, with their stems."""

    first: int
    end: int
    roots: tuple[str, ...]
    plain: frozenset[str]
    """Those that tell and are no names."""
    names: frozenset[str]
    """Those that begin with a capital within the sentence."""
    figures: frozenset[str]
    denies: bool
    """Whether a word of it negates, or refuses."""
    rarest: tuple[str, ...]
    """The words by which it is looked up, in the order of the alphabet."""

    @property
    def days(self) -> frozenset[str]:
        """The days of the week that it names."""
        return frozenset(
            each for each in self.names if each[:3] in WEEKDAYS and each.endswith("day")
        )


@dataclass(frozen=True, slots=True)
class At:
    """A sentence in the text where it stands."""

    text: Readable
    sentence: Sentence

    @property
    def key(self) -> tuple[str, int]:
        """Where it stands."""
        return self.text.id, self.sentence.first


def rewritten_among(read: Sequence[Readable], kept: Kept = NOTHING_KEPT) -> tuple[Passage, ...]:
    """A passage for each sentence that was written anew from one of an earlier text.

    Args:
        read: the texts, in order of their dates.
        kept: what was worked out before.
    """
    found = [
        At(text, each) for text in read for each in kept.call("sentences", text.id, sentences, text)
    ]
    pairs = sharing((each.sentence.rarest for each in found), BLOCK_LIMIT)
    return tuple(_first_of_each(((found[one], found[two]) for one, two in pairs), kept))


def sentences(text: Readable) -> tuple[Sentence, ...]:
    """The sentences and lines of a text that are long enough to be known again."""
    whole = text.document.text
    cuts = [
        at + 1
        for at in range(len(text.words) - 1)
        if _ENDS.search(whole[text.ends[at] : text.starts[at + 1]])
    ]
    bounds = pairwise((0, *cuts, len(text.words)))
    return tuple(
        _sentence(text, first, end)
        for first, end in bounds
        if end - first >= FEWEST_WORDS
        and not _CONTACT.search(whole, text.starts[first], text.ends[end - 1])
    )


def _sentence(text: Readable, first: int, end: int) -> Sentence:
    roots = tuple(stem(_POSSESSIVE.sub("", text.words[at])) for at in range(first, end))
    plain = frozenset(
        root
        for at, root in enumerate(roots, first)
        if weight(root) >= TELLING and not text.capital(at)
    )
    names = frozenset(
        root for at, root in enumerate(roots, first) if at > first and text.capital(at)
    )
    said = text.words[first:end]
    figures = frozenset(filter(None, map(_figure, said)))
    denies = any(is_negation(word) or stem(word) in _REFUSING for word in said)
    return Sentence(first, end, roots, plain, names, figures, denies, _rarest(roots))


def _rarest(roots: Iterable[str]) -> tuple[str, ...]:
    telling = {root for root in roots if weight(root) >= TELLING}
    return tuple(sorted(sorted(telling, key=lambda each: (-weight(each), each))[:RAREST]))


def _figure(word: str) -> str:
    """The figure that a word is, "forty-four" as "44"; empty where it is none."""
    if word[0].isdigit():
        return word.replace(",", "")
    parts = [ONES.get(part) or TENS.get(part) for part in word.replace("‑", "-").split("-")]
    known = [part for part in parts if part]
    return str(sum(known)) if len(known) == len(parts) else ""


def _first_of_each(pairs: Iterable[tuple[At, At]], kept: Kept) -> Iterator[Passage]:
    """The passages of pairs that are given the earliest first; for each later sentence one."""
    taken: set[tuple[str, int]] = set()
    for one, two in pairs:
        if one.text is two.text or two.key in taken or _tell_apart(one.sentence, two.sentence):
            continue
        sides = (one.text, one.sentence, two.text, two.sentence)
        found = kept.call("written anew", (one.key, two.key), _written_anew, *sides)
        if found is not None:
            taken.add(two.key)
            yield found


def _written_anew(left: Readable, one: Sentence, right: Readable, two: Sentence) -> Passage | None:
    """The passage of two sentences, if the later was written anew from the earlier."""
    sides = range(one.first, one.end), range(two.first, two.end)
    if not is_rewritten(one, two) or is_turned(left, right, *sides):
        return None
    return _passage(At(left, one), At(right, two))


def is_rewritten(one: Sentence, two: Sentence) -> bool:
    """Whether most of what the one tells stands in the other, much of it in the same order.

    What denies a sentence, or gives other figures or names, is no copy of it.
    """
    if _tell_apart(one, two):
        return False
    shared = one.plain & two.plain
    if len(shared) < FEWEST_TELLING or sum(map(weight, sorted(shared))) < LEAST_WEIGHT:
        return False
    bags = Counter(one.roots), Counter(two.roots)
    told = [_told(bag) for bag in bags]
    both = _told(bags[0] & bags[1])
    if both < max(CONTAINED * min(told), OF_THE_LONGER * max(told)):
        return False
    pairs = [set(pairwise(each.roots)) for each in (one, two)]
    if len(pairs[0] & pairs[1]) < NEIGHBOURS * (min(len(one.roots), len(two.roots)) - 1):
        return False
    order = [[root for root in dict.fromkeys(each.roots) if root in shared] for each in (one, two)]
    return _in_order(*order) >= IN_ORDER * len(shared)


def _in_order(one: list[str], two: list[str]) -> int:
    """How many of the same words come in one order; a clause of the second may have moved to its front."""
    moved = (two[at:] + two[:at] for at in (0, *range(CLAUSE, len(two) - CLAUSE + 1)))
    return max(LCSseq.similarity(one, each) for each in moved)


def _tell_apart(one: Sentence, two: Sentence) -> bool:
    """Whether one of them denies, or each gives figures or names that the other does not."""
    if one.denies != two.denies or _differ(one.figures, two.figures):
        return True
    names = one.names - one.days, two.names - two.days
    return _differ(*names) or _differ(one.days, two.days)


def _differ(one: frozenset[str], two: frozenset[str]) -> bool:
    """Whether each names or counts what the other does not."""
    return bool(one - two) and bool(two - one)


def _told(bag: Counter[str]) -> float:
    return sum(weight(root) * times for root, times in sorted(bag.items()))


def _passage(one: At, two: At) -> Passage:
    ends = [(each.text, each.sentence.first, each.sentence.end) for each in (one, two)]
    places = [text.place(first, end) for text, first, end in ends]
    said = [text.words[first:end] for text, first, end in ends]
    return side_by_side(places, (one.text.date, two.text.date), Levenshtein.distance(*said))
