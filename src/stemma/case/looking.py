"""What looks at a case and changes nothing."""

from __future__ import annotations

from pathlib import Path

from stemma.case.memory import rows_at
from stemma.case.working import CASE_STAGE, CHANGED, Way, recorded_settings, work
from stemma.errors import CaseBusyError
from stemma.model.annotations import Annotations
from stemma.model.case import CaseRows
from stemma.model.codec import from_row
from stemma.model.settings import Settings
from stemma.store import derived, judgements, originals, sightings, texts
from stemma.store.database import Database, search_statements
from stemma.store.derived import Changed
from stemma.store.opening import reading, writing

UNFINISHED = "unfinished"
"""The note of whether a run was begun and is not at its end."""


def read(case: Path) -> CaseRows:
    """Every effective row of the case; free of cost while nothing has changed.

    Raises:
        NoCaseError: the folder holds no case.
    """
    with reading(case) as store:
        if _behind(store):
            _catch_up(case)
        with store.read() as connection:
            revision = derived.get_input(connection, CASE_STAGE)
            return CaseRows() if revision is None else rows_at(connection, case, revision)


def last_change(case: Path) -> Changed:
    """How many rows the last run or judgement has touched."""
    with reading(case) as store, store.read() as connection:
        noted = derived.get_note(connection, CHANGED)
    return Changed() if noted is None else from_row(Changed, noted)


def is_finished(case: Path) -> bool:
    """Whether the last run over the folder came to its end."""
    with reading(case) as store, store.read() as connection:
        return not derived.get_note(connection, UNFINISHED)


def _behind(store: Database) -> bool:
    """Whether the program was ended after a judgement and before what follows from it."""
    with store.read() as connection:
        noted = derived.get_note(connection, "judged")
        return noted is not None and noted != len(judgements.history(connection))


def _catch_up(case: Path) -> None:
    try:
        with writing(case) as store:
            work(store, recorded_settings(store), Way(only=()))
    except CaseBusyError:
        return  # the process that is writing will do it


def search(case: Path, words: str, most: int = 200) -> tuple[str, ...]:
    """Ids of the statements that hold all the words, best first."""
    with reading(case) as store, store.read() as connection:
        return tuple(search_statements(connection, words, most))


def document(case: Path, name: str) -> Annotations | None:
    """One document by its id, with its blocks and problems, whether it still counts or not."""
    with reading(case) as store, store.read() as connection:
        found = derived.get_annotations(connection, name)
        stored = texts.of_document(connection, name)
        if found is not None or stored is None:
            return found
        return Annotations(stored.document, stored.blocks, problems=stored.problems)


def original(case: Path, name: str) -> Path | None:
    """Where the original bytes of a document are kept; nothing for a part of another file."""
    path = originals.place(case, name.removeprefix("sha256:"))
    return path if path.is_file() else None


def paths(case: Path, name: str) -> tuple[str, ...]:
    """Every path at which the original of a document was ever seen, oldest first."""
    with reading(case) as store, store.read() as connection:
        history = sightings.history(connection)
    wanted = name.removeprefix("sha256:")
    return tuple(dict.fromkeys(each.path for each in history if each.sha256 == wanted))


def log(case: Path) -> tuple[str, ...]:
    """The ids of all judgements in the order in which they were written."""
    with reading(case) as store, store.read() as connection:
        return tuple(each.id for each in judgements.history(connection))


def settings(case: Path) -> Settings:
    """The settings with which the case's rows were made."""
    with reading(case) as store:
        return recorded_settings(store)
