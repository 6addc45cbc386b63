"""Judgements for tests, made of rows as the desk makes them."""

from __future__ import annotations

import itertools
import json
from typing import Any

from tests import standins

from stemma.model.anchors import spans_of
from stemma.model.annotations import Annotations
from stemma.model.codec import to_row
from stemma.model.documents import Document, quote
from stemma.model.judgements import Action, Judgement, Target, TargetKind
from stemma.model.placing import placed
from stemma.model.settings import Settings

TEXT = (
    "Mara Ilves said Tom Berg denied the gate was open. Tom Berg said it rained all day. "
    "Ana Ros denied anyone had seen it. Mara Ilves said nobody came."
)
numbers = itertools.count()
KIND_OF = {"m": "mention", "a": "attribution", "c": "claim", "t": "time", "q": "quantity"}


def annotated(text: str = TEXT) -> Annotations:
    """The text as the stand-ins read it."""
    (ingested,) = standins.read_file("a.txt", text.encode(), Settings())
    return placed(standins.annotate(ingested, None))


def target(document: Document, row: Any) -> Target:
    """The anchor of a row."""
    kind: Any = KIND_OF[row.id[0]]
    spans = spans_of(row)
    return Target(document.id, document.text_sha256, kind, spans, quote(document.text, spans))


def judged(
    rows: Annotations,
    row: Any,
    action: Action,
    after: dict[str, Any] | None = None,
    reviewer: str | None = None,
) -> Judgement:
    """A person's decision on a row of the document."""
    return Judgement(
        id=f"j:{next(numbers)}",
        at="2031-05-04T10:00:00Z",
        by="person",
        action=action,
        targets=(target(rows.document, row),),
        before=json.dumps(to_row(row, in_case=True)),
        after=None if after is None else json.dumps(after),
        reviewer=reviewer,
    )


def revoked(judgement: Judgement) -> Judgement:
    """The taking back of a judgement."""
    name = f"j:{next(numbers)}"
    return Judgement(name, "2031", "person", "revoke", (), revokes=judgement.id)


def linked(
    rows: Annotations, claims: tuple[Any, Any], action: Action, before: dict[str, Any]
) -> Judgement:
    """A person's decision on a link of two claims."""
    kind: TargetKind = "link"
    targets = tuple(
        Target(
            rows.document.id,
            rows.document.text_sha256,
            kind,
            claim.spans,
            quote(rows.document.text, claim.spans),
        )
        for claim in claims
    )
    name = f"j:{next(numbers)}"
    return Judgement(name, "2031", "person", action, targets, before=json.dumps(before))
