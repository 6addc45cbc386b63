"""Who calls whom what: every name and descriptor with the speaker whose word it is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from stemma.compare.statements.corpus import Corpus
from stemma.compare.statements.offices import brought_in, called_by_office
from stemma.compare.statements.offices_of_bodies import called_by_office_of
from stemma.model.annotations import Annotations, Attribution, Citation, Holder, HolderRole
from stemma.model.documents import Span, Spans, quote
from stemma.model.ids import row_id
from stemma.model.kept import NOTHING_KEPT, Kept
from stemma.model.links import CitedItem, NameUse

_PAPER = re.compile(
    r"\b(?:newspaper|paper|magazine|site|website|outlet|station|radio|channel)\b", re.IGNORECASE
)
_DESCRIBED = re.compile(r"(?:[Aa]n?|[Tt]he|[Oo]ur|[Yy]our|[Aa]nother|[Oo]ne)\s[^A-Z]+")
"""How a maker without a name is called: "a newspaper abroad", "our columnist"."""
_BEFORE_VERB = re.compile(r"\s(?:(?:has|have|had|also|once|first)\s+)*\Z")
LONG = 20
"""Characters of such words before a verb."""


def find_name_uses(
    corpus: Corpus, cited: tuple[CitedItem, ...] = (), kept: Kept = NOTHING_KEPT
) -> tuple[NameUse, ...]:
    """One row for each form that a holder uses for an entity in a document, at its first place."""
    found: dict[tuple[object, ...], NameUse] = {}
    makers = {citation: item.held for item in cited if item.held for citation in item.citations}
    for annotated in corpus.documents:
        speakers = {who for row in annotated.attributions for who in row.speakers}
        named = tuple((who, corpus.name(who)) for who in sorted(speakers))
        own = kept.call("name uses", annotated.document.id, _uses, annotated, named)
        for use in [*own, *_makers_called(annotated, corpus, makers)]:
            key = (use.entity, use.text, use.kind, use.document, use.holder.role, use.holder.name)
            found.setdefault(key, use)
    for use in _by_office(corpus, kept):
        said = use.text.lower()
        place = (use.entity, said, use.kind, use.document, use.holder.role, use.holder.name)
        found.setdefault(place, use)
    return tuple(sorted(found.values(), key=lambda use: use.id))


def _by_office(corpus: Corpus, kept: Kept) -> Iterator[NameUse]:
    """Where a document says "the surgeon" of somebody whom only the case can name."""
    for annotated, span, person in (
        *called_by_office(corpus, kept),
        *called_by_office_of(corpus),
        *brought_in(corpus),
    ):
        speakers = {who for row in annotated.attributions for who in row.speakers}
        yield NameUse(
            id=row_id("n", annotated.document.id, "descriptor", name=(span,)),
            entity=person,
            text=quote(annotated.document.text, (span,)),
            kind="descriptor",
            holder=_own_words_of(span, annotated, {who: corpus.name(who) for who in speakers}),
            document=annotated.document.id,
            spans=(span,),
        )


def _own_words_of(span: Span, annotated: Annotations, called: Mapping[str, str | None]) -> Holder:
    """Whose word an office is; "he said that his treasurer slept" turns "my treasurer" round."""
    owners = {
        row.entity
        for row in annotated.mentions
        if row.kind == "pronoun" and row.spans[0][0] == span[0]
    }
    for row in sorted(annotated.attributions, key=_size) if owners else ():
        reported = row.kind in {"indirect", "mixed"} and row.stance not in {"asks", "demands"}
        if reported and set(row.speakers) == owners and _within((span,), row.content):
            return Holder("speaker", row.speakers[0], called.get(row.speakers[0]), row.source)
    return _holder_of((span,), annotated, called)


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


def _makers_called(
    annotated: Annotations, corpus: Corpus, held: dict[str, str]
) -> Iterator[NameUse]:
    """What the unnamed maker of a work that the folder holds is called: "a newspaper abroad"."""
    called = {who: corpus.name(who) for row in annotated.attributions for who in row.speakers}
    for citation in annotated.citations:
        maker = _maker(corpus, held.get(citation.id), citation.issuer)
        spans = _beside(annotated, citation) if maker is not None else ()
        if maker is not None and spans:
            yield NameUse(
                id=row_id("n", citation.document, "descriptor", name=spans),
                entity=maker,
                text=quote(annotated.document.text, spans),
                kind="descriptor",
                holder=_holder_of(spans, annotated, called),
                document=citation.document,
                spans=spans,
            )


def _beside(annotated: Annotations, citation: Citation) -> Spans:
    """Where the words for the maker of a work stand: as who says it, or right before the verb."""
    text, maker = annotated.document.text, citation.issuer or ""
    for row in annotated.attributions:
        if row.cue == citation.spans and row.source and quote(text, row.source) == maker:
            return row.source
    start = citation.spans[0][0]
    before = _BEFORE_VERB.search(text, max(0, start - len(maker) - LONG), start)
    end = before.start() if before else start
    said = text[end - len(maker) : end]
    return ((end - len(maker), end),) if said.lower() == maker.lower() else ()


def _maker(corpus: Corpus, document: str | None, described: str | None) -> str | None:
    """The one person, or body, that wrote the document, as the description asks for."""
    if document is None or not described or not _DESCRIBED.fullmatch(described):
        return None
    makers = corpus.spokes.authors.get(document, frozenset())
    body = bool(_PAPER.search(described))
    fitting = [
        each
        for each in sorted(makers)
        if each in corpus.entities
        and corpus.entities[each].schema not in {"Address", "Thing", "Event"}
        and (corpus.entities[each].schema != "Person") == body
    ]
    return fitting[0] if len(fitting) == 1 else None


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
