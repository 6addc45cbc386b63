"""Whether reading keeps its memory flat: short made-up documents, one after the other, no two alike.

    python benchmarks/memory.py [DOCUMENTS]

10,000 documents where nothing else is said. Prints the memory of the process (resident, in MB) once the
models are loaded and caches have begun to fill, after a third, after two thirds and at the end.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import psutil
from benchmarks import made

from stemma import pipeline
from stemma.annotate import default_tools
from stemma.evaluate.gold import as_ingested
from stemma.model.settings import Settings

DOCUMENTS = 10_000
SENTENCES = 1


def resident() -> int:
    """The memory of this process in MB."""
    memory: int = psutil.Process().memory_info().rss
    return memory // (1024 * 1024)


def main(number: int) -> None:
    """Read so many documents and print the memory on the way."""
    tools = default_tools(Settings())
    world = made.large_world(number)
    shown = {number // 30: "begun", number // 3: "a third", 2 * number // 3: "two thirds"}
    shown[number] = "the end"
    claims = 0
    for done in range(1, number + 1):
        text = "".join(world.sentence().text for _ in range(SENTENCES))
        claims += len(pipeline.find(as_ingested(f"{done}.txt", text), tools).claims)
        if done in shown:
            print(
                f"{shown[done]:10} {done:6} documents, {claims:6} statements, {resident()} MB, "
                f"{time.process_time():.0f} CPU s",
                flush=True,
            )


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else DOCUMENTS)
