"""Documents' texts as they were first extracted, with their metadata, blocks and problems."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, func, select

from stemma.model.annotations import Ingested
from stemma.model.codec import from_row, to_row
from stemma.model.documents import Block, Document
from stemma.model.problems import Problem
from stemma.store import schema

COLUMNS = ("text", "text_sha256", "extractor", "language")
"""Fields of a document that have a column of their own; the others are its metadata."""


@dataclass(frozen=True, slots=True)
class Source:
    """Where texts were extracted from: the original, and the name's ending that chose the loader."""

    original: str
    suffix: str


def add(connection: Connection, source: Source, found: tuple[Ingested, ...]) -> bool:
    """Append what was extracted from one original: the file itself and all it contains.

    Gives whether anything was appended: a text that came out the same again is kept once.
    """
    before = of_source(connection, source)
    if before == found:
        return False
    edition = _newest(connection, source) + 1 if before else 0
    for position, ingested in enumerate(found):
        fields = to_row(ingested.document, in_case=True)
        row = {name: fields.pop(name) for name in COLUMNS}
        row |= {
            "original": source.original,
            "suffix": source.suffix,
            "edition": edition,
            "position": position,
            "document": fields.pop("id"),
            "metadata": fields,
            "blocks": [to_row(block, in_case=True) for block in ingested.blocks],
            "problems": [to_row(problem, in_case=True) for problem in ingested.problems],
        }
        connection.execute(schema.texts.insert(), row)
    return True


def editions(connection: Connection) -> dict[Source, tuple[int, tuple[str, ...]]]:
    """For everything that has been extracted, how often it was read again, and its texts' hashes."""
    table = schema.texts
    columns = (table.c.original, table.c.suffix, table.c.edition, table.c.text_sha256)
    found: dict[Source, tuple[int, tuple[str, ...]]] = {}
    for row in connection.execute(select(*columns).order_by(table.c.number)):
        source = Source(row.original, row.suffix)
        edition, hashes = found.get(source, (row.edition, ()))
        same = hashes if edition == row.edition else ()
        found[source] = (row.edition, (*same, row.text_sha256))
    return found


def _newest(connection: Connection, source: Source) -> int:
    table = schema.texts
    asked = select(func.max(table.c.edition)).where(
        table.c.original == source.original, table.c.suffix == source.suffix
    )
    return connection.scalar(asked) or 0


def sources(connection: Connection) -> frozenset[Source]:
    """Everything that has been extracted."""
    table = schema.texts
    found = connection.execute(select(table.c.original, table.c.suffix).distinct())
    return frozenset(Source(row.original, row.suffix) for row in found)


def of_source(connection: Connection, source: Source) -> tuple[Ingested, ...]:
    """What was extracted from an original, in its order, as it was last read."""
    table = schema.texts
    asked = select(table).where(
        table.c.original == source.original,
        table.c.suffix == source.suffix,
        table.c.edition == _newest(connection, source),
    )
    return tuple(_value(row) for row in connection.execute(asked.order_by(table.c.position)))


def of_document(connection: Connection, document: str) -> Ingested | None:
    """One document as it was last extracted, whether it still counts or not."""
    table = schema.texts
    asked = select(table).where(table.c.document == document).order_by(table.c.number.desc())
    row = connection.execute(asked).first()
    return None if row is None else _value(row)


def by_original(connection: Connection) -> dict[str, tuple[Document, ...]]:
    """Every document that was ever read from each original, as it was last extracted."""
    table = schema.texts
    found: dict[str, dict[str, Document]] = {}
    for row in connection.execute(select(table).order_by(table.c.number)):
        found.setdefault(row.original, {})[row.document] = _value(row).document
    return {original: tuple(documents.values()) for original, documents in found.items()}


def hashes(connection: Connection) -> list[tuple[str, str, str]]:
    """Document, text and the recorded hash of every stored text."""
    table = schema.texts
    found = connection.execute(
        select(table.c.document, table.c.text, table.c.text_sha256).order_by(table.c.number)
    )
    return [(row.document, row.text, row.text_sha256) for row in found]


def _value(row: Row[Any]) -> Ingested:
    own = {name: getattr(row, name) for name in COLUMNS}
    return Ingested(
        document=from_row(Document, {"id": row.document, **row.metadata, **own}),
        blocks=tuple(from_row(Block, block) for block in row.blocks),
        problems=tuple(from_row(Problem, problem) for problem in row.problems),
    )
