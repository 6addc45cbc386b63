"""What the program worked out and can work out again, with the hash of what it was made from."""

from __future__ import annotations

import functools
import json
from collections.abc import Iterable
from dataclasses import fields
from typing import Any, get_args, get_type_hints

from sqlalchemy import Connection, bindparam, delete, select

from stemma.model.annotations import Annotations, Claim
from stemma.model.case import CaseRows
from stemma.model.codec import from_row, to_row
from stemma.model.documents import quote
from stemma.store import schema
from stemma.store.database import OutdatedRowsError, index_statements, insert
from stemma.store.packing import dump, unpacked

UNPACKED = 2_000
"""Documents held in memory, so that a judgement need not decode the whole case again."""


def put_annotations(connection: Connection, document: str, input_hash: str, body: bytes) -> None:
    """Keep what was found in one document, packed, in place of what was found before."""
    row = {"document": document, "input": input_hash, "body": body}
    keep = insert(schema.annotated).values(row)
    changed = {"input": keep.excluded.input, "body": keep.excluded.body}
    connection.execute(keep.on_conflict_do_update(index_elements=["document"], set_=changed))


def annotation_inputs(connection: Connection) -> dict[str, str]:
    """For every annotated document the hash of what it was annotated from."""
    table = schema.annotated
    found = connection.execute(select(table.c.document, table.c.input))
    return {row.document: row.input for row in found}


def get_annotations(connection: Connection, document: str) -> Annotations | None:
    """What was found in one document, or nothing."""
    table = schema.annotated
    body = connection.scalar(select(table.c.body).where(table.c.document == document))
    return None if body is None else _unpacked(body)


@functools.lru_cache(maxsize=UNPACKED)
def _unpacked(body: bytes) -> Annotations:
    try:
        return unpacked(body)
    except (KeyError, TypeError) as error:
        raise OutdatedRowsError from error


def get_input(connection: Connection, stage: str, key: str = "") -> str | None:
    """The hash of what a stage last worked on."""
    table = schema.stage_inputs
    asked = select(table.c.hash).where(table.c.stage == stage, table.c.key == key)
    found: str | None = connection.scalar(asked)
    return found


def put_input(connection: Connection, stage: str, input_hash: str, key: str = "") -> None:
    """Note the hash of what a stage worked on."""
    keep = insert(schema.stage_inputs).values(stage=stage, key=key, hash=input_hash)
    changed = {"hash": keep.excluded.hash}
    connection.execute(keep.on_conflict_do_update(index_elements=["stage", "key"], set_=changed))


def put_rows(connection: Connection, rows: CaseRows, before: CaseRows | None = None) -> None:
    """Replace the rows of the case and the words by which its statements are found.

    Where the rows as they are in the store are at hand, only what differs from them is written.
    """
    for kind in KINDS:
        new = {row.id: row for row in getattr(rows, kind)}
        if len(new) < len(getattr(rows, kind)) or before is None:
            _replace(connection, kind, None, getattr(rows, kind))
            continue
        old = {row.id: row for row in getattr(before, kind)}
        gone = [name for name, row in old.items() if new.get(name) != row]
        _replace(connection, kind, gone, [new[name] for name in new if new[name] != old.get(name)])
    if before is None or before.claims != rows.claims or before.documents != rows.documents:
        _index(connection, rows)


def _replace(
    connection: Connection, kind: str, gone: list[str] | None, rows: Iterable[Any]
) -> None:
    """Delete rows of a kind, all of them or those named, and insert others."""
    table = schema.rows
    if gone is None:
        connection.execute(delete(table).where(table.c.kind == kind))
    elif gone:
        named = delete(table).where(table.c.kind == kind, table.c.id == bindparam("gone"))
        connection.execute(named, [{"gone": name} for name in gone])
    lines = [
        {
            "kind": kind,
            "id": row.id,
            "document": getattr(row, "document", None),
            "body": dump(to_row(row, in_case=True)),
        }
        for row in rows
    ]
    if lines:
        connection.execute(table.insert(), lines)


def _index(connection: Connection, rows: CaseRows) -> None:
    texts = {document.id: document.text for document in rows.documents}
    index_statements(
        connection,
        (
            (claim.id, claim.document, _searched(texts.get(claim.document, ""), claim))
            for claim in rows.claims
        ),
    )


def _searched(text: str, claim: Claim) -> str:
    """The words by which a statement is found: its own, and those of a translation."""
    words = quote(text, claim.spans)
    return f"{words} {claim.translation.text}" if claim.translation else words


def get_rows(connection: Connection) -> CaseRows:
    """All rows of the case, each kind sorted by id."""
    table = schema.rows
    kinds: dict[str, list[Any]] = {kind: [] for kind in KINDS}
    found = connection.execute(
        select(table.c.kind, table.c.body).order_by(table.c.id, table.c.number)
    )
    try:
        for row in found:
            kinds[row.kind].append(from_row(KINDS[row.kind], json.loads(row.body)))
    except (KeyError, TypeError) as error:
        raise OutdatedRowsError from error
    return CaseRows(**{kind: tuple(items) for kind, items in kinds.items()})


def put_note(connection: Connection, name: str, body: Any) -> None:
    """Keep a small value about the case, in place of the one before."""
    keep = insert(schema.notes).values(name=name, body=body)
    changed = {"body": keep.excluded.body}
    connection.execute(keep.on_conflict_do_update(index_elements=["name"], set_=changed))


def get_note(connection: Connection, name: str) -> Any:
    """A small value about the case, or nothing."""
    return connection.scalar(select(schema.notes.c.body).where(schema.notes.c.name == name))


def _kinds() -> dict[str, Any]:
    hints = get_type_hints(CaseRows)
    return {field.name: get_args(hints[field.name])[0] for field in fields(CaseRows)}


KINDS = _kinds()
"""The kinds of rows of a case and the class of each."""
