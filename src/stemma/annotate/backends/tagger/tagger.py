"""Runs the tagger: windows of word pieces in, probabilities of tags and arcs out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from stemma.annotate.backends.tagger.pieces import (
    CLS_ID,
    SEP_ID,
    Pieces,
    cut_into_pieces,
    pack_windows,
)
from stemma.annotate.backends.tagger.words import word_starts
from stemma.text.wordpieces import tokenizer

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from numpy.typing import NDArray
    from onnxruntime import InferenceSession
    from tokenizers import Tokenizer

MODEL_FILE = "tagger.int8.onnx"
OUTPUTS = ["tags", "to_cue", "to_source", "states", "inner"]


@dataclass(frozen=True, slots=True)
class Window:
    """What the model made of one window of pieces.

    `tags` holds log-probabilities, one row a piece, one column a tag. `to_cue` and `to_source`
    hold the probability of an arc from each piece; column 0 stands for none, column 1 for the
    first piece. `states` holds the vectors that tags and arcs are computed from, or what a projection
    makes of them, one row a piece. `inner` holds the probabilities of tags on a second layer: of
    what lies directly inside a content.
    """

    pieces: Pieces
    words: NDArray[np.int64]
    tags: NDArray[np.float32]
    to_cue: NDArray[np.float32]
    to_source: NDArray[np.float32]
    states: NDArray[np.float32]
    inner: NDArray[np.float32]


class Tagger:
    """The tagger of a folder of weights.

    One window is run at a time: int8 activations are scaled by what shares a run, so a batch
    would let one document change what is read in another.
    """

    def __init__(
        self,
        session: InferenceSession,
        pieces: Tokenizer,
        projection: NDArray[np.float32] | None = None,
    ) -> None:
        """Wraps what `load` opened; without a projection windows keep the whole vectors."""
        self._session = session
        self._tokenizer = pieces
        self._projection = projection

    @classmethod
    def load(
        cls, folder: Path, *, threads: int = 1, projection: NDArray[np.float32] | None = None
    ) -> Tagger:
        """The tagger in `folder`; onnxruntime is imported only here."""
        from onnxruntime import InferenceSession, SessionOptions

        options = SessionOptions()
        options.intra_op_num_threads = threads
        options.inter_op_num_threads = 1
        session = InferenceSession(
            str(folder / MODEL_FILE), options, providers=["CPUExecutionProvider"]
        )
        return cls(session, tokenizer(), projection)

    def windows(self, text: str, blocks: Sequence[tuple[int, int]]) -> list[Window]:
        """Every window of the paragraphs `blocks` of `text`, read."""
        if not blocks:
            return []
        pieces = cut_into_pieces(text, blocks, self._tokenizer)
        return [
            self._read(text, pieces.part(start, end)) for start, end in pack_windows(text, pieces)
        ]

    def _read(self, text: str, pieces: Pieces) -> Window:
        ids = np.concatenate(([CLS_ID], pieces.ids, [SEP_ID])).astype(np.int64)[None]
        tags, to_cue, to_source, states, inner = self._session.run(OUTPUTS, {"ids": ids})
        own = states[0, 1:-1]
        return Window(
            pieces,
            word_starts(text, pieces),
            tags[0, 1:-1],
            to_cue[0, 1:-1, :-1],
            to_source[0, 1:-1, :-1],
            own if self._projection is None else own @ self._projection,
            inner[0, 1:-1],
        )
