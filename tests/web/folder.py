"""A small workshop for case fixtures: documents in, rows with true anchors out."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from stemma.model.annotations import (
    Attribution,
    AttributionKind,
    Claim,
    ClaimKind,
    EntitySchema,
    Holder,
    Stance,
    Stands,
)
from stemma.model.documents import Block, Document, How, Known, Role, Spans
from stemma.model.entities import CaseEntity, NameForm, Place
from stemma.model.ids import document_id, hash_id, row_id, sha256_hex


@dataclass(frozen=True)
class Paper:
    """One document of the fixture."""

    file: str
    text: str
    publisher: str | None = None
    published: tuple[str, How] | None = None
    title: str | None = None
    author: str | None = None
    roles: tuple[tuple[str, Role], ...] = ()
    """First words of a paragraph and the role of its block; the rest is body."""


@dataclass(frozen=True)
class Line:
    """One thing said: an attribution with one claim; without a cue, in the document's voice."""

    key: str
    paper: str
    who: tuple[str, ...]
    words: str
    cue: str = ""
    source: str = ""
    kind: AttributionKind = "direct"
    stance: Stance = "asserts"
    claim: ClaimKind | None = "report"
    stands: Stands = "for"
    about: tuple[str, ...] = ()
    parent: str | None = None
    anonymous: bool = False
    outside: str | None = None
    """The name of an informant with whom the chain leaves the folder."""


@dataclass
class Folder:
    """Rows in the making, with the look-ups that make the fixture short to write."""

    documents: dict[str, Document] = field(default_factory=dict)
    blocks: list[Block] = field(default_factory=list)
    entities: dict[str, CaseEntity] = field(default_factory=dict)
    attributions: dict[str, Attribution] = field(default_factory=dict)
    voices: dict[str, list[Attribution]] = field(default_factory=dict)
    claims: dict[str, Claim] = field(default_factory=dict)

    def file(self, key: str, paper: Paper) -> None:
        """Put a document into the folder, with its blocks."""
        document = _document(paper)
        self.documents[key] = document
        for match in re.finditer(r"\S(?:.|\n(?!\s*\n))*", paper.text):
            spans = ((match.start(), match.end()),)
            found = (role for start, role in paper.roles if match[0].startswith(start))
            role: Role = next(found, "body")
            ident = row_id("b", document.id, role, body=spans)
            self.blocks.append(Block(spans, role, ident, document.id))

    def name(self, key: str, schema: EntitySchema, *spellings: str) -> None:
        """Name someone; the first spelling is the display name."""
        places: list[Place] = []
        forms: list[NameForm] = []
        for spelling in spellings:
            found = [d for d in self.documents.values() if spelling in d.text]
            forms.append(NameForm(spelling, tuple(sorted(d.id for d in found))))
            places += [Place(d.id, spans_of(d.text, spelling)) for d in found]
        self.entities[key] = CaseEntity(
            hash_id("e", (key,)), schema, spellings[0], tuple(forms), tuple(places)
        )

    def voice(self, key: str, who: str | None, words: tuple[str, str] | None = None) -> None:
        """Say who wrote the document, or the stretch between two quotes."""
        document = self.documents[key]
        start, end = _stretch(document.text, words)
        voice = Attribution(
            id=row_id("a", document.id, "voice", content=((start, end),)),
            kind="voice",
            source=(),
            cue=(),
            content=((start, end),),
            stance="asserts",
            negated=False,
            hedged=False,
            parent=None,
            voice=None,
            speakers=(self.entities[who].id,) if who else (),
            anonymous=who is None,
            score=1.0,
            document=document.id,
        )
        self.voices.setdefault(key, []).append(voice)

    def say(self, line: Line) -> None:
        """Add what was said: its attribution, and its claim unless it is none."""
        voice = self._voice_of(line)
        said = self._attribution(line, voice) if line.cue else voice
        self.attributions[line.key] = said
        if line.claim is not None:
            self.claims[line.key] = self._claim(line, said)

    def all_attributions(self) -> tuple[Attribution, ...]:
        """Every attribution once, voices included."""
        rows = {row.id: row for row in self.attributions.values()}
        rows |= {row.id: row for rows_ in self.voices.values() for row in rows_}
        return tuple(sorted(rows.values(), key=lambda row: row.id))

    def ids(self, *keys: str) -> tuple[str, ...]:
        """The claim ids of some lines."""
        return tuple(self.claims[key].id for key in keys)

    def _voice_of(self, line: Line) -> Attribution:
        at = spans_of(self.documents[line.paper].text, line.words)[0][0]
        inside = [v for v in self.voices[line.paper] if v.content[0][0] <= at < v.content[0][1]]
        return inside[0] if inside else self.voices[line.paper][0]

    def _attribution(self, line: Line, voice: Attribution) -> Attribution:
        document = self.documents[line.paper]
        content = spans_of(document.text, line.words) if line.words else ()
        near = content[0][0] if content else 0
        roles = {
            "content": content,
            "cue": nearest(document.text, line.cue, near),
            "source": nearest(document.text, line.source, near) if line.source else (),
        }
        return Attribution(
            id=row_id("a", document.id, line.kind, **roles),
            kind=line.kind,
            source=roles["source"],
            cue=roles["cue"],
            content=roles["content"],
            stance=line.stance,
            negated=False,
            hedged=False,
            parent=self.attributions[line.parent].id if line.parent else None,
            voice=voice.id,
            speakers=tuple(self.entities[who].id for who in line.who),
            anonymous=line.anonymous,
            score=0.9,
            document=document.id,
        )

    def _claim(self, line: Line, said: Attribution) -> Claim:
        document = self.documents[line.paper]
        spans = spans_of(document.text, line.words)
        return Claim(
            id=row_id("c", document.id, "claim", body=spans),
            spans=spans,
            attribution=said.id,
            kind=line.claim or "report",
            holders=self._holders(line, said),
            polarity="negated" if line.stands == "against" else "affirmed",
            stands=line.stands,
            hedged=False,
            about=tuple(self.entities[key].id for key in line.about),
            times=(),
            quantities=(),
            document=document.id,
        )

    def _holders(self, line: Line, said: Attribution) -> tuple[Holder, ...]:
        document = self.documents[line.paper]
        publisher = document.publisher
        chain = [
            Holder("publisher", self._entity_named(publisher.value), publisher.value)
            for publisher in (publisher,)
            if publisher
        ]
        voice = said if said.kind == "voice" else self._voice_of(line)
        chain += [Holder("author", who, self._name(who)) for who in voice.speakers]
        if said.kind != "voice":
            chain += [
                Holder("speaker", self.entities[who].id, self.entities[who].name, said.source)
                for who in line.who
            ] or [Holder("speaker", None, None, said.source)]
        if line.outside:
            at = spans_of(document.text, line.outside)
            chain.append(Holder("informant", None, None, at, outside=True))
        return tuple(chain)

    def _entity_named(self, name: str) -> str | None:
        found = [e.id for e in self.entities.values() if any(f.text == name for f in e.names)]
        return found[0] if found else None

    def _name(self, entity: str) -> str:
        return next(e.name for e in self.entities.values() if e.id == entity)


