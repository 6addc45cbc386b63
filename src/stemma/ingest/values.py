"""What a loader gives: the text, its pieces, what the format itself says about it, and parts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from stemma.ingest.asked import SECONDS, Asked, nobody_asks
from stemma.model.documents import How, Page, Role, Spans
from stemma.model.problems import Problem
from stemma.model.settings import Settings


@dataclass(frozen=True, slots=True)
class Piece:
    """A paragraph, line or list item of the text, with what its format says about it."""

    start: int
    end: int
    group: int
    """Pieces of one group stand together, with no blank line between them."""
    role: Role | None = None
    """The role that the format states outright; null where the words must decide."""
    item: bool = False
    linked: float = 0.0
    """How much of it stands inside links, from 0 to 1."""
    suspect: float = 0.0
    """How strongly its place in the markup speaks for furniture; negative for body."""
    kin: bool = False
    """Whether running text stands beside it in the very same kind of box."""


@dataclass(frozen=True, slots=True)
class Stated:
    """A piece of metadata that the format states outside its text."""

    value: str
    how: How = "metadata"
    spans: Spans = ()
    """Where it stands in the text, if it does."""


@dataclass(frozen=True, slots=True)
class Hints:
    """What the format states about the document, outside its visible text."""

    title: Stated | None = None
    url: Stated | None = None
    authors: tuple[Stated, ...] = ()
    publisher: Stated | None = None
    published: Stated | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Part:
    """A file inside a container: its name there, its bytes, and what was wrong with it."""

    name: str
    data: bytes
    hints: Hints = field(default_factory=Hints)
    loader: str | None = None
    """The loader that must read it, where the container knows better than the bytes."""
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class Extracted:
    """The text of one file with its pieces in order; of a container also its parts."""

    media_type: str
    extractor: str
    text: str = ""
    pieces: tuple[Piece, ...] = ()
    pages: tuple[Page, ...] = ()
    hints: Hints = field(default_factory=Hints)
    parts: tuple[Part, ...] = ()
    problems: tuple[Problem, ...] = ()
    container: bool = False
    """A container with parts and without words of its own is not listed as empty."""


@dataclass(frozen=True, slots=True)
class Source:
    """A file as it came: its name (a label, never a path to open), its bytes, the settings."""

    name: str
    data: bytes
    settings: Settings
    budget: int
    """Bytes that may still be unpacked from the file that the user gave."""
    alive: Callable[[], None] = nobody_asks
    """Told that the work goes on, by loaders that may take long."""

    @property
    def asked(self) -> Asked:
        """How long a look at one picture may take."""
        return Asked(min(SECONDS, 0.8 * self.settings.limits.seconds), self.alive)


Loader = Callable[[Source], Extracted]
