"""Makes a checkpoint of shipped weights, so that training can go on from them.

The int8 weights are scaled back; what rounding took is learnt again within some hundred steps.
"""

from __future__ import annotations

import argparse
import logging
from pathlib import Path

import onnx
import torch
from attribution.model import Tagger
from onnx import ModelProto, numpy_helper

from stemma.annotate.backends.tagger.tagger import MODEL_FILE

LOG = logging.getLogger("resume")
_QUANTISED = "_quantized"


def _dequantised(stored: dict[str, torch.Tensor], name: str) -> torch.Tensor:
    """The weight of that name, from its integers, zero points and scales (of columns, or one)."""
    whole = stored[name + _QUANTISED].float() - stored[f"{name}_zero_point"].float()
    return whole * stored[f"{name}_scale"]


def _parameter_of(node: str) -> str:
    """`/tagger/encoder/…/query/MatMul_quant` as `encoder.….query.weight`."""
    parts = node.strip("/").split("/")
    return ".".join([*parts[1:-1], "weight"])


def read_weights(model: ModelProto, within: str = "tagger") -> dict[str, torch.Tensor]:
    """The parameters by name, of the module that the exported one calls `within`."""
    prefix = f"{within}."
    stored = {
        one.name: torch.from_numpy(numpy_helper.to_array(one).copy())
        for one in model.graph.initializer
    }
    weights = {}
    for name, value in stored.items():
        if name.startswith(prefix) and name.endswith((".weight", ".bias")):
            weights[name.removeprefix(prefix)] = value
        elif name.startswith(prefix) and name.endswith(_QUANTISED):
            short = name.removesuffix(_QUANTISED)
            weights[short.removeprefix(prefix)] = _dequantised(stored, short)
    for node in model.graph.node:
        if node.op_type == "MatMulInteger":
            matrix = _dequantised(stored, node.input[1].removesuffix(_QUANTISED))
            weights[_parameter_of(node.name)] = matrix.T.contiguous()
    return weights


def main() -> None:
    """Writes a checkpoint from the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--weights", type=Path, required=True, help="the folder of weights")
    parser.add_argument("--out", type=Path, required=True, help="the checkpoint to write")
    arguments = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    tagger = Tagger()
    weights = read_weights(onnx.load(arguments.weights / MODEL_FILE))
    tagger.load_state_dict(tagger.state_dict() | weights)
    torch.save(tagger.state_dict(), arguments.out)
    LOG.info("%d parameters", sum(one.numel() for one in tagger.parameters()))


if __name__ == "__main__":
    main()
