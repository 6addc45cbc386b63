"""A run that is killed at its nth step: `python dying.py STEP DOCUMENTS CASE`.

A step is a moment at which something is about to become, or has just become, lasting: a file
brought to the disk, a file given its name, a transaction begun or ended.
"""

from __future__ import annotations

import importlib
import os
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection
from tests import standins

from stemma import case as cases
from stemma.model.settings import Settings
from stemma.store.database import Database


class Fate:
    """Counts steps and ends the process at the one that was asked for."""

    def __init__(self, last: int) -> None:
        self.left = last

    def step(self) -> None:
        """One step further."""
        self.left -= 1
        if self.left == 0:
            os.kill(os.getpid(), signal.SIGKILL)

    def around(self, function: Callable[..., Any]) -> Callable[..., Any]:
        """The function with a step before it and one after it."""

        def stepping(*arguments: Any, **named: Any) -> Any:
            self.step()
            result = function(*arguments, **named)
            self.step()
            return result

        return stepping


def put(name: str, value: object) -> None:
    """Put the value in the place of that name."""
    module, _, attribute = name.rpartition(".")
    setattr(importlib.import_module(module), attribute, value)


def main(last: int, documents: Path, case: Path) -> None:
    """Run, and die on the way if there are that many steps."""
    fate = Fate(last)
    write = Database.write

    @contextmanager
    def dying_write(self: Database) -> Iterator[Connection]:
        with write(self) as connection:
            fate.step()
            yield connection
            fate.step()
        fate.step()

    Database.write = dying_write  # type: ignore[method-assign] # that is the point here
    os.fsync = fate.around(os.fsync)
    Path.replace = fate.around(Path.replace)  # type: ignore[method-assign] # likewise
    standins.put_in(put)
    cases.run(documents, case, Settings())


if __name__ == "__main__":
    main(int(sys.argv[1]), Path(sys.argv[2]), Path(sys.argv[3]))
