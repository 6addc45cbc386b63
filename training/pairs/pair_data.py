"""Pairs of statements to learn from: public sets (`../shared/data`) and our own story sheets.

A pair carries up to three answers, each of which may be unknown: whether both are on one question
(`related`), how the accounts stand to each other (`relation`), and whether the first replies to the
accusation in the second (`reply`). Public sets know only some of these.
"""

from __future__ import annotations

import json
import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Any

AGREES, COMPATIBLE, DIFFERS = range(3)
RELATIONS = {"entailment": AGREES, "neutral": COMPATIBLE, "contradiction": DIFFERS}
STANCES = {"for": AGREES, "observing": COMPATIBLE, "against": DIFFERS}
UNKNOWN = -1
REPLIES = ("none", "denies", "admits", "partly", "counters", "declines", "explains")
SLOTS = (
    "number",
    "date",
    "place",
    "role",
    "affiliation",
    "actor",
    "name",
    "polarity",
    "quotation",
    "cause",
    "manner",
)


@dataclass(frozen=True)
class Pair:
    """Two texts and what is known of them; `UNKNOWN` where a set does not say."""

    left: str
    right: str
    related: int = UNKNOWN
    relation: int = UNKNOWN
    slot: int = UNKNOWN
    reply: int = UNKNOWN


def rows(path: Path) -> Iterator[Any]:
    """The lines of a JSON lines file."""
    with path.open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def inference(folder: Path, dice: random.Random, swapped: int) -> list[Pair]:
    """Entailment sets; of the one whose sentences differ by a single word only `swapped` pairs."""
    words = list(rows(folder / "breaking_nli.jsonl"))
    dice.shuffle(words)
    others = [*rows(folder / "mnli_dev_matched.jsonl"), *rows(folder / "healthver.jsonl")]
    return [_inferred(row) for row in (*others, *words[:swapped])]


def _inferred(row: Mapping[str, str]) -> Pair:
    relation = RELATIONS[row["label"]]
    related = UNKNOWN if relation == COMPATIBLE else 1
    return Pair(row["premise"], row["hypothesis"], related, relation)


def stances(path: Path) -> list[Pair]:
    """A claim and a headline about it."""
    return [Pair(row["headline"], row["claim"], 1, STANCES[row["stance"]]) for row in rows(path)]


def told_events(path: Path, dice: random.Random, most: int) -> list[Pair]:
    """Sentences of two documents of one topic: related when they tell an event in common."""
    topics: dict[int, list[tuple[str, str, frozenset[str]]]] = {}
    for row in rows(path):
        for number, words in enumerate(row["sentences"]):
            events = frozenset(
                each["chain"]
                for each in row["mentions"]
                if each["sentence"] == number and each["type"] == "ACT"
            )
            if events:
                topics.setdefault(row["topic"], []).append((row["doc"], " ".join(words), events))
    found = [_told(pair, dice) for told in topics.values() for pair in _sampled(told, dice)]
    one, other = ([p for p in found if p.related == k] for k in (1, 0))
    dice.shuffle(one)
    dice.shuffle(other)
    return one[: most // 2] + other[: most // 2]


def _sampled(told: Sequence[Any], dice: random.Random) -> list[tuple[Any, Any]]:
    pairs = [(a, b) for a, b in combinations(told, 2) if a[0] != b[0]]
    return dice.sample(pairs, min(len(pairs), 3_000))


def _told(pair: tuple[Any, Any], dice: random.Random) -> Pair:
    left, right = pair if dice.random() < 0.5 else pair[::-1]
    return Pair(left[1], right[1], int(bool(left[2] & right[2])))


def public(folder: Path, dice: random.Random) -> list[Pair]:
    """Everything that the public sets give."""
    return [
        *inference(folder / "nli", dice, 3_000),
        *stances(folder / "stance" / "emergent_train.jsonl"),
        *told_events(folder / "crossdoc" / "ecbplus_train_dev.jsonl", dice, 7_000),
    ]
