"""Averages checkpoints of one training: a mean of their weights often reads better than the last alone.

    python training/reader/average.py --checkpoints A.pt B.pt --shares 0.4 0.6 --out C.pt

After Wortsman et al., "Model soups" (ICML 2022).
"""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

import torch

if TYPE_CHECKING:
    from torch import Tensor


def averaged(states: list[dict[str, Tensor]], shares: list[float]) -> dict[str, Tensor]:
    """The mean of the weights, in those shares; what is no weight is the last one's."""
    last = states[-1]
    return {
        name: torch.stack(
            [state[name] * share for state, share in zip(states, shares, strict=True)]
        ).sum(0)
        if last[name].is_floating_point()
        else last[name]
        for name in last
    }


def main() -> None:
    """Runs an averaging from the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--checkpoints", type=Path, nargs="+", required=True)
    parser.add_argument("--shares", type=float, nargs="+", required=True, help="they sum to one")
    parser.add_argument("--out", type=Path, required=True)
    arguments = parser.parse_args()
    states = [torch.load(path) for path in arguments.checkpoints]
    torch.save(averaged(states, arguments.shares), arguments.out)


if __name__ == "__main__":
    main()
