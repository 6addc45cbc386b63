"""What one document says: mentions, attributions, claims, times, quantities and what they rest on.

Field names and their order are those of the machine-readable contract; `stemma.model.codec` turns
these values into its rows and back.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from stemma.model.documents import IF_SET, IN_CASE, Block, By, Document, Spans
from stemma.model.problems import Problem

EntitySchema = Literal[
    "Person",
    "Organization",
    "PublicBody",
    "Company",
    "LegalEntity",
    "Address",
    "Event",
    "Thing",
]
MentionKind = Literal["name", "pronoun", "nominal"]
FoundIn = Literal["document", "case"]
AttributionKind = Literal["direct", "indirect", "mixed", "voice"]
Stance = Literal[
    "asserts",
    "confirms",
    "concedes",
    "alleges",
    "accuses",
    "denies",
    "doubts",
    "asks",
    "demands",
    "declines",
]
ClaimKind = Literal[
    "allegation",
    "denial",
    "report",
    "identity",
    "opinion",
    "demand",
    "question",
    "forecast",
]
ClaimPart = Literal["about", "accused"]
Polarity = Literal["affirmed", "negated"]
Stands = Literal["for", "against", "open"]
HolderRole = Literal["publisher", "author", "speaker", "informant"]
TimeType = Literal["date", "interval", "duration", "set"]
TimeHow = Literal["explicit", "relative", "gloss", "unresolved"]
CitedKind = Literal[
    "document",
    "statement",
    "report",
    "broadcast",
    "interview",
    "press-conference",
    "letter",
    "post",
    "dataset",
    "law",
]


@dataclass(frozen=True, slots=True)
class Mention:
    """Spans that name someone or something, and the entity behind them."""

    id: str
    spans: Spans
    schema: EntitySchema
    kind: MentionKind
    entity: str
    found_in: FoundIn = "document"
    local: str = field(default="", metadata=IN_CASE)
    """In a case: the document's own entity id, while `entity` is the case-wide one."""
    document: str = field(default="", metadata=IN_CASE)
    by: By = field(default="machine", metadata=IN_CASE)


@dataclass(frozen=True, slots=True)
class Entity:
    """Who or what is behind a document's mentions, as far as this document shows."""

    id: str
    schema: EntitySchema
    name: str
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who (source) says (cue) what (content); a `voice` is what one author wrote."""

    id: str
    kind: AttributionKind
    source: Spans
    cue: Spans
    content: Spans
    stance: Stance
    negated: bool
    hedged: bool
    parent: str | None
    voice: str | None
    speakers: tuple[str, ...]
    anonymous: bool
    score: float
    document: str = field(default="", metadata=IN_CASE)
    by: By = field(default="machine", metadata=IN_CASE)


@dataclass(frozen=True, slots=True)
class Holder:
    """One link of the chain that stands behind a claim; an end outside the folder is marked."""

    role: HolderRole
    entity: str | None
    name: str | None
    spans: Spans = ()
    outside: bool = field(default=False, metadata=IF_SET)


@dataclass(frozen=True, slots=True)
class Translation:
    """A statement's words in another language; always by somebody who is named."""

    text: str
    by: str
    language: str = "en"


@dataclass(frozen=True, slots=True)
class Claim:
    """One finite clause with its adjuncts, belonging to its innermost attribution."""

    id: str
    spans: Spans
    attribution: str
    kind: ClaimKind
    holders: tuple[Holder, ...]
    polarity: Polarity
    stands: Stands
    hedged: bool
    about: tuple[str, ...]
    times: tuple[str, ...]
    quantities: tuple[str, ...]
    accused: tuple[str, ...] = field(default=(), metadata=IF_SET)
    """Of an allegation: those who are accused, where they are named; never the holder."""
    because: tuple[str, ...] = field(default=(), metadata=IF_SET)
    """Of an allegation the machine proposes: why, in words."""
    may_accuse: bool = field(default=False, metadata=IF_SET)
    """Of what is read as no allegation: whether it may be one, for a person to look at. Nothing counts it."""
    translation: Translation | None = field(default=None, metadata=IF_SET)
    """What a person wrote beside the words; no machine translates."""
    stated: tuple[ClaimPart, ...] = field(default=(), metadata=IF_SET)
    """What of it holds on a person's word, also where it is empty: whom it is about, whom it accuses."""
    document: str = field(default="", metadata=IN_CASE)
    by: By = field(default="machine", metadata=IN_CASE)


@dataclass(frozen=True, slots=True)
class Time:
    """A temporal expression with its EDTF value, null where nothing can be said."""

    id: str
    spans: Spans
    type: TimeType
    value: str | None
    how: TimeHow
    problem: str | None
    document: str = field(default="", metadata=IN_CASE)
    by: By = field(default="machine", metadata=IN_CASE)


@dataclass(frozen=True, slots=True)
class Quantity:
    """How many or how much of what; open bounds are null."""

    id: str
    spans: Spans
    low: float | int | None
    high: float | int | None
    unit: str | None
    counts: str | None
    approximate: bool
    part_of: str | None
    """The quantity (id) of which this one is a part, in a list that states its total."""
    document: str = field(default="", metadata=IN_CASE)
    by: By = field(default="machine", metadata=IN_CASE)


@dataclass(frozen=True, slots=True)
class Descriptor:
    """Words other than a name that someone uses for an entity."""

    id: str
    spans: Spans
    text: str
    entity: str
    used_by: Holder
    document: str = field(default="", metadata=IN_CASE)
    by: By = field(default="machine", metadata=IN_CASE)


@dataclass(frozen=True, slots=True)
class Citation:
    """A document, broadcast, report or statement that this document leans on."""

    id: str
    spans: Spans
    what: CitedKind
    issuer: str | None
    date: str | None
    claims: tuple[str, ...] = ()
    document: str = field(default="", metadata=IN_CASE)
    by: By = field(default="machine", metadata=IN_CASE)


@dataclass(frozen=True, slots=True)
class Ingested:
    """What `ingest` gives for one document: its text and metadata, its blocks, its problems."""

    document: Document
    blocks: tuple[Block, ...]
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Annotations:
    """A document with everything `annotate` found in it: one line of `stemma annotate`."""

    document: Document
    blocks: tuple[Block, ...] = ()
    mentions: tuple[Mention, ...] = ()
    entities: tuple[Entity, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    claims: tuple[Claim, ...] = ()
    times: tuple[Time, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    descriptors: tuple[Descriptor, ...] = ()
    citations: tuple[Citation, ...] = ()
    problems: tuple[Problem, ...] = ()
