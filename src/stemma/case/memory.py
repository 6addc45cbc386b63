"""The rows of the cases last used, so that looking again and judging need not read them anew."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from operator import is_
from pathlib import Path
from typing import TypeVar

from sqlalchemy import Connection

from stemma.model.annotations import Attribution
from stemma.model.case import CaseRows
from stemma.model.codec import SCORE_DECIMALS, from_row, to_row
from stemma.model.entities import CaseEntity, Reason
from stemma.model.kept import NOTHING_KEPT, Kept
from stemma.model.links import Link
from stemma.store import derived

R = TypeVar("R")

KEPT = 4
"""Cases held in memory, each as it was at one revision."""
MANY_DOCUMENTS = 5_000
"""From so many on, what was worked out is not held: it would fill the memory of a laptop."""

_held: dict[Path, tuple[str, CaseRows]] = {}
_worked_out: dict[Path, tuple[str, Kept]] = {}


def kept_for(case: Path, program: str, documents: int) -> Kept:
    """What was worked out of the case in this process, by this very program."""
    place = case.resolve()
    known = _worked_out.pop(place, None)
    if documents > MANY_DOCUMENTS:
        return NOTHING_KEPT
    kept = Kept() if known is None or known[0] != program else known[1]
    _worked_out[place] = (program, kept)
    while len(_worked_out) > KEPT:
        del _worked_out[next(iter(_worked_out))]
    return kept


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
    _worked_out.pop(case.resolve(), None)


def as_stored(rows: CaseRows) -> CaseRows:
    """The rows exactly as the store will give them back: scores have two decimals."""
    return replace(
        rows,
        attributions=_each(rows.attributions, _attribution),
        links=_each(rows.links, _link),
        entities=_each(rows.entities, _entity),
    )


def _each(rows: tuple[R, ...], stored: Callable[[R], R]) -> tuple[R, ...]:
    """The rows as stored; the very same tuple where all of them are so already."""
    changed = tuple(map(stored, rows))
    return rows if all(map(is_, rows, changed)) else changed


def _attribution(row: Attribution) -> Attribution:
    return row if _is_rounded(row.score) else _again(row)


def _link(row: Link) -> Link:
    return row if _is_rounded(row.score) and _are_rounded(row.reasons) else _again(row)


def _entity(row: CaseEntity) -> CaseEntity:
    return row if _are_rounded(row.reasons) else _again(row)


def _are_rounded(reasons: tuple[Reason, ...]) -> bool:
    return all(_is_rounded(each.value) for each in reasons)


def _is_rounded(score: float) -> bool:
    return round(score, SCORE_DECIMALS) == score


def _again(row: R) -> R:
    return from_row(type(row), to_row(row, in_case=True))
