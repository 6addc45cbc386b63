"""Opens a case's store for reading or as its only writer, in the form this program knows."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from stemma.errors import NoCaseError
from stemma.store import migrations, originals
from stemma.store.database import Database
from stemma.store.lock import only_writer


@contextmanager
def reading(folder: Path) -> Iterator[Database]:
    """The case's database, for looking; a case of an older version is brought up to date first.

    Raises:
        NoCaseError: the folder holds no case.
        CaseTooNewError: a newer version of the program wrote it.
    """
    database = Database(folder)
    if not database.exists:
        raise NoCaseError(folder)
    try:
        at = migrations.found(database)
        migrations.refuse_newer(database, at)
        if at < migrations.newest():
            with only_writer(folder):
                migrations.migrate(database)
        yield database
    finally:
        database.close()


@contextmanager
def writing(folder: Path, *, create: bool = False) -> Iterator[Database]:
    """The case's database, held as its only writer.

    Raises:
        NoCaseError: the folder holds no case and none is to be made.
        CaseBusyError: another process is writing to it.
        CaseTooNewError: a newer version of the program wrote it.
    """
    database = Database(folder)
    if create:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    elif not database.exists:
        raise NoCaseError(folder)
    with only_writer(folder):
        try:
            migrations.migrate(database)
            originals.sweep(folder)
            yield database
        finally:
            database.close()
