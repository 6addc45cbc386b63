"""Makes a checkpoint of the shipped pair reader, so that training can go on from it.

    python training/pairs/resume_pairs.py --weights src/stemma/pairing/weights --out A.pt

The int8 weights are scaled back, all heads among them; needs `training/reader` on the path.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import onnx
import torch
from resume import read_weights

from stemma.pairing.reader import MODEL_FILE


def main() -> None:
    """Writes a checkpoint from the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--weights", type=Path, required=True, help="the folder of weights")
    parser.add_argument("--out", type=Path, required=True, help="the checkpoint to write")
    how = parser.parse_args()
    torch.save(read_weights(onnx.load(how.weights / MODEL_FILE), "reader"), how.out)


if __name__ == "__main__":
    main()
