"""What people decided, in the order in which they decided it: appended, never edited."""

from __future__ import annotations

from sqlalchemy import Connection, select

from stemma.model.codec import from_row, to_row
from stemma.model.judgements import Judgement
from stemma.store import schema
from stemma.store.database import insert


def add(connection: Connection, judgement: Judgement) -> None:
    """Append a judgement; the same one twice is kept once."""
    row = {"id": judgement.id, "body": to_row(judgement, in_case=True)}
    connection.execute(insert(schema.judgements).values(row).on_conflict_do_nothing())


def history(connection: Connection) -> tuple[Judgement, ...]:
    """Every judgement, oldest first, revoked ones included."""
    table = schema.judgements
    found = connection.execute(select(table.c.body).order_by(table.c.number))
    return tuple(from_row(Judgement, row.body) for row in found)
