"""Rows made from judgements. References are looked up by anchor, for ids of a case may change."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from stemma.model.anchors import ordered, within
from stemma.model.annotations import (
    Annotations,
    Attribution,
    Claim,
    Entity,
    Holder,
    Mention,
    Quantity,
    Time,
)
from stemma.model.codec import Json, conforms, from_row, to_row
from stemma.model.decisions import row_of
from stemma.model.documents import quote
from stemma.model.ids import hash_id
from stemma.model.judgements import Judgement, TargetKind
from stemma.model.pointing import entity_at, speakers_at, stated_ones
from stemma.model.stands import of_claim, restated
from stemma.model.whom import with_whom


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
    "accused",
    "times",
    "quantities",
}
OWN = {"id", "document", "by", "local", "found_in"}


def make(
    rows: Annotations, judgement: Judgement, base: Any | None
) -> tuple[Any | None, Annotations]:
    """The row that a judgement states, over the machine's row at that anchor if there is one.

    Gives the document's rows too: a person's mention may name someone not named there before.
    A row that does not become one of its kind gives nothing; it is then no row.
    """
    target = judgement.targets[0]
    form = KINDS[target.kind]
    before, after = row_of(judgement.before), row_of(judgement.after)
    stated = (before if base is None else to_row(base, in_case=True)) | after
    plain = {name: value for name, value in stated.items() if name not in REFERENCES | OWN}
    if target.kind != "attribution":
        plain.setdefault("spans", [list(span) for span in target.spans])
    row = {
        **form.defaults,
        **plain,
        **_references(rows, target.kind, before if base is None else to_row(base, in_case=True)),
        "id": base.id if base is not None else before.get("id") or _new_id(rows, form, plain),
        "document": rows.document.id,
        "by": judgement.by,
    }
    try:
        made = from_row(form.cls, row)
    except (AttributeError, TypeError, ValueError):
        return None, rows
    if not conforms(made, form.cls) or not _fits(made, len(rows.document.text)):
        return None, rows
    return _refer(rows, made, after, base)


def _fits(row: Any, length: int) -> bool:
    """Whether all the places of a row are places of its text, and it has one."""
    if isinstance(row, Attribution):
        places = (row.source, row.cue, row.content)
        return any(places) and all(ordered(place, length) for place in places)
    return bool(row.spans) and ordered(row.spans, length)


def _new_id(rows: Annotations, form: Kind, plain: Json) -> str:
    places = [str(plain.get(name)) for name in ("spans", "source", "cue", "content")]
    return hash_id(form.prefix, (rows.document.id, "judged", *places))


def _references(rows: Annotations, kind: TargetKind, known: Json) -> Json:
    """What the row refers to as far as it is there; the rest is filled in by where it stands."""
    if kind == "mention":
        return {"entity": known.get("entity") or ""}
    if kind == "attribution":
        return {name: known.get(name) for name in ("parent", "voice")} | {
            "speakers": list(known.get("speakers") or ())
        }
    if kind != "claim":
        return {}
    entities = {each.id for each in rows.entities}
    holders = [dict(each) for each in known.get("holders") or ()]
    for each in holders:
        if each.get("entity") not in entities:
            each["entity"] = entity_at(rows, each)
    return {
        "attribution": known.get("attribution") or "",
        "holders": holders,
        **{
            name: list(known.get(name) or ())
            for name in ("about", "accused", "times", "quantities")
        },
    }


def _refer(rows: Annotations, made: Any, after: Json, base: Any | None) -> tuple[Any, Annotations]:
    """The row with what it refers to: as stated, else by where it stands."""
    if isinstance(made, Mention):
        return _named(rows, made, after, base)
    if isinstance(made, Attribution):
        if "speakers" in after:
            rows, made = _spoken(rows, made, after["speakers"])
        elif base is None or "source" in after:
            made = replace(made, speakers=speakers_at(rows, made.source))
        if base is not None:
            rows = restated(rows, base, made)
    if isinstance(made, Claim):
        rows, made = with_whom(rows, made, after)
        made = _claimed(rows, made, after, base)
    return made, rows


def _spoken(rows: Annotations, made: Attribution, stated: Any) -> tuple[Annotations, Attribution]:
    """The attribution with whoever is said to speak, and the rows with them."""
    found: tuple[str, ...] = ()
    for each in stated if isinstance(stated, list) else ():
        rows, known = stated_ones(rows, made.source or made.cue or made.content, [each])
        found += tuple(one for one in known or () if one not in found)
    return rows, replace(made, speakers=found)


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
    if base is not None and base.entity != entity:
        rows = _follow(rows, base, entity)
    return replace(made, entity=entity), rows


def _follow(rows: Annotations, mention: Mention, entity: str) -> Annotations:
    """The rows in which whoever was named there is now someone else."""
    name = next((each.name for each in rows.entities if each.id == entity), None)

    def renamed(ids: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(entity if each == mention.entity else each for each in ids)

    def held(holder: Holder) -> Holder:
        there = holder.entity == mention.entity and holder.spans == mention.spans
        return replace(holder, entity=entity, name=name) if there else holder

    return replace(
        rows,
        attributions=tuple(
            replace(row, speakers=renamed(row.speakers))
            if within(mention.spans, row.source)
            else row
            for row in rows.attributions
        ),
        claims=tuple(
            replace(
                row,
                holders=tuple(map(held, row.holders)),
                about=renamed(row.about) if within(mention.spans, row.spans) else row.about,
                accused=renamed(row.accused) if within(mention.spans, row.spans) else row.accused,
            )
            for row in rows.claims
        ),
    )


def _claimed(rows: Annotations, made: Claim, after: Json, base: Claim | None) -> Claim:
    if base is None or "spans" in after:
        times = tuple(row.id for row in rows.times if within(row.spans, made.spans))
        counts = tuple(row.id for row in rows.quantities if within(row.spans, made.spans))
        made = replace(made, times=times, quantities=counts)
    home = next((row for row in rows.attributions if row.id == made.attribution), None)
    if base is None or home is None or "stands" in after:
        return made
    now = of_claim(made, home)
    return made if now == of_claim(base, home) else replace(made, stands=now)
