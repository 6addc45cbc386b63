"""Whom a form means: somebody from a list of the case's people, or somebody whose name was typed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from stemma.model.anchors import within
from stemma.model.annotations import Mention
from stemma.model.documents import Spans
from stemma.web.rows.index import CaseIndex
from stemma.web.rows.views import Option
from stemma.web.words.wording import NAMED_KINDS, SCHEMAS

LONGEST_NAME = 200
MOST_NAMES = 400
BODIES = ("Person", "Organization", "PublicBody", "Company", "LegalEntity")
SPEAKING = (*BODIES, "Address")
"""Who can be said to speak or to act: a country's schema is that of a place."""


def named_mentions(index: CaseIndex, entity: str) -> tuple[Mention, ...]:
    """Where somebody is named, by document and place: what a decision on names can point to.

    What only the case knows for a name is left out: when a decision is applied it is not yet found.
    """
    return tuple(
        row
        for row in index.mentions_of.get(entity, ())
        if row.kind == "name" and row.found_in == "document"
    )


def called_by(index: CaseIndex, entity: str) -> tuple[Mention, ...]:
    """Where somebody is named or, where no text names them, described ("the firm"); pronouns are neither."""
    named = named_mentions(index, entity)
    return named or tuple(
        row
        for row in index.mentions_of.get(entity, ())
        if row.kind == "nominal" and row.found_in == "document"
    )


def somebody(index: CaseIndex, form: Mapping[str, str], chosen: str) -> dict[str, Any] | None:
    """Whom a form names or has chosen, by name alone; null where it is nobody."""
    name = form.get("name", "").strip()[:LONGEST_NAME]
    schema = form.get("schema") if form.get("schema") in NAMED_KINDS else "LegalEntity"
    entity = index.entities.get(chosen)
    if name:
        return {"name": name, "schema": schema}
    return {"name": entity.name, "schema": entity.schema} if entity else None


def place_in(index: CaseIndex, entity: str, document: str, near: Spans = ()) -> list[list[int]]:
    """Where a document speaks of somebody: by name if it can be, inside `near` if it can be; or nowhere."""
    here = [
        row
        for row in index.mentions_of.get(entity, ())
        if row.document == document and row.found_in == "document"
    ]
    best = min(
        here,
        key=lambda row: (row.kind != "name", not within(row.spans, near), row.spans),
        default=None,
    )
    return [list(span) for span in best.spans] if best else []


def choices(index: CaseIndex, document: str, without: Iterable[str] = ()) -> tuple[Option, ...]:
    """Everybody who can be meant: those spoken of in the document first, each part by the alphabet."""
    here = {row.entity for row in index.mentions_in.get(document, ())}
    rows = [
        row
        for row in index.entities.values()
        if row.schema in SPEAKING and row.mentions and row.id not in set(without)
    ]
    rows.sort(key=lambda row: (row.id not in here, row.name.casefold(), row.id))
    return tuple(
        Option(row.id, row.name if row.id in here else f"{row.name} ({elsewhere(row.schema)})")
        for row in rows[:MOST_NAMES]
    )


def elsewhere(schema: str) -> str:
    """How somebody is marked whom this document does not name."""
    return f"{SCHEMAS[schema].lower()}, named in other documents"
