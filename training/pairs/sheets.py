"""Our own story sheets (`stories.jsonl`, one story a line) as pairs of statements.

A sheet has statements, each with the passage it stands in; the questions (`matters`) on which several of
them give accounts, in groups of those that say the same; and which statement answers which accusation.
Every other pair of statements of a story is on two questions: near misses, most of them.
"""

from __future__ import annotations

import functools
import math
import random
import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from pathlib import Path
from typing import Any

from pair_data import AGREES, COMPATIBLE, DIFFERS, REPLIES, SLOTS, UNKNOWN, Pair, rows

from stemma.pairing.shown import shown
from stemma.text.words import stem, weight, words

CLAIM = re.compile(r"\[ (.*) \]")
FIGURE = "#"
"""Stands for any figure."""
FIGURES = 4.0
"""What it weighs that both have one: two counts of two things are taken for one question most easily."""
NUMBERS = frozenset(
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million".split()
)

Known = tuple[int, int]
"""How two accounts stand to each other, and in what they differ."""


def stories(paths: Sequence[Path]) -> list[Any]:
    """The stories of some files."""
    return [row for path in paths for row in rows(path)]


def pairs_of(story: Mapping[str, Any], dice: random.Random, apart: int | None) -> Iterator[Pair]:
    """The pairs of a story: all that are on one question or answer each other, and `apart` others.

    Args:
        story: a line of a file of sheets.
        dice: which others, and which of the two comes first.
        apart: how many pairs on two questions; null for all.
    """
    words = passages(story)
    on_one = _accounts(story)
    replies = {(a, b): REPLIES.index(how) for a, b, how in story["answers"]}
    others = []
    for one, two in combinations(words, 2):
        left, right = (one, two) if dice.random() < 0.5 else (two, one)
        reply = replies.get((left, right), 0)
        known = on_one.get(frozenset((one, two)))
        if known:
            yield Pair(words[left], words[right], 1, *known, reply)
        elif (one, two) in replies or (two, one) in replies:
            yield Pair(words[left], words[right], UNKNOWN, UNKNOWN, UNKNOWN, reply)
        else:
            others.append(Pair(words[left], words[right], 0, UNKNOWN, UNKNOWN, 0))
    for (left, right), how in replies.items():
        known = on_one.get(frozenset((left, right)))
        related = (1, *known) if known else (UNKNOWN, UNKNOWN, UNKNOWN)
        yield Pair(words[left], words[right], *related, how)
    yield from others if apart is None else _some(others, dice, apart)
    if apart is not None:
        missed = [(r, a) for r, a, how in of_one_side(story) if how is None]
        for reply, accusation in dice.sample(missed, min(len(missed), apart // 2)):
            known = on_one.get(frozenset((reply, accusation)))
            related = (1, *known) if known else (0, UNKNOWN, UNKNOWN)
            yield Pair(words[reply], words[accusation], *related, 0)


def passages(story: Mapping[str, Any]) -> dict[str, str]:
    """Each statement of a story as the model is shown it."""
    return {each["id"]: _shown(each) for each in story["statements"]}


def of_one_side(story: Mapping[str, Any]) -> list[tuple[str, str, str | None]]:
    """What an accused's side says beside each accusation against it: reply, accusation, how or null.

    Whoever replies for an accused anywhere in the story is of that side.
    """
    said_by = {each["id"]: each["by"] for each in story["statements"]}
    against = {each["id"]: each["accuses"] for each in story["statements"] if each["accuses"]}
    answers = {(a, b): how for a, b, how in story["answers"]}
    sides = {(against[b], said_by[a]) for a, b in answers if b in against}
    return [
        (reply, accusation, answers.get((reply, accusation)))
        for accusation, who in against.items()
        for reply, speaker in said_by.items()
        if reply != accusation and speaker != said_by[accusation] and (who, speaker) in sides
    ]


def _some(others: list[Pair], dice: random.Random, apart: int) -> list[Pair]:
    """Half of them those that look most like one question and are none, half by chance."""
    nearest = sorted(others, key=_nearness, reverse=True)
    rest = nearest[apart // 2 :]
    return nearest[: apart // 2] + dice.sample(rest, min(len(rest), apart - apart // 2))


def _nearness(pair: Pair) -> float:
    """How much two statements on two questions look alike: words, and figures of anything."""
    one, two = (_told(each) for each in (pair.left, pair.right))
    shared = math.fsum(weight(word) for word in one & two)
    return shared + (FIGURES if FIGURE in one & two else 0.0)


@functools.cache
def _told(text: str) -> frozenset[str]:
    claim = CLAIM.search(text)
    said = words(claim[1] if claim else text)
    counts = any(word in NUMBERS or word[0].isdigit() for word in said)
    return frozenset((*map(stem, said), *([FIGURE] if counts else ())))


def alone(story: Mapping[str, Any]) -> tuple[list[str], list[tuple[int, int]]]:
    """The statements of a story by themselves, and which two (both ways) are on one question."""
    at = {each["id"]: number for number, each in enumerate(story["statements"])}
    both = [tuple(at[each] for each in sorted(pair)) for pair in _accounts(story)]
    return list(map(_shown, story["statements"])), [*both, *((b, a) for a, b in both)]


def _shown(statement: Mapping[str, Any]) -> str:
    start = statement["text"].index(statement["claim"])
    return shown(statement["by"], statement["text"], (start, start + len(statement["claim"])))


def _accounts(story: Mapping[str, Any]) -> dict[frozenset[str], Known]:
    """What is known of two statements on one question."""
    found: dict[frozenset[str], Known] = {}
    for matter in story["matters"]:
        both = {frozenset(pair) for pair in matter.get("compatible", ())}
        group = {each: at for at, ids in enumerate(matter["accounts"]) for each in ids}
        for one, two in combinations(group, 2):
            ends = frozenset((one, two))
            if group[one] == group[two]:
                found.setdefault(ends, (AGREES, UNKNOWN))
            elif ends in both or not matter["differs"]:
                found.setdefault(ends, (COMPATIBLE, UNKNOWN))
            else:
                found[ends] = DIFFERS, SLOTS.index(matter["differs"])
    return found
