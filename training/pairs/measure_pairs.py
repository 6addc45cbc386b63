"""What a trained pair reader finds in story sheets that it has not learnt from.

    python training/pairs/measure_pairs.py --encoder FOLDER --start B.pt --sheets FILE.jsonl …

Prints, over all pairs of statements of each story: precision and recall of "on one question" at several
thresholds, accuracy of what is told of pairs on one question, and precision and recall of replies.
"""

from __future__ import annotations

import argparse
import random
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from pair_data import AGREES, DIFFERS, UNKNOWN, Pair
from pair_model import HEADS, LONGEST, PairReader, encoded
from sheets import alone, pairs_of, stories
from train_pairs import started
from transformers import AutoTokenizer

THRESHOLDS = (0.3, 0.5, 0.7, 0.8, 0.9, 0.95, 0.98)
NEAREST = (3, 6, 10)
Scores = dict[str, NDArray[np.float32]]


def scored(model: PairReader, tokenizer: object, pairs: list[Pair]) -> Scores:
    """Probabilities of each head for each pair."""
    model.eval()
    order = sorted(range(len(pairs)), key=lambda at: len(pairs[at].left) + len(pairs[at].right))
    found = np.zeros((len(pairs), sum(HEADS.values())), dtype=np.float32)
    with torch.no_grad():
        for start in range(0, len(order), 64):
            mine = order[start : start + 64]
            with torch.autocast("cpu", dtype=torch.bfloat16):
                logits, _ = model(**encoded(tokenizer, [pairs[at] for at in mine]))
            parts = torch.split(logits.float(), list(HEADS.values()), dim=1)
            found[mine] = torch.cat([part.softmax(1) for part in parts], dim=1).numpy()
    ends = np.cumsum(list(HEADS.values()))[:-1]
    return dict(zip(HEADS, np.split(found, ends, axis=1), strict=True))


def reached(model: PairReader, tokenizer: Any, sheets: list[Any]) -> str:
    """How many of the pairs on one question are among each other's nearest, read alone."""
    found, total = dict.fromkeys(NEAREST, 0), 0
    for story in sheets:
        words, both = alone(story)
        rows = tokenizer(
            words, padding=True, truncation=True, max_length=LONGEST, return_tensors="pt"
        )
        with torch.no_grad():
            directions = model(**rows)[1]
        likeness = (directions @ directions.T).fill_diagonal_(-2)
        ranks = likeness.argsort(1, descending=True).argsort(1)
        pairs = {tuple(sorted(pair)) for pair in both}
        total += len(pairs)
        for most in NEAREST:
            found[most] += sum(bool(min(ranks[a, b], ranks[b, a]) < most) for a, b in pairs)
    return ", ".join(f"{most}: {100 * count / total:.0f} %" for most, count in found.items())


def told(says: NDArray[np.bool_], truth: NDArray[np.bool_]) -> str:
    """Precision and recall with counts."""
    right = int((says & truth).sum())
    precision, recall = 100 * right / max(1, says.sum()), 100 * right / max(1, truth.sum())
    return f"P {precision:5.1f} R {recall:5.1f} ({right} of {truth.sum()})"


def main() -> None:
    """Prints the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sheets", type=Path, nargs="+", required=True)
    parser.add_argument("--encoder", type=Path, required=True)
    parser.add_argument("--start", type=Path, required=True)
    how = parser.parse_args()
    sheets, dice = stories(how.sheets), random.Random(0)  # noqa: S311 - no secret hangs on it
    pairs = [p for each in sheets for p in pairs_of(each, dice, None)]
    model, tokenizer = started(how), AutoTokenizer.from_pretrained(how.encoder)
    print(f"pairs on one question among the nearest: {reached(model.eval(), tokenizer, sheets)}")
    scores = scored(model, tokenizer, pairs)
    truth = {name: np.array([getattr(pair, name) for pair in pairs]) for name in HEADS}
    known = truth["related"] != UNKNOWN
    for least in THRESHOLDS:
        says = scores["related"][:, 1] >= least
        print(f"on one question, {least}: {told(says[known], truth['related'][known] == 1)}")
    on_one = truth["relation"] != UNKNOWN
    guess = scores["relation"].argmax(1)
    print(f"relation: {100 * (guess == truth['relation'])[on_one].mean():.1f} % of {on_one.sum()}")
    for name, which in (("same", AGREES), ("differs", DIFFERS)):
        print(f"  {name}: {told(guess[on_one] == which, truth['relation'][on_one] == which)}")
    slots = truth["slot"] != UNKNOWN
    print(f"slot: {100 * (scores['slot'].argmax(1) == truth['slot'])[slots].mean():.1f} %")
    for least in THRESHOLDS:
        says = (1 - scores["reply"][:, 0]) >= least
        print(f"replies, {least}: {told(says, truth['reply'] > 0)}")
    differs = scores["related"][:, 1] * scores["relation"][:, DIFFERS]
    for least in THRESHOLDS:
        truly = truth["relation"] == DIFFERS
        print(f"differs on one question, {least}: {told(differs[known] >= least, truly[known])}")


if __name__ == "__main__":
    main()
