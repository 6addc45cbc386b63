"""What the program worked out and can work out again, with the hash of what it was made from."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields
from typing import Any, get_args, get_type_hints

from sqlalchemy import Connection, bindparam, delete, func, select

from stemma.model.annotations import Annotations, Claim
from stemma.model.case import CaseRows
from stemma.model.codec import from_row, to_row
from stemma.model.documents import quote
from stemma.model.ids import sha256_hex
from stemma.store import schema
from stemma.store.database import OutdatedRowsError, forget_statements, index_statements, insert
from stemma.store.packing import dump, unpacked


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


def body_hashes(connection: Connection) -> dict[str, str]:
    """For every annotated document the hash of what was found in it, as it is stored."""
    table = schema.annotated
    found = connection.execute(select(table.c.document, table.c.body))
    return {row.document: sha256_hex(row.body) for row in found}


def get_annotations(connection: Connection, document: str) -> Annotations | None:
    """What was found in one document, or nothing."""
    table = schema.annotated
    body = connection.scalar(select(table.c.body).where(table.c.document == document))
    return None if body is None else _unpacked(body)


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


@dataclass(frozen=True, slots=True)
class Changed:
    """How many rows of the case a round of work has touched in the store."""

    written: int = 0
    deleted: int = 0
    """Rows that are no more, and rows that were written anew."""
    rows: int = 0
    """How many the case has now."""


def put_rows(connection: Connection, rows: CaseRows, before: CaseRows | None = None) -> Changed:
    """Replace the rows of the case and the words by which its statements are found.

    Where the rows as they are in the store are at hand, only what differs from them is written.
    """
    written = deleted = total = 0
    for kind in KINDS:
        now = getattr(rows, kind)
        total += len(now)
        gone, new = (None, now) if before is None else _difference(getattr(before, kind), now)
        deleted += _count(connection, kind) if gone is None else len(gone)
        written += len(new)
        _replace(connection, kind, gone, new)
    _index(connection, rows, before)
    return Changed(written, deleted, total)


def differing(rows: CaseRows, before: CaseRows) -> Changed:
    """How many rows would be touched in a store that holds others."""
    found = [_difference(getattr(before, kind), getattr(rows, kind)) for kind in KINDS]
    deleted = sum(
        len(getattr(before, kind)) if gone is None else len(gone)
        for kind, (gone, _) in zip(KINDS, found, strict=True)
    )
    total = sum(len(getattr(rows, kind)) for kind in KINDS)
    return Changed(sum(len(new) for _, new in found), deleted, total)


def _count(connection: Connection, kind: str) -> int:
    table = schema.rows
    return connection.scalar(select(func.count()).where(table.c.kind == kind)) or 0


def _difference(
    before: Sequence[Any], now: Sequence[Any]
) -> tuple[list[str] | None, Sequence[Any]]:
    """The ids of rows that are no longer as they were, and the rows that were not so before.

    Null stands for all of them: where several rows have one id, none can be told from the other.
    """
    if before is now:
        return [], []
    old = {row.id: row for row in before}
    new = {row.id: row for row in now}
    if len(old) < len(before) or len(new) < len(now):
        return None, now
    gone = [name for name, row in old.items() if _differ(row, new.get(name))]
    return gone, [row for name, row in new.items() if _differ(row, old.get(name))]


def _differ(left: Any, right: Any) -> bool:
    return left is not right and left != right


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


def _index(connection: Connection, rows: CaseRows, before: CaseRows | None) -> None:
    """Bring the words by which statements are found up to date."""
    texts = {document.id: document.text for document in rows.documents}
    gone: list[str] | None = None
    new: Sequence[Claim] = rows.claims
    if before is not None:
        old = {document.id: document.text for document in before.documents}
        same = {name for name, text in texts.items() if old.get(name) == text}
        there = [claim for claim in before.claims if claim.document in same]
        gone, new = _difference(there, rows.claims)
        if gone is not None:
            gone += [claim.id for claim in before.claims if claim.document not in same]
    forget_statements(connection, gone)
    index_statements(
        connection,
        (
            (claim.id, claim.document, _searched(texts.get(claim.document, ""), claim))
            for claim in new
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
