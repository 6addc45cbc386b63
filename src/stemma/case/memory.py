"""The rows of the cases last used, so that looking again and judging need not read them anew."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from sqlalchemy import Connection

from stemma.model.case import CaseRows
from stemma.model.codec import from_row, to_row
from stemma.store import derived

KEPT = 4
"""Cases held in memory, each as it was at one revision."""
SCORED = ("attributions", "links", "entities")
"""Kinds with scores, which are rounded on their way into the store."""

_held: dict[Path, tuple[str, CaseRows]] = {}


def rows_at(connection: Connection, case: Path, revision: str) -> CaseRows:
    """The rows of the case at its present revision; the very same object while it lasts."""
    held = _held.get(case.resolve())
    if held is not None and held[0] == revision:
        return held[1]
    return remember(case, revision, derived.get_rows(connection))


def remember(case: Path, revision: str, rows: CaseRows) -> CaseRows:
    """Hold the rows and give them back; the case that was held longest makes room."""
    _held.pop(case.resolve(), None)
    _held[case.resolve()] = (revision, rows)
    while len(_held) > KEPT:
        del _held[next(iter(_held))]
    return rows


def forget(case: Path) -> None:
    """Hold nothing of the case any more."""
    _held.pop(case.resolve(), None)


def as_stored(rows: CaseRows) -> CaseRows:
    """The rows exactly as the store will give them back."""
    changes: dict[str, Any] = {
        kind: tuple(from_row(type(row), to_row(row, in_case=True)) for row in getattr(rows, kind))
        for kind in SCORED
    }
    return replace(rows, **changes)
