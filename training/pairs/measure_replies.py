"""How well a trained pair reader finds the reply that meets an accusation, of all that its side says.

    python training/pairs/measure_replies.py --encoder FOLDER --start B.pt --sheets FILE.jsonl …

Prints, for "on one question" and for "replies": how many accusations get a right and a wrong reply where
the best one is taken, and how many of all true replies these are.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import numpy as np
from measure_pairs import scored
from numpy.typing import NDArray
from pair_data import REPLIES, Pair
from sheets import of_one_side, passages, stories
from train_pairs import started
from transformers import AutoTokenizer

THRESHOLDS = (0.3, 0.5, 0.7, 0.8, 0.9, 0.95)
MEANT = ("denies", "partly", "explains", "counters")
"""What counts as meeting an accusation; who admits or declines is found by other means."""


def tried(paths: list[Path]) -> tuple[list[Pair], list[tuple[int, str]], list[bool]]:
    """Every reply beside every accusation of its side: the pair, which accusation, whether it meets it."""
    pairs: list[Pair] = []
    keys: list[tuple[int, str]] = []
    truth: list[bool] = []
    for number, story in enumerate(stories(paths)):
        words = passages(story)
        for reply, accusation, meets in of_one_side(story):
            if meets in (None, *MEANT):
                pairs.append(Pair(words[reply], words[accusation]))
                keys.append((number, accusation))
                truth.append(meets is not None)
    return pairs, keys, truth


def of_the_best(
    keys: list[tuple[int, str]], score: NDArray[np.float32], truth: list[bool], least: float
) -> str:
    """Right and wrong where each accusation is given its best reply, if that scores enough."""
    best: dict[tuple[int, str], int] = {}
    for at, key in enumerate(keys):
        if key not in best or score[at] > score[best[key]]:
            best[key] = at
    given = [truth[at] for at in best.values() if score[at] >= least]
    right, total = sum(given), sum(truth)
    share = 100 * right / max(1, len(given))
    return f"{right}/{len(given) - right}  P {share:.0f} R {100 * right / total:.0f}"


def main() -> None:
    """Prints the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sheets", type=Path, nargs="+", required=True)
    parser.add_argument("--encoder", type=Path, required=True)
    parser.add_argument("--start", type=Path, required=True)
    how = parser.parse_args()
    pairs, keys, truth = tried(how.sheets)
    scores = scored(started(how), AutoTokenizer.from_pretrained(how.encoder), pairs)
    meant = [REPLIES.index(each) for each in MEANT]
    heads = {
        "on one question": scores["related"][:, 1],
        "replies": scores["reply"][:, meant].sum(1),
    }
    heads["both"] = np.sqrt(heads["on one question"] * heads["replies"])
    print(f"{len(pairs)} pairs, {sum(truth)} meet")
    for name, score in heads.items():
        for least in THRESHOLDS:
            print(f"{name:16s} {least}: {of_the_best(keys, score, truth, least)}")


if __name__ == "__main__":
    main()
