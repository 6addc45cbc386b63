"""How the cost of resolving and comparing grows, and what one document more costs.

    python benchmarks/scale.py [SMALL [LARGE]]

Made-up documents (`benchmarks/made.py`), 2,000 against 20,000 where nothing else is said. Reading is left
out: it is linear by nature and measured by `benchmarks/speed.py` and `benchmarks/memory.py`. Beside the
seconds it prints counts that are the same on every machine: pairs of statements that were compared, and
for one document more how many results had to be made and how many rows of the store changed.
"""

from __future__ import annotations

import resource
import sys
import time
from dataclasses import fields
from itertools import islice
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks import made

from stemma import pipeline
from stemma.model.annotations import Annotations
from stemma.model.case import CaseRows
from stemma.model.kept import Kept
from stemma.model.settings import Settings
from stemma.store.derived import differing

POINTING = made.Pointing()
SHOWN = ("names", "entities", "renamed", "statements", "pairs", "conflicts", "wording", "origins")


def concluded(documents: tuple[Annotations, ...], kept: Kept) -> tuple[CaseRows, float]:
    """The rows of a case and the CPU seconds that they took."""
    start = time.process_time()
    kept.begin()
    rows = pipeline.conclude(documents, (), Settings(), kept, POINTING)
    kept.finish()
    return rows, time.process_time() - start


def peak() -> int:
    """The most memory that this process has had so far, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def measure(size: int) -> float:
    """CPU seconds for that many documents; prints a line."""
    documents = tuple(made.documents(made.large_world(size), size))
    kept, POINTING.asked = Kept(holds=False), 0
    rows, seconds = concluded(documents, kept)
    print(
        f"{size:6} documents: {seconds:6.1f} CPU s, {kept.made['pairs']} pairs compared, "
        f"{POINTING.asked} read together, "
        f"{len(rows.links)} links, {len(rows.passages)} passages, {len(rows.matters)} matters, "
        f"{len(rows.answers)} accusations, peak {peak()} MB",
        flush=True,
    )
    return seconds


def one_more(size: int) -> None:
    """What the last document costs where all the others have been worked out."""
    documents = tuple(made.documents(made.large_world(size), size))
    kept = Kept()
    before, _ = concluded(documents[:-1], kept)
    after, seconds = concluded(documents, kept)
    changed = differing(after, before)
    print(
        f"one document added to {size - 1}: {seconds:.1f} CPU s; "
        f"{changed.written} rows written and {changed.deleted} deleted of {changed.rows}",
        flush=True,
    )
    for stage in SHOWN:
        print(f"  {stage:12} {kept.made[stage]:6} made of {kept.asked[stage]}")
    anew, _ = concluded(documents, Kept(holds=False))
    kinds = [
        each.name for each in fields(anew) if getattr(anew, each.name) != getattr(after, each.name)
    ]
    print(f"  the same rows as all at once: {'yes' if not kinds else f'NO: {kinds}'}")
    print(f"  peak {peak()} MB")


def main(sizes: list[int]) -> None:
    """Measure both sizes, print the ratio of their costs, then one document more."""
    small, large = islice([*sizes, *(2_000, 20_000)[len(sizes) :]], 2)
    first, second = measure(small), measure(large)
    times = large / small
    print(f"cost ratio {second / first:.1f} for {times:.0f} times the documents (goal: 12 or less)")
    one_more(large)


if __name__ == "__main__":
    main([int(each) for each in sys.argv[1:]])
