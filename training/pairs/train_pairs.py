"""Trains the pair reader: first on public sets, then on our own story sheets.

    python training/pairs/train_pairs.py public --data ../shared/data --encoder FOLDER --out A.pt
    python training/pairs/train_pairs.py stories --encoder FOLDER --start A.pt --out B.pt --sheets FILE …

Needs PyTorch and transformers (`training/reader/requirements.txt`). `--encoder` is the folder of MiniLM-L6's
weights and vocabulary. On two idle cores the first takes about half an hour.
"""

from __future__ import annotations

import argparse
import random
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import torch
from pair_data import Pair, public
from pair_model import LONGEST, PairReader, apart, encoded, loss
from sheets import alone, pairs_of, stories
from transformers import AutoModel, AutoTokenizer

BATCH = 32
SHUFFLED = 50
"""Batches are made of pairs of like length out of so many batches' worth of pairs."""


EVERY = 3
"""After so many batches of pairs the statements of one story are read alone."""
APART = 40
"""Pairs on two questions, of each story in each epoch."""


def batches(pairs: Sequence[Pair], dice: random.Random) -> list[list[Pair]]:
    """Shuffled batches of pairs of about one length."""
    order = list(pairs)
    dice.shuffle(order)
    made: list[list[Pair]] = []
    for start in range(0, len(order), BATCH * SHUFFLED):
        pool = sorted(order[start : start + BATCH * SHUFFLED], key=_length)
        made += [pool[at : at + BATCH] for at in range(0, len(pool), BATCH)]
    dice.shuffle(made)
    return made


def _length(pair: Pair) -> int:
    return len(pair.left) + len(pair.right)


def planned(how: argparse.Namespace) -> list[list[Pair]]:
    """All batches of all epochs, in order."""
    dice = random.Random(how.seed)  # noqa: S311 - no secret hangs on it
    if how.does == "public":
        pairs = public(how.data, dice)
        return [batch for _ in range(how.epochs) for batch in batches(pairs, dice)]
    sheets = stories(how.sheets)
    return [
        batch
        for _ in range(how.epochs)
        for batch in batches([p for each in sheets for p in pairs_of(each, dice, APART)], dice)
    ]


def directed(model: PairReader, tokenizer: Any, story: Any) -> torch.Tensor:
    """The loss of a story's statements read alone."""
    words, both = alone(story)
    rows = tokenizer(words, padding=True, truncation=True, max_length=LONGEST, return_tensors="pt")
    together = torch.zeros(len(words), len(words), dtype=torch.bool)
    together[[one for one, _ in both], [two for _, two in both]] = True
    return apart(model(**rows)[1], together)


def started(how: argparse.Namespace) -> PairReader:
    """The model to go on from; heads that the earlier step did not have begin anew."""
    model = PairReader(AutoModel.from_pretrained(how.encoder))
    if how.start:
        earlier = torch.load(how.start)
        for name in ("heads.weight", "heads.bias"):
            fresh = model.state_dict()[name].clone()
            fresh[: len(earlier[name])] = earlier[name]
            earlier[name] = fresh
        earlier.setdefault("alone.weight", model.alone.weight)
        model.load_state_dict(model.state_dict() | earlier)
    return model


def train(model: PairReader, tokenizer: Any, how: argparse.Namespace) -> None:
    """Trains in place with AdamW, a short warm-up and a linear fall."""
    plan, sheets = planned(how), stories(how.sheets)
    dice = random.Random(how.seed)  # noqa: S311 - no secret hangs on it
    optimizer = torch.optim.AdamW(model.parameters(), lr=how.rate, weight_decay=0.01)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda at: min(at / 100, (len(plan) - at) / len(plan) + 0.01)
    )
    model.train()
    seen, began = 0.0, time.monotonic()
    for number, batch in enumerate(plan, 1):
        with torch.autocast("cpu", dtype=torch.bfloat16):
            value = loss(model(**encoded(tokenizer, batch))[0], batch)
            if sheets and number % EVERY == 0:
                value = value + EVERY / 4 * directed(model, tokenizer, dice.choice(sheets))
        value.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        schedule.step()
        optimizer.zero_grad()
        seen += float(value.detach())
        if number % 50 == 0:
            took = time.monotonic() - began
            print(f"{number}/{len(plan)} loss {seen / 50:.3f} {took:.0f} s", flush=True)
            seen = 0.0


def main() -> None:
    """Trains one step and writes its weights."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("does", choices=["public", "stories"])
    parser.add_argument("--sheets", type=Path, nargs="*", default=[])
    parser.add_argument("--data", type=Path)
    parser.add_argument("--encoder", type=Path, required=True)
    parser.add_argument("--start", type=Path)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--rate", type=float, default=6e-5)
    parser.add_argument("--epochs", type=int, default=2)
    parser.add_argument("--seed", type=int, default=1)
    how = parser.parse_args()
    torch.manual_seed(how.seed)
    tokenizer = AutoTokenizer.from_pretrained(how.encoder)
    model = started(how)
    train(model, tokenizer, how)
    torch.save(model.state_dict(), how.out)


if __name__ == "__main__":
    main()
