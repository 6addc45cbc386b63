"""Spelling variants of one name told from near neighbours, against rapidfuzz in the same run.

    python benchmarks/names.py arabic_script_variants.jsonl

Pairs: two Latin spellings of one Arabic-script name (kept if they share a consonant skeleton or are
near each other), against two spellings of different names that are near each other. Thresholds are
chosen on one half of the names and measured on the other.
"""

from __future__ import annotations

import itertools
import json
import random
import sys
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path

from rapidfuzz.distance import JaroWinkler, Levenshtein

from stemma.text.names import fold_name, part_similarity, skeleton

Pair = tuple[str, str, bool]
Scorer = Callable[[str, str], float]
NEAR = 0.6


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


def main(source: Path) -> None:
    """Print F1 for each scorer, threshold from the first half, measured on the second."""
    groups = load(source)
    tune, test = pairs_of(groups[::2], 1), pairs_of(groups[1::2], 2)
    scorers: dict[str, Scorer] = {
        "stemma": part_similarity,
        "rapidfuzz Levenshtein": Levenshtein.normalized_similarity,
        "rapidfuzz Jaro-Winkler": JaroWinkler.similarity,
    }
    print(f"{len(test)} pairs, {sum(same for *_, same in test)} of one name")
    for name, scorer in scorers.items():
        best = max((step / 100 for step in range(50, 100)), key=lambda t: f1(tune, scorer, t))
        print(f"{name:24} threshold {best:.2f}  F1 {f1(test, scorer, best):.3f}")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
