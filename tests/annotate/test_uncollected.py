"""Reading a document makes no cycles of garbage, so nobody looks for any while it is read."""

from __future__ import annotations

import gc

from stemma.annotate import annotate, default_tools
from stemma.evaluate.gold import as_ingested
from stemma.model.settings import Settings
from stemma.model.uncollected import uncollected

TEXT = "Ada Brun said that the quay was empty. The harbour master denied it on Monday.\n\n" * 20


def test_nothing_is_searched_for_garbage_while_a_document_is_read() -> None:
    tools = default_tools(Settings())
    annotate(as_ingested("first.txt", TEXT), tools)
    runs: list[str] = []
    gc.callbacks.append(lambda phase, _: runs.append(phase))
    try:
        gc.collect()
        before = len(runs)
        annotate(as_ingested("text.txt", TEXT), tools)
        assert len(runs) - before <= len(["start", "stop"])  # what waits when it is on again
    finally:
        gc.callbacks.pop()
    assert gc.isenabled()


def test_who_had_switched_it_off_finds_it_off() -> None:
    gc.disable()
    try:
        with uncollected():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()
