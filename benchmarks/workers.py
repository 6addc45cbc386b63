"""What a second process gives when texts are analysed, in processor time, so that load does not count.

    python benchmarks/workers.py [TIMES]

Reads the documents of the examples, TIMES over (4 if not said), by one worker and by two. Prints each
worker's processor time, that of loading its model apart, and the speed-up that two cores with nothing
else to do could reach: the time of one worker over that of the busier of two.
"""

from __future__ import annotations

import sys
import time
from dataclasses import replace
from pathlib import Path

import psutil

from stemma import pipeline
from stemma.case.crew import Crew
from stemma.ingest import read_file
from stemma.model.annotations import Ingested
from stemma.model.settings import Settings

EXAMPLES = Path(__file__).resolve().parents[1] / "examples"
LEAST = 100
"""Characters from which a text is worth reading here."""


def texts(times: int) -> list[Ingested]:
    """The examples' texts, so often; no two of them the same document."""
    files = sorted(path for path in EXAMPLES.glob("*/documents/*") if path.is_file())
    read = [each for path in files for each in read_file(path.name, path.read_bytes(), Settings())]
    long = [each for each in read if len(each.document.text) > LEAST]
    return [
        replace(each, document=replace(each.document, id=f"{each.document.id}-{turn}"))
        for turn in range(times)
        for each in long
    ]


def cpu_of(process: psutil.Process) -> float:
    """The processor time that a process has taken."""
    used = process.cpu_times()
    return float(used.user + used.system)


def measured(read: list[Ingested], workers: int) -> tuple[float, list[float], float]:
    """Seconds for loading a model, seconds of each worker after it, and of this process."""
    pipeline.cores = lambda: workers
    with Crew(Settings()) as crew:
        for _ in range(workers):
            crew._hire()  # noqa: SLF001 - the crew hires when it has work; here loading is timed apart
        while not all(worker.ready for worker in crew.workers):
            crew._listen()  # noqa: SLF001 - likewise
        processes = [psutil.Process(worker.process.pid) for worker in crew.workers]
        before = [cpu_of(each) for each in processes]
        here = time.process_time()
        for _ in crew.find(read):
            pass
        here = time.process_time() - here
        after = [cpu_of(each) for each in processes]
    return before[0], [b - a for a, b in zip(before, after, strict=True)], here


def main(times: int) -> None:
    """Measure and print."""
    read = texts(times)
    size = sum(len(each.document.text) for each in read)
    print(f"{len(read)} texts, {size:,} characters")
    loading, (alone,), here = measured(read, 1)
    print(f"loading the model {loading:.1f} s; one worker {alone:.1f} s; the command {here:.2f} s")
    _, both, here = measured(read, 2)
    print(f"two workers {both[0]:.1f} s and {both[1]:.1f} s; the command {here:.2f} s")
    print(f"speed-up, without loading {alone / max(both):.2f}")
    print(f"speed-up, with loading {(loading + alone) / (loading + max(both)):.2f}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 4)
