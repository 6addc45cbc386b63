"""One writer at a time: a file lock that the operating system takes back when a process dies."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from stemma.errors import CaseBusyError

FILE = "lock"

if sys.platform == "win32":
    import msvcrt

    def _seize(handle: IO[bytes]) -> None:
        msvcrt.locking(handle.fileno(), msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _seize(handle: IO[bytes]) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


@contextmanager
def only_writer(folder: Path) -> Iterator[None]:
    """Hold the case for writing; the lock ends with the block or with the process.

    Raises:
        CaseBusyError: another process holds it.
    """
    with (folder / FILE).open("ab") as handle:
        try:
            _seize(handle)
        except OSError as error:
            raise CaseBusyError(folder) from error
        yield
