"""Reading speed: all of `annotate` against spaCy's own pipeline on the same text, in one process.

    python benchmarks/speed.py [FOLDER OF TEXTS]

Prints CPU seconds of each and their ratio. Without a folder it reads the gold documents of this folder.
"""

from __future__ import annotations

import importlib
import os
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

from stemma.annotate import annotate, default_tools
from stemma.annotate.backends.spacy.parser import ENGLISH
from stemma.case.annotator import ONE_THREAD
from stemma.evaluate.gold import GoldDocument, as_ingested
from stemma.evaluate.marked import load_folder
from stemma.model.annotations import Ingested
from stemma.model.settings import Settings

ROUNDS = 5
GOLD = Path(__file__).parent / "gold" / "reader" / "tune"


def documents(folder: Path | None) -> list[Ingested]:
    """The documents to read."""
    if folder is None:
        gold: list[GoldDocument] = list(load_folder(GOLD))
        return [each.ingested for each in gold]
    files = sorted(folder.glob("*.txt"))
    return [as_ingested(file.name, file.read_text(encoding="utf-8")) for file in files]


def cpu_seconds(work: Callable[[], object]) -> float:
    """The process's CPU time for one call."""
    start = time.process_time()
    work()
    return time.process_time() - start


def main(folder: Path | None) -> None:
    """Time both in turn, several rounds, and print medians and their ratio."""
    # As in Stemma's own processes, and before NumPy is loaded: threads that wait take CPU time too.
    os.environ.update(dict.fromkeys(ONE_THREAD, "1"))
    read = documents(folder)
    texts = [
        each.document.text[start:end]
        for each in read
        for block in each.blocks
        if block.role != "furniture"
        for start, end in block.spans
    ]
    words = sum(len(text.split()) for text in texts)
    nlp, tools = importlib.import_module(ENGLISH).load(), default_tools(Settings())

    def ours() -> None:
        for each in read:
            annotate(each, tools)

    def theirs() -> None:
        for _ in nlp.pipe(texts):
            pass

    ours()
    theirs()
    pairs = [(cpu_seconds(ours), cpu_seconds(theirs)) for _ in range(ROUNDS)]
    own, peer = (statistics.median(side) for side in zip(*pairs, strict=True))
    ratio = statistics.median(a / b for a, b in pairs)
    print(f"{len(read)} documents, {words} words, {ROUNDS} rounds")
    print(f"spaCy's pipeline  {peer:6.2f} CPU s  {words / peer:8.0f} words per CPU s")
    print(f"stemma annotate   {own:6.2f} CPU s  {words / own:8.0f} words per CPU s")
    print(f"ratio             {ratio:6.2f}")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else None)
