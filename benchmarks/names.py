"""Spelling variants of one name told from near neighbours, against rapidfuzz in the same run.

    python benchmarks/names.py arabic_script_variants.jsonl

Pairs: two Latin spellings of one Arabic-script name (kept if they share a consonant skeleton or are
near each other), against two spellings of different names that are near each other. Thresholds are
chosen on one half of the names and measured on the other. The costs that Stemma uses were learnt on the
first half (`training/names`). Full names are made of two such parts; with nomenklatura installed its
logic-v2 is measured too.
"""

from __future__ import annotations

import functools
import itertools
import json
import random
import sys
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path
from typing import Any

from rapidfuzz.distance import JaroWinkler, Levenshtein

from stemma.text.names import fold_name, part_similarity, skeleton

Pair = tuple[str, str, bool]
Scorer = Callable[[str, str], float]
NEAR = 0.6
HALF = 0.5
FULL = 1000
"""So many full names of one person, and as many of two."""


def load(source: Path) -> list[list[str]]:
    """Groups of spellings, folded; groups of one spelling are dropped."""
    rows = [json.loads(line)["latin"] for line in source.read_text(encoding="utf-8").splitlines()]
    groups = [sorted({fold_name(each) for each in row} - {""}) for row in rows]
    return [group for group in groups if len(group) > 1]


def pairs_of(groups: list[list[str]], seed: int) -> list[Pair]:
    """Same-name pairs that are not noise, and as many near pairs of different names."""
    same = {
        (left, right)
        for group in groups
        for left, right in itertools.combinations(group, 2)
        if Levenshtein.normalized_similarity(left, right) >= NEAR
    }
    spelled: dict[str, set[int]] = defaultdict(set)
    blocks: dict[str, set[str]] = defaultdict(set)
    for number, group in enumerate(groups):
        for name in group:
            spelled[name].add(number)
            blocks[skeleton(name)[:2] or name[:1]].add(name)
    near = {
        (left, right)
        for block in blocks.values()
        for left, right in itertools.combinations(sorted(block), 2)
        if not spelled[left] & spelled[right]
        and Levenshtein.normalized_similarity(left, right) >= NEAR
    }
    drawn = random.Random(seed).sample(sorted(near), min(len(near), len(same)))  # noqa: S311 - a fixed draw
    return [(*pair, True) for pair in sorted(same)] + [(*pair, False) for pair in drawn]


def f1(pairs: list[Pair], scorer: Scorer, threshold: float) -> float:
    """F1 of calling a pair one name at that threshold."""
    called = [(scorer(left, right) >= threshold, same) for left, right, same in pairs]
    hits = sum(said and same for said, same in called)
    return 2 * hits / (sum(said for said, _ in called) + sum(same for _, same in called))


def full_names(pairs: list[Pair], count: int, seed: int) -> list[Pair]:
    """Full names of two parts: of one person both parts spelled differently, of two one part of another name.

    The other part is spelled in two ways too, so that only the one that differs tells them apart.
    """
    dice = random.Random(seed)  # noqa: S311 - a fixed draw
    alike = [pair for pair in pairs if pair[2]]
    near = [pair for pair in pairs if not pair[2]]
    found = []
    for _ in range(count):
        (a, b, _), (c, d, _), (e, f, _) = *dice.sample(alike, 2), dice.choice(near)
        found.append((f"{a} {c}", f"{b} {d}", True))
        found.append(
            (f"{a} {e}", f"{b} {f}", False)
            if dice.random() < HALF
            else (f"{e} {a}", f"{f} {b}", False)
        )
    return found


def by_parts(scorer: Scorer) -> Scorer:
    """Full names by their least like part."""

    def scored(left: str, right: str) -> float:
        return min(map(scorer, left.split(" "), right.split(" ")))

    return scored


def logic_v2() -> Scorer | None:
    """Nomenklatura's matcher of people by name, where it is installed (`pip install nomenklatura`)."""
    try:
        from followthemoney import model
        from nomenklatura.matching import LogicV2
    except ImportError:
        return None
    config = LogicV2.default_config()

    def person(name: str) -> Any:
        return model.get_proxy(
            {"id": name, "schema": "Person", "properties": {"name": [name.title()]}}
        )

    return lambda left, right: float(LogicV2.compare(person(left), person(right), config).score)


def report(scorers: dict[str, Scorer], tune: list[Pair], test: list[Pair]) -> None:
    """Print F1 for each scorer, threshold from the one list, measured on the other."""
    print(f"{len(test)} pairs, {sum(same for *_, same in test)} of one name")
    for name, scorer in scorers.items():
        best = max((step / 100 for step in range(30, 100, 2)), key=lambda t: f1(tune, scorer, t))
        print(f"{name:24} threshold {best:.2f}  F1 {f1(test, scorer, best):.3f}")


def main(source: Path) -> None:
    """Print the figures for name parts and for full names."""
    groups = load(source)
    tune, test = pairs_of(groups[::2], 1), pairs_of(groups[1::2], 2)
    parts: dict[str, Scorer] = {
        "stemma": part_similarity,
        "rapidfuzz Levenshtein": Levenshtein.normalized_similarity,
        "rapidfuzz Jaro-Winkler": JaroWinkler.similarity,
    }
    report(parts, tune, test)
    whole: dict[str, Scorer] = {name: by_parts(scorer) for name, scorer in parts.items()}
    whole["rapidfuzz, whole name"] = Levenshtein.normalized_similarity
    peer = logic_v2()
    if peer is not None:
        whole["nomenklatura logic-v2"] = functools.lru_cache(maxsize=None)(peer)
    report(whole, full_names(tune, FULL, 3), full_names(test, FULL, 4))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