def spans_of(text: str, quoted: str) -> Spans:
    """Where the quote stands; " … " in it parts the spans."""
    spans: list[tuple[int, int]] = []
    start = 0
    for part in quoted.split(" … "):
        at = text.index(part, start)
        spans.append((at, at + len(part)))
        start = at + len(part)
    return tuple(spans)


def nearest(text: str, quoted: str, near: int) -> Spans:
    """Where the quote stands closest to a place, as a whole word."""
    found = re.finditer(rf"(?<!\w){re.escape(quoted)}(?!\w)", text)
    best = min(found, key=lambda match: abs(match.start() - near))
    return ((best.start(), best.end()),)


def _stretch(text: str, words: tuple[str, str] | None) -> tuple[int, int]:
    if words is None:
        return 0, len(text)
    first, last = words
    return text.index(first), text.index(last) + len(last)


def _document(paper: Paper) -> Document:
    data = paper.text.encode() + paper.file.encode()

    def known(value: str | None, how: How) -> Known | None:
        return Known(value, how) if value else None

    return Document(
        id=document_id(data),
        files=(paper.file,),
        media_type="text/html" if paper.file.endswith(".html") else "text/plain",
        language="en" if paper.text else None,
        part_of=None,
        text_sha256=sha256_hex(paper.text.encode()),
        extractor="plain/1",
        pages=(),
        title=known(paper.title, "metadata"),
        url=None,
        authors=(Known(paper.author, "byline"),) if paper.author else (),
        publisher=known(paper.publisher, "header"),
        published=Known(*paper.published) if paper.published else None,
        text=paper.text,
    )
