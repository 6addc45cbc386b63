"""Cases made by hand for the comparison's tests: a text, and who says which of its words.

case = Folder()
case.who("Harbour Union", "Organization", "the union")
notice = case.document("notice.txt", "The union says 12 dockers were held.", author="Ledger",
                       published="2031-05-04")
notice.says("12 dockers were held", by="Harbour Union", counts=[Count("12", 12, 12, "dockers")])
comparison = compare(case.resolution(), Settings())
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from stemma.model.annotations import (
    Annotations,
    Attribution,
    AttributionKind,
    Citation,
    CitedKind,
    Claim,
    ClaimKind,
    Descriptor,
    Entity,
    EntitySchema,
    Holder,
    Mention,
    Quantity,
    Stance,
    Stands,
    Time,
)
from stemma.model.case import Resolution
from stemma.model.documents import Block, Document, Known, Span, Spans
from stemma.model.entities import CaseEntity, NameForm, Place
from stemma.model.ids import document_id, hash_id, row_id

NOT_CLAIMS = {"declines"}
AGAINST = {"denies", "doubts"}


@dataclass(frozen=True)
class Count:
    """How many of what, as the reader would find it: the words, the bounds, what is counted."""

    text: str
    low: float | int | None
    high: float | int | None
    counts: str | None = None
    unit: str | None = None
    approximate: bool = False


@dataclass(frozen=True)
class When:
    """A date or time: its words and its EDTF value."""

    text: str
    value: str | None


@dataclass
class Sheet:
    """One document of a hand-made case, with what is said in it."""

    folder: Folder
    document: Document
    author: str | None
    blocks: list[Block] = field(default_factory=list)
    attributions: list[Attribution] = field(default_factory=list)
    claims: list[Claim] = field(default_factory=list)
    times: list[Time] = field(default_factory=list)
    quantities: list[Quantity] = field(default_factory=list)
    descriptors: list[Descriptor] = field(default_factory=list)
    citations: list[Citation] = field(default_factory=list)

    @property
    def id(self) -> str:
        return self.document.id

    def span(self, words: str, nth: int = 1, within: Span | None = None) -> Span:
        """Where the words stand for the nth time, in the whole text or a stretch of it."""
        start, end = within or (0, len(self.document.text))
        at = start - 1
        for _ in range(nth):
            at = self.document.text.find(words, at + 1, end)
            if at < 0:
                raise LookupError(words)
        return at, at + len(words)

    def says(  # noqa: PLR0913 - one keyword for each field of a statement
        self,
        words: str,
        *,
        by: str | Sequence[str] | None = None,
        source: str | None = None,
        cue: str | None = None,
        kind: ClaimKind = "report",
        attributed: AttributionKind | None = None,
        stance: Stance = "asserts",
        negated: bool = False,
        not_cue: bool = False,
        hedged: bool = False,
        anonymous: bool = False,
        about: Sequence[str] = (),
        counts: Sequence[Count] = (),
        when: Sequence[When] = (),
        informant: str | None = None,
        content: str | None = None,
        nth: int = 1,
    ) -> Claim | None:
        """One statement: `by` the document's own author, or by named others (`attributed`).

        `negated` is about the words of the statement ("nobody came"), `not_cue` about the cue ("did
        not deny"). Returns the claim, or None where the stance makes none ("declined to comment").
        """
        spans = (self.span(words, nth),)
        attribution = self._attribution(
            spans if content is None else (self.span(content),), by, attributed, stance
        )
        attribution = _with(
            attribution,
            negated=not_cue,
            hedged=hedged,
            anonymous=anonymous,
            source=(self.span(source),) if source else (),
            cue=(self.span(cue),) if cue else (),
        )
        if attribution.id not in {each.id for each in self.attributions}:
            self.attributions.append(attribution)
        if stance in NOT_CLAIMS:
            return None
        claim = Claim(
            id=row_id("c", self.id, "claim", content=spans, by=attribution.content),
            spans=spans,
            attribution=attribution.id,
            kind=kind,
            holders=self._holders(by, informant, anonymous=anonymous),
            polarity="negated" if negated else "affirmed",
            stands=_stands(stance, negated=negated, not_cue=not_cue),
            hedged=hedged,
            about=tuple(self.folder.id_of(name) for name in about),
            times=tuple(self._time(each, spans[0]) for each in when),
            quantities=tuple(self._count(each, spans[0]) for each in counts),
            document=self.id,
        )
        self.claims.append(claim)
        return claim

    def calls(self, name: str, words: str, by: str | None = None) -> None:
        """A descriptor: words other than a name for someone."""
        spans = (self.span(words),)
        holder = (
            Holder("speaker", self.folder.id_of(by), by) if by else Holder("author", None, None)
        )
        self.descriptors.append(
            Descriptor(
                id=row_id("d", self.id, name, text=spans),
                spans=spans,
                text=words,
                entity=self.folder.id_of(name),
                used_by=holder,
                document=self.id,
            )
        )

    def cites(
        self,
        words: str,
        what: CitedKind,
        *,
        issuer: str | None = None,
        date: str | None = None,
        claims: Sequence[str] = (),
    ) -> None:
        """A document, report, broadcast … that this document leans on."""
        spans = (self.span(words),)
        self.citations.append(
            Citation(
                id=row_id("x", self.id, what, text=spans),
                spans=spans,
                what=what,
                issuer=self.folder.id_of(issuer) if issuer else None,
                date=date,
                claims=tuple(claims),
                document=self.id,
            )
        )

    def _attribution(
        self,
        content: Spans,
        by: str | Sequence[str] | None,
        attributed: AttributionKind | None,
        stance: Stance,
    ) -> Attribution:
        names = _names(by)
        own = not names and stance == "asserts"
        kind: AttributionKind = attributed or ("voice" if own else "indirect")
        if kind == "voice":
            content = ((0, len(self.document.text)),)
        author = self.folder.id_of(self.author) if self.author else None
        voice = row_id("a", self.id, "voice", content=((0, len(self.document.text)),))
        speakers = tuple(self.folder.id_of(name) for name in names)
        if not names and author:
            speakers = (author,)
        return Attribution(
            id=voice
            if kind == "voice"
            else row_id("a", self.id, f"{kind} {stance} {names}", content=content),
            kind=kind,
            source=(),
            cue=(),
            content=content,
            stance=stance,
            negated=False,
            hedged=False,
            parent=None,
            voice=None if kind == "voice" else voice,
            speakers=speakers,
            anonymous=False,
            score=1.0,
            document=self.id,
        )

    def _holders(
        self, by: str | Sequence[str] | None, informant: str | None, *, anonymous: bool
    ) -> tuple[Holder, ...]:
        author = self.folder.id_of(self.author) if self.author else None
        chain = [Holder("author", author, self.author)]
        if anonymous:
            chain.append(Holder("speaker", None, None))
        chain += [Holder("speaker", self.folder.id_of(name), name) for name in _names(by)]
        if informant is not None:
            chain.append(Holder("informant", None, informant or None, outside=True))
        return tuple(chain)

    def _time(self, when: When, within: Span) -> str:
        span = self.span(when.text, within=(within[0], len(self.document.text)))
        time = Time(
            id=row_id("t", self.id, "time", at=(span,)),
            spans=(span,),
            type="duration" if (when.value or "").startswith("P") else "date",
            value=when.value,
            how="explicit" if when.value else "unresolved",
            problem=None,
            document=self.id,
        )
        self.times.append(time)
        return time.id

    def _count(self, count: Count, within: Span) -> str:
        span = self.span(count.text, within=within)
        quantity = Quantity(
            id=row_id("q", self.id, "quantity", at=(span,)),
            spans=(span,),
            low=count.low,
            high=count.high,
            unit=count.unit,
            counts=count.counts,
            approximate=count.approximate,
            part_of=None,
            document=self.id,
        )
        self.quantities.append(quantity)
        return quantity.id

    def annotations(self) -> Annotations:
        """The document's rows, with the one voice that it has."""
        voices = [self._attribution((), None, "voice", "asserts")]
        mentions = tuple(self.folder.mentions(self.document))
        named = {mention.entity for mention in mentions}
        entities = tuple(
            Entity(each.id, each.schema, each.name)
            for each in self.folder.entities.values()
            if each.id in named
        )
        return Annotations(
            document=self.document,
            blocks=tuple(self.blocks) or (Block(((0, len(self.document.text)),), "body"),),
            mentions=mentions,
            entities=entities,
            attributions=tuple({each.id: each for each in (*voices, *self.attributions)}.values()),
            claims=tuple(self.claims),
            times=tuple({each.id: each for each in self.times}.values()),
            quantities=tuple({each.id: each for each in self.quantities}.values()),
            descriptors=tuple(self.descriptors),
            citations=tuple(self.citations),
        )


@dataclass
class Folder:
    """A case made by hand: who exists, and documents."""

    entities: dict[str, CaseEntity] = field(default_factory=dict)
    forms: dict[str, str] = field(default_factory=dict)
    local: dict[tuple[str, str], str] = field(default_factory=dict)
    """Whom a form names in one file only."""
    sheets: list[Sheet] = field(default_factory=list)

    def who(self, name: str, schema: EntitySchema, *aliases: str) -> str:
        """A person, organisation or place with every form of the name; gives its id."""
        entity = CaseEntity(hash_id("e", (name,)), schema, name, (), ())
        self.entities[name] = entity
        for form in (name, *aliases):
            self.forms[form] = name
        return entity.id

    def id_of(self, name: str) -> str:
        """The id of somebody; who is not known yet becomes a person."""
        known = self.forms.get(name)
        return self.entities[known].id if known else self.who(name, "Person")

    def document(
        self,
        file: str,
        text: str,
        *,
        published: str | None = None,
        author: str | None = None,
        publisher: str | None = None,
    ) -> Sheet:
        """A new document; `author` (a name) is the one whose voice it is."""
        made = Document(
            id=document_id(text.encode()),
            files=(file,),
            media_type="text/plain",
            language="en",
            part_of=None,
            text_sha256=document_id(text.encode()).removeprefix("sha256:"),
            extractor="plain/1",
            pages=(),
            title=None,
            url=None,
            authors=(Known(author, "byline"),) if author else (),
            publisher=Known(publisher, "metadata") if publisher else None,
            published=Known(published, "dateline") if published else None,
            text=text,
        )
        if author:
            self.id_of(author)
        sheet = Sheet(self, made, author)
        self.sheets.append(sheet)
        return sheet

    def mentions(self, document: Document) -> Iterator[Mention]:
        """Every form of a name where it stands in the text, the longest first."""
        taken: list[Span] = []
        for form in sorted(self.forms, key=lambda each: (-len(each), each)):
            name = self.local.get((document.files[0], form), self.forms[form])
            entity = self.entities[name]
            for match in re.finditer(rf"\b{re.escape(form)}\b", document.text):
                start, end = match.span()
                if any(start < b and a < end for a, b in taken):
                    continue
                taken.append((start, end))
                spans = ((start, end),)
                yield Mention(
                    id=row_id("m", document.id, "mention", at=spans),
                    spans=spans,
                    schema=entity.schema,
                    kind="name",
                    entity=entity.id,
                    document=document.id,
                )

    def resolution(self) -> Resolution:
        """The case as comparison gets it."""
        documents = tuple(sheet.annotations() for sheet in self.sheets)
        return Resolution(documents, tuple(self._filled(documents)))

    def _filled(self, documents: tuple[Annotations, ...]) -> Iterator[CaseEntity]:
        for entity in sorted(self.entities.values(), key=lambda each: each.id):
            places = tuple(
                Place(annotated.document.id, mention.spans)
                for annotated in documents
                for mention in annotated.mentions
                if mention.entity == entity.id
            )
            forms = sorted(form for form, name in self.forms.items() if name == entity.name)
            names = tuple(
                NameForm(form, tuple(d.document.id for d in documents if form in d.document.text))
                for form in forms
            )
            yield CaseEntity(entity.id, entity.schema, entity.name, names, places)


def _names(by: str | Sequence[str] | None) -> tuple[str, ...]:
    if by is None:
        return ()
    return (by,) if isinstance(by, str) else tuple(by)


def _stands(stance: Stance, *, negated: bool, not_cue: bool) -> Stands:
    """The reader's table in short: what the holder commits to, of the statement without its "not"."""
    if not_cue or stance in {"asks", "demands"}:
        return "open"
    return "for" if (stance in AGAINST) == negated else "against"


def _with(attribution: Attribution, **changes: object) -> Attribution:
    if attribution.kind == "voice" and not any(changes.values()):
        return attribution
    return replace(attribution, **changes)  # type: ignore[arg-type]  # keys are its fields
