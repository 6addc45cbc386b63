"""The process that reads: it gets files, gives documents one by one, and may be killed any time."""

from __future__ import annotations

import json
import os
import signal
import sys
from collections.abc import Mapping
from multiprocessing.connection import Connection
from typing import Any

from stemma.ingest.cage import close_doors, limit_resources, probe_no_address
from stemma.ingest.read import read_parts
from stemma.model.codec import from_row, to_row
from stemma.model.problems import Problem
from stemma.model.settings import Settings

READY, ALIVE, DOCUMENT, DONE, NO_MEMORY = "ready", "alive", "document", "done", "no-memory"
ONE_THREAD = ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS")


def work(connection: Connection, settings: Settings) -> None:
    """Read what comes over the connection until it closes."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    for name in ONE_THREAD:
        os.environ[name] = "1"
    sys.dont_write_bytecode = True  # what is loaded late could not be written down any more
    _load_libraries()
    limit_resources(settings.limits.memory)
    _say_nothing()
    close_doors()
    _send(connection, READY)
    while True:
        try:
            order = json.loads(connection.recv_bytes())
            data = connection.recv_bytes()
        except (EOFError, OSError):
            return
        _read(connection, order, data, settings)


def _end_by_itself(seconds: float) -> None:
    """Let the system end this process after so long, should nobody else be left to; 0: never."""
    if hasattr(signal, "alarm"):
        signal.alarm(int(seconds))


def _say_nothing() -> None:
    """What libraries print about a document goes nowhere: it can quote the document."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in (1, 2):
        os.dup2(nowhere, stream)


def _load_libraries() -> None:
    """Load what most files need before memory is limited and doors are closed."""
    probe_no_address()
    import lxml.html  # noqa: F401 - loaded for later
    import py3langid
    import pypdfium2.raw  # noqa: F401 - loaded for later
    import trafilatura  # noqa: F401 - loaded for later

    py3langid.classify("warm")


def _read(
    connection: Connection, order: Mapping[str, Any], data: bytes, settings: Settings
) -> None:
    failed = {int(place): from_row(Problem, row) for place, row in order["failed"].items()}
    patience = 2 * settings.limits.seconds + 60
    _end_by_itself(patience)

    def alive() -> None:
        _send(connection, ALIVE)
        _end_by_itself(patience)

    try:
        for found in read_parts(order["name"], data, settings, failed, alive):
            _send(connection, DOCUMENT, to_row(found, in_case=True))
            _end_by_itself(patience)
        _end_by_itself(0)
        _send(connection, DONE)
    except MemoryError:
        _send(connection, NO_MEMORY)


def _send(connection: Connection, kind: str, row: Mapping[str, Any] | None = None) -> None:
    connection.send_bytes(json.dumps([kind, row], ensure_ascii=False).encode("utf-8", "replace"))
