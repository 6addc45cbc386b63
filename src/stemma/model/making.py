"""Rows made from judgements. References are looked up by anchor, for ids of a case may change."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from stemma.model.anchors import size, within
from stemma.model.annotations import (
    Annotations,
    Attribution,
    Claim,
    Entity,
    Mention,
    Quantity,
    Time,
)
from stemma.model.codec import Json, from_row, to_row
from stemma.model.decisions import row_of
from stemma.model.documents import Spans, quote
from stemma.model.ids import hash_id
from stemma.model.judgements import Judgement, TargetKind


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of row that can be judged: where it is kept and what it has where nothing is said."""

    rows: str
    cls: type[Any]
    prefix: str
    defaults: Json


KINDS: dict[TargetKind, Kind] = {
    "mention": Kind("mentions", Mention, "m", {"schema": "Thing", "kind": "name"}),
    "time": Kind(
        "times", Time, "t", {"type": "date", "value": None, "how": "explicit", "problem": None}
    ),
    "quantity": Kind(
        "quantities",
        Quantity,
        "q",
        {
            "low": None,
            "high": None,
            "unit": None,
            "counts": None,
            "approximate": False,
            "part_of": None,
        },
    ),
    "attribution": Kind(
        "attributions",
        Attribution,
        "a",
        {
            "kind": "indirect",
            "source": [],
            "cue": [],
            "content": [],
            "stance": "asserts",
            "negated": False,
            "hedged": False,
            "anonymous": False,
            "score": 1.0,
        },
    ),
    "claim": Kind(
        "claims",
        Claim,
        "c",
        {"kind": "report", "polarity": "affirmed", "stands": "for", "hedged": False},
    ),
}
"""In the order in which they are made: what others refer to comes first."""

REFERENCES = {
    "entity",
    "speakers",
    "parent",
    "voice",
    "attribution",
    "holders",
    "about",
    "times",
    "quantities",
}
OWN = {"id", "document", "by", "local", "found_in"}


def make(
    rows: Annotations, kind: TargetKind, judgement: Judgement, base: Any | None
) -> tuple[Any | None, Annotations]:
    """The row that a judgement states, over the machine's row at that anchor if there is one.

    Gives the document's rows too: a person's mention may name someone not named there before.
    A row that does not become one of its kind gives nothing; it is then no row.
    """
    form = KINDS[kind]
    after = row_of(judgement.after)
    stated = (row_of(judgement.before) if base is None else to_row(base, in_case=True)) | after
    spans = judgement.targets[0].spans
    plain = {name: value for name, value in stated.items() if name not in REFERENCES | OWN}
    if kind != "attribution":
        plain.setdefault("spans", [list(span) for span in spans])
    row = {
        **form.defaults,
        **plain,
        **_references(kind, base),
        "id": base.id if base is not None else _new_id(rows, form, plain),
        "document": rows.document.id,
        "by": judgement.by,
    }
    try:
        made = from_row(form.cls, row)
    except (TypeError, ValueError):
        return None, rows
    return _refer(rows, made, after, base)


def _new_id(rows: Annotations, form: Kind, plain: Json) -> str:
    places = [str(plain.get(name)) for name in ("spans", "source", "cue", "content")]
    return hash_id(form.prefix, (rows.document.id, "judged", *places))


def _references(kind: TargetKind, base: Any | None) -> Json:
    """References a row must have before it is one: the machine's, or empty ones to be filled."""
    empty: dict[str, Json] = {
        "mention": {"entity": ""},
        "attribution": {"parent": None, "voice": None, "speakers": []},
        "claim": {"attribution": "", "holders": [], "about": [], "times": [], "quantities": []},
    }
    names = empty.get(kind, {})
    if base is None:
        return names
    own = to_row(base, in_case=True)
    return {name: own[name] for name in names}


def _refer(rows: Annotations, made: Any, after: Json, base: Any | None) -> tuple[Any, Annotations]:
    """The row with what it refers to: as stated, else by where it stands."""
    if isinstance(made, Mention):
        return _named(rows, made, after, base)
    if isinstance(made, Attribution):
        if "speakers" in after:
            found = tuple(filter(None, (entity_at(rows, each) for each in after["speakers"] or ())))
            made = replace(made, speakers=found)
        elif base is None or "source" in after:
            made = replace(made, speakers=speakers_at(rows, made.source))
    if isinstance(made, Claim):
        made = _claimed(rows, made, after, base)
    return made, rows


def _named(
    rows: Annotations, made: Mention, after: Json, base: Mention | None
) -> tuple[Mention, Annotations]:
    entity = entity_at(rows, after["entity"]) if "entity" in after else None
    if entity is None and base is not None and "entity" not in after:
        entity = base.entity
    if entity is None:
        words = quote(rows.document.text, made.spans)
        entity = hash_id("e", (rows.document.id, "judged", str(made.spans)))
        known = {each.id for each in rows.entities}
        if entity not in known:
            new = Entity(entity, made.schema, words)
            rows = replace(rows, entities=(*rows.entities, new))
    return replace(made, entity=entity), rows


def _claimed(rows: Annotations, made: Claim, after: Json, base: Claim | None) -> Claim:
    if "about" in after:
        found = (entity_at(rows, each) for each in after["about"] or ())
        made = replace(made, about=tuple(filter(None, found)))
    if base is None or "spans" in after:
        times = tuple(row.id for row in rows.times if within(row.spans, made.spans))
        counts = tuple(row.id for row in rows.quantities if within(row.spans, made.spans))
        made = replace(made, times=times, quantities=counts)
    return made


def entity_at(rows: Annotations, place: Any) -> str | None:
    """The document's entity that is meant: by its own id, or by the spans of one of its mentions."""
    if isinstance(place, str):
        return place if any(each.id == place for each in rows.entities) else None
    spans = place.get("spans") if isinstance(place, dict) else place
    asked = tuple(tuple(span) for span in spans or ())
    for mention in rows.mentions:
        if mention.spans == asked:
            return mention.entity
    return None


def speakers_at(rows: Annotations, source: Spans) -> tuple[str, ...]:
    """Who speaks where a source stands: the first one named there, widest mention first."""
    named = [row for row in rows.mentions if within(row.spans, source)]
    named.sort(key=lambda row: (row.spans[0][0], -size(row.spans)))
    return (named[0].entity,) if named else ()
