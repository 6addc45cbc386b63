"""A page's picture, made in a process of its own that can be killed and is closed to everything."""

from __future__ import annotations

import json
import multiprocessing
import signal
import threading
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from multiprocessing.connection import Connection
from typing import Any

from stemma.ingest.cage import close_doors, limit_resources
from stemma.ingest.pdf.picture import Stretch, page_png
from stemma.ingest.read import Inside, part_data
from stemma.model.codec import from_row, to_row
from stemma.model.settings import Limits, Settings

STARTING = 60.0
"""Seconds that the process may take to load the library."""
LONGEST = 20.0
"""Seconds that a page may take, however much more is allowed for reading a whole file."""
LARGEST = 40_000_000
"""Bytes that a picture may have."""
READY = b"ready"

_one_at_a_time = threading.Lock()


@dataclass(frozen=True, slots=True)
class Wanted:
    """A page (counted from 1), stretches of its text to be marked, and where the PDF lies."""

    number: int
    marked: Sequence[Stretch] = ()
    inside: Inside | None = None
    """Where the PDF lies inside the file that is given; null where it is the file itself."""


def page_picture(data: bytes, wanted: Wanted, limits: Limits) -> bytes | None:
    """The page of a PDF as PNG with stretches of its text marked; nothing if it cannot be made.

    One picture is made at a time: many pages asked for at once must not fill the memory.
    """
    if len(data) > limits.bytes:
        return None
    order = json.dumps(asdict(wanted) | {"limits": to_row(limits)})
    with _one_at_a_time:
        return _made(order.encode("ascii"), data, limits)


def _made(order: bytes, data: bytes, limits: Limits) -> bytes | None:
    context = multiprocessing.get_context("spawn")
    here, there = context.Pipe()
    process = context.Process(target=work, args=(there, limits.memory), daemon=True)
    process.start()
    there.close()
    try:
        if not here.poll(STARTING) or here.recv_bytes() != READY:
            return None
        here.send_bytes(order)
        here.send_bytes(data)
        picture = here.recv_bytes(LARGEST) if here.poll(min(limits.seconds, LONGEST)) else b""
    except (EOFError, OSError):
        return None
    finally:
        process.kill()
        process.join()
        here.close()
    return picture or None


def work(connection: Connection, memory: int) -> None:
    """Make one picture and end; nothing is sent where the page cannot be drawn."""
    import pypdfium2.raw  # noqa: F401 - loaded before doors are closed

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    limit_resources(memory)
    close_doors()
    connection.send_bytes(READY)
    order = json.loads(connection.recv_bytes())
    data = connection.recv_bytes()
    try:
        connection.send_bytes(_drawn(order, data))
    except Exception:  # noqa: BLE001 - hostile pages break in any way; the text is still there
        connection.send_bytes(b"")


def _drawn(order: dict[str, Any], data: bytes) -> bytes:
    """The picture that was ordered; no bytes where the file does not hold the PDF."""
    if order["inside"] is not None:
        inside = from_row(Inside, order["inside"])
        settings = Settings(limits=from_row(Limits, order["limits"]))
        data = part_data(inside, data, settings) or b""
    marked = [Stretch(**each) for each in order["marked"]]
    return page_png(data, order["number"], marked) if data else b""
