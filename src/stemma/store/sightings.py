"""Which bytes were seen at which path, and when: a log that is only appended."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection, select

from stemma.store import schema


@dataclass(frozen=True, slots=True)
class Sighting:
    """What stood at a path; no hash: a whole run found nothing there any more."""

    path: str
    sha256: str | None
    at: str


def add(connection: Connection, sighting: Sighting) -> None:
    """Append one sighting."""
    row = {"path": sighting.path, "sha256": sighting.sha256, "at": sighting.at}
    connection.execute(schema.sightings.insert(), row)


def history(connection: Connection) -> tuple[Sighting, ...]:
    """Every sighting, oldest first."""
    table = schema.sightings
    found = connection.execute(select(table).order_by(table.c.number))
    return tuple(Sighting(row.path, row.sha256, row.at) for row in found)
