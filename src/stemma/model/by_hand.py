"""Statements that people make: words of a document, who says them, and a translation beside them.

A statement made by hand is one judgement, so that it is appended, kept and taken back as a whole.
From it come the statement, the attribution it stands in, and whoever it names. Decision 0007.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field, replace
from typing import Any

from stemma.model.anchors import ordered, size, union, within
from stemma.model.annotations import (
    Annotations,
    Attribution,
    AttributionKind,
    Claim,
    ClaimKind,
    Entity,
    EntitySchema,
    Holder,
    Mention,
    Polarity,
    Stance,
    Translation,
)
from stemma.model.codec import conforms, from_row, to_row
from stemma.model.decisions import row_of
from stemma.model.documents import IF_SET, By, Document, Known, Spans, quote
from stemma.model.ids import hash_id, row_id
from stemma.model.judgements import Judgement, Target
from stemma.model.stands import stands_for
from stemma.model.voices import voice_row

KIND_OF: dict[Stance, ClaimKind] = {
    "asserts": "report",
    "confirms": "report",
    "concedes": "report",
    "alleges": "allegation",
    "accuses": "allegation",
    "denies": "denial",
    "doubts": "opinion",
    "asks": "question",
    "demands": "demand",
}
"""The kind of a statement where nothing but the stance is stated; who declines states nothing."""
OPENING = '“”„«»‹›‘’"「『'
OWN_WORDS = ("author", "publisher")


@dataclass(frozen=True, slots=True)
class Named:
    """Somebody in a document: the words that stand for them there, and their name if they have one."""

    spans: Spans
    name: str | None = None
    schema: EntitySchema = "LegalEntity"


@dataclass(frozen=True, slots=True)
class Said:
    """How the words are said, and by whom; without a speaker the document itself says them."""

    stance: Stance = "asserts"
    speaker: Named | None = None


@dataclass(frozen=True, slots=True)
class Stated:
    """What a person states of some words: `after` of the judgement."""

    said: Said
    kind: ClaimKind = "report"
    polarity: Polarity = "affirmed"
    about: tuple[Named, ...] = ()
    translation: Translation | None = field(default=None, metadata=IF_SET)


def judgement_on(document: Document, spans: Spans, stated: Stated, **made: Any) -> Judgement:
    """The judgement that makes a statement of a document's words.

    Args:
        document: the document as it stands now.
        spans: where the words stand.
        stated: what is stated of them.
        made: `at`, and if it was not a person at the desk `by` and `reviewer`.
    """
    after = json.dumps(to_row(stated), ensure_ascii=False, sort_keys=True)
    words = quote(document.text, spans)
    target = Target(document.id, document.text_sha256, "claim", spans, words)
    by, reviewer = made.get("by", "person"), made.get("reviewer")
    parts = (document.id, document.text_sha256, str(spans), after, made["at"], by, reviewer or "")
    return Judgement(
        id=hash_id("j", ("by-hand", *parts)),
        at=made["at"],
        by=by,
        action="confirm",
        targets=(target,),
        after=after,
        reviewer=reviewer,
    )


def is_by_hand(judgement: Judgement) -> bool:
    """Whether the judgement makes a statement, rather than deciding on one that was found."""
    makes = judgement.action in ("confirm", "correct") and len(judgement.targets) == 1
    return makes and judgement.targets[0].kind == "claim" and "said" in row_of(judgement.after)


def stated_in(judgement: Judgement) -> Stated | None:
    """What a judgement states; nothing where it is not stated as it must be."""
    try:
        stated = from_row(Stated, row_of(judgement.after))
    except (AttributeError, TypeError, ValueError):
        return None
    return stated if conforms(stated, Stated) else None


@dataclass(frozen=True, slots=True)
class Made:
    """What comes from a statement made by hand."""

    rows: Annotations
    """The document's rows with whoever it names, and with a voice."""
    claim: Claim
    attribution: Attribution | None
    """Null where the document itself speaks."""


def make_by_hand(rows: Annotations, judgement: Judgement, ident: str | None) -> Made | None:
    """The rows that a judgement makes; nothing where it is not stated as it must be.

    Args:
        rows: the document's rows so far.
        judgement: what the person states.
        ident: the id of a row found at exactly these words, which it then keeps.
    """
    stated, spans = stated_in(judgement), judgement.targets[0].spans
    if stated is None or not _stands(stated, spans, len(rows.document.text)):
        return None
    rows = _with_voice(rows, spans, judgement.by)
    rows, speakers = _known(rows, stated.said.speaker, judgement.by)
    about: list[str] = []
    for each in stated.about:
        rows, found = _known(rows, replace(each, name=each.name or None), judgement.by, named=True)
        about += [entity for entity in found if entity not in about]
    attribution = _attribution(rows, stated.said, spans, speakers, judgement.by)
    document = rows.document.id
    claim = Claim(
        id=ident or hash_id("c", (document, "by-hand", str(spans))),
        spans=spans,
        attribution=_home(rows, spans) if attribution is None else attribution.id,
        kind=stated.kind,
        holders=_own_holders(rows, spans),
        polarity=stated.polarity,
        stands=stands_for(stated.said.stance, "indirect", stated.polarity, negated=False),
        hedged=False,
        about=tuple(about),
        times=tuple(row.id for row in rows.times if within(row.spans, spans)),
        quantities=tuple(row.id for row in rows.quantities if within(row.spans, spans)),
        translation=stated.translation,
        document=document,
        by=judgement.by,
    )
    return Made(rows, claim, attribution)


