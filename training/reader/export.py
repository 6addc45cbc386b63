"""Exports a checkpoint: an ONNX tagger in int8 and the weights of cue words."""

from __future__ import annotations

import argparse
import json
import logging
import math
import re
import tempfile
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import onnx
import torch
from attribution.documents import read_json_lines
from attribution.marked import marked_files, read_marked
from attribution.model import Tagger, load_tagger
from expose_states import expose
from onnxruntime import InferenceSession
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import nn

from stemma.annotate.backends.tagger.reader import CUE_WORDS_FILE
from stemma.annotate.backends.tagger.tagger import MODEL_FILE

if TYPE_CHECKING:
    from attribution.documents import Document

LOG = logging.getLogger("export")
OPSET = 17
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_AXES = {1: "n", 2: "n"}


class Probabilities(nn.Module):
    """The tagger with probabilities for logits, so that they are computed inside the runtime.

    It takes no mask: windows are run one at a time, and attention without a mask is a fifth
    faster.
    """

    def __init__(self, tagger: Tagger) -> None:
        """Wraps a trained tagger."""
        super().__init__()
        self.tagger = tagger
        self.tagger.encoder.set_attn_implementation("eager")

    def forward(self, ids: torch.Tensor) -> tuple[torch.Tensor, ...]:
        """Log-probabilities of tags, probabilities of the two arcs, and of inner tags."""
        tags, to_cue, to_source, inner = self.tagger(ids)
        return tags.log_softmax(-1), to_cue.softmax(-1), to_source.softmax(-1), inner.softmax(-1)


def parse_arguments() -> argparse.Namespace:
    """The parameters of an export."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--checkpoint", type=Path, required=True)
    parser.add_argument("--polnear", type=Path, required=True, help="training part, JSON lines")
    parser.add_argument("--own-text", type=Path, nargs="+", default=[], help="folders of *.marked")
    parser.add_argument("--out", type=Path, required=True, help="the folder of weights")
    return parser.parse_args()


def export_tagger(checkpoint: Path, out: Path) -> None:
    """Writes the int8 tagger, weights scaled by channel, and logs how far it is from fp32."""
    model = Probabilities(load_tagger(checkpoint)).eval()
    ids = torch.randint(1000, 20000, (1, 37))
    names = ["tags", "to_cue", "to_source", "inner"]
    with tempfile.TemporaryDirectory() as folder:
        full = Path(folder) / "tagger.onnx"
        torch.onnx.export(
            model,
            (ids,),
            str(full),
            input_names=["ids"],
            output_names=names,
            dynamic_axes={"ids": {1: "n"}, "tags": {1: "n"}, "inner": {1: "n"}}
            | dict.fromkeys(names[1:3], _AXES),
            opset_version=OPSET,
            dynamo=False,
        )
        quantize_dynamic(
            full,
            out / MODEL_FILE,
            weight_type=QuantType.QInt8,
            per_channel=True,
            op_types_to_quantize=["MatMul", "Gemm", "Gather"],
        )
        _compare(full, out / MODEL_FILE)
    model = onnx.load(out / MODEL_FILE)
    expose(model)
    onnx.save(model, out / MODEL_FILE)


def _compare(full: Path, small: Path) -> None:
    ids = np.random.default_rng(0).integers(1000, 20000, (1, 200))
    sessions = [InferenceSession(str(path)) for path in (full, small)]
    (exact, *_), (rounded, *_) = (session.run(None, {"ids": ids}) for session in sessions)
    same = float((exact.argmax(-1) == rounded.argmax(-1)).mean())
    size = small.stat().st_size / 1e6
    LOG.info("int8: %.1f MB, %.1f %% of tags of random pieces as in fp32", size, 100 * same)


def count_cue_words(documents: list[Document]) -> dict[str, float]:
    """The log-odds that a word stands in a cue, for every word that ever did."""
    in_cues: Counter[str] = Counter()
    anywhere: Counter[str] = Counter()
    for document in documents:
        anywhere.update(word.lower() for word in _WORD.findall(document.text))
        for attribution in document.attributions:
            for start, end in attribution.cue:
                cue = document.text[start:end].lower()
                in_cues.update(_WORD.findall(cue))
    return {
        word: round(math.log((count + 0.5) / (max(0, anywhere[word] - count) + 2)), 3)
        for word, count in sorted(in_cues.items())
    }


def main() -> None:
    """Exports from the command line."""
    arguments = parse_arguments()
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    arguments.out.mkdir(parents=True, exist_ok=True)
    documents = read_json_lines(arguments.polnear)
    documents += [read_marked(path) for path in marked_files(arguments.own_text, 0, held=False)]
    weights = json.dumps(count_cue_words(documents), ensure_ascii=False, indent=0)
    (arguments.out / CUE_WORDS_FILE).write_text(weights + "\n", encoding="utf-8")
    export_tagger(arguments.checkpoint, arguments.out)


if __name__ == "__main__":
    main()
