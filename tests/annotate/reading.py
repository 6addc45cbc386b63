"""Drafts of fictional texts whose attributions are given, so that only the steps after them read."""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass

from tests.plain import plain_document, plain_row

from stemma.annotate.backends.spacy.parser import SpacyParser
from stemma.annotate.citations.step import find_citations
from stemma.annotate.claims.step import find_claims
from stemma.annotate.descriptions.step import find_descriptors
from stemma.annotate.draft import Draft
from stemma.annotate.names.step import find_mentions
from stemma.annotate.speakers.coreference import find_entities
from stemma.annotate.speakers.holders import find_holders
from stemma.annotate.speakers.step import find_speakers
from stemma.annotate.stretches import stretches_of
from stemma.model.annotations import Annotations, Attribution, AttributionKind, Claim, Stance
from stemma.model.documents import Block, Document, Role, Span, Spans, quote
from stemma.model.ids import row_id

STEPS = (
    find_mentions,
    find_entities,
    find_speakers,
    find_claims,
    find_holders,
    find_descriptors,
    find_citations,
)


@dataclass(frozen=True)
class Said:
    """An attribution by its words; each is looked for once, from the start of the text."""

    source: str
    cue: str
    content: str
    stance: Stance = "asserts"
    kind: AttributionKind = "indirect"
    negated: bool = False
    anonymous: bool = False
    parent: int | None = None
    """Number of the attribution in whose content this one lies."""


@functools.cache
def parser() -> SpacyParser:
    return SpacyParser()


def document_of(text: str) -> Document:
    return plain_document(text)


def blocks_of(text: str, roles: dict[int, Role]) -> tuple[Block, ...]:
    """One block a line; lines are body unless their number has another role."""
    lines = [match.span() for match in re.finditer(r"[^\n]*\S[^\n]*", text)]
    return tuple(Block((span,), roles.get(at, "body")) for at, span in enumerate(lines))


def draft_of(
    text: str, *said: Said, author: str = "", roles: dict[int, Role] | None = None
) -> Draft:
    """The text parsed, with its author's voice and the given attributions."""
    document, blocks = document_of(text), blocks_of(text, roles or {})
    stretches = stretches_of(text, blocks)
    voice_source: Spans = (spot(text, author),) if author else ()
    voice = plain_row(
        "voice",
        tuple(stretch.span for stretch in stretches),
        id=row_id("a", document.id, "voice"),
        source=voice_source,
    )
    rows: list[Attribution] = []
    for each in said:
        parent = rows[each.parent].id if each.parent is not None else None
        rows.append(_row(text, document.id, each, voice.id, parent))
    parse = parser().parse(text, tuple(stretch.span for stretch in stretches))
    return Draft(Annotations(document, blocks, attributions=(voice, *rows)), parse, stretches)


def _row(text: str, document: str, said: Said, voice: str, parent: str | None) -> Attribution:
    content = spot(text, said.content) if said.content else None
    source = spot(text, said.source, near=content) if said.source else None
    cue = spot(text, said.cue, near=content)
    spans: list[Spans] = [(span,) if span else () for span in (source, cue, content)]
    return Attribution(
        row_id("a", document, said.kind, source=spans[0], cue=spans[1], content=spans[2]),
        said.kind,
        spans[0],
        spans[1],
        spans[2],
        said.stance,
        negated=said.negated,
        hedged=False,
        parent=parent,
        voice=voice,
        speakers=(),
        anonymous=said.anonymous,
        score=1.0,
    )


def spot(text: str, words: str, near: Span | None = None) -> Span:
    """Where the words stand; of several places the one nearest to a span."""
    places = [match.span() for match in re.finditer(re.escape(words), text)]
    assert places, f"{words!r} is not in the text"
    return min(places, key=lambda span: abs(span[0] - near[0])) if near else places[0]


def read(
    text: str, *said: Said, author: str = "", roles: dict[int, Role] | None = None
) -> Annotations:
    """Everything that the steps after the attributions find."""
    draft = draft_of(text, *said, author=author, roles=roles)
    for step in STEPS:
        draft = step.apply(draft)
    return draft.rows


def names(rows: Annotations) -> dict[str, str]:
    """The names in the text with their kinds."""
    return {
        quote(rows.document.text, mention.spans): mention.schema
        for mention in rows.mentions
        if mention.kind == "name"
    }


def entity(rows: Annotations, words: str, nth: int = 0) -> str | None:
    """The name of the entity that a mention of those words has."""
    called = {each.id: each.name for each in rows.entities}
    found = [
        called[mention.entity]
        for mention in rows.mentions
        if quote(rows.document.text, mention.spans) == words
    ]
    return found[nth] if len(found) > nth else None


def speakers(rows: Annotations, number: int = 0) -> tuple[str, ...]:
    """The names of an attribution's speakers; voices do not count."""
    called = {each.id: each.name for each in rows.entities}
    said = [row for row in rows.attributions if row.kind != "voice"]
    return tuple(called[who] for who in said[number].speakers)


def claims(rows: Annotations) -> list[str]:
    """The words of every claim, in text order."""
    return [quote(rows.document.text, claim.spans) for claim in rows.claims]


def claim(rows: Annotations, words: str) -> Claim:
    """The claim that begins with these words."""
    found = [
        each for each in rows.claims if quote(rows.document.text, each.spans).startswith(words)
    ]
    assert found, f"no claim begins with {words!r}: {claims(rows)}"
    return found[0]


def about(rows: Annotations, words: str) -> set[str]:
    """The names of those a claim is about."""
    called = {each.id: each.name for each in rows.entities}
    return {called[who] for who in claim(rows, words).about}
