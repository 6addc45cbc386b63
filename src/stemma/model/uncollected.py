"""A time without the search for cycles of garbage."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def uncollected() -> Iterator[None]:
    """A time in which Python does not look for cycles of garbage, unless it already did not.

    The values of a case are frozen and hold no cycles, so the search finds nothing among them: on many
    documents it is a third of the work of comparing, and some hundredths of that of reading.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
