"""Taking a document out of a case for good: the only way in which truth is ever deleted."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy import Connection, Delete, Table, delete, select

from stemma.model.codec import to_row
from stemma.model.judgements import Judgement
from stemma.store import schema
from stemma.store.database import create_search, drop_search, insert


@dataclass(frozen=True, slots=True)
class Purge:
    """What goes, and what is noted of it."""

    originals: frozenset[str]
    """Hashes of original bytes."""
    documents: frozenset[str]
    """Ids of every document that was read from them."""
    judgements: frozenset[str]
    """Ids of decisions that go whole."""
    redacted: tuple[Judgement, ...]
    """Decisions that stay without what they said of these documents."""
    at: str
    why: str


def tombstones(connection: Connection) -> dict[str, str]:
    """The hash of every original that was purged, with the time."""
    table = schema.tombstones
    return {row.sha256: row.at for row in connection.execute(select(table.c.sha256, table.c.at))}


def delete_all(connection: Connection, purge: Purge) -> None:
    """Delete the documents with everything that came of them, and leave their tombstones.

    What is worked out of all documents together is deleted whole: it is worked out anew.
    """
    connection.execute(schema.purging.insert(), {"why": purge.why})
    for statement in _truth(purge):
        connection.execute(statement)
    _redact(connection, purge.redacted)
    connection.execute(_of(schema.annotated, "document", purge.documents))
    for table in (schema.rows, schema.stage_inputs):
        connection.execute(delete(table))
    drop_search(connection)
    create_search(connection)
    for sha256 in sorted(purge.originals):
        row = {"sha256": sha256, "at": purge.at, "why": purge.why}
        connection.execute(insert(schema.tombstones).values(row).on_conflict_do_nothing())
    connection.execute(delete(schema.purging))


def _truth(purge: Purge) -> tuple[Delete, ...]:
    return (
        _of(schema.texts, "original", purge.originals),
        _of(schema.sightings, "sha256", purge.originals),
        _of(schema.originals, "sha256", purge.originals),
        _of(schema.judgements, "id", purge.judgements),
    )


def _of(table: Table, column: str, values: Collection[str]) -> Delete:
    return delete(table).where(table.c[column].in_(sorted(values)))


def _redact(connection: Connection, judgements: tuple[Judgement, ...]) -> None:
    """Put each decision back at its place in the log, without what is to go from it."""
    table = schema.judgements
    for judgement in judgements:
        number = connection.scalar(select(table.c.number).where(table.c.id == judgement.id))
        connection.execute(delete(table).where(table.c.id == judgement.id))
        row = {"number": number, "id": judgement.id, "body": to_row(judgement, in_case=True)}
        connection.execute(table.insert(), row)
