"""Numbered changes of the database's form, each in one transaction together with its record."""

from __future__ import annotations

from collections.abc import Callable

from sqlalchemy import Connection, func, inspect, select

from stemma.errors import CaseTooNewError
from stemma.store import schema
from stemma.store.database import Database, create_search, forbid_changes, number_statements

Migration = Callable[[Connection], None]

_steps: list[Migration] = []


def migration(number: int) -> Callable[[Migration], Migration]:
    """Return a decorator that adds the next numbered change.

    Raises:
        ValueError: the number is not the next one.
    """

    def keep(step: Migration) -> Migration:
        if number != len(_steps) + 1:
            message = f"migration {number} ({step.__name__}) does not follow {len(_steps)}"
            raise ValueError(message)
        _steps.append(step)
        return step

    return keep


def newest() -> int:
    """The form that this program writes."""
    return len(_steps)


def found(database: Database) -> int:
    """The form that the case has; 0 where it has none yet."""
    with database.read() as connection:
        if not inspect(connection).has_table(schema.migrations.name):
            return 0
        return connection.scalar(select(func.max(schema.migrations.c.number))) or 0


def migrate(database: Database) -> None:
    """Bring the case to this program's form, step by step.

    Raises:
        CaseTooNewError: a newer version of the program wrote the case.
    """
    at = found(database)
    refuse_newer(database, at)
    for number, step in enumerate(_steps[at:], start=at + 1):
        with database.write() as connection:
            schema.migrations.create(connection, checkfirst=True)
            step(connection)
            record = {"number": number, "name": step.__name__}
            connection.execute(schema.migrations.insert(), record)


def refuse_newer(database: Database, at: int) -> None:
    """Stop at a form that this program does not know.

    Raises:
        CaseTooNewError: a newer version of the program wrote the case.
    """
    if at > newest():
        raise CaseTooNewError(database.folder, found=at, known=newest())


@migration(1)
def truth_and_derived_rows(connection: Connection) -> None:
    """The first form: four tables of truth, guarded by triggers, and the derived ones."""
    schema.purging.create(connection)
    truth = (schema.originals, schema.sightings, schema.texts, schema.judgements)
    for table in (*truth, *schema.DERIVED):
        table.create(connection)
    for table in truth:
        forbid_changes(connection, table.name)
    create_search(connection)


@migration(2)
def lines_of_the_index_by_claim(connection: Connection) -> None:
    """Lines of the full-text index have numbers by which one of them can be taken out."""
    number_statements(connection)


@migration(3)
def tombstones(connection: Connection) -> None:
    """Where a purged document was, nothing but its hash, the time and the ground."""
    schema.tombstones.create(connection)
    forbid_changes(connection, schema.tombstones.name)
