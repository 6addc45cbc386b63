"""The process that finds statements: it gets texts, gives what they say, and may be killed."""

from __future__ import annotations

import json
import os
import signal
import sys
from multiprocessing.connection import Connection

from stemma import annotate, pipeline
from stemma.ingest.cage import close_doors, limit_resources, probe_no_address
from stemma.model.annotations import Ingested
from stemma.model.codec import from_row, to_row
from stemma.model.documents import Block, Document
from stemma.model.ids import document_id, sha256_hex
from stemma.model.settings import Settings
from stemma.store.packing import dump, packed

READY, NO_MEMORY = b"ready", b"no-memory"
WHOLE, BROKEN = b"+", b"-"
"""What comes before packed rows: whether the text could be analysed."""
MODELS = 4_000_000_000
"""Bytes of address space that the language model and the libraries take before any document."""
ONE_THREAD = ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS")
COUNTS_WORK = hasattr(signal, "ITIMER_PROF")
"""Whether the system can end a process by the work that it has done."""
WARM = "Mara Ilves said on Monday that the gate was open."


def order(ingested: Ingested, seconds: float) -> bytes:
    """A text to be read, and how long that may take, as bytes."""
    row = {"seconds": seconds, "ingested": to_row(ingested, in_case=True)}
    return dump(row).encode("utf-8", "surrogatepass")


def work(connection: Connection, settings: Settings) -> None:
    """Read the texts that come over the connection until it closes."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    for name in ONE_THREAD:
        os.environ[name] = "1"
    sys.dont_write_bytecode = True  # what is loaded late could not be written down any more
    probe_no_address()
    tools = annotate.default_tools(settings)
    pipeline.find(_warm(), tools)
    limit_resources(MODELS + settings.limits.memory)
    close_doors()
    connection.send_bytes(READY)
    while True:
        try:
            asked = json.loads(connection.recv_bytes().decode("utf-8", "surrogatepass"))
        except (EOFError, OSError):
            return
        _end_by_itself(asked["seconds"])
        try:
            found = pipeline.find(from_row(Ingested, asked["ingested"]), tools)
            said = (BROKEN if pipeline.is_broken(found) else WHOLE) + packed(found)
        except MemoryError:
            said = NO_MEMORY
        _end_by_itself(0)
        connection.send_bytes(said)


def _end_by_itself(seconds: float) -> None:
    """Let the system end this process after so much work of the processor; 0: never.

    Time on the clock would tell how busy the machine is, and not how hard the text.
    """
    if COUNTS_WORK:
        signal.setitimer(signal.ITIMER_PROF, seconds)


def _warm() -> Ingested:
    """A text that makes every library load what it needs before the doors close."""
    document = Document(
        id=document_id(WARM.encode()),
        files=("warm.txt",),
        media_type="text/plain",
        language="en",
        part_of=None,
        text_sha256=sha256_hex(WARM.encode()),
        extractor="plain/1",
        pages=(),
        title=None,
        url=None,
        authors=(),
        publisher=None,
        published=None,
        text=WARM,
    )
    return Ingested(document, (Block(((0, len(WARM)),), "body"),), ())
