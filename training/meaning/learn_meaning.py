"""Learns where a statement lies among others of like meaning, from vectors that the tagger computes anyway.

    python training/meaning/learn_meaning.py collect --news FILE.jsonl --out DRAFT.npz
    python training/meaning/learn_meaning.py learn DRAFT.npz --teacher FOLDER [--write]

The first call needs what Stemma needs: it reads texts as the product does and keeps, of each statement, its
words and the mean of its word pieces' vectors. The second needs PyTorch and transformers
(`training/reader/requirements.txt`): a sentence encoder, the teacher, gives each statement's words a vector;
ridge regression (Hoerl & Kennard 1970) learns to give the same from the tagger's, and the principal
components of that are kept. Nothing of the teacher is shipped, and it never sees a text again.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from stemma.annotate.tools import Tools
    from stemma.model.annotations import Ingested

ROOT = Path(__file__).parents[2]
WEIGHTS = ROOT / "src" / "stemma" / "annotate" / "weights" / "meaning.npz"
OWN = ROOT / "training" / "text"
WIDTH = 64
PENALTY = 300.0
HELD = 10
"""One statement in so many is held out for the figures."""
SHORT = 3
Matrix = NDArray[np.float32]


def parse_arguments() -> argparse.Namespace:
    """What to do."""
    parser = argparse.ArgumentParser(description=__doc__)
    does = parser.add_subparsers(dest="does", required=True)
    collect = does.add_parser("collect")
    collect.add_argument("--news", type=Path, required=True, help="PolNeAR, JSON lines")
    collect.add_argument("--every", type=int, default=4, help="one news text in so many")
    collect.add_argument("--out", type=Path, required=True)
    learn = does.add_parser("learn")
    learn.add_argument("collected", type=Path)
    learn.add_argument("--teacher", type=Path, required=True, help="a folder with MiniLM's weights")
    learn.add_argument("--write", action="store_true", help="write the product's weights")
    return parser.parse_args()


def collect(arguments: argparse.Namespace) -> None:
    """Reads the texts and keeps each statement's words with the mean of its vectors."""
    from stemma.annotate import default_tools, readers
    from stemma.annotate.backends.tagger.joint import JointReader
    from stemma.evaluate import marked, polnear
    from stemma.model.settings import Settings

    reader = JointReader.load(Path(str(files("stemma.annotate") / "weights")))
    readers._joint = lambda: reader  # noqa: SLF001 - only training reads vectors before they are projected
    tools = default_tools(Settings())
    texts = [each.ingested for each in polnear.load(arguments.news)[:: arguments.every]]
    texts += [each.ingested for each in marked.load_folder(OWN)]
    found = [pair for text in texts for pair in _statements(text, tools)]
    words, vectors = zip(*found, strict=True)
    np.savez(arguments.out, words=np.array(words), vectors=np.stack(vectors))
    print(f"{len(found)} statements of {len(texts)} texts")


def _statements(ingested: Ingested, tools: Tools) -> Iterator[tuple[str, NDArray[np.float16]]]:
    from stemma.annotate.components import steps
    from stemma.annotate.draft import Draft
    from stemma.annotate.parse import Parse
    from stemma.annotate.stretches import stretches_of
    from stemma.model.annotations import Annotations
    from stemma.model.documents import quote

    rows = Annotations(ingested.document, ingested.blocks)
    draft = Draft(rows, Parse(), stretches_of(ingested.document.text, ingested.blocks))
    for step in steps(tools):
        draft = step.apply(draft)
        if step.name == "claims":
            break
    for claim in draft.rows.claims:
        pieces = draft.senses.within(claim.spans) if draft.senses else ()
        if len(pieces) >= SHORT:
            mean = draft.senses.rows[pieces].mean(axis=0)
            yield quote(draft.text, claim.spans), mean.astype(np.float16)


def learn(arguments: argparse.Namespace) -> None:
    """Fits, says how near the teacher it comes on statements held out, and writes the weights."""
    with np.load(arguments.collected) as arrays:
        words, states = list(map(str, arrays["words"])), arrays["vectors"].astype(np.float32)
    wanted = taught(words, arguments.teacher)
    np.save(arguments.collected.with_suffix(".npy"), wanted)
    order = np.random.default_rng(0).permutation(len(words))
    held, rest = order[: len(order) // HELD], order[len(order) // HELD :]
    likeness = wanted[held] @ wanted[held].T
    upper = np.triu_indices(len(held), 1)
    for width in (WIDTH // 2, WIDTH, 2 * WIDTH, wanted.shape[1]):
        projection, base = fitted(states[rest], wanted[rest], width)
        found = unit(states[held] @ projection + base)
        alike = np.corrcoef((found @ found.T)[upper], likeness[upper])[0, 1]
        print(
            f"{width:4} figures: likeness of two statements correlates {alike:.3f} with the teacher's"
        )
    if arguments.write:
        projection, base = fitted(states, wanted, WIDTH)
        np.savez_compressed(WEIGHTS, projection=projection.astype(np.float16), base=base)


def fitted(states: Matrix, wanted: Matrix, width: int) -> tuple[Matrix, Matrix]:
    """A projection (states' width, `width`) and what to add: ridge, then principal components."""
    mean, spread = states.mean(axis=0), states.std(axis=0) + 1e-6
    scaled = (states - mean) / spread
    centre = wanted.mean(axis=0)
    square = scaled.T @ scaled + PENALTY * np.eye(scaled.shape[1], dtype=np.float32)
    ridge = np.linalg.solve(square, scaled.T @ (wanted - centre))
    made = scaled @ ridge + centre
    _, _, components = np.linalg.svd(made.T @ made)
    kept = components[:width].T
    projection = (ridge / spread[:, None]) @ kept
    base = (centre - (mean / spread) @ ridge) @ kept
    return projection.astype(np.float32), base.astype(np.float32)


def taught(words: list[str], folder: Path) -> Matrix:
    """The teacher's vectors, of length one: (statements, 384)."""
    import torch
    from transformers import AutoModel, AutoTokenizer

    tokenizer: Any = AutoTokenizer.from_pretrained(folder)
    model: Any = AutoModel.from_pretrained(folder).eval()
    found = np.zeros((len(words), 384), dtype=np.float32)
    order = sorted(range(len(words)), key=lambda at: len(words[at]))
    with torch.no_grad():
        for start in range(0, len(order), 48):
            batch = order[start : start + 48]
            fed = tokenizer(
                [words[at] for at in batch],
                padding=True,
                truncation=True,
                max_length=96,
                return_tensors="pt",
            )
            rows, kept = model(**fed).last_hidden_state, fed["attention_mask"][..., None]
            found[batch] = ((rows * kept).sum(1) / kept.sum(1)).numpy()
    return unit(found)


def unit(rows: Matrix) -> Matrix:
    """The rows, each of length one."""
    return rows / np.linalg.norm(rows, axis=1, keepdims=True)


def main() -> None:
    """Does what the command line asks for."""
    arguments = parse_arguments()
    {"collect": collect, "learn": learn}[arguments.does](arguments)


if __name__ == "__main__":
    main()