def _stands(stated: Stated, spans: Spans, length: int) -> bool:
    """Whether every place it names is a place of the text."""
    speaker = () if stated.said.speaker is None else (stated.said.speaker,)
    places = [spans, *(each.spans for each in (*speaker, *stated.about))]
    return all(place and ordered(place, length) for place in places)


def _known(
    rows: Annotations, who: Named | None, by: By, *, named: bool = False
) -> tuple[Annotations, tuple[str, ...]]:
    """The rows with somebody in them, and their id there; nobody without a name.

    Args:
        rows: the document's rows so far.
        who: whom a person states.
        by: who states it.
        named: whether the words are the name where none is given.
    """
    if who is None:
        return rows, ()
    there = [row for row in rows.mentions if row.spans == who.spans]
    if there:
        return rows, (there[0].entity,)
    name = who.name or (quote(rows.document.text, who.spans) if named else "")
    if not name:
        return rows, ()
    same = [each.id for each in rows.entities if each.name.casefold() == name.casefold()]
    entity = same[0] if same else hash_id("e", (rows.document.id, "by-hand", name.casefold()))
    if not same:
        new = Entity(entity, who.schema, name, aliases=(name,))
        rows = replace(rows, entities=(*rows.entities, new))
    mention = Mention(
        id=row_id("m", rows.document.id, "by-hand", body=who.spans),
        spans=who.spans,
        schema=who.schema,
        kind="name",
        entity=entity,
        document=rows.document.id,
        by=by,
    )
    return replace(rows, mentions=(*rows.mentions, mention)), (entity,)


def _attribution(
    rows: Annotations, said: Said, spans: Spans, speakers: tuple[str, ...], by: By
) -> Attribution | None:
    if said.speaker is None:
        return None
    document, source = rows.document, said.speaker.spans
    return Attribution(
        id=row_id("a", document.id, "by-hand", source=source, content=spans),
        kind=_manner(document.text, spans),
        source=source,
        cue=(),
        content=spans,
        stance=said.stance,
        negated=False,
        hedged=False,
        parent=None,
        voice=None,
        speakers=speakers,
        anonymous=not speakers,
        score=1.0,
        document=document.id,
        by=by,
    )


def _manner(text: str, spans: Spans) -> AttributionKind:
    """Quoted where a quotation mark stands at the first word; told in other words elsewhere."""
    start = spans[0][0]
    return "direct" if set(text[max(0, start - 1) : start + 1]) & set(OPENING) else "indirect"


def _with_voice(rows: Annotations, spans: Spans, by: By) -> Annotations:
    """The rows with a voice around the words: a text that is not analysed has none."""
    if _home(rows, spans):
        return rows
    document = rows.document
    shown = union(
        span for block in rows.blocks if block.role != "furniture" for span in block.spans
    )
    content = shown if within(spans, shown) and not _voices(rows) else spans
    voice = voice_row(document.id, (), content, by)
    return replace(rows, attributions=(*rows.attributions, voice))


def _voices(rows: Annotations) -> list[Attribution]:
    return [row for row in rows.attributions if row.kind == "voice"]


def _home(rows: Annotations, spans: Spans) -> str:
    """The smallest voice in which the words stand."""
    around = [row for row in _voices(rows) if within(spans, row.content)]
    found = min(around, key=lambda row: (size(row.content), row.id), default=None)
    return "" if found is None else found.id


def _own_holders(rows: Annotations, spans: Spans) -> tuple[Holder, ...]:
    """Publisher and author of the document: as its other statements have them, else by metadata."""
    home = _home(rows, spans)
    voice_of = {row.id: row.voice or row.id for row in rows.attributions}
    for claim in rows.claims:
        if voice_of.get(claim.attribution) == home:
            return tuple(each for each in claim.holders if each.role in OWN_WORDS)
    document = rows.document
    publisher = () if document.publisher is None else (_holder("publisher", document.publisher),)
    authors = tuple(_holder("author", each) for each in document.authors)
    return (*publisher, *(authors or (Holder("author", None, None),)))


def _holder(role: Any, known: Known) -> Holder:
    return Holder(role, None, known.value, known.spans)
