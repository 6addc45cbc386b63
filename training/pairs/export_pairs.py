"""Exports a trained pair reader as an ONNX model in int8.

python training/pairs/export_pairs.py --encoder FOLDER --start B.pt --out src/stemma/pairing/weights
"""

from __future__ import annotations

import argparse
import tempfile
from pathlib import Path

import numpy as np
import torch
from onnxruntime import InferenceSession
from onnxruntime.quantization import QuantType, quantize_dynamic
from pair_model import HEADS, PairReader
from torch import Tensor, nn
from train_pairs import started

from stemma.pairing.reader import MODEL_FILE, OUTPUTS

OPSET = 17


class Shipped(nn.Module):
    """The reader with a probability for logits; it takes no mask, as texts are read one at a time."""

    def __init__(self, reader: PairReader) -> None:
        """Wraps a trained reader."""
        super().__init__()
        self.reader = reader
        self.reader.encoder.set_attn_implementation("eager")

    def forward(self, ids: Tensor, sides: Tensor) -> tuple[Tensor, ...]:
        """How likely both are on one question, and the direction; other heads only help to learn."""
        logits, direction = self.reader(ids, torch.ones_like(ids), sides)
        return logits[:, : HEADS["related"]].softmax(1), direction


def main() -> None:
    """Writes the model and says how far it is from the exact one."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--encoder", type=Path, required=True)
    parser.add_argument("--start", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    how = parser.parse_args()
    model = Shipped(started(how)).eval()
    ids = torch.randint(1000, 20000, (1, 37))
    how.out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        full = Path(folder) / "pairs.onnx"
        torch.onnx.export(
            model,
            (ids, torch.zeros_like(ids)),
            str(full),
            input_names=["ids", "sides"],
            output_names=OUTPUTS,
            dynamic_axes={"ids": {1: "n"}, "sides": {1: "n"}},
            opset_version=OPSET,
            dynamo=False,
        )
        quantize_dynamic(
            full,
            how.out / MODEL_FILE,
            weight_type=QuantType.QInt8,
            per_channel=True,
            op_types_to_quantize=["MatMul", "Gemm", "Gather"],
        )
        _compare(full, how.out / MODEL_FILE)


def _compare(full: Path, small: Path) -> None:
    dice = np.random.default_rng(0)
    sessions = [InferenceSession(str(path)) for path in (full, small)]
    apart = []
    for _ in range(50):
        ids = dice.integers(1000, 20000, (1, 60))
        sides = np.repeat([[0, 1]], 30, axis=1)
        one, two = (session.run(["related"], {"ids": ids, "sides": sides}) for session in sessions)
        apart.append(float(np.abs(one[0] - two[0]).max()))
    print(f"int8: {small.stat().st_size / 1e6:.1f} MB, {np.mean(apart):.3f} apart on random words")


if __name__ == "__main__":
    main()
