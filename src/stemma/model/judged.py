"""`apply()`: a document's rows as its judgements leave them. The rule is in decision 0003.

A rejection takes away the row at exactly that anchor. A confirmed or corrected row is made from the
judgement; other readings of the same thing give way to it. Where reviewers differ, and where someone
is unsure, the machine's row stays.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from stemma.model.anchors import alternatives, fits, spans_of
from stemma.model.annotations import Annotations, Attribution, Ingested
from stemma.model.by_hand import is_by_hand, make_by_hand
from stemma.model.codec import from_row, to_row
from stemma.model.decisions import Decision, decisions, row_of
from stemma.model.documents import By, Document
from stemma.model.judgements import Judgement
from stemma.model.making import KINDS, make
from stemma.model.mending import mend

METADATA = ("title", "url", "publisher", "published", "authors", "language")
"""What a person may correct of a document."""


def apply(judgements: Iterable[Judgement], rows: Annotations) -> Annotations:
    """The document's effective rows: what the machine found, as its judgements leave it."""
    held = [each for each in decisions(judgements, "reading") if _about(each, rows.document)]
    effective = rows
    for kind in KINDS:
        for decision in held:
            if decision.latest.targets[0].kind == kind:
                effective = _decided(effective, rows, decision)
    return mend(effective) if held else rows


def _about(decision: Decision, document: Document) -> bool:
    targets = decision.latest.targets
    return len(targets) == 1 and targets[0].kind in KINDS and fits(targets[0], document)


def _decided(rows: Annotations, machine: Annotations, decision: Decision) -> Annotations:
    """The rows after one decision; the machine's own are at hand where an earlier one took them."""
    judgement = decision.latest
    if decision.disputed or judgement.action == "unsure":
        return rows
    field = KINDS[judgement.targets[0].kind].rows
    found = [row for row in getattr(rows, field) if addressed(row, judgement)]
    if judgement.action == "reject":
        gone = [row for row in found if not is_voice(row)]
        return _with(rows, field, [row for row in getattr(rows, field) if row not in gone])
    found += [row for row in getattr(machine, field) if addressed(row, judgement)]
    if is_by_hand(judgement):
        return _by_hand(rows, judgement, [row.id for row in found])
    made, rows = make(rows, judgement, found[0] if found else None)
    if made is None:
        return rows
    return _instead(rows, field, made, {made.id, *(row.id for row in found)})


def _by_hand(rows: Annotations, judgement: Judgement, found: list[str]) -> Annotations:
    """The rows with a statement that a person made, and the attribution that it stands in."""
    made = make_by_hand(rows, judgement, found[0] if found else None)
    if made is None:
        return rows
    rows = made.rows
    if made.attribution is not None:
        rows = _instead(rows, "attributions", made.attribution, {made.attribution.id})
    return _instead(rows, "claims", made.claim, {made.claim.id, *found})


def _instead(rows: Annotations, field: str, made: Any, replaced: set[str]) -> Annotations:
    """The rows with one that a person made in the place of the machine's other readings."""
    standing = [
        row
        for row in getattr(rows, field)
        if row.id not in replaced and (row.by != "machine" or not instead(row, made))
    ]
    return _with(rows, field, [*standing, made])


def _with(rows: Annotations, field: str, kept: list[Any]) -> Annotations:
    changes: dict[str, Any] = {field: tuple(kept)}
    return replace(rows, **changes)


def addressed(row: Any, judgement: Judgement) -> bool:
    """Whether the judgement's anchor is exactly this row's."""
    if spans_of(row) != judgement.targets[0].spans:
        return False
    if not isinstance(row, Attribution):
        return True
    stated = row_of(judgement.before)
    own = to_row(row)
    return all(stated[role] == own[role] for role in ("source", "cue", "content") if role in stated)


def is_voice(row: Any) -> bool:
    """Whether the row is a voice: voices part the whole text, so none can be taken away."""
    return isinstance(row, Attribution) and row.kind == "voice"


def instead(row: Any, made: Any) -> bool:
    """Whether a machine's row is another reading of what a person's row reads."""
    if not isinstance(row, Attribution):
        return alternatives(spans_of(row), spans_of(made))
    if is_voice(row) or is_voice(made):
        return is_voice(row) and is_voice(made) and row.content == made.content
    if row.cue and made.cue:
        return alternatives(row.cue, made.cue)
    return alternatives(row.content, made.content)


def apply_to_document(judgements: Iterable[Judgement], ingested: Ingested) -> Ingested:
    """A document with its metadata as corrected: before it is annotated, for it is read by it."""
    document = ingested.document
    for decision in decisions(judgements, "reading"):
        target, latest = decision.latest.targets[0], decision.latest
        wanted = latest.action in ("correct", "confirm") and not decision.disputed
        if target.kind != "document" or target.document != document.id or not wanted:
            continue
        changes = {name: value for name, value in row_of(latest.after).items() if name in METADATA}
        document = corrected(document, changes, latest.by)
    return replace(ingested, document=document)


def corrected(document: Document, changes: dict[str, Any], by: By) -> Document:
    """The document with some metadata replaced; plain strings become facts the user stated."""
    known = {name: _stated(name, value) for name, value in changes.items()}
    if not known:
        return document
    whole = {field.name: getattr(document, field.name) for field in dataclasses.fields(document)}
    row = to_row(Document(**whole), in_case=True)
    return from_row(Document, {**row, **known, "by": by})


def _stated(name: str, value: Any) -> Any:
    if name == "authors":
        return [_stated("author", each) for each in value or ()]
    if name != "language" and isinstance(value, str):
        return {"value": value, "how": "user", "spans": []}
    return value


def rejected_places(judgements: Iterable[Judgement]) -> frozenset[tuple[str, Any]]:
    """Where people said that no one is named: document and spans."""
    return frozenset(
        (decision.latest.targets[0].document, decision.latest.targets[0].spans)
        for decision in decisions(judgements, "reading")
        if decision.latest.action == "reject"
        and not decision.disputed
        and decision.latest.targets[0].kind == "mention"
    )
