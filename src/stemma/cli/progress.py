"""How far a run is, on a terminal, once it takes longer than a second."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

Report = Callable[[str, int, int], None]

PATIENCE = 1.0
"""Seconds before anything is shown."""
WORDS = {
    "read": "Reading files",
    "annotate": "Finding statements",
    "compare": "Comparing",
    "measure": "Measuring",
    "verify": "Comparing with hashes",
}


@contextmanager
def progress(*, quiet: bool = False) -> Iterator[Report]:
    """A function to tell how far each stage is; it shows nothing where nobody is looking.

    Quiet is for commands whose own output goes to the same terminal.
    """
    if quiet or not sys.stderr.isatty():
        yield lambda _stage, _done, _total: None
        return
    from rich.console import Console
    from rich.progress import Progress, TaskID

    bars = Progress(console=Console(stderr=True), transient=True)
    tasks: dict[str, TaskID] = {}
    began = time.monotonic()

    def report(stage: str, done: int, total: int) -> None:
        if stage not in tasks:
            tasks[stage] = bars.add_task(WORDS.get(stage, stage), total=total)
        bars.update(tasks[stage], completed=done, total=total)
        if time.monotonic() - began > PATIENCE:
            bars.start()

    try:
        yield report
    finally:
        bars.stop()
