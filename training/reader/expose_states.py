"""Makes the encoder's inner vectors an output of the tagger, so that other small models can read them.

    python training/reader/expose_states.py TAGGER.onnx TAGGER_WITH_STATES.onnx

Changes no weight and computes nothing new: what stands after three of the encoder's twelve sums is
joined to one row a piece. Vectors from the middle tell more of what a text means than the last one,
which is made for tags.
"""

from __future__ import annotations

import sys

import onnx
from onnx import TensorProto, helper

STATES = "states"
LEVELS = (2, 6, 10)
"""Of the normalised sums, number 0 being the embedding: after layers one, three and five of six."""
WIDTH = 384


def expose(model: onnx.ModelProto) -> None:
    """Adds the output to a model that has none yet."""
    graph = model.graph
    if STATES in {output.name for output in graph.output}:
        return
    sums = [node.output[0] for node in graph.node if node.op_type == "LayerNormalization"]
    chosen = [sums[level] for level in LEVELS]
    graph.node.append(helper.make_node("Concat", chosen, [STATES], name=STATES, axis=-1))
    shape = [1, "n", WIDTH * len(LEVELS)]
    graph.output.append(helper.make_tensor_value_info(STATES, TensorProto.FLOAT, shape))


def main(source: str, target: str) -> None:
    """Reads a model, adds the output and writes it."""
    model = onnx.load(source)
    expose(model)
    onnx.checker.check_model(model)
    onnx.save(model, target)


if __name__ == "__main__":
    main(*sys.argv[1:])
