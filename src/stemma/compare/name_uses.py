"""Who calls whom what: every name and descriptor with the speaker whose word it is."""

from __future__ import annotations

from collections.abc import Mapping

from stemma.compare.corpus import Corpus
from stemma.model.annotations import Annotations, Attribution, Holder, HolderRole
from stemma.model.documents import Span, Spans, quote
from stemma.model.ids import row_id
from stemma.model.kept import NOTHING_KEPT, Kept
from stemma.model.links import NameUse


def find_name_uses(corpus: Corpus, kept: Kept = NOTHING_KEPT) -> tuple[NameUse, ...]:
    """One row for each form that a holder uses for an entity in a document, at its first place."""
    found: dict[tuple[object, ...], NameUse] = {}
    for annotated in corpus.documents:
        speakers = {who for row in annotated.attributions for who in row.speakers}
        named = tuple((who, corpus.name(who)) for who in sorted(speakers))
        for use in kept.call("name uses", annotated.document.id, _uses, annotated, named):
            key = (use.entity, use.text, use.kind, use.document, use.holder.role, use.holder.name)
            found.setdefault(key, use)
    return tuple(sorted(found.values(), key=lambda use: use.id))


def _uses(annotated: Annotations, speakers: tuple[tuple[str, str | None], ...]) -> list[NameUse]:
    """Every use in one document; `speakers`: how those whom it quotes are called in the case."""
    called = dict(speakers)
    text, document = annotated.document.text, annotated.document.id
    names = [
        NameUse(
            id=row_id("n", document, "name", name=mention.spans),
            entity=mention.entity,
            text=quote(text, mention.spans),
            kind="name",
            holder=_holder_of(mention.spans, annotated, called),
            document=document,
            spans=mention.spans,
        )
        for mention in annotated.mentions
        if mention.kind == "name"
    ]
    descriptors = [
        NameUse(
            id=row_id("n", document, "descriptor", name=row.spans),
            entity=row.entity,
            text=row.text,
            kind="descriptor",
            holder=row.used_by,
            document=document,
            spans=row.spans,
        )
        for row in annotated.descriptors
    ]
    return sorted([*names, *descriptors], key=lambda use: use.spans)


def _holder_of(spans: Spans, annotated: Annotations, called: Mapping[str, str | None]) -> Holder:
    """The speaker in whose words the spans stand; indirect speech is worded by its reporter."""
    inside = [
        row
        for row in annotated.attributions
        if row.kind in {"direct", "voice"} and _within(spans, row.content)
    ]
    innermost = min(inside, key=_size, default=None)
    if innermost is None:
        return Holder("author", None, None)
    role: HolderRole = "author" if innermost.kind == "voice" else "speaker"
    speaker = innermost.speakers[0] if innermost.speakers else None
    name = called.get(speaker or "") or _written_name(innermost, annotated)
    return Holder(role, speaker, name, innermost.source)


def _written_name(attribution: Attribution, annotated: Annotations) -> str | None:
    if attribution.source:
        return quote(annotated.document.text, attribution.source)
    if attribution.kind == "voice" and annotated.document.publisher:
        return annotated.document.publisher.value
    return None


def _within(inner: Spans, outer: Spans) -> bool:
    return all(any(_covers(whole, part) for whole in outer) for part in inner)


def _covers(whole: Span, part: Span) -> bool:
    return whole[0] <= part[0] and part[1] <= whole[1]


def _size(attribution: Attribution) -> int:
    return sum(end - start for start, end in attribution.content)
