"""Whom a judgement means: people are pointed to by place, for ids of a case may change."""

from __future__ import annotations

from typing import Any, get_args

from stemma.model.anchors import ordered, size, within
from stemma.model.annotations import Annotations, EntitySchema
from stemma.model.codec import Json
from stemma.model.documents import By, Spans
from stemma.model.naming import Named, put_name


def entity_at(rows: Annotations, place: Any) -> str | None:
    """The document's entity that is meant: by its own id, or by the spans of one of its mentions."""
    if isinstance(place, str):
        return place if any(each.id == place for each in rows.entities) else None
    asked = _spans(place.get("spans") if isinstance(place, dict) else place)
    for mention in rows.mentions:
        if mention.spans == asked:
            return mention.entity
    return None


def speakers_at(rows: Annotations, source: Spans) -> tuple[str, ...]:
    """Who speaks where a source stands: the first one named there, widest mention first."""
    named = [row for row in rows.mentions if within(row.spans, source)]
    named.sort(key=lambda row: (row.spans[0][0], -size(row.spans)))
    return (named[0].entity,) if named else ()


def stated_ones(
    rows: Annotations, words: Spans, stated: Any, by: By = "person"
) -> tuple[Annotations, tuple[str, ...] | None]:
    """The rows with everybody in them whom a person states, and their ids there.

    Somebody is known by a place of the text, by a name, or by both: then the name stands at that place
    where nobody is named there. A name alone stands for the words that it is stated of.

    Args:
        rows: the document's rows so far.
        words: what it is stated of.
        stated: the people, as in `after` of a judgement.
        by: who states it.

    Returns:
        The rows, and the ids; null in their place where somebody stated is not found.
    """
    found: list[str] = []
    lost = not isinstance(stated, list | tuple)
    for each in () if lost else stated:
        rows, known = _stated_one(rows, words, each, by)
        lost = lost or known is None
        found += [known] if known is not None and known not in found else []
    return rows, None if lost else tuple(found)


def _stated_one(
    rows: Annotations, words: Spans, stated: Any, by: By
) -> tuple[Annotations, str | None]:
    known = entity_at(rows, stated)
    name = stated.get("name") if isinstance(stated, dict) else None
    if known is not None or not isinstance(name, str) or not name.strip():
        return rows, known
    place = _spans(stated.get("spans"))
    fits = bool(place) and ordered(place, len(rows.document.text))
    return put_name(rows, Named(place if fits else words, name.strip(), _schema_of(stated)), by)


def _spans(stated: Any) -> Spans:
    """The places that a judgement gives; none where they are no pairs of numbers."""
    try:
        return tuple((int(start), int(end)) for start, end in stated or ())
    except (TypeError, ValueError):
        return ()


def _schema_of(stated: Json) -> EntitySchema:
    given = stated.get("schema")
    return next((each for each in get_args(EntitySchema) if each == given), "LegalEntity")
