"""Settings as frozen values; `stemma.config` makes them from `stemma.toml` and the environment."""

from __future__ import annotations

from dataclasses import dataclass, field

from stemma.model.annotations import ClaimKind, EntitySchema, Stance


@dataclass(frozen=True, slots=True)
class Limits:
    """What one document may cost before it is listed instead of read."""

    bytes: int = 64_000_000
    characters: int = 5_000_000
    pages: int = 2_000
    seconds: float = 60.0
    memory: int = 2_000_000_000
    members: int = 10_000
    """Files in one archive."""
    depth: int = 4
    """Archives within archives."""
    ratio: int = 200
    """Unpacked size over packed size."""


@dataclass(frozen=True, slots=True)
class CsvColumns:
    """The columns of tables of posts, by the names in their first line."""

    text: str = "text"
    author: str = "author"
    date: str = "date"
    url: str = "url"
    title: str = "title"
    publisher: str = "publisher"
    delimiter: str | None = None
    """Found by the first line when null."""


@dataclass(frozen=True, slots=True)
class DocumentSettings:
    """The user's own word on one document, by path pattern or id, and its custody."""

    match: str
    title: str | None = None
    publisher: str | None = None
    authors: tuple[str, ...] = ()
    published: str | None = None
    url: str | None = None
    language: str | None = None
    obtained_by: str | None = None
    obtained_from: str | None = None
    obtained_when: str | None = None
    obtained_how: str | None = None
    capture_method: str | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class HandStatementNamed:
    """Somebody in a statement made by hand: words of the text for them, and their name."""

    words: str
    name: str = ""
    schema: EntitySchema = "LegalEntity"


@dataclass(frozen=True, slots=True)
class HandStatement:
    """A statement that a person makes of a document's words, with a translation beside it."""

    document: str
    words: str
    translation: str = ""
    translated_by: str = ""
    stance: Stance = "asserts"
    kind: ClaimKind | None = None
    negated: bool = False
    """Whether the words themselves say "not" or "never"."""
    speaker: HandStatementNamed | None = None
    about: tuple[HandStatementNamed, ...] = ()
    place: int = 0
    """Which place is meant, counted from the top, where the words stand at several."""


@dataclass(frozen=True, slots=True)
class Party:
    """The user's grouping for counting, with its ground and date. Never a person's colour."""

    name: str
    because: str
    dated: str
    publishers: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    """Documents, by id, that are not in it though their publisher is."""


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything a run depends on besides the documents and the judgements."""

    reader: str = "default"
    """The attribution reader, by its name in the registry."""
    pairs: bool = True
    """Whether a small model reads statements two by two, to find those on one question."""
    limits: Limits = field(default_factory=Limits)
    csv: CsvColumns = field(default_factory=CsvColumns)
    documents: tuple[DocumentSettings, ...] = ()
    parties: tuple[Party, ...] = ()
    statements: tuple[HandStatement, ...] = ()
    today: str | None = None
    """The day of the run (ISO date), passed in; never read from a clock by a stage."""
