"""The pair reader: MiniLM over one statement or two, with onnxruntime alone.

Read alone a statement gets a direction: two statements on one question point nearly the same way, so
partners are found without reading all pairs. Read together, two statements get a probability. Texts are
read one at a time, so that what stands beside a pair never changes its figures. The weights are made by
`training/pairs`.
"""

from __future__ import annotations

import functools
from importlib.resources import as_file, files
from pathlib import Path
from typing import TYPE_CHECKING

from stemma.model.documents import Span
from stemma.pairing.shown import shown
from stemma.text.wordpieces import tokenizer

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from onnxruntime import InferenceSession
    from tokenizers import Tokenizer

MODEL_FILE = "pairs.int8.onnx"
LONGEST = 128
"""Word pieces of both statements together, with the marks between them."""
LARGEST = 127
DECIMALS = 3
REMEMBERED = 20_000
"""Texts and pairs of which the figures are held in memory, some 20 MB at most."""
OUTPUTS = ["related", "direction"]


class PairReader:
    """Reads statements in the form that `stemma.pairing.shown` gives them."""

    def __init__(self, session: InferenceSession, pieces: Tokenizer) -> None:
        """Wraps what `load` opened; what was read lately is known again."""
        self._session = session
        self._tokenizer = pieces
        self._known = functools.lru_cache(maxsize=REMEMBERED)(self._run)

    @classmethod
    def load(cls, folder: Path) -> PairReader:
        """The reader in `folder`; onnxruntime is imported only here."""
        from onnxruntime import InferenceSession, SessionOptions

        options = SessionOptions()
        options.intra_op_num_threads = 1
        options.inter_op_num_threads = 1
        session = InferenceSession(
            str(folder / MODEL_FILE), options, providers=["CPUExecutionProvider"]
        )
        return cls(session, tokenizer(LONGEST))

    def shown(self, holder: str, text: str, span: Span) -> str:
        """A statement in the form that it reads: see `stemma.pairing.shown`."""
        return shown(holder, text, span)

    def direction(self, statement: str) -> bytes:
        """Where a statement points among others: 64 signed bytes."""
        import numpy as np

        figures = self._known(statement, None)[-1][0]
        pointing: bytes = (
            np.rint(figures * (LARGEST / np.abs(figures).max())).astype(np.int8).tobytes()
        )
        return pointing

    def together(self, left: str, right: str) -> float:
        """How likely two statements are on one question, 0 to 1; the order of the two is nothing."""
        first, second = sorted((left, right))
        related, _ = self._known(first, second)
        return round(float(related[0][1]), DECIMALS)

    def _run(self, left: str, right: str | None) -> list[NDArray[np.float32]]:
        import numpy as np

        encoding = self._tokenizer.encode(left, right)
        given = {
            "ids": np.array([encoding.ids], dtype=np.int64),
            "sides": np.array([encoding.type_ids], dtype=np.int64),
        }
        found: list[NDArray[np.float32]] = self._session.run(OUTPUTS, given)
        return found


@functools.cache
def default_pair_reader() -> PairReader:
    """The reader with the weights of this package; loaded once."""
    with as_file(files("stemma.pairing") / "weights") as folder:
        return PairReader.load(folder)
