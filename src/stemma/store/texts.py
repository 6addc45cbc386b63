"""Documents' texts as they were first extracted, with their metadata, blocks and problems."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, Row, select

from stemma.model.annotations import Ingested
from stemma.model.codec import from_row, to_row
from stemma.model.documents import Block, Document
from stemma.model.problems import Problem
from stemma.store import schema

COLUMNS = ("text", "text_sha256", "extractor", "language")
"""Fields of a document that have a column of their own; the others are its metadata."""


def add(
    connection: Connection, original: str, suffix: str, extracted: tuple[Ingested, ...]
) -> None:
    """Append what was extracted from one original: the file itself and all it contains."""
    for position, ingested in enumerate(extracted):
        fields = to_row(ingested.document, in_case=True)
        row = {name: fields.pop(name) for name in COLUMNS}
        row |= {
            "original": original,
            "suffix": suffix,
            "position": position,
            "document": fields.pop("id"),
            "metadata": fields,
            "blocks": [to_row(block, in_case=True) for block in ingested.blocks],
            "problems": [to_row(problem, in_case=True) for problem in ingested.problems],
        }
        connection.execute(schema.texts.insert(), row)


def extracted(connection: Connection) -> frozenset[tuple[str, str]]:
    """Every original with the name's ending under which it has been extracted."""
    table = schema.texts
    found = connection.execute(select(table.c.original, table.c.suffix).distinct())
    return frozenset((row.original, row.suffix) for row in found)


def of_original(connection: Connection, original: str, suffix: str) -> tuple[Ingested, ...]:
    """What was extracted from an original, in its order."""
    table = schema.texts
    asked = select(table).where(table.c.original == original, table.c.suffix == suffix)
    return tuple(_value(row) for row in connection.execute(asked.order_by(table.c.position)))


def of_document(connection: Connection, document: str) -> Ingested | None:
    """One document as it was extracted, whether it still counts or not."""
    table = schema.texts
    asked = select(table).where(table.c.document == document).order_by(table.c.number)
    row = connection.execute(asked).first()
    return None if row is None else _value(row)


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
